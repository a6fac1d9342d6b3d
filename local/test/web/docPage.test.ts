// A Doc in a browser: read by its readers, written in by its editors, and every edit a person's own.
import { docFromHtml } from '../../docs/fromHtml.ts';
import { paragraphText } from '../../docs/indexes.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import type { DocView } from '../../web/pagesContract.ts';
import { Served } from './served.ts';

const METTE = 'mette@skole.dk';
const ANNA = 'anna@skole.dk';
const BO = 'bo@skole.dk';

const PAGE =
  '<h1>Samtale</h1><p>Se <a href="https://docs.google.com/forms/d/e/F1/viewform">skemaet</a> <b>først</b></p>' +
  '<ul><li>Et</li><li>To</li></ul>' +
  '<table><thead><tr><th>Aftale</th><th>Frist</th></tr></thead><tbody><tr><td>Læs</td><td></td></tr></tbody></table>' +
  '<p>Slut</p>';

const withDoc = () => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-10-01T08:00:00Z',
      accounts: [METTE, ANNA, BO].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const })),
    }),
  );
  const { id } = workspace.addFile({
    name: 'Samtale',
    mimeType: 'application/vnd.google-apps.document',
    owner: METTE,
  });
  workspace.state.docs[id] = { id, title: 'Samtale', body: docFromHtml(PAGE), revision: 1 };
  workspace.file(id)?.permissions.push({ id: 'r', type: 'user', role: 'reader', emailAddress: ANNA });
  return { workspace, id, served: new Served(workspace) };
};

const open = async (served: Served, as: string, id: string) => (await served.get<DocView>(as, `document/${id}`)).body;
const edit = (served: Served, as: string, id: string, change: object) =>
  served.post<DocView>(as, `document/${id}/edits`, change);

describe('the Doc page', () => {
  test('links lead to the local pages of whoever reads', async () => {
    const { served, id } = withDoc();
    const { blocks, canEdit } = await open(served, ANNA, id);
    expect(canEdit).toBe(false);
    expect(blocks[1]).toMatchObject({
      runs: [
        { text: 'Se ' },
        {
          text: 'skemaet',
          link: { href: `/as/${encodeURIComponent(ANNA)}/forms/d/e/F1/viewform`, isElsewhere: false },
        },
        { text: ' ' },
        { text: 'først', bold: true },
      ],
    });
    expect(blocks[2]).toMatchObject({ bullet: { mark: '•', level: 0 } });
  });

  test('strangers see nothing, readers write nothing', async () => {
    const { served, id, workspace } = withDoc();
    expect(await served.get(BO, `document/${id}`)).toMatchObject({ status: 409 });
    expect(await served.get(METTE, 'document/none')).toMatchObject({ status: 404 });
    const before = workspace.file(id)?.version;
    expect(await edit(served, ANNA, id, { kind: 'append', text: 'Hej' })).toMatchObject({
      status: 409,
      body: { problem: { kind: 'refused', message: 'Du kan læse dokumentet, men ikke skrive i det.' } },
    });
    expect(workspace.file(id)?.version).toBe(before);
  });

  test('a cell written by hand is saved, and raises the version as a person’s edit does', async () => {
    const { served, id, workspace } = withDoc();
    const before = workspace.file(id)?.version ?? 0;
    await edit(served, METTE, id, { kind: 'cell', table: 0, row: 1, column: 1, text: '1. maj\n2027', was: '' });
    expect(served.saved.file(id)?.version).toBeGreaterThan(before);
    expect(served.saved.state.docs[id]?.revision).toBe(2);
    const { blocks } = await open(served, METTE, id);
    expect(blocks[4]).toMatchObject({
      kind: 'table',
      rows: [{ isHeader: true }, { cells: [{}, { text: '1. maj\n2027' }] }],
    });
  });

  test('rows come below the last and go again; a paragraph keeps the look of what stays', async () => {
    const { served, id, workspace } = withDoc();
    await edit(served, METTE, id, { kind: 'addRow', table: 0, after: 1 });
    await edit(served, METTE, id, { kind: 'cell', table: 0, row: 2, column: 0, text: 'Ny', was: '' });
    const gone = await edit(served, METTE, id, { kind: 'deleteRow', table: 0, row: 1, was: ['Læs', ''] });
    expect(gone.body.blocks[4]).toMatchObject({ rows: [{}, { cells: [{ text: 'Ny' }, {}] }] });
    const written = await edit(served, METTE, id, {
      kind: 'paragraph',
      at: 1,
      text: 'Se skemaet allerførst',
      was: 'Se skemaet først',
    });
    expect(written.body.blocks[1]).toMatchObject({
      runs: [{}, { text: 'skemaet', link: {} }, { text: ' aller' }, { text: 'først', bold: true }],
    });
    await edit(served, METTE, id, { kind: 'append', text: 'Aftalt' });
    const last = workspace.state.docs[id]?.body.at(-1);
    expect(last?.type === 'paragraph' && paragraphText(last)).toBe('Aftalt');
  });

  test('a paragraph can be taken away, but not the one that must stand after a table', async () => {
    const { served, id } = withDoc();
    const less = await edit(served, METTE, id, { kind: 'deleteParagraph', at: 2, was: 'Et' });
    expect(less.body.blocks).toHaveLength(5);
    const emptied = await edit(served, METTE, id, { kind: 'deleteParagraph', at: 4, was: 'Slut' });
    expect(emptied.body.blocks[4]).toMatchObject({ kind: 'paragraph', text: '' });
  });

  test('lines within one paragraph stay in it; in another, Enter begins a new one', async () => {
    const { served, id } = withDoc();
    await edit(served, METTE, id, { kind: 'paragraph', at: 0, text: 'Samtale\nom året', was: 'Samtale' });
    const twice = (await open(served, METTE, id)).blocks.slice(0, 2);
    expect(twice).toMatchObject([
      { text: 'Samtale', style: 'HEADING_1' },
      { text: 'om året', style: 'HEADING_1' },
    ]);
    const doc = served.workspace.state.docs[id];
    if (doc) doc.body[1] = { type: 'paragraph', style: 'NORMAL_TEXT', runs: [{ text: 'et\vto' }] };
    const one = await edit(served, METTE, id, { kind: 'paragraph', at: 1, text: 'et\nto\ntre', was: 'et\nto' });
    expect(one.body.blocks[1]).toMatchObject({ text: 'et\nto\ntre' });
  });

  test('nobody writes over what has come since', async () => {
    const { served, id, workspace } = withDoc();
    const stale = { kind: 'cell', table: 0, row: 1, column: 0, text: 'Mit', was: 'Noget andet' };
    expect(await edit(served, METTE, id, stale)).toMatchObject({ status: 409, body: { problem: { kind: 'refused' } } });
    expect(workspace.state.docs[id]?.revision).toBe(1);
  });
});
