// What the REST API allows and refuses, in Google's words.
import { mildest } from '../../core/harshness.ts';
import { handleRest, issueToken, type RestResponse } from '../../rest/rest.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const OWNER = 'mette@firma.dk';
const SCOPE = 'https://www.googleapis.com/auth/';
const FORM = 'application/vnd.google-apps.form';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const FORMS = 'https://forms.googleapis.com/v1/forms';

const setUp = (scopes = ['drive.file']) => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      weather: mildest(),
      accounts: [OWNER, 'anna@firma.dk'].map((email) => ({
        email,
        name: email,
        locale: 'da',
        kind: 'workspace' as const,
      })),
    }),
  );
  const token = issueToken(workspace, { email: OWNER, scriptId: 's1', scopes: scopes.map((name) => SCOPE + name) });
  const ask = (method: string, url: string, json?: unknown, at?: number) =>
    read(
      handleRest(
        workspace,
        {
          method,
          url,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: json === undefined ? undefined : Buffer.from(JSON.stringify(json)),
        },
        at,
      ),
    );
  const make = (metadata: object): string => ask('POST', DRIVE, metadata).json.id;
  const makeForm = () => make({ name: 'F', mimeType: FORM });
  const update = (formId: string, ...requests: object[]) => ask('POST', `${FORMS}/${formId}:batchUpdate`, { requests });
  const createItem = (formId: string, item: object) => update(formId, { createItem: { location: { index: 0 }, item } });
  return { workspace, ask, make, makeForm, update, createItem };
};

const read = ({ status, body }: RestResponse) => {
  const text = Buffer.from(body).toString();
  const json = text ? JSON.parse(text) : {};
  return { status, json, message: String(json.error?.message ?? '') };
};

