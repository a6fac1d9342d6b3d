// What a sheet keeps beside its cells: charts, conditional formats, filters, metadata, looks and rules, read back as set.
import { BENT, world } from './world.ts';

const filled = () => {
  const made = world();
  made.sheet.getRange('A1:C3').setValues([
    ['Navn', 'Timer', 'Dato'],
    ['Åse', 5, '7-9-2026'],
    ['Bo', 7.5, '8-9-2026'],
  ]);
  return made;
};

describe('a chart', () => {
  test('is read back as it was built, changed and removed', () => {
    const { sheet } = filled();
    const built = sheet
      .newChart()
      .asBarChart()
      .setTitle('Timer')
      .setColors(['#112233'])
      .setStacked()
      .setXAxisTitle('t')
      .setYAxisTitle('navn')
      .addRange(sheet.getRange('A1:B3'))
      .setNumHeaders(1)
      .setPosition(5, 2, 0, 0);
    expect(built.className).toBe('EmbeddedBarChartBuilder');
    expect(built.build().getChartId()).toBeNull();
    sheet.insertChart(built.build());
    const [chart] = sheet.getCharts();
    if (!chart) throw new Error('no chart');
    const option = (name: string) => chart.getOptions().get(name);
    expect(['title', 'isStacked', 'hAxis.title', 'vAxis.title', 'numHeaders', 'legend'].map(option)).toEqual([
      'Timer',
      true,
      't',
      'navn',
      1,
      null,
    ]);
    expect(chart.getChartId()).toEqual(expect.any(Number));
    const changed = chart.modify().clearRanges().addRange(sheet.getRange('B1:B3')).asPieChart().setTitle('Nu');
    expect(changed.getChartType().name()).toBe('PIE');
    sheet.updateChart(changed.build());
    const [after] = sheet.getCharts();
    expect(after?.getRanges().map((range) => range.getA1Notation())).toEqual(['B1:B3']);
    expect([after?.getChartId() === chart.getChartId(), after?.getOptions().get('title')]).toEqual([true, 'Nu']);
    sheet.removeChart(chart);
    expect(sheet.getCharts()).toEqual([]);
  });

  test('is refused without a place, outside the sheet, and when it is not there', () => {
    const { sheet } = filled();
    expect(() => sheet.insertChart(sheet.newChart().asPieChart().build())).toThrow('Invalid argument: position');
    expect(() => sheet.newChart().setPosition(0, 1, 0, 0)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.newChart().setPosition(1, 0, 0, 0)).toThrow('Those columns are out of bounds.');
    const stray = sheet.newChart().setPosition(1, 1, 0, 0).build();
    expect(() => sheet.updateChart(stray)).toThrow('Invalid argument: chart');
    expect(() => sheet.removeChart(stray)).toThrow('Invalid argument: chart');
  });

  test('has a title only in the hands of the builder of its kind, and axes only where its kind has some', () => {
    const { sheet } = filled();
    expect('setTitle' in sheet.newChart()).toBe(false);
    expect(['setTitle', 'setXAxisTitle', 'setStacked'].map((name) => name in sheet.newChart().asPieChart())).toEqual([
      true,
      false,
      false,
    ]);
    expect('setTitle' in sheet.newChart().asTableChart()).toBe(false);
  });
});

