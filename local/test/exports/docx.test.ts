// A Doc as a Word file that Word-reading programs understand.
import { strFromU8, unzipSync } from 'fflate';
import { docFromHtml } from '../../docs/fromHtml.ts';
import { docxOf } from '../../exports/docx.ts';
import type { DocRecord } from '../../state/records.ts';

const doc: DocRecord = {
  id: 'd',
  title: 'Samtale',
  revision: 1,
  body: docFromHtml(
    '<h1>Åse – ★</h1><p>a<b>b</b> <a href="https://x.dk">link</a></p><ol><li>en<ul><li>under</li></ul></li></ol><hr>' +
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td colspan="2" style="background:#ff0000">x</td></tr></tbody></table>',
  ),
};

const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

describe('docxOf', () => {
  test('carries headings, styles, links, lists, tables and their header rows', async () => {
    const xml = partOf(await docxOf(doc), 'word/document.xml');
    expect(xml).toContain('Åse – ★');
    for (const part of [
      'Heading1',
      '<w:b/>',
      '<w:numPr>',
      '<w:tblHeader/>',
      '<w:gridSpan w:val="2"/>',
      'w:fill="ff0000"',
    ]) {
      expect(xml).toContain(part);
    }
    expect(partOf(await docxOf(doc), 'word/_rels/document.xml.rels')).toContain('https://x.dk');
  });

  test('is the same file every time, dated as told', async () => {
    const savedAt = Date.UTC(2026, 9, 30, 12);
    const [one, other] = [await docxOf(doc, savedAt), await docxOf(doc, savedAt)];
    expect(one.equals(other)).toBe(true);
    expect(partOf(one, 'docProps/core.xml')).toContain('2026-10-30T12:00:00Z');
  });
});
