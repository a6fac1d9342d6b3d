// Drive and Forms where Google is harsher than a program might hope: each trait, as it is by default and switched off.
import { mildest, type Weather } from '../../core/harshness.ts';
import { responderView } from '../../people/answerForm.ts';
import { openDoc } from '../../people/editDoc.ts';
import { handleRest, issueToken } from '../../rest/rest.ts';
import { lastOfItsFile } from '../../rest/wave.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const METTE = 'mette@skole.dk';
const ANNA = 'anna@skole.dk';
const BO = 'bo@skole.dk';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const FORMS = 'https://forms.googleapis.com/v1/forms';
const TYPE = 'application/vnd.google-apps.';

/** Kind in everything but what the test is about. */
const world = (weather: Partial<Weather>) => {
  const accounts = [METTE, ANNA, BO].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const }));
  const workspace = new Workspace(
    emptyState({ now: '2026-08-17T06:00:00Z', accounts, weather: { ...mildest(), ...weather } }),
  );
  const scopes = ['https://www.googleapis.com/auth/drive.file'];
  const token = issueToken(workspace, { email: METTE, scriptId: 's1', scopes });
  const issued = workspace.state.tokens[token];
  if (issued) issued.expires = Number.POSITIVE_INFINITY;
  const requestOf = (method: string, url: string, json?: unknown) => ({
    method,
    url,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(json === undefined ? {} : { body: Buffer.from(JSON.stringify(json)) }),
  });
  const ask = (method: string, url: string, json?: unknown, at = workspace.now) => {
    const { status, body } = handleRest(workspace, requestOf(method, url, json), at);
    return { status, json: body.length > 0 ? JSON.parse(Buffer.from(body).toString()) : {} };
  };
  const make = (type: string, query = '', about: object = {}): string =>
    ask('POST', `${DRIVE}${query}`, { name: 'F', mimeType: TYPE + type, ...about }).json.id;
  const share = (file: string, emailAddress: string, role = 'reader') =>
    ask('POST', `${DRIVE}/${file}/permissions?sendNotificationEmail=false`, { type: 'user', role, emailAddress });
  return { workspace, requestOf, ask, make, share };
};

const question = (itemId: string, title = 'Q') => ({
  createItem: {
    location: { index: 0 },
    item: { itemId, title, questionItem: { question: { questionId: `${itemId}1`, textQuestion: {} } } },
  },
});

test('a form that Drive makes holds the question of the editor', () => {
  const { ask, make } = world({ defaultFormItem: true });
  expect(ask('GET', `${FORMS}/${make('form')}`).json.items).toMatchObject([{ title: 'Untitled Question' }]);
  const kind = world({});
  expect(kind.ask('GET', `${FORMS}/${kind.make('form')}`).json.items).toBeUndefined();
});

test.each([
  ['restricted', false, false],
  ['domain', true, false],
  ['anyone', true, true],
] as const)('a published form that begins %s', (newFormReaders, colleague, stranger) => {
  const { workspace, ask, make } = world({ newFormReaders });
  const form = make('form');
  const publishState = { isPublished: true, isAcceptingResponses: true };
  ask('POST', `${FORMS}/${form}:setPublishSettings`, { publishSettings: { publishState } });
  const record = workspace.state.forms[form];
  if (record) record.emailCollectionType = 'DO_NOT_COLLECT';
  expect(responderView(workspace, form, BO).open).toBe(colleague);
  expect(responderView(workspace, form, undefined).open).toBe(stranger);
  const fields = 'fields=permissions(type,view,domain)';
  const listed = ask('GET', `${DRIVE}/${form}/permissions?includePermissionsForView=published&${fields}`).json;
  expect(listed.permissions).toHaveLength(colleague ? 2 : 1);
});

