// The charts of the report tab: makes ours once, then only points them at their rows; people's own stay as they are.
import { TABLES } from '../../domain/unit/tables.ts';
import { columnsOf, sheetsByKey } from './headings.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

interface Order {
  name: string;
  title: string;
  /** Of the rows that it shows, which are neighbours in the tab. */
  ids: readonly string[];
}

const COLOURS = ['#0b5563'];
const ROWS_HIGH = 18;

/**
 * Makes the charts that are not there yet and points the others at their rows. `known` are our charts by name; one that
 * someone has deleted stays away. @returns the charts by name, for the next call.
 */
export const placeCharts = (
  orders: readonly Order[],
  known: Readonly<Record<string, string>>,
): Record<string, string> => {
  const report = sheetsByKey().get('report');
  if (!report) return { ...known };
  const { sheet, name: tab } = report;
  const [headings = [], ...rows] = sheet.getDataRange().getValues();
  const columns = columnsOf(TABLES.report, tab, headings.map(String));
  const at = (name: string): number => columns.get(name) ?? 0;
  const idAt = rows.map((row) => String(row[at('id')]));
  const charts = sheet.getCharts();
  orders.forEach(({ name, title, ids }, place) => {
    const first = idAt.indexOf(ids[0] ?? '');
    if (first < 0) return;
    const ranges = [at('title'), at('value')].map((column) => sheet.getRange(first + 2, column + 1, ids.length, 1));
    const chart = charts.find((each) => (known[name] ? idOf(each) === known[name] : titleOf(each) === title));
    if (chart) point(sheet, chart, ranges);
    else if (!known[name]) insert(sheet, title, ranges, 2 + place * ROWS_HIGH, Math.max(...columns.values()) + 3);
  });
  const made = sheet.getCharts();
  return Object.fromEntries(
    orders.map(({ name, title }) => [name, known[name] || idOf(made.find((each) => titleOf(each) === title))]),
  );
};

const idOf = (chart: Chart | undefined): string => String(chart?.getChartId() ?? '');
const titleOf = (chart: Chart): string => String(chart.getOptions().get('title'));

const insert = (sheet: Sheet, title: string, ranges: readonly Range[], row: number, column: number): void => {
  const builder = sheet.newChart().asBarChart().setTitle(title).setColors(COLOURS);
  for (const range of ranges) builder.addRange(range);
  sheet.insertChart(
    builder.setNumHeaders(0).setOption('legend', { position: 'none' }).setPosition(row, column, 0, 0).build(),
  );
};

const point = (sheet: Sheet, chart: Chart, ranges: readonly Range[]): void => {
  const wanted = ranges.map((range) => range.getA1Notation()).join();
  if (
    chart
      .getRanges()
      .map((range) => range.getA1Notation())
      .join() === wanted
  )
    return;
  const builder = chart.modify().clearRanges();
  for (const range of ranges) builder.addRange(range);
  sheet.updateChart(builder.build());
};
