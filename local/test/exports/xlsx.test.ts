// The exported workbook, read again by another program's eyes.
import ExcelJS from 'exceljs';
import { xlsxOf } from '../../exports/xlsx.ts';
import type { Workspace } from '../../state/workspace.ts';
import { world } from '../services/spreadsheet/world.ts';

test('carries types, dates, drop-downs, header, widths, notes, links, filter and hidden tabs', async () => {
  const { workspace, id, app, spreadsheet, sheet } = world();
  sheet
    .getRange('A1:E1')
    .setValues([['Navn', 'Dato', 'Svar', 'Ja?', 'Link']])
    .setFontWeight('bold')
    .setBackground('#ddeeff');
  sheet.getRange('A2:C2').setValues([['Åse', '7-9-2026', 'Ja']]);
  sheet.getRange('D2').insertCheckboxes();
  sheet.getRange('E2').setFormula('=HYPERLINK("https://a.example","Åbn")');
  sheet.getRange('C2').setDataValidation(app.newDataValidation().requireValueInList(['Ja', 'Nej']).build());
  sheet.getRange('A2').setNote('en note');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 210);
  sheet.getDataRange().createFilter();
  const rule = app
    .newConditionalFormatRule()
    .whenTextEqualTo('Ja')
    .setBackground('#00ff00')
    .setRanges([sheet.getRange('C2:C9')]);
  sheet.setConditionalFormatRules([rule.build()]);
  spreadsheet.insertSheet('Log').hideSheet();

  const workbook = new ExcelJS.Workbook();
  const file = await xlsxOf(workspace, id);
  await workbook.xlsx.load(Uint8Array.from(file).buffer);
  const first = workbook.getWorksheet('Ark1');
  expect(first?.getCell('A1').font.bold).toBe(true);
  expect(first?.getCell('B2').value).toEqual(new Date('2026-09-07T00:00:00Z'));
  expect(first?.getCell('B2').numFmt).toBe('dd-mm-yyyy');
  expect(first?.getCell('C2').dataValidation.formulae).toEqual(['"Ja,Nej"']);
  expect(first?.getCell('D2').value).toBe(false);
  expect(first?.getCell('E2').value).toEqual({ text: 'Åbn', hyperlink: 'https://a.example' });
  expect(first?.getCell('A2').note).toBeDefined();
  expect(first?.getColumn(1).width).toBe(30);
  expect(first?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(first?.autoFilter).toBe('A1:E2');
  expect(workbook.getWorksheet('Log')?.state).toBe('hidden');
});

/** The exported workbook as ExcelJS reads it. */
const exported = async (workspace: Workspace, id: string): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await xlsxOf(workspace, id)).buffer);
  return workbook;
};

test('keeps a drop-down too long for a rule, or with a comma in a choice, as a list in a hidden tab', async () => {
  const { workspace, id, app, spreadsheet, sheet } = world();
  spreadsheet.insertSheet('lists');
  const long = Array.from({ length: 60 }, (_, index) => `Valg nummer ${index}`);
  const rule = (choices: string[]) => app.newDataValidation().requireValueInList(choices).build();
  sheet.getRange('A1:A2').setDataValidation(rule(['Ja, måske', 'Nej']));
  sheet.getRange('B1').setDataValidation(rule(long));
  const workbook = await exported(workspace, id);
  const shown = workbook.getWorksheet('Ark1');
  const listAt = (a1: string) => shown?.getCell(a1).dataValidation.formulae;
  expect([listAt('A1'), listAt('A2'), listAt('B1')]).toEqual([
    ["'Lists (2)'!$A$1:$A$2"],
    ["'Lists (2)'!$A$1:$A$2"],
    ["'Lists (2)'!$B$1:$B$60"],
  ]);
  const lists = workbook.getWorksheet('Lists (2)');
  expect(lists?.state).toBe('veryHidden');
  expect([lists?.getCell('A1').value, lists?.getCell('A2').value]).toEqual(['Ja, måske', 'Nej']);
  expect(lists?.getCell('B60').value).toBe('Valg nummer 59');
});

test('gives tabs that are alike in their first 31 characters names of their own, and references the right one', async () => {
  const { workspace, id, app, spreadsheet, sheet } = world();
  const name = (end: string) => `Indsatsområder for strategien i ${end}`;
  const [first, second] = ['nord', 'syd'].map((end) => spreadsheet.insertSheet(name(end)));
  first?.getRange('A1').setValue('nord');
  second?.getRange('A1').setValue('syd');
  sheet.getRange('A1').setFormula(`='${name('syd')}'!A1&";"&'${name('nord')}'!A1`);
  sheet.getRange('B1').setDataValidation(
    app
      .newDataValidation()
      .requireValueInRange(spreadsheet.getRange(`'${name('syd')}'!A1:A3`))
      .build(),
  );
  const workbook = await exported(workspace, id);
  expect(workbook.worksheets.map((each) => each.name)).toEqual([
    'Ark1',
    'Indsatsområder for strategien i',
    'Indsatsområder for strategi (2)',
  ]);
  const shown = workbook.getWorksheet('Ark1');
  expect(shown?.getCell('A1').value).toEqual({
    formula: `'Indsatsområder for strategi (2)'!A1&";"&'Indsatsområder for strategien i'!A1`,
    result: 'syd;nord',
  });
  expect(shown?.getCell('B1').dataValidation.formulae).toEqual(["'Indsatsområder for strategi (2)'!A1:A3"]);
});