test('a new file is open to the domain, unless it is made otherwise', () => {
  const { workspace, make } = world({ newFileVisibility: 'domain' });
  expect(workspace.hasRole(make('document'), BO, 'reader')).toBe(true);
  expect(workspace.hasRole(make('document'), 'bo@andre.dk', 'reader')).toBe(false);
  expect(workspace.hasRole(make('document', '?ignoreDefaultVisibility=true'), BO, 'reader')).toBe(false);
});

test('a list shows a new file some seconds later', () => {
  const { workspace, ask, make } = world({ fileIndexLagSeconds: 5 });
  const file = make('document');
  expect(ask('GET', DRIVE).json.files).toEqual([]);
  expect(ask('GET', `${DRIVE}/${file}`).status).toBe(200);
  expect(ask('GET', DRIVE, undefined, workspace.now + 5000).json.files).toHaveLength(1);
});

test('a folder is made with an id that was given, once; a Doc is not', () => {
  const { ask } = world({});
  const [id] = ask('GET', `${DRIVE}/generateIds?count=1`).json.ids;
  const folder = { id, name: 'F', mimeType: `${TYPE}folder` };
  expect(ask('POST', DRIVE, folder)).toMatchObject({ status: 200, json: { id } });
  expect(ask('POST', DRIVE, folder).status).toBe(409);
  expect(ask('POST', DRIVE, { ...folder, id: `${id}2`, mimeType: `${TYPE}document` }).status).toBe(400);
});

test.each(['edited', 'opened', 'byItself'] as const)('a version that moves when %s', (versionMoves) => {
  const { workspace, ask, make, share } = world({ versionMoves });
  const file = make('document');
  share(file, ANNA, 'writer');
  const state = () => ask('GET', `${DRIVE}/${file}?fields=version,modifiedTime,lastModifyingUser(me)`).json;
  const made = state();
  workspace.state.now += 3 * 3_600_000;
  const later = state();
  expect(later.version === made.version).toBe(versionMoves !== 'byItself');
  const doc = openDoc(workspace, file, ANNA);
  const opened = state();
  expect(opened.version === later.version).toBe(versionMoves === 'edited');
  expect(opened).toMatchObject({ modifiedTime: made.modifiedTime, lastModifyingUser: { me: true } });
  doc.appendParagraph('Note');
  expect(state().modifiedTime).not.toBe(made.modifiedTime);
  expect(state().lastModifyingUser).toEqual({ me: false });
});

test('a published state is read late', () => {
  const { workspace, ask, make } = world({ publishedStateLagSeconds: 2 });
  const form = make('form');
  const publishSettings = { publishState: { isPublished: true, isAcceptingResponses: true } };
  expect(ask('POST', `${FORMS}/${form}:setPublishSettings`, { publishSettings }).json.publishSettings).toEqual(
    publishSettings,
  );
  expect(ask('GET', `${FORMS}/${form}`).json.publishSettings).toEqual({ publishState: {} });
  expect(ask('GET', `${FORMS}/${form}`, undefined, workspace.now + 2000).json.publishSettings).toEqual(publishSettings);
});

test.each([true, false])('an id that a batch has deleted is taken in that batch: %s', (deletedIdsStayTaken) => {
  const { ask, make } = world({ deletedIdsStayTaken });
  const form = make('form');
  const update = (...requests: object[]) => ask('POST', `${FORMS}/${form}:batchUpdate`, { requests }).status;
  expect(update(question('aa'))).toBe(200);
  expect(update({ deleteItem: { location: { index: 0 } } }, question('aa'))).toBe(deletedIdsStayTaken ? 400 : 200);
  const { createItem } = question('aa', 'Else');
  expect(update({ updateItem: { ...createItem, updateMask: '*' } })).toBe(200);
  expect(update({ deleteItem: { location: { index: 0 } } })).toBe(200);
  expect(update(question('aa'))).toBe(200);
});