describe('a conditional format', () => {
  test('is read back with its condition and its look', () => {
    const { app, sheet } = filled();
    const rule = app
      .newConditionalFormatRule()
      .whenNumberBetween(1, 6)
      .setBackground('#00ff00')
      .setFontColor('red')
      .setBold(true)
      .setRanges([sheet.getRange('B2:B3')])
      .build();
    sheet.setConditionalFormatRules([rule, rule.copy().whenFormulaSatisfied('=B2>1').build()]);
    const [first, second] = sheet.getConditionalFormatRules();
    const condition = first?.getBooleanCondition();
    expect(first?.getRanges().map((range) => range.getA1Notation())).toEqual(['B2:B3']);
    expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.NUMBER_BETWEEN);
    expect(condition?.getCriteriaValues()).toEqual([1, 6]);
    expect([condition?.getBackground(), condition?.getFontColor(), condition?.getBold()]).toEqual([
      '#00ff00',
      '#ff0000',
      true,
    ]);
    expect(second?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=B2>1']);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  test('is refused without ranges, without a condition, and in another sheet', () => {
    const { app, spreadsheet, sheet } = filled();
    const builder = () => app.newConditionalFormatRule();
    expect(() => builder().whenCellEmpty().build()).toThrow('Invalid argument: ranges');
    expect(() =>
      builder()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('Invalid argument: condition');
    const elsewhere = spreadsheet.insertSheet('Andet').getRange('A1');
    expect(() => sheet.setConditionalFormatRules([builder().whenCellEmpty().setRanges([elsewhere]).build()])).toThrow(
      'Conditional format rule cannot reference a different sheet.',
    );
  });
});

describe('a filter', () => {
  test('is read back with its criteria, sorts below its heading, and goes', () => {
    const { app, sheet } = filled();
    const filter = sheet.getRange('A1:C3').createFilter();
    const criteria = app.newFilterCriteria().whenTextContains('B').setHiddenValues(['7,5']).build();
    filter.setColumnFilterCriteria(2, criteria);
    const kept = sheet.getFilter()?.getColumnFilterCriteria(2);
    expect([kept?.getCriteriaType()?.name(), kept?.getCriteriaValues(), kept?.getHiddenValues()]).toEqual([
      'TEXT_CONTAINS',
      ['B'],
      ['7,5'],
    ]);
    expect(filter.setColumnFilterCriteria(2, null).getColumnFilterCriteria(2)).toBeNull();
    filter.sort(2, false);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['Navn'], ['Bo'], ['Åse']]);
    expect(filter.getRange().getA1Notation()).toBe('A1:C3');
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  test('knows no column outside it, and a sheet has one only', () => {
    const { app, sheet } = filled();
    const filter = sheet.getRange('A1:C3').createFilter();
    const criteria = app.newFilterCriteria().whenCellEmpty().build();
    for (const position of [0, 4, 9]) {
      expect(() => filter.setColumnFilterCriteria(position, criteria)).toThrow('Those columns are out of bounds.');
      expect(() => filter.getColumnFilterCriteria(position)).toThrow('Those columns are out of bounds.');
      expect(() => filter.removeColumnFilterCriteria(position)).toThrow('Those columns are out of bounds.');
      expect(() => filter.sort(position, true)).toThrow('Those columns are out of bounds.');
    }
    expect(() => sheet.getRange('A1:B2').createFilter()).toThrow("You can't create a filter in a sheet that already");
  });
});

test('a sheet is sorted by one of its own columns', () => {
  const { sheet } = filled();
  for (const position of [0, 27]) expect(() => sheet.sort(position)).toThrow('Those columns are out of bounds.');
});

test('ranges are left open in a protected sheet, not in a protected range', () => {
  const { spreadsheet, sheet, appFor } = filled();
  const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('B2:B3')]);
  expect(protection.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(['B2:B3']);
  protection.removeEditor(BENT);
  const bents = appFor(BENT).getActive()?.getSheets()[0];
  bents?.getRange('B2').setValue(6);
  expect(() => bents?.getRange('A2').setValue('x')).toThrow('You are trying to edit a protected cell or object.');
  const elsewhere = spreadsheet.insertSheet('Andet').getRange('A1');
  expect(() => protection.setUnprotectedRanges([elsewhere])).toThrow('Invalid argument: ranges');
  expect(() =>
    sheet
      .getRange('A1:C3')
      .protect()
      .setUnprotectedRanges([sheet.getRange('B2')]),
  ).toThrow('Invalid argument: ranges');
});

