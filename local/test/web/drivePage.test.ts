// Drive in a browser: what a person can see, with whom it is shared, and nothing else.

import { mildest } from '../../core/harshness.ts';
import { addForm, FORM_TYPE } from '../../rest/formsState.ts';
import { createSpreadsheet } from '../../state/createSpreadsheet.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import type { DriveView } from '../../web/pagesContract.ts';
import { Served } from './served.ts';

const METTE = 'mette@skole.dk';
const ANNA = 'anna@skole.dk';

const withFiles = () => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-10-01T08:00:00Z',
      weather: mildest(),
      accounts: [METTE, ANNA].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const })),
    }),
  );
  createSpreadsheet(workspace, { name: 'MUS', owner: METTE, locale: 'da_DK', timeZone: 'Europe/Copenhagen' });
  const owner = METTE;
  const folder = workspace.addFile({ name: 'Filer', mimeType: 'application/vnd.google-apps.folder', owner });
  const pdf = workspace.addFile({
    name: 'Aftaler.pdf',
    mimeType: 'application/pdf',
    owner,
    parents: [folder.id],
    content: Buffer.from('%PDF').toString('base64'),
  });
  const form = workspace.addFile({ name: 'Skema', mimeType: FORM_TYPE, owner, parents: [folder.id] });
  addForm(workspace, form.id, 'Skema', true);
  pdf.permissions.push({ id: 'a', type: 'user', role: 'reader', emailAddress: ANNA });
  form.permissions.push({ id: 'b', type: 'user', role: 'reader', view: 'published', emailAddress: ANNA });
  return { served: new Served(workspace), folder, pdf, form };
};

const namesIn = ({ files }: DriveView) => files.map(({ name, kind }) => [name, kind]);

test('folders first; in one, what it holds and the way back', async () => {
  const { served, folder } = withFiles();
  expect(namesIn((await served.get<DriveView>(METTE, 'drive')).body)).toEqual([
    ['Filer', 'folder'],
    ['MUS', 'sheet'],
  ]);
  const inside = (await served.get<DriveView>(METTE, `drive?folder=${folder.id}`)).body;
  expect(inside.path).toEqual([{ id: folder.id, name: 'Filer' }]);
  expect(inside.files).toMatchObject([
    { name: 'Aftaler.pdf', kind: 'pdf', isOwn: true, sharing: [{ role: 'owner' }, { who: ANNA, role: 'reader' }] },
    { name: 'Skema', kind: 'form', sharing: [{ role: 'owner' }, { who: ANNA, role: 'responder' }] },
  ]);
});

test('one who has a file without its folder finds it at the top; a form to answer is no file of theirs', async () => {
  const { served, folder, pdf, form } = withFiles();
  const { body } = await served.get<DriveView>(ANNA, 'drive');
  expect(namesIn(body)).toEqual([['Aftaler.pdf', 'pdf']]);
  expect(body.files[0]).toMatchObject({ isOwn: false, page: `drive/file/${pdf.id}` });
  expect(await (await served.raw(ANNA, `drive/${pdf.id}/content`)).text()).toBe('%PDF');
  expect((await served.raw(ANNA, `drive/${form.id}`)).status).toBe(404);
  expect((await served.get<DriveView>(ANNA, `drive?folder=${folder.id}`)).body.path).toEqual([]);
});

test('what lies in the bin is not shown', async () => {
  const { served, pdf } = withFiles();
  pdf.trashed = true;
  expect(namesIn((await served.get<DriveView>(ANNA, 'drive')).body)).toEqual([]);
  expect((await served.raw(ANNA, `drive/${pdf.id}/content`)).status).toBe(404);
});
