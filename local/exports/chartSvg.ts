// A chart of a sheet as a picture: its record and the cells it draws on, drawn by Apache ECharts.
import type { EChartsOption } from 'echarts';
import { lazyPackage } from '../core/lazyPackage.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import { readingOf } from '../runtime/readings.ts';
import { parseA1 } from '../services/spreadsheet/a1.ts';
import type { Reading } from '../services/spreadsheet/reading.ts';
import type { CellValue, ChartRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

export interface ChartPicture {
  /** The tab that holds it. */
  sheet: string;
  title: string;
  svg: string;
}

/** What Sheets gives a chart that was given no size. */
const SIZE = { width: 600, height: 371 };
/** Sheets' own, in its order. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const TEXT = { fontFamily: 'Arial, Helvetica, sans-serif', color: '#3c4043', fontSize: 12 };
/** How far one label may reach into the picture before it breaks. */
const LABEL_WIDTH = { BAR: 170, COLUMN: 96 };

const LEGEND = { itemWidth: 14, itemGap: 18, line: 22, margin: 16 };

/** There is no screen to measure on, so a broad font is assumed: then nothing overlaps in whichever one is shown. */
const widthOf = (text: string, size = TEXT.fontSize): number =>
  // ECharts takes the width of an ideograph for the height of a line.
  [...text].reduce((width, character) => width + size * (character >= '\u2e80' ? 1 : 0.62), 0);

/** https://echarts.apache.org */
const echarts = lazyPackage<typeof import('echarts')>('echarts');
const measureText = (text: string, font = '') => ({ width: widthOf(text, Number.parseFloat(font) || undefined) });

interface Series {
  name: string;
  values: number[];
  /** As the cells show them. */
  shown: string[];
}

interface Data {
  labels: string[];
  series: Series[];
}

export const chartPicturesOf = (workspace: Workspace, spreadsheetId: string): ChartPicture[] => {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new GoogleError(GOOGLE.documentMissing(spreadsheetId));
  return spreadsheet.sheets.flatMap((sheet) =>
    sheet.charts.map((chart) => ({
      sheet: sheet.name,
      title: textOption(chart, 'title'),
      svg: chartSvgOf(chart, readingOf(workspace, spreadsheet, sheet)),
    })),
  );
};

/** @throws if pictures of this type of chart are not made. */
export const chartSvgOf = (chart: ChartRecord, reading: Reading): string => {
  const width = numberOption(chart, 'width') ?? SIZE.width;
  const height = numberOption(chart, 'height') ?? SIZE.height;
  const { init, setPlatformAPI } = echarts();
  setPlatformAPI({ measureText });
  const picture = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    picture.setOption(optionsOf(chart, dataOf(chart, reading), width));
    return still(picture.renderToSVGString());
  } finally {
    picture.dispose();
  }
};

/** A description of the picture for screen readers: its title, then every label with its figures. */
export const chartInWords = (chart: ChartRecord, reading: Reading): string => {
  const { labels, series } = dataOf(chart, reading);
  const lines = labels.map((label, row) => {
    const figures = series.map(({ name, shown }) => (series.length > 1 ? `${name} ${shown[row]}` : shown[row]));
    return `${label}: ${figures.join(', ')}`;
  });
  return [textOption(chart, 'title'), ...lines].filter((line) => line !== '').join('. ');
};

/** Removes what ECharts adds for the mouse, and the numbers that differ from one picture to the next. */
const still = (svg: string): string =>
  svg.replace(/<style\b[\s\S]*?<\/style>\n?/g, '').replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '');

const optionsOf = (chart: ChartRecord, data: Data, width: number): EChartsOption => {
  const common: EChartsOption = {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: TEXT,
    color: Array.isArray(chart.options.colors) ? chart.options.colors.map(String) : COLOURS,
    title: {
      text: textOption(chart, 'title'),
      left: 16,
      top: 12,
      textStyle: { ...TEXT, fontSize: 16, fontWeight: 'normal', width: width - 32, overflow: 'break' },
    },
  };
  if (chart.type === 'PIE') return { ...common, ...pieOf(chart, data, width) };
  const kind = ({ BAR: 'bar', COLUMN: 'bar', LINE: 'line', AREA: 'line' } as const)[chart.type];
  if (!kind) throw new Error(`No picture is made of a chart of type ${chart.type}.`);
  const isHorizontal = chart.type === 'BAR';
  const names = hasLegend(chart, data) ? data.series.map(({ name }) => name) : [];
  const stacked = Boolean(chart.options.isStacked);
  const category = {
    type: 'category' as const,
    name: textOption(chart, isHorizontal ? 'vAxis.title' : 'hAxis.title'),
    data: data.labels,
    // Sheets draws the first row of a bar chart at the top.
    inverse: isHorizontal,
    axisTick: { show: false },
    axisLabel: {
      ...TEXT,
      interval: 0,
      width: LABEL_WIDTH[isHorizontal ? 'BAR' : 'COLUMN'],
      overflow: 'break' as const,
    },
  };
  const value = {
    type: 'value' as const,
    name: textOption(chart, isHorizontal ? 'hAxis.title' : 'vAxis.title'),
    nameLocation: 'middle' as const,
    nameGap: 32,
    // Counts are whole numbers.
    minInterval: data.series.every(({ values }) => values.every(Number.isInteger)) ? 1 : 0,
    axisLabel: TEXT,
  };
  return {
    ...common,
    legend: legendOf(names),
    grid: { left: 24, right: 32, top: 72, bottom: 24 + legendHeight(names, width), containLabel: true },
    xAxis: isHorizontal ? value : category,
    yAxis: isHorizontal ? category : value,
    series: data.series.map(({ name, values, shown }) => ({
      type: kind,
      name,
      data: values,
      ...(stacked ? { stack: 'all' } : {}),
      ...(chart.type === 'AREA' ? { areaStyle: {} } : {}),
      label: {
        show: kind === 'bar',
        position: stacked ? ('inside' as const) : isHorizontal ? ('right' as const) : ('top' as const),
        // A bar of no length gets no label.
        formatter: ({ dataIndex }: { dataIndex: number }) => (values[dataIndex] === 0 ? '' : (shown[dataIndex] ?? '')),
      },
    })),
  };
};