describe('metadata', () => {
  test('is found by key, value, place and id, changed and removed', () => {
    const { app, spreadsheet, sheet } = filled();
    const { DOCUMENT, PROJECT } = app.DeveloperMetadataVisibility;
    spreadsheet.addDeveloperMetadata('book', '1');
    sheet.addDeveloperMetadata('sheet', '2', PROJECT);
    sheet.getRange('2:2').addDeveloperMetadata('row');
    const finder = () => spreadsheet.createDeveloperMetadataFinder();
    const placeOf = (key: string) => finder().withKey(key).find()[0]?.getLocation();
    expect(['book', 'sheet', 'row'].map((key) => placeOf(key)?.getLocationType().name())).toEqual([
      'SPREADSHEET',
      'SHEET',
      'ROW',
    ]);
    expect(placeOf('row')?.getRow()?.getA1Notation()).toBe('A2:Z2');
    expect([placeOf('row')?.getColumn(), placeOf('book')?.getSheet()]).toEqual([null, null]);
    expect(placeOf('sheet')?.getSheet()?.getName()).toBe('Ark1');
    const [found] = finder().withValue('2').withVisibility(PROJECT).find();
    if (!found) throw new Error('not found');
    expect(found.getVisibility()).toBe(PROJECT);
    expect(finder().withVisibility(DOCUMENT).find()).toHaveLength(2);
    expect(finder().withLocationType(app.DeveloperMetadataLocationType.ROW).find()).toHaveLength(1);
    const [same] = finder().withId(found.getId()).find();
    expect([same?.setKey('k').setValue('v').getKey(), found.getValue()]).toEqual(['k', 'v']);
    found.remove();
    expect(sheet.getDeveloperMetadata()).toEqual([]);
    expect(() => found.getKey()).toThrow('Invalid argument: metadata');
  });

  test('stands on no other range than a whole row or column', () => {
    const { sheet } = filled();
    expect(() => sheet.getRange('A1:B2').addDeveloperMetadata('x')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });
});

test('the look of a range is read back, and a block of another size refused', () => {
  const { app, sheet } = filled();
  const range = sheet.getRange('A1:B1').setFontLine('underline').setFontStyle('italic').setFontSize(12);
  range.setFontFamily('Georgia').setHorizontalAlignment('center').setVerticalAlignment('top');
  range
    .setWrapStrategy(app.WrapStrategy.CLIP)
    .setBackgrounds([['#ff0000', null]])
    .setNotes([['a', 'b']]);
  expect([range.getFontLine(), range.getFontStyle(), range.getFontSize(), range.getFontFamily()]).toEqual([
    'underline',
    'italic',
    12,
    'Georgia',
  ]);
  expect([range.getHorizontalAlignments(), range.getVerticalAlignment(), range.getWrapStrategy().name()]).toEqual([
    [['center', 'center']],
    'top',
    'CLIP',
  ]);
  expect([range.getBackgrounds(), range.getNotes()]).toEqual([[['#ff0000', '#ffffff']], [['a', 'b']]]);
  expect(() => range.setBackgrounds([['#ff0000']])).toThrow('The data has 1 but the range has 2.');
});

test('a rule is read back and copied, and another thing is no rule', () => {
  const { app, sheet } = filled();
  const cell = sheet.getRange('B2');
  cell.setDataValidation(
    app.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(false).setHelpText('1–9').build(),
  );
  const rule = cell.getDataValidation();
  expect([
    rule?.getCriteriaType()?.name(),
    rule?.getCriteriaValues(),
    rule?.getAllowInvalid(),
    rule?.getHelpText(),
  ]).toEqual(['NUMBER_BETWEEN', [1, 9], false, '1–9']);
  expect(rule?.copy().setHelpText('x').build().getHelpText()).toBe('x');
  expect(() => cell.setValue(10)).toThrow('violates the data validation rules');
});
