// Formulas: computed when read, with Google's values for what has none, and moved with the cells they read.
import { arrangeSheet } from '../../../people/arrangeSheet.ts';
import { typeInSheet } from '../../../people/typeInSheet.ts';
import { METTE, world } from './world.ts';

/** A sheet with a few people, and what a formula in it gives. */
const people = (locale?: string) => {
  const made = world(locale);
  const { sheet } = made;
  sheet.getRange('A1:D4').setValues([
    ['Navn', 'Timer', 'Start', 'Ja'],
    ['Åse', 5, new Date('2026-09-06T22:00:00Z'), true],
    ['Bo', 7.5, '', false],
    ['åse', 2, '', ''],
  ]);
  made.spreadsheet.setNamedRange('Mål', sheet.getRange('B2'));
  sheet.getRange('E2').setFormula('=B2/0');
  const of = (formula: string) => sheet.getRange('F2').setFormula(formula).getValue();
  return { ...made, of };
};

describe('a formula gives', () => {
  test.each<[string, unknown]>([
    ['=A2&" "&B3', 'Åse 7,5'],
    ['=A2=A4', true],
    ['=C3=""', true],
    ['=C3', ''],
    ['=C3+1', 1],
    ['=B2>B3', false],
    ['=SUM(B2:B4)', 14.5],
    ['=SUM(B:B)', 14.5],
    ['=SUM(B2:B)', 14.5],
    ['=SUM(B$2:B)+SUM($B2:$B4)+B$2', 34],
    ['=HYPERLINK("https://a.example/"&A2;A2)', 'Åse'],
    ['=IF(B2>3;"mange";"få")', 'mange'],
    ['=IF(C3;1;2)', 2],
    ['=IF(C3="";"";C3)', ''],
    ['=1,5+1', 2.5],
    ['=SUM(B2,1)', 6],
    ['="1,5"+1', 2.5],
    ['=COUNTIF(A2:A4;"åse")', 2],
    ['=COUNTIF(B2:B4;">=5")', 2],
    ['=COUNTIFS(A2:A4;"å*";B2:B4;">3")', 1],
    ['=SUMIF(A2:A4;"Åse";B2:B4)', 7],
    ['=SUMIFS(B2:B4;A2:A4;"<>Bo";B2:B4;"<5")', 2],
    ['=AVERAGEIF(A2:A4;"Bo";B2:B4)', 7.5],
    ['=COUNTA(A2:D4)', 9],
    ['=COUNTBLANK(A2:D4)', 3],
    ['=MAX(B2:B4)-MIN(B2:B4)', 5.5],
    ['=MEDIAN(B2:B4)', 5],
    ['=VLOOKUP("bo";A2:B4;2;FALSE)', 7.5],
    ['=INDEX(B2:B4;MATCH("Bo";A2:A4;0))', 7.5],
    ['=XLOOKUP("Ib";A2:A4;B2:B4;"ingen")', 'ingen'],
    ['=IFERROR(B2/0;"-")', '-'],
    ['=IFS(B2>9;"a";B2>1;"b")', 'b'],
    ['=SWITCH(A3;"Ib";1;"Bo";2;3)', 2],
    ['=AND(D2;B2>1)', true],
    ['=UPPER(A2)&LEN(A2)&TRIM("  a   b ")', 'ÅSE3a b'],
    ['=SUBSTITUTE("a-b-c";"-";"+")', 'a+b+c'],
    ['=TEXTJOIN(", ";TRUE;A2:A4)', 'Åse, Bo, åse'],
    ['=TEXT(C2;"dd-mm-yyyy")', '07-09-2026'],
    ['=ISBLANK(C3)', true],
    ['=ROUND(C3;1)&LEFT(C3;1)', '0'],
    ['=OR(C3;D2)', true],
    ['=SEARCH("S?";A2)', 2],
    ['=LARGE(B2:B4;2)+SMALL(B2:B4;1)', 7],
    ['=AVERAGE(B2:B4;C3)', 14.5 / 3],
    ['=CHOOSE(2;"a";"b")', 'b'],
    ['=Mål*2', 10],
    ['=1e3+B2%', 1000.05],
    ['=-B2', -5],
    ['=ROUND(2,345;1)', 2.3],
    ['=YEAR(C2)+ROW()', 2028],
    ['=Ark1!B2', 5],
    ["='Ark1'!B2*2", 10],
    ['="=A1; ""B2"""', '=A1; "B2"'],
  ])('%s', (formula, value) => {
    expect(people().of(formula)).toEqual(value);
  });

  test('a date where it reads or makes one', () => {
    const { of } = people();
    expect(of('=C2')).toEqual(new Date('2026-09-06T22:00:00Z'));
    expect(of('=C2+1')).toEqual(new Date('2026-09-07T22:00:00Z'));
    expect(of('=DATE(2026;9;7)')).toEqual(new Date('2026-09-06T22:00:00Z'));
    expect(of('=TODAY()')).toEqual(new Date('2026-08-16T22:00:00Z'));
    expect(of('=C2-B2*1')).toBe(46267);
  });

  test.each([
    ['=B2/0', '#DIV/0!'],
    ['=A2+1', '#VALUE!'],
    ['=VLOOKUP("Ib";A2:B4;2;FALSE)', '#N/A'],
    ['=Findes!A1', '#REF!'],
    ['=NOPE(A1)', '#NAME?'],
    ['=TÆL.HVIS(A2:A4;"x")', '#NAME?'],
    ['=Ukendt_navn', '#NAME?'],
    ['=SUM(A1', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=F2', '#REF!'],
    ['=IF(B2/0;1;2)', '#DIV/0!'],
    ['=SUM(B2:B4;E2)', '#DIV/0!'],
    ['=AND(E2;TRUE)', '#DIV/0!'],
    ['=ROUND(E2;1)', '#DIV/0!'],
    ['=LEFT(E2;1)', '#DIV/0!'],
    ['=E2%', '#DIV/0!'],
    ['=AVERAGE(A2:A4)', '#DIV/0!'],
    ['=Foo', '#NAME?'],
    ['=1e308*10', '#NUM!'],
    ['=IF(B2>1)', '#N/A'],
  ])('an error as the text that Google gives: %s', (formula, error) => {
    const { sheet, of } = people();
    expect(of(formula)).toBe(error);
    expect(sheet.getRange('F2').getDisplayValue()).toBe(error);
  });

  test.each([
    ['=FILTER(A2:A4;B2:B4>3)', 'formula FILTER'],
    ['=RAND()', 'formula RAND'],
    ['=SUMPRODUCT(B2:B4*B2:B4)', 'formula with a range as an operand'],
    ['=A2:A4', 'formula =A2:A4'],
    ['=B2 B3', 'formula =B2 B3'],
    ['={1;2}', 'formula ={1;2}'],
  ])('nothing, loudly, where Google has a value and this has none: %s', (formula, member) => {
    expect(() => people().of(formula)).toThrow(`NotEmulated: ${member}`);
  });
});

test('a formula follows what it reads, through other formulas and an error, and shows it in an English sheet too', () => {
  const { sheet } = people('en_US');
  sheet.getRange('E2:G2').setFormulas([['=B2*2', '=E2+1', '=IF(F2>10,F2/H2,"low")']]);
  sheet.getRange('H2').setValue(2);
  expect(sheet.getRange('E2:G2').getDisplayValues()).toEqual([['10', '11', '5.5']]);
  sheet.getRange('H2').clear();
  expect(sheet.getRange('G2').getValue()).toBe('#DIV/0!');
  sheet.getRange('B2').setValue(1);
  expect(sheet.getRange('G2').getValue()).toBe('low');
});

test('a long chain is computed, and a circle ends', () => {
  const { sheet } = world();
  sheet.getRange('A1').setValue(1);
  sheet.getRange('A2:A900').setFormulas(Array.from({ length: 899 }, (_, index) => [`=A${index + 1}+1`]));
  expect(sheet.getRange('A900').getValue()).toBe(900);
  expect(sheet.getRange('A1:A900').getValues()[500]).toEqual([501]);
  sheet.getRange('B1:B3').setFormulas([['=B2'], ['=B3+1'], ['=B1']]);
  expect(sheet.getRange('B1:B3').getValues()).toEqual([['#REF!'], ['#REF!'], ['#REF!']]);
});

describe('the references of a formula', () => {
  test('follow inserted, deleted and moved rows and columns, in other tabs too', () => {
    const { workspace, id, spreadsheet, sheet, of } = people();
    of('=B2&$B$3&"B2"&SUM(B2:B4)&SUM(B:B)');
    const other = spreadsheet.insertSheet('Andet').getRange('A1').setFormula('=Ark1!B3');
    sheet.insertColumnBefore(1);
    expect(sheet.getRange('G2').getFormula()).toBe('=C2&$C$3&"B2"&SUM(C2:C4)&SUM(C:C)');
    sheet.insertRowBefore(3);
    expect(sheet.getRange('G2').getFormula()).toBe('=C2&$C$4&"B2"&SUM(C2:C5)&SUM(C:C)');
    expect([other.getFormula(), other.getValue()]).toEqual(['=Ark1!C4', 7.5]);
    arrangeSheet(workspace, { spreadsheetId: id, as: METTE, sheet: 'Ark1' }).moveColumn('Timer', 2);
    expect(sheet.getRange('G2').getFormula()).toBe('=B2&$B$4&"B2"&SUM(B2:B5)&SUM(B:B)');
    sheet.deleteRow(4);
    expect(sheet.getRange('G2').getFormula()).toBe('=B2&#REF!&"B2"&SUM(B2:B4)&SUM(B:B)');
    expect(sheet.getRange('G2').getValue()).toBe('#REF!');
  });

  test('follow a tab that gets another name', () => {
    const { spreadsheet, sheet } = people();
    const cell = spreadsheet.insertSheet('Andet').getRange('A1').setFormula('=Ark1!B3&"Ark1!B3"');
    sheet.setName('Året 2026');
    expect([cell.getFormula(), cell.getValue()]).toEqual([`='Året 2026'!B3&"Ark1!B3"`, '7,5Ark1!B3']);
  });

  test('stay with their own row when rows are sorted, and move when pasted', () => {
    const { workspace, id, sheet } = people();
    sheet.setFrozenRows(1);
    sheet.getRange('E2:E4').setFormulas([['=A2&B2'], ['=A3&$B$2'], ['=A4&B4']]);
    arrangeSheet(workspace, { spreadsheetId: id, as: METTE, sheet: 'Ark1' }).sort({ header: 'Timer' });
    expect(sheet.getRange('E2:E4').getFormulas()).toEqual([['=A2&B2'], ['=A3&B3'], ['=A4&$B$2']]);
    expect(sheet.getRange('E2:E3').getValues()).toEqual([['åse2'], ['Åse5']]);
    sheet.getRange('E2').copyTo(sheet.getRange('F3:F4'));
    expect(sheet.getRange('F3:F4').getFormulas()).toEqual([['=B3&C3'], ['=B4&C4']]);
    sheet.getRange('E2').copyTo(sheet.getRange('A1'));
    expect(sheet.getRange('A1').getFormula()).toBe('=#REF!&#REF!');
  });
});

test('what a formula gives is sorted by, filtered, validated and found', () => {
  const { workspace, id, app, sheet } = people();
  typeInSheet(workspace, {
    spreadsheetId: id,
    as: METTE,
    sheet: 'Ark1',
    a1: 'E2',
    values: [['=B2*2'], ['=B3*2'], ['=B4*2']],
  });
  sheet.setFrozenRows(1);
  sheet.sort(5, false);
  expect(sheet.getRange('A2:A4').getValues()).toEqual([['Bo'], ['Åse'], ['åse']]);
  const filter = sheet.getRange('A1:E4').createFilter();
  filter.setColumnFilterCriteria(5, app.newFilterCriteria().setHiddenValues(['15']).build());
  expect([2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row))).toEqual([2]);
  expect(
    sheet
      .createTextFinder('15')
      .findAll()
      .map((found) => found.getA1Notation()),
  ).toEqual(['E2']);
  const rule = app.newDataValidation().requireNumberLessThan(9).setAllowInvalid(false).build();
  const cell = sheet.getRange('F2').setDataValidation(rule);
  expect(cell.setFormula('=B4').getValue()).toBe(2);
  expect(() => cell.setFormula('=B2*9')).toThrow('violates the data validation rules');
});

test('each of three hundred formulas gives what its own row says', () => {
  const { sheet } = world();
  sheet.getRange(1, 1, 300, 2).setValues(Array.from({ length: 300 }, (_, row) => [row, `navn ${row}`]));
  sheet.getRange(1, 3, 300, 1).setFormulas(Array.from({ length: 300 }, (_, row) => [`=A${row + 1}&B${row + 1}`]));
  const given = sheet.getDataRange().getValues();
  expect(given).toEqual(Array.from({ length: 300 }, (_, row) => [row, `navn ${row}`, `${row}navn ${row}`]));
});
