// Charts as pictures: what stands in the cells is what is drawn, read from the picture's own text and shapes.
import { chartPicturesOf } from '../../exports/chartSvg.ts';
import { world } from '../services/spreadsheet/world.ts';

/** What is written in the picture, as a reader sees it. */
const words = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replaceAll('&amp;', '&'));

const withTable = () => {
  const it = world();
  it.sheet.getRange('A1:C3').setValues([
    ['Område', 'Mål', 'Udvikling'],
    ['Læselyst', 3, 1],
    ['Fællesskaber & plads', 2, 4],
  ]);
  return it;
};

test('a stacked bar chart shows its title, the rows, the columns and every figure', () => {
  const { workspace, id, sheet } = withTable();
  const chart = sheet
    .newChart()
    .asBarChart()
    .addRange(sheet.getRange('A1:C3'))
    .setNumHeaders(1)
    .setStacked()
    .setTitle('Aftaler')
    .setPosition(5, 1, 0, 0)
    .build();
  sheet.insertChart(chart);
  const [picture] = chartPicturesOf(workspace, id);
  expect(picture).toMatchObject({ sheet: 'Ark1', title: 'Aftaler' });
  const shown = words(picture?.svg ?? '');
  for (const text of ['Aftaler', 'Læselyst', 'Fællesskaber & plads', 'Mål', 'Udvikling', '3', '1', '2', '4']) {
    expect(shown).toContain(text);
  }
});

test('a figure shows as its cell does, computed and with a Danish comma', () => {
  const { workspace, id, sheet } = withTable();
  sheet.getRange('B2').setFormula('=C2+1,5');
  const chart = sheet.newChart().asColumnChart().addRange(sheet.getRange('A2:B3')).setPosition(5, 1, 0, 0).build();
  sheet.insertChart(chart);
  expect(words(chartPicturesOf(workspace, id)[0]?.svg ?? '')).toContain('2,5');
});

test('a pie has a slice for each row', () => {
  const { workspace, id, sheet } = withTable();
  sheet.insertChart(sheet.newChart().asPieChart().addRange(sheet.getRange('A2:B3')).setPosition(5, 1, 0, 0).build());
  const svg = chartPicturesOf(workspace, id)[0]?.svg ?? '';
  expect(words(svg)).toEqual(expect.arrayContaining(['Læselyst', 'Fællesskaber & plads', '3', '2']));
});

test('the same chart gives the same picture', () => {
  const { workspace, id, sheet } = withTable();
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:C3')).setPosition(5, 1, 0, 0).build());
  const [first, second] = [chartPicturesOf(workspace, id), chartPicturesOf(workspace, id)];
  expect(first).toEqual(second);
});

test('a chart of a kind that no picture is made of is told, not left out', () => {
  const { workspace, id, sheet } = withTable();
  sheet.insertChart(
    sheet.newChart().asHistogramChart().addRange(sheet.getRange('A1:C3')).setPosition(5, 1, 0, 0).build(),
  );
  expect(() => chartPicturesOf(workspace, id)).toThrow('No picture is made of a chart of type HISTOGRAM.');
});
