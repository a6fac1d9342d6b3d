// Charts in a sheet, kept as records: type, ranges, options, position.
// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder
import { type EnumValue, Face } from '../../face.ts';
import type { ChartRecord } from '../../records.ts';
import { a1Of, quotedSheetName } from './a1.ts';
import type { Book } from './book.ts';
import { CHART_TYPE } from './enums.ts';
import type { Range } from './range.ts';
import { rangeOf } from './references.ts';

const referenceOf = (range: Range): string =>
  `${quotedSheetName(range.book.sheet(range.sheetId).name)}!${a1Of(range.grid)}`;

/** What a chart was built with; null for an option that nobody has set. */
export class ChartOptions extends Face {
  constructor(readonly options: Readonly<Record<string, unknown>>) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/charts/chart-options#get(String) */
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

export class EmbeddedChart extends Face {
  constructor(
    readonly book: Book,
    readonly sheetId: number,
    readonly chart: ChartRecord,
  ) {
    super();
  }
  /** null until the chart stands in a sheet. https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart#getChartId() */
  getChartId(): number | null {
    return this.chart.id || null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart#getRanges() */
  getRanges(): Range[] {
    return this.chart.ranges.flatMap((text) => rangeOf(this.book, text) ?? []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart#getOptions() */
  getOptions(): ChartOptions {
    return new ChartOptions(this.chart.options);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart#modify() */
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.book, this.sheetId, structuredClone(this.chart));
  }
}

export class EmbeddedChartBuilder extends Face {
  constructor(
    readonly book: Book,
    readonly sheetId: number,
    readonly chart: ChartRecord,
  ) {
    super();
  }

  static empty(book: Book, sheetId: number): EmbeddedChartBuilder {
    const position = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    return new EmbeddedChartBuilder(book, sheetId, { id: 0, type: 'COLUMN', ranges: [], options: {}, position });
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#build() */
  build(): EmbeddedChart {
    return new EmbeddedChart(this.book, this.sheetId, structuredClone(this.chart));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#addRange(Range) */
  addRange(range: Range): this {
    this.chart.ranges.push(referenceOf(range));
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#removeRange(Range) */
  removeRange(range: Range): this {
    this.chart.ranges = this.chart.ranges.filter((text) => text !== referenceOf(range));
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#clearRanges() */
  clearRanges(): this {
    this.chart.ranges = [];
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#getRanges() */
  getRanges(): Range[] {
    return this.build().getRanges();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#getChartType() */
  getChartType(): EnumValue {
    return CHART_TYPE[this.chart.type as keyof typeof CHART_TYPE];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setChartType(ChartType) */
  setChartType(type: EnumValue): this {
    this.chart.type = type.name();
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asAreaChart() */
  asAreaChart(): this {
    this.chart.type = 'AREA';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asBarChart() */
  asBarChart(): this {
    this.chart.type = 'BAR';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asColumnChart() */
  asColumnChart(): this {
    this.chart.type = 'COLUMN';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asComboChart() */
  asComboChart(): this {
    this.chart.type = 'COMBO';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asHistogramChart() */
  asHistogramChart(): this {
    this.chart.type = 'HISTOGRAM';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asLineChart() */
  asLineChart(): this {
    this.chart.type = 'LINE';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asPieChart() */
  asPieChart(): this {
    this.chart.type = 'PIE';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asScatterChart() */
  asScatterChart(): this {
    this.chart.type = 'SCATTER';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asTableChart() */
  asTableChart(): this {
    this.chart.type = 'TABLE';
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setPosition(Integer,Integer,Integer,Integer) */
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    this.chart.position = { row: anchorRowPos, column: anchorColPos, offsetX, offsetY };
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setOption(String,Object) */
  setOption(option: string, value: unknown): this {
    this.chart.options[option] = value;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setNumHeaders(Integer) */
  setNumHeaders(headers: number): this {
    return this.setOption('numHeaders', headers);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setTransposeRowsAndColumns(Boolean) */
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.setOption('transposeRowsAndColumns', transpose);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setTitle(String) */
  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setColors(String) */
  setColors(cssValues: string[]): this {
    return this.setOption('colors', cssValues);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setXAxisTitle(String) */
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setYAxisTitle(String) */
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setStacked() */
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
}
