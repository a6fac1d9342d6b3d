// Files that cannot be read say what they are and what to do, in both languages, whatever their names say.
import { strToU8, zipSync } from 'fflate';
import type { ProblemCode } from '../../../src/domain/unit/problemCodes.ts';
import { problemSentence } from '../../../src/domain/words/problemSentence.ts';
import { workbookBytes } from '../../workbookBytes.ts';
import { imported, namesIn, refusalOf } from '../importedFile.ts';

const zipOf = (...names: string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')]))));

/** Microsoft's older container, with the names of what is in it, two bytes a letter. */
const container = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...names.map((name) => Buffer.from(`\0\0${name}\0\0`, 'utf16le')),
  ]);

const SPREADSHEET_XML =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>';

test.each<[what: string, names: string[], content: Buffer, code: ProblemCode, wayOut: RegExp]>([
  [
    'OpenDocument',
    ['liste.ods', 'liste.xlsx'],
    zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml'),
    'fileOpenDocument',
    /gem det som \.xlsx/,
  ],
  [
    'Numbers',
    ['liste.numbers', 'liste.xlsx'],
    zipOf('Index/Document.iwa', 'Metadata/Properties.plist'),
    'fileNumbers',
    /Eksportér til ▸ Excel/,
  ],
  ['Numbers of before', ['liste.numbers'], zipOf('Index.zip', 'preview.jpg'), 'fileNumbers', /Eksportér til ▸ Excel/],
  [
    'binary Excel',
    ['liste.xlsb', 'liste.xlsx'],
    zipOf('[Content_Types].xml', 'xl/workbook.bin'),
    'fileBinaryExcel',
    /gem den som \.xlsx/,
  ],
  [
    'a workbook with a password',
    ['liste.xlsx', 'liste.xlsm'],
    container('EncryptionInfo', 'EncryptedPackage'),
    'fileLocked',
    /fjern adgangskoden/,
  ],
  ['old Excel', ['liste.xls', 'liste.xlsx', 'liste.csv'], container('Workbook'), 'fileOldExcel', /gem den som \.xlsx/],
  ['older Excel', ['liste.xls'], container('Book'), 'fileOldExcel', /gem den som \.xlsx/],
  ['Excel’s XML', ['liste.xls', 'liste.xml'], Buffer.from(SPREADSHEET_XML), 'fileOldExcel', /gem den som \.xlsx/],
  [
    'a web page',
    ['liste.xls', 'liste.xlsx', 'liste.csv'],
    Buffer.from('<html><table><tr><td>Navn</td></tr></table></html>'),
    'fileWebPage',
    /gem den som \.xlsx/,
  ],
  [
    'a web page with a remark first',
    ['liste.xls'],
    Buffer.from('\ufeff<!-- SAP -->\n<TABLE><TR><TD>Navn</TD></TR></TABLE>'),
    'fileWebPage',
    /gem den som \.xlsx/,
  ],
  ['a PDF', ['liste.pdf', 'liste.csv'], Buffer.from('%PDF-1.7'), 'filePdf', /CSV eller \.xlsx/],
  [
    'a Word document',
    ['liste.docx', 'liste.xlsx'],
    zipOf('[Content_Types].xml', 'word/document.xml'),
    'fileKindUnknown',
    /CSV eller \.xlsx/,
  ],
  ['an old Word document', ['liste.doc'], container('WordDocument'), 'fileKindUnknown', /CSV eller \.xlsx/],
  [
    'half a workbook',
    ['liste.xlsx'],
    workbookBytes([{ rows: [['Navn']] }]).subarray(0, 300),
    'fileUnreadable',
    /gem den igen/,
  ],
  ['a picture', ['liste.xlsx'], Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'fileUnreadable', /gem den igen/],
])('%s', (_, names, content, code, wayOut) => {
  for (const name of names) {
    const said = refusalOf(content, name);
    expect(said).toBe(problemSentence({ code, values: { name } }, 'da'));
    expect(said).toMatch(wayOut);
    expect(said).toContain(name);
    const english = problemSentence({ code, values: { name } }, 'en');
    expect(english).toContain(name);
    expect(english).toMatch(/save|export|fetch|get|download/i);
  }
});

test.each(['liste.xlsx', 'liste.csv', 'liste', 'liste.xls'])('a workbook is read whatever it is called: %s', (name) => {
  const content = workbookBytes([
    {
      rows: [
        ['Navn', 'E-mail'],
        ['Anna Sø', 'anna@solby.dk'],
      ],
    },
  ]);
  expect(namesIn(imported(content, { name }))).toEqual(['Anna Sø']);
});
