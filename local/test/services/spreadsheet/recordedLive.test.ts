// The Spreadsheet service against what tests recorded on live Google say; each row is a script's expression and its live value.
import { recorded } from '../recordedScript.ts';

test.each([
  ["sheet.getRange('5:7').getA1Notation()", '5:7'],
  ["sheet.getRange('D:F').getA1Notation()", 'D:F'],
  ["sheet.getRange('$D:f').getA1Notation()", 'D:F'],
  ["book.getRange('Sheet1!5:7').getA1Notation()", '5:7'],
  ["sheet.getRange('D:F').offset(0, 1).getA1Notation()", 'E1:G1000'],
  ["sheet.getRange('R2C3').getA1Notation()", 'C2'],
  ["sheet.getRange('R2C3:R4C5').getA1Notation()", 'C2:E4'],
  ["book.getRange('Sheet1!R1C1').getA1Notation()", 'A1'],
])('ranges are named: %s', (expression, live) => {
  expect(recorded(expression)).toBe(live);
});

test.each([
  ["sheet.getRange('A1:A2').check().getValues()", [[''], ['']]],
  ["cell.setValue('x').uncheck().getValue()", 'x'],
  ['cell.insertCheckboxes().check().getValue()', true],
  ["rule().requireValueInList(['a', 1], false).getCriteriaValues()", [['a', '1'], false]],
  ["rule().requireValueInList(['a']).build().getCriteriaValues()", [['a'], true]],
  ["rule().requireValueInList(['a'], false).build().copy().build().getCriteriaValues()[1]", false],
  [
    "(([range, shown]) => [range.getA1Notation(), shown])(rule().requireValueInRange(sheet.getRange('B1:B3'), false).getCriteriaValues())",
    ['B1:B3', false],
  ],
  [
    "(([range, shown]) => [range.getA1Notation(), shown])(cell.setDataValidation(rule().requireValueInRange(sheet.getRange('B1:B3')).build()).getDataValidation().getCriteriaValues())",
    ['B1:B3', true],
  ],
  ['rule().getCriteriaType()', null],
  ["rule().requireDateAfter(new Date('2026-09-01T00:00:00+02:00')).getCriteriaValues()[0] instanceof Date", true],
])('validation: %s', (expression, live) => {
  expect(recorded(expression)).toEqual(live);
});

const metadata = (within: string) =>
  `(sheet.getRange('2:2').addDeveloperMetadata('k'), sheet.getRange('B:B').addDeveloperMetadata('k'), sheet.getRange('${within}'))`;

test.each([
  ['2:2', 1],
  ['B:B', 1],
  ['B2', 0],
  ['1:3', 0],
  ['A:C', 0],
])('developer metadata is found on the very row or column: %s', (within, live) => {
  expect(recorded(`${metadata(within)}.getDeveloperMetadata().length`)).toBe(live);
  expect(recorded(`${metadata(within)}.createDeveloperMetadataFinder().find().length`)).toBe(live);
});

const dated = (builder: string) =>
  `((condition) => [condition.getCriteriaType().name(), condition.getCriteriaValues()])(${builder}.setRanges([cell]).build().getBooleanCondition())`;

test.each([
  ['cell.getWrap()', true],
  ['cell.setWrap(false).getWrap()', false],
  ["cell.setHorizontalAlignment('normal').getHorizontalAlignment()", 'general-left'],
  ["cell.setHorizontalAlignments([['normal']]).getHorizontalAlignments()", [['general-left']]],
  ['sheet.protect().setWarningOnly(true).getEditors().length', 0],
  ['sheet.protect().getEditors().length', 1],
  [dated('format().whenDateEqualTo(App.RelativeDate.TODAY)'), ['DATE_EQUAL_TO_RELATIVE', expect.anything()]],
  [
    'format().whenDateBefore(App.RelativeDate.PAST_WEEK).setRanges([cell]).build().getBooleanCondition().getCriteriaValues()[0] === App.RelativeDate.PAST_WEEK',
    true,
  ],
  [
    `${dated("format().whenDateAfter(new Date('2026-09-01T00:00:00+02:00'))")}[1][0].toISOString()`,
    '2026-08-31T22:00:00.000Z',
  ],
  ["cell.setBackground('rebeccapurple').getBackground()", '#663399'],
  ["cell.setBackground('LightGoldenrodYellow').getBackground()", '#fafad2'],
  ["sheet.setTabColor('tomato').getTabColor()", '#ff6347'],
])('looks: %s', (expression, live) => {
  expect(recorded(expression)).toEqual(live);
});

test.each([
  ['cell.copyTo()', "The parameters () don't match the method signature for SpreadsheetApp.Range.copyTo."],
  [
    'cell.copyTo(sheet)',
    "The parameters (SpreadsheetApp.Sheet) don't match the method signature for SpreadsheetApp.Range.copyTo.",
  ],
  ['sheet.getRange()', "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  [
    'cell.setDataValidation({})',
    "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
  ],
  ['sheet.setName()', "The parameters () don't match the method signature for SpreadsheetApp.Sheet.setName."],
  [
    'cell.protect().addEditor({})',
    "The parameters ((class)) don't match the method signature for SpreadsheetApp.Protection.addEditor.",
  ],
  [
    'cell.getValue(1, 2)',
    "The parameters (number,number) don't match the method signature for SpreadsheetApp.Range.getValue.",
  ],
])('wrong arguments are an exception that scripts can catch: %s', (expression, live) => {
  expect(
    recorded(`(() => { try { ${expression}; } catch (error) { return [error.name, error.message]; } })()`),
  ).toEqual(['Exception', live]);
});

const CUSTOM = `
  function DOUBLE(value) { return Array.isArray(value) ? value.flat().reduce((sum, each) => sum + each, 0) * 2 : value * 2; }
  function YEAR_OF(date) { return date.getFullYear(); }
  function nothing() {}
  function hidden_() { return 1; }
  function fails() { throw new Error('no'); }
  function grid() { return [[1, 2], [3, 4]]; }`;

test.each([
  ['=DOUBLE(21)', 42],
  ['=double(A2)', 4],
  ['=DOUBLE(A2:A3)', 10],
  ['=SUM(DOUBLE(1), 1)', 3],
  ['=YEAR_OF(A4)', 2026],
  ['=nothing()', ''],
  ['=hidden_()', '#NAME?'],
  ['=fails()', '#ERROR!'],
])('custom functions of the bound script are computed: %s', (formula, live) => {
  const seen = `sheet.getRange('A2:A4').setValues([[2], [3], ['2026-09-01']]) && cell.setFormula('${formula}').getValue()`;
  expect(recorded(seen, CUSTOM)).toBe(live);
});

test('a custom function that fills several cells is not guessed', () => {
  expect(recorded("cell.setFormula('=grid()').getValue()", CUSTOM)).toBe('NotEmulated: NotEmulated: formula =grid()');
});
