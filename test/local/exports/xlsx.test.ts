// The exported workbook, read again by another program's eyes.
import ExcelJS from 'exceljs';
import { xlsxOf } from '../../../local/exports/xlsx.ts';
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
