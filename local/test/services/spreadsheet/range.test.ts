// Ranges and sheets as scripts use them: values, sizes, rules, protections, order, notes, metadata.
import { arrangeSheet } from '../../../people/arrangeSheet.ts';
import { typeInSheet } from '../../../people/typeInSheet.ts';
import { BENT, METTE, world } from './world.ts';

test('gives dates as instants of the spreadsheet’s zone and shows them its own way', () => {
  const { sheet } = world();
  const date = new Date('2026-09-06T22:00:00Z');
  sheet.getRange('A1:B1').setValues([['7-9-2026', date]]);
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[date, date]]);
  expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['07-09-2026', '07-09-2026']]);
});

test('refuses a block of another size in Google’s words', () => {
  const { sheet } = world();
  expect(() => sheet.getRange('A1:B1').setValues([['x']])).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  expect(() => sheet.getRange('A1:B2').setValues([['x', 'y']])).toThrow('The data has 1 but the range has 2.');
  expect(() => sheet.getRange(1001, 1)).toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
});

test('an empty sheet ends at 0; an unticked checkbox counts; append goes after the last content', () => {
  const { sheet } = world();
  expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
  sheet.appendRow(['a', 'b']);
  sheet.getRange('C5').insertCheckboxes();
  expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 3]);
  sheet.clear();
  expect(sheet.getLastRow()).toBe(0);
});

test('refuses what a strict rule refuses, and writes nothing of the block', () => {
  const { app, sheet } = world();
  const rule = app.newDataValidation().requireValueInList(['Ja', 'Nej']).setAllowInvalid(false).build();
  sheet.getRange('B2').setDataValidation(rule);
  expect(() => sheet.getRange('A2:B2').setValues([['x', 'Måske']])).toThrow(
    'The data you entered in cell B2 violates the data validation rules set on this cell.',
  );
  expect(sheet.getLastRow()).toBe(0);
  sheet.getRange('B2').setValue('Ja');
  expect(sheet.getRange('B2').getValue()).toBe('Ja');
});

test('a protection stops others, not the owner; a warning stops nobody', () => {
  const { sheet, appFor } = world();
  const protection = sheet.getRange('A1:A2').protect().removeEditor(BENT);
  const bents = appFor(BENT).getActive()?.getSheets()[0];
  expect(() => bents?.getRange('A1').setValue('x')).toThrow('You are trying to edit a protected cell or object.');
  bents?.getRange('B1').setValue('x');
  sheet.getRange('A1').setValue('owner');
  protection.setWarningOnly(true);
  bents?.getRange('A1').setValue('bent');
  expect(sheet.getRange('A1').getValue()).toBe('bent');
});

test('sorts below frozen rows, blanks last; filters hide rows', () => {
  const { app, sheet } = world();
  sheet.getRange('A1:A4').setValues([['Navn'], ['Åse'], [''], ['Bo']]);
  sheet.setFrozenRows(1);
  sheet.sort(1);
  expect(sheet.getRange('A1:A4').getValues()).toEqual([['Navn'], ['Bo'], ['Åse'], ['']]);
  const filter = sheet.getDataRange().createFilter();
  filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Bo']).build());
  expect([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)]).toEqual([true, false]);
});

test('metadata, widths and notes follow a column that a person moves', () => {
  const { workspace, id, sheet } = world();
  sheet.getRange('A1:C1').setValues([['Navn', 'Mail', 'Alder']]);
  sheet.getRange('A:A').addDeveloperMetadata('column', 'name');
  sheet.getRange('A1').setNote('x');
  sheet.setColumnWidth(1, 222);
  arrangeSheet(workspace, { spreadsheetId: id, as: METTE, sheet: 'Ark1' }).moveColumn('Navn', 4);
  expect(sheet.getRange('A1:C1').getValues()).toEqual([['Mail', 'Alder', 'Navn']]);
  const [found] = sheet.createDeveloperMetadataFinder().withKey('column').find();
  expect(found?.getLocation().getColumn()?.getColumn()).toBe(3);
  expect([sheet.getRange('C1').getNote(), sheet.getColumnWidth(3)]).toEqual(['x', 222]);
});

test('refuses a second tab of the same name and the removal of the last', () => {
  const { spreadsheet, sheet } = world();
  expect(() => spreadsheet.insertSheet('Ark1')).toThrow('A sheet with the name "Ark1" already exists.');
  expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
});

test('reads ten thousand rows as they were written', () => {
  const { sheet } = world();
  sheet.insertRowsAfter(1000, 9000);
  const block = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 8 }, (_cell, column) => row + column));
  const range = sheet.getRange(1, 1, 10_000, 8).setValues(block);
  expect(range.getValues()).toEqual(block);
});

test('a person types by the locale, is held to rules, and sorts', () => {
  const { workspace, id, app, sheet } = world();
  const at = { spreadsheetId: id, as: BENT, sheet: 'Ark1' };
  sheet.setFrozenRows(1);
  typeInSheet(workspace, {
    ...at,
    a1: 'A1',
    values: [
      ['Navn', 'Dato'],
      ['Ole', '07.09.2026'],
      ['Ida', '1-9-2026'],
    ],
  });
  expect(sheet.getRange('B2').getValue()).toEqual(new Date('2026-09-06T22:00:00Z'));
  arrangeSheet(workspace, at).sort({ header: 'Navn' });
  expect(sheet.getRange('A2').getValue()).toBe('Ida');
  const rule = app.newDataValidation().requireDate().setAllowInvalid(false).setHelpText('Skriv en dato').build();
  sheet.getRange('B2').setDataValidation(rule);
  expect(() => typeInSheet(workspace, { ...at, a1: 'B2', values: 'i morgen' })).toThrow('Skriv en dato');
});

describe('hidden sheets', () => {
  test('never take the last one that is seen with them, hidden or deleted', () => {
    const { spreadsheet, sheet } = world();
    const log = spreadsheet.insertSheet('Log').hideSheet();
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the visible sheets in a document.");
    spreadsheet.deleteSheet(log);
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  });

  test('are left by whoever was before them', () => {
    const { spreadsheet, sheet, app, appFor } = world();
    const log = spreadsheet.insertSheet('Log');
    appFor(BENT).getActive()?.getSheets()[1]?.activate();
    expect(app.getActiveSheet()?.getName()).toBe('Log');
    log.hideSheet();
    for (const each of [app, appFor(BENT)]) expect(each.getActiveSheet()?.getName()).toBe(sheet.getName());
    const other = spreadsheet.insertSheet('Andet');
    spreadsheet.deleteSheet(other);
    expect(app.getActiveSheet()?.getName()).toBe(sheet.getName());
  });

  test('stay hidden when they are activated, which only changes what the script calls active', () => {
    const { spreadsheet, app } = world();
    const log = spreadsheet.insertSheet('Log').hideSheet();
    log.activate();
    expect([log.isSheetHidden(), app.getActiveSheet()?.getName()]).toEqual([true, 'Log']);
  });

  test('are shown and hidden by people, but never the last', () => {
    const { workspace, id, spreadsheet } = world();
    spreadsheet.insertSheet('Log');
    const at = (sheet: string) => arrangeSheet(workspace, { spreadsheetId: id, as: METTE, sheet });
    at('Log').hide();
    expect(spreadsheet.getSheetByName('Log')?.isSheetHidden()).toBe(true);
    expect(() => at('Ark1').hide()).toThrow("You can't hide all the sheets in a document.");
    at('Log').show();
    expect(spreadsheet.getSheetByName('Log')?.isSheetHidden()).toBe(false);
  });
});
