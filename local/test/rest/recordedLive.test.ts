// The REST APIs against what tests recorded on live Google say.
import type { docs_v1 } from '@googleapis/docs';
import { handleRest, issueToken } from '../../rest/rest.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const OWNER = 'mette@firma.dk';
const SCOPE = 'https://www.googleapis.com/auth/drive';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const FORMS = 'https://forms.googleapis.com/v1/forms';
const DOCS = 'https://docs.googleapis.com/v1/documents';

const office = () => {
  const accounts = [OWNER, ...Array.from({ length: 7 }, (_, index) => `p${index}@firma.dk`)].map((email) => ({
    email,
    name: email,
    locale: 'da',
    kind: 'workspace' as const,
  }));
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z', accounts }));
  // What is recorded here is not about the weather.
  workspace.state.weather = { fileIndexLagSeconds: 0, newFileVisibility: 'private' };
  const token = issueToken(workspace, { email: OWNER, scriptId: 's1', scopes: [SCOPE] });
  const ask = (method: string, url: string, json?: unknown) => {
    const { status, body } = handleRest(workspace, {
      method,
      url,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(json === undefined ? {} : { body: Buffer.from(JSON.stringify(json)) }),
    });
    const text = Buffer.from(body).toString();
    return { status, json: text ? JSON.parse(text) : {} };
  };
  const made = (mimeType: string, more: object = {}): string =>
    ask('POST', DRIVE, { name: 'F', mimeType: `application/vnd.google-apps.${mimeType}`, ...more }).json.id;
  return { workspace, ask, made };
};

describe('Forms', () => {
  const item = { title: 'Q', textItem: {} };
  test.each([
    ['updateFormInfo', { info: { title: 'T' }, updateMask: 'titel' }],
    ['updateFormInfo', { info: { title: 'T' }, updateMask: 'title,nothing' }],
    ['updateSettings', { settings: {}, updateMask: 'nothing' }],
    ['updateItem', { item, location: { index: 0 }, updateMask: 'nothing' }],
    ['updateItem', { item, location: { index: 0 }, updateMask: 'questionItem.question.nothing' }],
  ])('%s refuses an unknown update mask: %j', (kind, request) => {
    const { ask, made } = office();
    const id = made('form');
    const update = (...requests: object[]) => ask('POST', `${FORMS}/${id}:batchUpdate`, { requests }).status;
    expect(update({ createItem: { item, location: { index: 0 } } })).toBe(200);
    expect(update({ [kind]: request })).toBe(400);
  });
});

