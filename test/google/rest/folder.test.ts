// The unit's folder is one, whatever happens on the way to it.
import { unitFolder } from '../../../src/google/rest/folder.ts';
import { type LocalSheet, localSheet, METTE } from '../localSheet.ts';

let local: LocalSheet;
beforeEach(() => {
  local = localSheet();
  local.workspace.state.weather = { fileIndexLagSeconds: 3600 };
});
afterEach(() => local.end());

const folders = () =>
  Object.values(local.workspace.state.files).filter(({ appProperties }) => appProperties.musKey === 'folder');

test('is the same a moment later, though Drive lists it late', () => {
  const { id, isOpen } = unitFolder();
  expect(isOpen).toBe(false);
  expect(unitFolder().id).toBe(id);
  expect(folders()).toHaveLength(1);
});

test('is found by its properties where its id is not kept, as in a Sheet of before', () => {
  const { id } = unitFolder();
  local.workspace.state.properties = {};
  local.workspace.state.now += 3_600_000;
  expect(unitFolder().id).toBe(id);
});

test('is made anew where it lies in the bin or is gone', () => {
  const first = unitFolder().id;
  const file = local.workspace.file(first);
  if (file) file.trashed = true;
  const second = unitFolder().id;
  expect(second).not.toBe(first);
  delete local.workspace.state.files[second];
  expect([first, second]).not.toContain(unitFolder().id);
});

test('is open where others than people by name may open it', () => {
  const { id } = unitFolder();
  local.workspace.file(id)?.permissions.push({ id: 'p', type: 'anyone', role: 'reader' });
  expect(unitFolder()).toMatchObject({ id, isOpen: true });
});

test('an id that turns out to be another file’s is not trusted', () => {
  const { workspace } = local;
  const doc = workspace.addFile({
    name: 'Mødereferat',
    mimeType: 'application/vnd.google-apps.document',
    owner: METTE,
  });
  const newId = workspace.newId.bind(workspace);
  workspace.newId = () => doc.id;
  expect(() => unitFolder()).toThrow('googleFailed');
  workspace.newId = newId;
  expect(unitFolder().id).not.toBe(doc.id);
  expect(folders()).toHaveLength(1);
});

test('one that was kept and is not this unit’s folder is not used, as in a copied Sheet', () => {
  const first = unitFolder().id;
  const file = local.workspace.file(first);
  if (file) file.appProperties = { mus: 'another', musKey: 'folder' };
  expect(unitFolder().id).not.toBe(first);
});