const pieOf = (chart: ChartRecord, { labels, series }: Data, width: number): EChartsOption => {
  const [{ values, shown } = { values: [], shown: [] }] = series;
  const names = textOption(chart, 'legend.position') === 'none' ? [] : labels;
  const silent = { label: { show: false }, labelLine: { show: false } };
  return {
    legend: legendOf(names),
    series: [
      {
        type: 'pie',
        radius: [numberOption(chart, 'pieHole') ? '40%' : 0, '72%'],
        top: 48,
        bottom: legendHeight(names, width),
        data: labels.map((name, index) => ({ name, value: values[index] ?? 0, ...(values[index] ? {} : silent) })),
        label: { formatter: ({ dataIndex }: { dataIndex: number }) => shown[dataIndex] ?? '' },
      },
    ],
  };
};

const legendOf = (names: readonly string[]) => ({
  show: names.length > 0,
  left: LEGEND.margin,
  right: LEGEND.margin,
  bottom: 8,
  itemWidth: LEGEND.itemWidth,
  itemGap: LEGEND.itemGap,
  textStyle: TEXT,
});

/** As many lines as the names need side by side. */
const legendHeight = (names: readonly string[], width: number): number => {
  const room = width - 2 * LEGEND.margin;
  let [lines, used] = [names.length > 0 ? 1 : 0, 0];
  for (const name of names) {
    const needed = widthOf(name) + LEGEND.itemWidth + LEGEND.itemGap + 5;
    if (used > 0 && used + needed > room) [lines, used] = [lines + 1, 0];
    used += needed;
  }
  return lines * LEGEND.line;
};

const hasLegend = (chart: ChartRecord, { series }: Data): boolean =>
  textOption(chart, 'legend.position') !== 'none' && (series.length > 1 || textOption(chart, 'legend.position') !== '');

/** The ranges side by side: the first column names the rows; a first row of texts names the columns. */
const dataOf = (chart: ChartRecord, reading: Reading): Data => {
  const blocks = chart.ranges.map((range) => cellsOf(range, reading));
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const rows = Array.from({ length: height }, (_, row) => blocks.flatMap((block) => block[row] ?? []));
  const table = chart.options.transposeRowsAndColumns === true ? transposed(rows) : rows;
  const headers = numberOption(chart, 'numHeaders') ?? (hasHeader(table) ? 1 : 0);
  const [head = [], body] = [headers > 0 ? table[headers - 1] : [], table.slice(headers)];
  const columns = Math.max(0, ...table.map((row) => row.length));
  return {
    labels: body.map((row) => row[0]?.shown ?? ''),
    series: Array.from({ length: Math.max(0, columns - 1) }, (_, column) => ({
      name: head[column + 1]?.shown ?? '',
      values: body.map((row) => numberIn(row[column + 1])),
      shown: body.map((row) => row[column + 1]?.shown ?? ''),
    })),
  };
};

/** What each cell holds or computes, and what it shows. */
type Block = ({ value: CellValue; shown: string } | undefined)[][];

const cellsOf = (text: string, home: Reading): Block => {
  const name = parseA1(text, { rows: 1, columns: 1 })?.sheetName;
  const sheet = home.spreadsheet.sheets.find((each) => each.name === name);
  const range = sheet && parseA1(text, { rows: sheet.maxRows, columns: sheet.maxColumns })?.range;
  if (!sheet || !range) throw new GoogleError(GOOGLE.rangeNotFound);
  const reading = home.in(sheet);
  return Array.from({ length: range.rows }, (_, down) =>
    Array.from({ length: range.columns }, (_, right) => {
      const cell = sheet.cells[range.row + down]?.[range.column + right];
      return { value: reading.valueOf(cell), shown: reading.displayOf(cell) };
    }),
  );
};

const transposed = (block: Block): Block => (block[0] ?? []).map((_, column) => block.map((row) => row[column]));

/** A row of texts above rows of numbers. */
const hasHeader = ([first = [], second = []]: Block): boolean =>
  first.slice(1).some((cell) => typeof cell?.value === 'string' && cell.value !== '') &&
  second.slice(1).some((cell) => typeof cell?.value === 'number');

const numberIn = (cell: Block[number][number]): number => (typeof cell?.value === 'number' ? cell.value : 0);

/** `hAxis.title`, as one key or as an object in an object. */
const option = ({ options }: ChartRecord, key: string): unknown => {
  if (options[key] !== undefined) return options[key];
  const [first = '', ...rest] = key.split('.');
  const inner = options[first];
  return rest.length > 0 && typeof inner === 'object' && inner !== null
    ? Reflect.get(inner, rest.join('.'))
    : undefined;
};

const textOption = (chart: ChartRecord, key: string): string => {
  const value = option(chart, key);
  return typeof value === 'string' ? value : '';
};

const numberOption = (chart: ChartRecord, key: string): number | undefined => {
  const value = option(chart, key);
  return typeof value === 'number' ? value : undefined;
};
