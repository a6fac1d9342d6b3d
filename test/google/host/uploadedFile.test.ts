// Files as people have them: CSV in the encodings and separators of Danish Excel, and workbooks.
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { ProblemError } from '../../../src/domain/unit/problem.ts';
import { sheetsOfFile } from '../../../src/google/host/uploadedFile.ts';
import { localSheet } from '../localSheet.ts';

beforeAll(() => {
  localSheet();
});

const ROSTER = 'Navn;E-mail;Bemærkning\r\nSøren Åberg;soeren@solby.dk;"Én; to\r\nlinjer ""her"""\r\n';
const ROWS = [
  ['Navn', 'E-mail', 'Bemærkning'],
  ['Søren Åberg', 'soeren@solby.dk', 'Én; to\nlinjer "her"'],
];

/** The first sheet that is seen. */
const rowsOfFile = (given: { name: string; base64: string }) =>
  sheetsOfFile(given).find(({ isHidden }) => !isHidden)?.rows;

const file = (name: string, content: Buffer): { name: string; base64: string } => ({
  name,
  base64: content.toString('base64'),
});
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return 'none';
};

describe('CSV', () => {
  test.each([
    ['UTF-8', Buffer.from(ROSTER)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ROSTER}`)],
    ['Windows-1252 whose letters are those of Latin-1', Buffer.from(ROSTER, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${ROSTER}`, 'utf16le')],
  ])('in %s', (_, content) => {
    expect(rowsOfFile(file('medarbejdere.csv', content))).toEqual(ROWS);
  });

  test('in Windows-1252 with the signs that Latin-1 lacks', () => {
    const signs = Buffer.from([0x92, 0x96, 0x80, 0x8a]);
    const content = Buffer.concat([Buffer.from('Navn;Note\nÅse;', 'latin1'), signs]);
    expect(rowsOfFile(file('a.csv', content))?.[1]).toEqual(['Åse', '’–€Š']);
  });

  test.each([
    ['without a mark', 'Navn;Mail\nÆgir Ø\ufffdst;ae@x.dk\n', Buffer.of()],
    [
      'with a mark, and a byte that is none of it',
      '\ufeffNavn;Mail\nÆgir Ø',
      Buffer.from([0xf8, ...Buffer.from('st;ae@x.dk')]),
    ],
  ])('in UTF-8 stays so though a sign of it is lost: %s', (_, start, rest) => {
    const rows = rowsOfFile(file('a.csv', Buffer.concat([Buffer.from(start), rest])));
    expect(rows?.[1]).toEqual(['Ægir Ø\ufffdst', 'ae@x.dk']);
  });

  test.each([';', ',', '\t'])('parted by %j', (separator) => {
    const content = Buffer.from(`Navn${separator}Mail\n"Bo; Ib, og\tUlf"${separator}bo@x.dk\n`);
    expect(rowsOfFile(file('a.csv', content))).toEqual([
      ['Navn', 'Mail'],
      ['Bo; Ib, og\tUlf', 'bo@x.dk'],
    ]);
  });

  test('counts the line that tells Excel the separator', () => {
    expect(rowsOfFile(file('a.csv', Buffer.from('sep=,\nNavn,Mail\n')))).toEqual([[], ['Navn', 'Mail']]);
  });
});

describe('a workbook', () => {
  const workbook = async (): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Skjult', { state: 'hidden' }).addRow(['nej']);
    const sheet = book.addWorksheet('Ark1');
    sheet.addRow(['Navn', 'Født', 'Kl.', 'Aktiv', 'Løn', 'Note']);
    sheet.addRow(['Søren & <Åse>', new Date(Date.UTC(2026, 8, 7)), 0.395833333, true, 1234.5, 'a\nb']);
    sheet.getCell('B2').numFmt = 'dd-mm-yyyy';
    sheet.getCell('C2').numFmt = 'hh:mm';
    sheet.getCell('E2').numFmt = '#,##0.00 "kr./md"';
    sheet.getCell('C4').value = { richText: [{ text: 'To ' }, { font: { bold: true }, text: 'stykker' }] };
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  test('gives its first visible sheet: text, dates, times, ticks, numbers, gaps', async () => {
    expect(rowsOfFile(file('Liste.XLSX', await workbook()))).toEqual([
      ['Navn', 'Født', 'Kl.', 'Aktiv', 'Løn', 'Note'],
      ['Søren & <Åse>', '2026-09-07', '09:30', 'TRUE', '1234.5', 'a\nb'],
      [],
      ['', '', 'To stykker'],
    ]);
  });
});

describe('a workbook refuses a cell that lies outside every sheet:', () => {
  const workbook = (cells: string): Buffer => {
    const parts = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    };
    return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))));
  };

  test.each(['A1048577', 'A99999999', 'A0', 'XFE1', 'ZZZZ1'])('%s', (at) => {
    const cell = `<row r="${at.replace(/\D/g, '')}"><c r="${at}"><v>1</v></c></row>`;
    expect(codeOf(() => rowsOfFile(file('a.xlsx', workbook(cell))))).toBe('fileUnreadable');
  });

  test('the last cell of a sheet is within', () => {
    const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(rowsOfFile(file('a.xlsx', workbook(cells)))).toEqual([['1']]);
  });
});

describe('refuses', () => {
  test.each([
    ['an empty file', 'a.csv', Buffer.from(''), 'fileEmpty'],
    ['only blank lines', 'a.csv', Buffer.from('\n;;\n'), 'fileEmpty'],
    ['a workbook that is none', 'a.xlsx', Buffer.from('PK\u0003\u0004 brudt'), 'fileUnreadable'],
    ['text named a workbook', 'a.xlsx', Buffer.from('Navn;Mail'), 'fileUnreadable'],
    ['a picture', 'a.png', Buffer.from([0x89, 0x50]), 'fileKindUnknown'],
    ['a workbook named csv', 'a.csv', Buffer.from('PK\u0003\u0004'), 'fileUnreadable'],
    ['a file of another world', 'a.csv', Buffer.alloc(6_000_000, 'a'), 'fileTooLarge'],
  ])('%s', (_, name, content, code) => {
    expect(codeOf(() => rowsOfFile(file(name, content)))).toBe(code);
  });
});
