// HTML becomes the blocks that Drive's import would make of it.
import { docFromHtml } from '../../docs/fromHtml.ts';
import { paragraphText } from '../../docs/indexes.ts';
import type { DocBlock, DocParagraph, DocTable } from '../../state/records.ts';

const paragraphs = (html: string): DocParagraph[] =>
  docFromHtml(html).filter((block): block is DocParagraph => block.type === 'paragraph');

const firstTable = (html: string): DocTable => {
  const table = docFromHtml(html).find((block): block is DocTable => block.type === 'table');
  if (!table) throw new Error('no table');
  return table;
};

const textOf = (blocks: readonly DocBlock[]): string =>
  blocks.map((block) => (block.type === 'paragraph' ? paragraphText(block) : '[table]')).join('|');

describe('docFromHtml', () => {
  test('an empty page is one empty paragraph', () => {
    expect(docFromHtml('')).toEqual([{ type: 'paragraph', style: 'NORMAL_TEXT', runs: [] }]);
  });

  test('headings take their named style, and class title the title style', () => {
    const html = '<p class="title">T</p><h1>A</h1><h2>B</h2><h3>C</h3><h6>F</h6><p>p</p>';
    expect(paragraphs(html).map((paragraph) => paragraph.style)).toEqual([
      'TITLE',
      'HEADING_1',
      'HEADING_2',
      'HEADING_3',
      'HEADING_6',
      'NORMAL_TEXT',
    ]);
  });

  test('white space collapses across elements, entities are read, line breaks stay', () => {
    expect(textOf(docFromHtml('<p>  Åse \n <b> og </b>  Ole &amp; S&oslash;n<br>\n ny linje </p>'))).toBe(
      'Åse og Ole & Søn\vny linje',
    );
  });

  test('style, script and title leave no text', () => {
    const html = '<html><head><title>x</title><style>p{}</style></head><body><script>1</script><p>y</p></body></html>';
    expect(textOf(docFromHtml(html))).toBe('y');
  });

  test('bold, italic, underline, links and inline styles become run styles, neighbours of one style one run', () => {
    const html =
      '<p><b>a</b><strong>b</strong><i>c</i><u>d</u><a href="https://x.dk">e</a>' +
      '<span style="color:#c00;background-color:rgb(255,255,0);font-size:12px">f</span><b><span style="font-weight:400">g</span></b></p>';
    expect(paragraphs(html)[0]?.runs).toEqual([
      { text: 'ab', bold: true },
      { text: 'c', italic: true },
      { text: 'd', underline: true },
      { text: 'e', link: 'https://x.dk', underline: true, color: '#1155cc' },
      { text: 'f', color: '#cc0000', background: '#ffff00', fontSize: 9 },
      { text: 'g' },
    ]);
  });

  test('nested lists keep their levels in one list', () => {
    const html = '<ol><li>one<ul><li>under</li></ul></li><li>two</li></ol><ul><li>other</li></ul>';
    expect(paragraphs(html).map(({ bullet, runs }) => [runs[0]?.text, bullet?.ordered, bullet?.level])).toEqual([
      ['one', true, 0],
      ['under', false, 1],
      ['two', true, 0],
      ['other', false, 0],
    ]);
    const ids = paragraphs(html).map(({ bullet }) => bullet?.listId);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
  });

  test('a table has header rows, widths, backgrounds and a paragraph in every cell', () => {
    const table = firstTable(
      '<table><thead><tr><th style="width:100pt">A</th><th style="width:50px">B</th></tr></thead>' +
        '<tbody><tr><td style="background:#fef"> </td><td><p>x</p><p>y</p></td></tr></tbody></table>',
    );
    expect(table.rows.map((row) => Boolean(row.header))).toEqual([true, false]);
    expect(table.columnWidths).toEqual([100, 37.5]);
    expect(table.rows[1]?.cells[0]).toEqual({
      background: '#ffeeff',
      content: [{ type: 'paragraph', style: 'NORMAL_TEXT', runs: [] }],
    });
    expect(textOf(table.rows[1]?.cells[1]?.content ?? [])).toBe('x|y');
  });

  test('merged cells leave empty covered cells on the grid', () => {
    const table = firstTable(
      '<table><tr><td colspan="2">wide</td><td rowspan="2">tall</td></tr><tr><td>a</td><td>b</td></tr></table>',
    );
    expect(table.rows.map((row) => row.cells.map((cell) => textOf(cell.content)))).toEqual([
      ['wide', '', 'tall'],
      ['a', 'b', ''],
    ]);
    expect(table.rows[0]?.cells[0]?.columnSpan).toBe(2);
    expect(table.rows[0]?.cells[2]?.rowSpan).toBe(2);
  });

  test('a paragraph follows a table that ends the page', () => {
    expect(textOf(docFromHtml('<p>a</p><table><tr><td>x</td></tr></table>'))).toBe('a|[table]|');
  });

  test('a line break that only ends its line leaves no text', () => {
    expect(textOf(docFromHtml('<p>a<br></p><p><br></p><p>b</p>'))).toBe('a||b');
    expect(textOf(firstTable('<table><tr><td><br></td></tr></table>').rows[0]?.cells[0]?.content ?? [])).toBe('');
  });

  test('a page break in front of a heading is kept', () => {
    expect(paragraphs('<h2 style="page-break-before: always">x</h2>')[0]?.pageBreakBefore).toBe(true);
  });
});
