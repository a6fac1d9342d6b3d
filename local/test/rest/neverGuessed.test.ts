// What Google's REST APIs have and the Workspace lacks is NotEmulated; what nobody has is refused in Google's words.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NotEmulated } from '../../errors.ts';
import { DOCS_ROUTES } from '../../rest/docs.ts';
import { createBody, batchUpdateBody as docsBody } from '../../rest/docsSchema.ts';
import { DRIVE_ROUTES } from '../../rest/drive.ts';
import { FORMS_ROUTES } from '../../rest/forms.ts';
import { formBody, batchUpdateBody as formsBody, publishBody } from '../../rest/formsSchema.ts';
import { googlesMethod, hasField, schemaOfMessage } from '../../rest/google.ts';
import { handleRest, issueToken } from '../../rest/rest.ts';
import { messagesIn } from '../../rest/schema.ts';
import { googleApis } from '../../scripts/googleApis.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const DRIVE = 'https://www.googleapis.com/drive/v3';
const FORM = 'https://forms.googleapis.com/v1/forms/{form}';
const DOC = 'https://docs.googleapis.com/v1/documents/{document}';

test('the list is what the clients say; npx tsx scripts/googleApis.ts brings it up to date', () => {
  const written = readFileSync(path.resolve(import.meta.dirname, '../../rest/googleApis.ts'), 'utf8');
  expect(written).toBe(googleApis());
});

test('no method and no field is ours alone', () => {
  const methods = [...DOCS_ROUTES, ...DRIVE_ROUTES, ...FORMS_ROUTES].map(({ name, verb, path: at }) => [
    name,
    googlesMethod(verb, at.replace(/^\/upload/, ''))?.name,
  ]);
  for (const [name, googles] of methods) expect(googles).toBe(name);
  const invented = [docsBody, createBody, formsBody, formBody, publishBody]
    .flatMap(messagesIn)
    .flatMap(({ name, fields }) =>
      Object.keys(fields).flatMap((field) => (hasField(schemaOfMessage(name), field) ? [] : [`${name}.${field}`])),
    );
  expect(invented).toEqual([]);
});

/** What a request is answered with, or what it needs that is not emulated. */
const answer = (method: string, url: string, json?: unknown): number | string => {
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));
  const scopes = ['https://www.googleapis.com/auth/drive'];
  const token = issueToken(workspace, { email: 'mette@firma.dk', scriptId: 's', scopes });
  const ask = (verb: string, at: string, body?: unknown) =>
    handleRest(workspace, {
      method: verb,
      url: at,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) }),
    });
  const made = (kind: string): string => {
    const { body } = ask('POST', `${DRIVE}/files`, { name: 'F', mimeType: `application/vnd.google-apps.${kind}` });
    return JSON.parse(Buffer.from(body).toString()).id;
  };
  const at = url.replace(/\{(\w+)\}/g, (_, kind: string) => made(kind));
  try {
    return ask(method, at, json).status;
  } catch (error) {
    if (!(error instanceof NotEmulated)) throw error;
    return error.member;
  }
};

const item = (more: object) => ({
  requests: [{ createItem: { location: { index: 0 }, item: { title: 'T', ...more } } }],
});
const textStyle = (style: object, fields: string) => ({
  requests: [{ updateTextStyle: { textStyle: style, fields, range: { startIndex: 1, endIndex: 2 } } }],
});

test.each<[string, string, string, string | number, unknown?]>([
  ['a method', 'GET', `${DRIVE}/about?fields=user`, 'about.get'],
  ['a method of files', 'DELETE', `${DRIVE}/files/trash`, 'files.emptyTrash'],
  ['a method of one file', 'GET', `${DRIVE}/files/{document}/revisions`, 'revisions.list'],
  ['no method', 'GET', `${DRIVE}/nothing`, 404],
  ['a method of forms', 'GET', `${FORM}/watches`, 'forms.watches.list'],
  ['no method of forms', 'POST', `${FORM}:nothing`, 404],
  ['a parameter', 'GET', `${DRIVE}/files?teamDriveId=x`, 'files.list teamDriveId'],
  ['no parameter', 'GET', `${DRIVE}/files?nothing=x`, 400],
  ['a field of a file', 'POST', `${DRIVE}/files`, 'drive.File.starred', { starred: true }],
  ['no field of a file', 'POST', `${DRIVE}/files`, 400, { nothing: true }],
  ['a field that is asked for', 'GET', `${DRIVE}/files/{document}?fields=thumbnailLink`, 'drive.File.thumbnailLink'],
  [
    'a field that is asked for in a list',
    'GET',
    `${DRIVE}/files?fields=files(owners(photoLink))`,
    'drive.User.photoLink',
  ],
  ['no field that is asked for', 'GET', `${DRIVE}/files/{document}?fields=nothing`, 400],
  ['a field of an item', 'POST', `${FORM}:batchUpdate`, 'forms.Item.imageItem', item({ imageItem: {} })],
  ['no field of an item', 'POST', `${FORM}:batchUpdate`, 400, item({ nothing: {} })],
  ['no field of a form that is asked for', 'GET', `${FORM}?fields=nothing`, 400],
  ['a request', 'POST', `${DOC}:batchUpdate`, 'docs.Request.mergeTableCells', { requests: [{ mergeTableCells: {} }] }],
  ['no request', 'POST', `${DOC}:batchUpdate`, 400, { requests: [{ nothing: {} }] }],
  ['a style', 'POST', `${DOC}:batchUpdate`, 'docs.TextStyle.smallCaps', textStyle({ smallCaps: true }, '*')],
  ['a style in a mask', 'POST', `${DOC}:batchUpdate`, 'docs.TextStyle.smallCaps', textStyle({}, 'smallCaps')],
  ['no style in a mask', 'POST', `${DOC}:batchUpdate`, 400, textStyle({}, 'nothing')],
  ['content of a new Doc, which is ignored', 'POST', 'https://docs.googleapis.com/v1/documents', 200, { body: {} }],
  ['another API', 'GET', 'https://www.googleapis.com/calendar/v3/x', 'www.googleapis.com/calendar/v3/x'],
  ['another version', 'GET', 'https://www.googleapis.com/drive/v2/files', 'www.googleapis.com/drive/v2/files'],
  ['another host', 'GET', 'https://sheets.googleapis.com/v4/x', 'sheets.googleapis.com/v4/x'],
])('%s: %s %s gives %s', (_what, method, url, given, ...[json]) => {
  expect(answer(method, url, json)).toBe(given);
});
