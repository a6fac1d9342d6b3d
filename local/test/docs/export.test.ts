// A Doc as HTML, text and PDF.
import { docFromHtml } from '../../docs/fromHtml.ts';
import { pdfOfHtml } from '../../docs/pdf.ts';
import { htmlOfBlocks } from '../../docs/toHtml.ts';
import { pdfOfDoc } from '../../docs/toPdf.ts';
import { textOfDoc } from '../../docs/toText.ts';
import type { DocRecord } from '../../state/records.ts';

const PAGE =
  '<p class="title">T</p><h1 style="text-align:center">Åse ★</h1><p>a <b>b</b> <i>c</i> <a href="https://x.dk?a=1&amp;b=2">d</a><br>e &lt;f&gt;</p>' +
  '<ol><li>en</li><li>to<ul><li>under</li></ul></li></ol><hr>' +
  '<table><thead><tr><th style="width:50pt">A</th><th>B</th></tr></thead><tbody><tr><td rowspan="2" style="background:#ffeeff">x</td><td>y</td></tr><tr><td>z<p>w</p></td></tr></tbody></table><p></p>';

const doc: DocRecord = { id: 'd', title: 'T', revision: 1, body: docFromHtml(PAGE) };

test('HTML reads back as the very same blocks', () => {
  expect(docFromHtml(htmlOfBlocks(doc.body))).toEqual(doc.body);
});

test('text has a line a paragraph, list marks, and tabs between cells', () => {
  expect(textOfDoc(doc)).toBe(
    'T\nÅse ★\na b c d\ne <f>\n1. en\n2. to\n   * under\n________________\nA\tB\nx\ty\nz w\n\n',
  );
});

test('a PDF is one, and the same every time', () => {
  const pdf = pdfOfDoc(doc);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.from(pdf).equals(Buffer.from(pdfOfDoc(doc)))).toBe(true);
});

test('a long table goes over several pages, with a page for each page break', () => {
  const rows = '<tr><td>æøå</td><td>x</td></tr>'.repeat(120);
  const pages = (html: string): number =>
    (
      Buffer.from(pdfOfHtml(html))
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g) ?? []
    ).length;
  expect(pages(`<table><thead><tr><th>A</th><th>B</th></tr></thead>${rows}</table>`)).toBeGreaterThan(2);
  expect(pages('<p>a</p><hr style="page-break-before:always"><p>b</p>')).toBe(2);
});

test('a PDF keeps characters beyond Latin-1, in the first document and in those after it', () => {
  const bare = pdfOfHtml('<p>ab</p>');
  for (const character of ['–', '•', '’', '█', '★', 'Ł']) {
    expect(pdfOfHtml(`<p>a${character}b</p>`).length).toBeGreaterThan(bare.length);
  }
});