test.each([true, false])('what an item is, no change of it changes: %s', (itemKindsStay) => {
  const { ask, make } = world({ itemKindsStay });
  const form = make('form');
  const update = (...requests: object[]) => ask('POST', `${FORMS}/${form}:batchUpdate`, { requests }).status;
  expect(update(question('aa'))).toBe(200);
  const { createItem } = question('aa');
  const changed = (part: object) =>
    update({
      updateItem: { item: { itemId: createItem.item.itemId, ...part }, location: { index: 0 }, updateMask: '*' },
    });
  expect(changed({ textItem: {} })).toBe(itemKindsStay ? 400 : 200);
  expect(changed({ questionItem: { question: { scaleQuestion: { low: 1, high: 5 } } } })).toBe(
    itemKindsStay ? 400 : 200,
  );
});

test('a text that is too long is refused, whatever part it is of', () => {
  const { ask, make } = world({ longestDescription: 20, longestTitle: 10 });
  const form = make('form');
  const update = (...requests: object[]) => ask('POST', `${FORMS}/${form}:batchUpdate`, { requests }).status;
  const info = (title: string, description: string) => ({
    updateFormInfo: { info: { title, description }, updateMask: 'title,description' },
  });
  expect(update(info('t'.repeat(10), 'd'.repeat(20)))).toBe(200);
  expect(update(info('t'.repeat(11), ''))).toBe(400);
  expect(update(info('', 'd'.repeat(21)))).toBe(400);
  expect(update(question('aa', 't'.repeat(11)))).toBe(400);
});

test('of permission writes on one file that are sent at once the last stands', () => {
  const { workspace, requestOf, make } = world({ permissionsAtOnce: 'last' });
  const [file, other] = [make('document'), make('document')];
  const send = (to: [file: string, email: string][]) => {
    const last = lastOfItsFile(workspace);
    for (const [id, emailAddress] of to) {
      const body = { type: 'user', role: 'reader', emailAddress };
      const request = requestOf('POST', `${DRIVE}/${id}/permissions?sendNotificationEmail=false`, body);
      last.before(request);
      expect(handleRest(workspace, request).status).toBe(200);
    }
  };
  send([
    [file, ANNA],
    [other, ANNA],
    [file, BO],
  ]);
  expect([file, other].map((id) => workspace.hasRole(id, ANNA, 'reader'))).toEqual([false, true]);
  expect(workspace.hasRole(file, BO, 'reader')).toBe(true);
  send([[file, ANNA]]);
  expect(workspace.hasRole(file, ANNA, 'reader')).toBe(true);
});

test('what a folder is open to reaches its files, unless it is kept from them; only the folder can take it back', () => {
  const { workspace, ask, make, share } = world({});
  const folder = make('folder');
  const file = make('document', '', { parents: [folder] });
  share(folder, ANNA, 'writer');
  expect(workspace.hasRole(file, ANNA, 'writer')).toBe(true);
  const { permissions } = ask('GET', `${DRIVE}/${file}/permissions?fields=permissions(id,emailAddress)`).json;
  const { id } = permissions.find(({ emailAddress }: { emailAddress: string }) => emailAddress === ANNA);
  expect(ask('DELETE', `${DRIVE}/${file}/permissions/${id}`).status).toBe(403);
  ask('PATCH', `${DRIVE}/${file}`, { inheritedPermissionsDisabled: true });
  expect(workspace.hasRole(file, ANNA, 'reader')).toBe(false);
  expect(ask('DELETE', `${DRIVE}/${folder}/permissions/${id}`).status).toBe(204);
});

test('an account may write so often in Drive, and read as often as it likes', () => {
  const { workspace, ask } = world({ driveWrites: { requests: 3, seconds: 1 } });
  const write = (at = workspace.now) => ask('POST', DRIVE, { name: 'F', mimeType: `${TYPE}document` }, at);
  expect([write(), write(), write()].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(write()).toMatchObject({ status: 403, json: { error: { errors: [{ reason: 'userRateLimitExceeded' }] } } });
  expect(ask('GET', DRIVE).status).toBe(200);
  expect(write(workspace.now + 1000).status).toBe(200);
});
