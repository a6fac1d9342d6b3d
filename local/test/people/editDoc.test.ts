// A person edits a Doc by hand.
import { docFromHtml } from '../../docs/fromHtml.ts';
import { htmlOfDoc } from '../../docs/toHtml.ts';
import { openDoc } from '../../people/editDoc.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const PAGE =
  '<h1>Samtale</h1><h2>Noter</h2><p>Her</p><table><thead><tr><th>Aftale</th><th>Frist</th></tr></thead>' +
  '<tbody><tr><td><b>Læs</b></td><td>2026-12-01</td></tr></tbody></table>';

const workspaceWithDoc = () => {
  const workspace = new Workspace(emptyState({ now: '2026-10-01T08:00:00Z' }));
  const { id } = workspace.addFile({
    name: 'Samtale',
    mimeType: 'application/vnd.google-apps.document',
    owner: 'anna@skole.dk',
  });
  const doc = { id, title: 'Samtale', body: docFromHtml(PAGE), revision: 1 };
  workspace.state.docs[id] = doc;
  return { workspace, id };
};

describe('openDoc', () => {
  test('refuses a person who may not edit', () => {
    const { workspace, id } = workspaceWithDoc();
    workspace.file(id)?.permissions.push({ id: 'r', type: 'user', role: 'reader', emailAddress: 'bo@skole.dk' });
    expect(() => openDoc(workspace, id, 'bo@skole.dk')).toThrow('bo@skole.dk may not edit');
  });

  test('a named range keeps to its words, whatever people type around them', () => {
    const { workspace, id } = workspaceWithDoc();
    const record = workspace.state.docs[id];
    if (!record) throw new Error('There is no Doc.');
    const charactersBefore = 'Samtale\nNoter\n'.length;
    record.namedRanges = {
      r: { name: 'r', ranges: [{ startIndex: 1 + charactersBefore, endIndex: 4 + charactersBefore }] },
    };
    const doc = openDoc(workspace, id, 'anna@skole.dk');
    doc.typeAfter('Samtale', 'Ny linje');
    doc.setCell(0, 1, 0, 'Noget helt andet');
    doc.addRow(0, -1);
    doc.appendParagraph('Til sidst');
    const start = 1 + charactersBefore + 'Ny linje\n'.length;
    expect(record.namedRanges).toEqual({ r: { name: 'r', ranges: [{ startIndex: start, endIndex: start + 3 }] } });
    doc.setParagraph(3, 'Hér');
    expect(record.namedRanges).toMatchObject({ r: { ranges: [{ startIndex: start, endIndex: start + 3 }] } });
    doc.deleteParagraph(3);
    expect(record.namedRanges).toEqual({});
  });

  test('typing in cells keeps their style; new rows and columns are empty', () => {
    const { workspace, id } = workspaceWithDoc();
    const doc = openDoc(workspace, id, 'anna@skole.dk');
    doc.setCell(0, 1, 0, 'Øv');
    expect(doc.addRow(0)).toBe(2);
    expect(doc.addColumn(0)).toBe(2);
    doc.setCell(0, 2, 2, 'ny');
    expect(doc.tables()).toEqual([
      [
        ['Aftale', 'Frist', ''],
        ['Øv', '2026-12-01', ''],
        ['', '', 'ny'],
      ],
    ]);
    expect(workspace.state.docs[id]?.body[3]).toMatchObject({
      rows: [{ header: true }, { cells: [{ content: [{ runs: [{ bold: true }] }] }, {}, {}] }, {}],
    });
    doc.deleteRow(0, 1);
    expect(doc.tables()[0]).toHaveLength(2);
  });

  test('merging moves the text into the first cell, and a row put into a merged cell grows it', () => {
    const { workspace, id } = workspaceWithDoc();
    const doc = openDoc(workspace, id, 'anna@skole.dk');
    doc.addRow(0);
    doc.mergeCells(0, 1, 0, 2, 2);
    expect(doc.tables()[0]?.[1]).toEqual(['Læs 2026-12-01', '']);
    doc.addRow(0, 1);
    doc.setCell(0, 3, 1, 'i den flettede');
    expect(doc.tables()[0]?.[1]).toEqual(['i den flettede', '']);
    const stored = workspace.state.docs[id];
    expect(stored && htmlOfDoc(stored)).toContain('<td colspan="2" rowspan="3">');
    doc.deleteRow(0, 1);
    expect(doc.tables()[0]?.[1]).toEqual(['i den flettede', '']);
  });

  test('text goes below a heading and at the end, and every edit is a new version', () => {
    const { workspace, id } = workspaceWithDoc();
    const doc = openDoc(workspace, id, 'anna@skole.dk');
    const version = workspace.file(id)?.version ?? 0;
    workspace.state.now += 60_000;
    doc.typeAfter('Noter', 'Første\nAnden');
    doc.appendParagraph('Slut');
    doc.appendParagraph('Helt slut');
    expect(doc.text()).toMatch(/^Samtale\nNoter\nFørste\nAnden\nHer\n/);
    expect(doc.text()).toMatch(/\nSlut\nHelt slut\n$/);
    const { version: after = 0, modifiedTime = 0 } = workspace.file(id) ?? {};
    expect(after).toBe(version + 3);
    expect(modifiedTime).toBeGreaterThanOrEqual(workspace.now);
    expect(workspace.state.docs[id]?.revision).toBe(4);
  });

  test('a refused edit leaves the Doc as it was', () => {
    const { workspace, id } = workspaceWithDoc();
    const doc = openDoc(workspace, id, 'anna@skole.dk');
    expect(() => doc.setCell(0, 9, 0, 'x')).toThrow();
    expect(() => doc.typeAfter('Mangler', 'x')).toThrow('has no line “Mangler”');
    expect(workspace.state.docs[id]?.revision).toBe(1);
  });
});
