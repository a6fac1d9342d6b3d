// Who may open a file: what is given and taken back at once all stands, and others' access is listed as it is.
import * as drive from '../../../src/google/rest/drive.ts';
import { isForAll, permissionsOf, share, unshareAll } from '../../../src/google/rest/permissions.ts';
import { type LocalSheet, localSheet } from '../localSheet.ts';

let local: LocalSheet;
beforeEach(() => {
  local = localSheet();
  for (const name of ['Bo', 'Cy'])
    local.workspace.state.accounts.push({
      email: `${name.toLowerCase()}@solby.dk`,
      name,
      locale: 'da',
      kind: 'workspace',
    });
});
afterEach(() => local.end());

const newDoc = (key: string): string => {
  const [made] = drive.createDocs([{ key, title: key, html: '<p>Æble</p>' }]);
  if (!made?.ok) throw new Error('Not made');
  return made.value.id;
};

const PEOPLE = ['ali@solby.dk', 'bo@solby.dk', 'cy@solby.dk'];
const mayRead = (file: string): string[] => PEOPLE.filter((email) => local.workspace.hasRole(file, email, 'reader'));

test('several people are let into several files, and out again, all at once', () => {
  const files = [newDoc('a'), newDoc('b')];
  const given = share(files.flatMap((fileId) => PEOPLE.map((email) => ({ fileId, email, role: 'reader' as const }))));
  expect(given).toHaveLength(6);
  expect(files.map(mayRead)).toEqual([PEOPLE, PEOPLE]);
  const ids = given.map((outcome) => (outcome.ok ? outcome.value : ''));
  const taken = unshareAll([
    { fileId: files[0] ?? '', permissionIds: ids.slice(0, 2) },
    { fileId: files[1] ?? '', permissionIds: [...ids.slice(3), 'gone-already'] },
  ]);
  expect(taken).toEqual([
    { ok: true, value: true },
    { ok: true, value: true },
  ]);
  expect(files.map(mayRead)).toEqual([['cy@solby.dk'], []]);
});

test('who is not named is told from who is', () => {
  const id = newDoc('a');
  share([{ fileId: id, email: 'ali@solby.dk', role: 'writer' }]);
  local.workspace.file(id)?.permissions.push({ id: 'd', type: 'domain', role: 'reader', domain: 'solby.dk' });
  const [listed] = permissionsOf([id]);
  expect(listed?.ok && listed.value.map((one) => [one.type, one.email, one.role, isForAll(one)])).toEqual([
    ['user', 'mette@solby.dk', 'owner', false],
    ['user', 'ali@solby.dk', 'writer', false],
    ['domain', '', 'reader', true],
  ]);
});

test('what is inherited cannot be taken back on the file, and that is told', () => {
  const id = newDoc('a');
  const folder = local.workspace.file(local.workspace.file(id)?.parents[0] ?? '');
  folder?.permissions.push({ id: 'f', type: 'user', role: 'reader', emailAddress: 'bo@solby.dk' });
  expect(unshareAll([{ fileId: id, permissionIds: ['f'] }])).toMatchObject([{ ok: false, status: 403 }]);
});