describe('the front door', () => {
  test('refuses without a token and with an expired one', () => {
    const { workspace, ask } = setUp();
    const { status, json } = read(handleRest(workspace, { method: 'GET', url: DRIVE, headers: {} }));
    expect([status, json.error.status]).toEqual([401, 'UNAUTHENTICATED']);
    expect(ask('GET', DRIVE, undefined, workspace.now + 3_600_000).status).toBe(401);
  });

  test('refuses a token without the scope', () => {
    const { status, json } = setUp(['userinfo.email']).ask('GET', DRIVE);
    expect(status).toBe(403);
    expect(json.error.message).toBe('Request had insufficient authentication scopes.');
    expect(json.error.details[0].reason).toBe('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
  });

  test('refuses where the script has not enabled the API', () => {
    const { workspace, ask } = setUp();
    workspace.state.scripts.s1 = { id: 's1', files: {}, addOn: true, grants: {}, enabledApis: ['drive'] };
    const { status, json } = ask('POST', FORMS, { info: { title: 'x' } });
    expect([status, json.error.details[0].reason]).toEqual([403, 'SERVICE_DISABLED']);
  });

  test('refuses the 151st write of a minute, and takes it in the next', () => {
    const { workspace, ask } = setUp();
    const write = (at: number) => ask('POST', FORMS, { info: { title: 'x' } }, at).status;
    for (let i = 0; i < 150; i++) expect(write(workspace.now)).toBe(200);
    expect(write(workspace.now)).toBe(429);
    expect(write(workspace.now + 60_000)).toBe(200);
  });

  test('shows drive.file only what the script made', () => {
    const { workspace, ask } = setUp();
    const { id } = workspace.addFile({ name: 'Private', mimeType: 'text/plain', owner: OWNER });
    expect(ask('GET', `${DRIVE}/${id}`)).toMatchObject({ status: 404, message: `File not found: ${id}.` });
    expect(ask('GET', DRIVE).json.files).toEqual([]);
  });
});

describe('Forms', () => {
  test('names unknown fields, wrong types and enum values as Google does', () => {
    const { ask, createItem, makeForm } = setUp();
    const id = makeForm();
    expect(createItem(id, { titel: 'x' }).message).toBe(
      `Invalid JSON payload received. Unknown name "titel" at 'requests[0].create_item.item': Cannot find field.`,
    );
    expect(createItem(id, { title: 5 }).message).toBe(
      `Invalid value at 'requests[0].create_item.item.title' (TYPE_STRING), 5`,
    );
    const question = { choiceQuestion: { type: 'ROUND', options: [{ value: 'a' }] } };
    expect(createItem(id, { questionItem: { question } }).message).toContain('ChoiceQuestion.ChoiceType), "ROUND"');
    expect(ask('GET', `${FORMS}/${id}?x=1`).message).toContain(`Cannot bind query parameter. Field 'x'`);
  });

  test('creates with titles only, unpublished', () => {
    const { ask } = setUp();
    expect(ask('POST', FORMS, { info: { title: 'x' }, items: [] }).message).toContain('Only info.title can be set');
    const { json } = ask('POST', FORMS, { info: { title: 'x' } });
    expect(json.publishSettings).toEqual({ publishState: {} });
  });

  test.each([
    ['a newline in the title', { title: 'a\nb', textItem: {} }, 'Displayed text cannot contain newlines'],
    ['options that are the same', choice(['a', 'a']), 'Duplicate option'],
    ['an empty option', choice(['']), 'cannot be empty'],
    ['a scale from 2', scale(2, 5), 'scale low'],
    ['a scale to 11', scale(1, 11), 'scale high'],
    ['a grid of drop-downs', grid('DROP_DOWN'), 'RADIO or CHECKBOX'],
    ['an id that is not hex', { itemId: 'xyz', textItem: {} }, 'Invalid item ID'],
  ])('refuses %s', (_, item, text) => {
    const { createItem, makeForm } = setUp();
    const { status, message } = createItem(makeForm(), item);
    expect(status).toBe(400);
    expect(message).toContain(text);
  });

  test('changes all or nothing, and the revision with it', () => {
    const { ask, update, makeForm } = setUp();
    const id = makeForm();
    const before = ask('GET', `${FORMS}/${id}`).json;
    const good = { createItem: { location: { index: 0 }, item: { itemId: 'a1', textItem: {} } } };
    expect(update(id, good, good).message).toContain('Duplicate item ID: a1');
    expect(ask('GET', `${FORMS}/${id}`).json).toEqual(before);
    update(id, good);
    const stale = { requests: [good], writeControl: { requiredRevisionId: before.revisionId } };
    expect(ask('POST', `${FORMS}/${id}:batchUpdate`, stale).status).toBe(400);
  });

  test('moves, updates by mask and deletes items', () => {
    const { ask, update, makeForm } = setUp();
    const id = makeForm();
    const create = (itemId: string, index: number) => ({
      createItem: { location: { index }, item: { itemId, title: itemId, textItem: {} } },
    });
    update(id, create('a', 0), create('b', 1), create('c', 2));
    update(
      id,
      { moveItem: { originalLocation: { index: 0 }, newLocation: { index: 2 } } },
      { updateItem: { location: { index: 0 }, item: { title: 'B' }, updateMask: 'title' } },
      { deleteItem: { location: { index: 1 } } },
    );
    const items = ask('GET', `${FORMS}/${id}`).json.items;
    expect(items).toEqual([
      { itemId: 'b', title: 'B', textItem: {} },
      { itemId: 'a', title: 'a', textItem: {} },
    ]);
  });

  test('refuses to accept answers unpublished', () => {
    const { ask, makeForm } = setUp();
    const publishState = { isPublished: false, isAcceptingResponses: true };
    expect(ask('POST', `${FORMS}/${makeForm()}:setPublishSettings`, { publishSettings: { publishState } }).status).toBe(
      400,
    );
  });
});

describe('Drive', () => {
  test('finds files by properties, name, parent, time and their combinations', () => {
    const { ask, make } = setUp();
    const folder = make({ name: 'Mappe', mimeType: 'application/vnd.google-apps.folder' });
    const a = make({ name: "O'Hara", mimeType: FORM, parents: [folder], appProperties: { mus: 'u' } });
    const found = (q: string) =>
      ask('GET', `${DRIVE}?fields=files(id)&q=${encodeURIComponent(q)}`).json.files.map(
        (file: { id: string }) => file.id,
      );
    expect(found(`'${folder}' in parents and not trashed = true`)).toEqual([a]);
    expect(found(`name = 'O\\'Hara' or name = 'x'`)).toEqual([a]);
    expect(found(`appProperties has { key='mus' and value='u' }`)).toEqual([a]);
    expect(found(`modifiedTime > '2026-08-17T05:59:59' and (mimeType = '${FORM}')`)).toEqual([a]);
    expect(ask('GET', `${DRIVE}?q=${encodeURIComponent('name = x')}`)).toMatchObject({
      status: 400,
      message: 'Invalid Value',
    });
  });

  test('pages through a list in the order asked for', () => {
    const { ask, make } = setUp();
    for (const name of ['c', 'a', 'b']) make({ name, mimeType: FORM });
    const names: string[] = [];
    let token = '';
    do {
      const { json } = ask(
        'GET',
        `${DRIVE}?orderBy=name&pageSize=1&fields=nextPageToken,files/name${token && `&pageToken=${token}`}`,
      );
      names.push(...json.files.map((file: { name: string }) => file.name));
      token = json.nextPageToken ?? '';
    } while (token);
    expect(names).toEqual(['a', 'b', 'c']);
  });

  test('merges properties, takes null away, and counts every change', () => {
    const { ask, make } = setUp();
    const id = make({ name: 'F', mimeType: FORM, appProperties: { a: '1', b: '2' } });
    const fields = '?fields=version,appProperties';
    const before = ask('GET', `${DRIVE}/${id}${fields}`).json;
    const after = ask('PATCH', `${DRIVE}/${id}${fields}`, { appProperties: { a: null, c: '3' } }).json;
    expect(after.appProperties).toEqual({ b: '2', c: '3' });
    expect(Number(after.version)).toBeGreaterThan(Number(before.version));
    expect(ask('PATCH', `${DRIVE}/${id}`, { appProperties: { long: 'x'.repeat(121) } }).status).toBe(403);
    expect(ask('GET', `${DRIVE}/${id}?fields=nonsense`).message).toBe('Invalid field selection nonsense');
  });

  test('sends its own mail of a share unless told not to, and tells of people without an account', () => {
    const { workspace, ask, makeForm } = setUp();
    const id = makeForm();
    const version = () => workspace.file(id)?.version ?? 0;
    const share = (emailAddress: string, query = '', extra = {}) =>
      ask('POST', `${DRIVE}/${id}/permissions${query}`, { type: 'user', role: 'reader', emailAddress, ...extra });
    const before = version();
    expect(share('anna@firma.dk', '?sendNotificationEmail=false', { view: 'published' }).status).toBe(200);
    expect(version()).toBe(before + 1);
    expect(workspace.state.outbox).toHaveLength(0);
    share('anna@firma.dk');
    expect(workspace.state.outbox).toMatchObject([{ from: 'drive-shares-noreply@google.com', to: ['anna@firma.dk'] }]);
    const refused = share('ukendt@firma.dk', '?sendNotificationEmail=false');
    expect(refused).toMatchObject({ status: 400, json: { error: { errors: [{ reason: 'invalidSharingRequest' }] } } });
  });

  test('lets the published view on forms alone, for readers alone', () => {
    const { ask, make, makeForm } = setUp();
    const body = { type: 'user', emailAddress: 'anna@firma.dk', view: 'published' };
    const doc = make({ name: 'D', mimeType: 'application/vnd.google-apps.document' });
    expect(ask('POST', `${DRIVE}/${doc}/permissions`, { ...body, role: 'reader' }).status).toBe(400);
    expect(ask('POST', `${DRIVE}/${makeForm()}/permissions`, { ...body, role: 'writer' }).status).toBe(400);
  });

  test('leaves nothing of a create that is refused', () => {
    const { workspace, ask } = setUp();
    expect(ask('POST', DRIVE, { name: 'F', mimeType: FORM, parents: ['nowhere'] }).status).toBe(404);
    expect(workspace.state.files).toEqual({});
  });
});

function choice(values: string[]) {
  const choiceQuestion = { type: 'RADIO', options: values.map((value) => ({ value })) };
  return { title: 'q', questionItem: { question: { choiceQuestion } } };
}
function scale(low: number, high: number) {
  return { title: 'q', questionItem: { question: { scaleQuestion: { low, high } } } };
}
function grid(type: string) {
  const columns = { type, options: [{ value: 'a' }] };
  return { title: 'q', questionGroupItem: { grid: { columns }, questions: [{ rowQuestion: { title: 'r' } }] } };
}