describe('Docs', () => {
  const doc = (...requests: docs_v1.Schema$Request[]) => {
    const { ask, made } = office();
    const id = made('document');
    const update = (asked: docs_v1.Schema$Request[]) => ask('POST', `${DOCS}/${id}:batchUpdate`, { requests: asked });
    for (const request of requests.slice(0, -1)) expect(update([request])).toMatchObject({ status: 200 });
    const { status } = update(requests.slice(-1));
    const read: docs_v1.Schema$Document = ask('GET', `${DOCS}/${id}`).json;
    return { status, paragraphs: read.body?.content?.flatMap(({ paragraph }) => paragraph ?? []) ?? [] };
  };
  const written = (text: string): docs_v1.Schema$Request => ({ insertText: { text, location: { index: 1 } } });
  const heading = (namedStyleType: string): docs_v1.Schema$Request => ({
    updateParagraphStyle: {
      paragraphStyle: { namedStyleType },
      fields: 'namedStyleType',
      range: { startIndex: 1, endIndex: 2 },
    },
  });

  test.each<[string, number, docs_v1.Schema$Request]>([
    ['inserting within a surrogate pair', 400, { insertText: { text: 'x', location: { index: 3 } } }],
    ['inserting before one', 200, { insertText: { text: 'x', location: { index: 2 } } }],
    ['deleting the first half', 400, { deleteContentRange: { range: { startIndex: 2, endIndex: 3 } } }],
    ['deleting the second half', 400, { deleteContentRange: { range: { startIndex: 3, endIndex: 4 } } }],
    ['deleting both', 200, { deleteContentRange: { range: { startIndex: 2, endIndex: 4 } } }],
    ['a page break within one', 400, { insertPageBreak: { location: { index: 3 } } }],
    ['a table within one', 400, { insertTable: { rows: 1, columns: 1, location: { index: 3 } } }],
    ['half a pair as text', 400, { insertText: { text: '\ud83d', location: { index: 1 } } }],
    [
      'a name of 256 units',
      200,
      { createNamedRange: { name: 'n'.repeat(256), range: { startIndex: 1, endIndex: 2 } } },
    ],
    [
      'a name of 257 units',
      400,
      { createNamedRange: { name: 'n'.repeat(257), range: { startIndex: 1, endIndex: 2 } } },
    ],
  ])('%s is answered with %i', (_what, status, request) => {
    expect(doc(written('a😀b'), request).status).toBe(status);
  });

  test.each(['HEADING_1', 'HEADING_6', 'TITLE', 'SUBTITLE'])('%s has a headingId, kept while it is one', (style) => {
    const idOf = ({ paragraphs }: ReturnType<typeof doc>) => paragraphs[0]?.paragraphStyle?.headingId;
    expect(idOf(doc(written('a'), heading(style)))).toMatch(/^h\./);
    expect(idOf(doc(written('a'), heading('NORMAL_TEXT')))).toBeUndefined();
    expect(idOf(doc(written('a'), heading(style), heading('NORMAL_TEXT')))).toBeUndefined();
    expect(idOf(doc(written('a'), heading(style), written('b')))).toBe(idOf(doc(written('a'), heading(style))));
  });

  const linked = (textStyle: docs_v1.Schema$TextStyle, fields = 'link'): docs_v1.Schema$Request => ({
    updateTextStyle: { textStyle, fields, range: { startIndex: 1, endIndex: 3 } },
  });
  const styleOf = ({ paragraphs }: ReturnType<typeof doc>) => paragraphs[0]?.elements?.[0]?.textRun?.textStyle;
  const link = { url: 'https://a.example/' };
  const BLUE = { color: { rgbColor: { red: 17 / 255, green: 85 / 255, blue: 204 / 255 } } };

  test('a link is blue and underlined, unless the same request says otherwise', () => {
    expect(styleOf(doc(written('ab'), linked({ link })))).toMatchObject({
      link,
      underline: true,
      foregroundColor: BLUE,
    });
    const plain = styleOf(doc(written('ab'), linked({ link }, 'link,underline,foregroundColor')));
    expect(plain).toEqual({ link });
  });

  test('a link in HTML is blue and underlined, unless its own style says otherwise', () => {
    const { ask, workspace } = office();
    const boundary = 'b';
    const imported = (html: string): docs_v1.Schema$TextStyle | undefined => {
      const token = Object.keys(workspace.state.tokens)[0];
      const part = (type: string, text: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
      const metadata = JSON.stringify({ name: 'F', mimeType: 'application/vnd.google-apps.document' });
      const { body } = handleRest(workspace, {
        method: 'POST',
        url: 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': `multipart/related; boundary=${boundary}` },
        body: Buffer.from(`${part('application/json', metadata)}${part('text/html', html)}--${boundary}--`),
      });
      const { id } = JSON.parse(Buffer.from(body).toString());
      const read: docs_v1.Schema$Document = ask('GET', `${DOCS}/${id}`).json;
      return read.body?.content?.[1]?.paragraph?.elements?.[0]?.textRun?.textStyle;
    };
    expect(imported(`<p><a href="${link.url}">a</a></p>`)).toMatchObject({
      link,
      underline: true,
      foregroundColor: BLUE,
    });
    const own = imported(`<p><a href="${link.url}" style="color:#000000;text-decoration:none">a</a></p>`);
    expect(own).toEqual({ link, foregroundColor: { color: { rgbColor: {} } } });
  });

  test('a link that is taken away takes its colour and underline along', () => {
    expect(styleOf(doc(written('ab'), linked({ link }), linked({})))).toEqual({});
  });
});

describe('Drive', () => {
  test('permissions come in pages', () => {
    const { ask, made } = office();
    const id = made('document');
    for (let index = 0; index < 6; index += 1)
      ask('POST', `${DRIVE}/${id}/permissions?sendNotificationEmail=false`, {
        type: 'user',
        role: 'reader',
        emailAddress: `p${index}@firma.dk`,
      });
    const page = (query: string) => ask('GET', `${DRIVE}/${id}/permissions?pageSize=3${query}`);
    const ids: string[] = [];
    let token = '';
    do {
      const { json } = page(
        `&fields=nextPageToken,permissions(id)${token && `&pageToken=${encodeURIComponent(token)}`}`,
      );
      expect(json.permissions.length).toBeLessThanOrEqual(3);
      ids.push(...json.permissions.map((each: { id: string }) => each.id));
      token = json.nextPageToken ?? '';
    } while (token);
    expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
    expect(page('').json.nextPageToken).toEqual(expect.any(String));
    expect(page('&pageToken=nonsense').status).toBe(400);
  });

  test.each([
    ['without a parent', {}],
    ['in root', { parents: ['root'] }],
  ])('a file made %s is in the root folder, which has an id', (_how, metadata) => {
    const { ask, made } = office();
    const id = made('document', metadata);
    const [root] = ask('GET', `${DRIVE}/${id}?fields=parents`).json.parents;
    expect(root).toMatch(/^0A/);
    expect(ask('GET', `${DRIVE}/root`).json).toMatchObject({ id: root, name: 'My Drive' });
    const inside = (parent: string) =>
      ask('GET', `${DRIVE}?q=${encodeURIComponent(`'${parent}' in parents`)}`).json.files.map(
        (file: { id: string }) => file.id,
      );
    expect(inside('root')).toEqual([id]);
    expect(inside(root)).toEqual([id]);
    const folder = made('folder');
    ask('PATCH', `${DRIVE}/${id}?addParents=${folder}&removeParents=root`);
    expect(ask('GET', `${DRIVE}/${id}?fields=parents`).json.parents).toEqual([folder]);
  });

  test('everybody with the link has one permission, of a fixed id', () => {
    const { ask, made } = office();
    const id = made('document');
    const shared = ask('POST', `${DRIVE}/${id}/permissions`, { type: 'anyone', role: 'reader' }).json;
    expect(shared).toMatchObject({ id: 'anyoneWithLink', type: 'anyone' });
    expect(ask('GET', `${DRIVE}/${id}/permissions/anyoneWithLink?fields=role`).json).toEqual({ role: 'reader' });
    expect(ask('DELETE', `${DRIVE}/${id}/permissions/anyoneWithLink`).status).toBe(204);
  });
});
