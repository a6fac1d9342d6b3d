// Charts in a sheet, kept as records: type, ranges, options, position.
// https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { ChartRecord } from '../../state/records.ts';
import { a1Of, quotedSheetName } from './a1.ts';
import type { Book } from './book.ts';
import { CHART_TYPE } from './enums.ts';
import type { Range } from './range.ts';
import { rangeOf } from './references.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';

const referenceOf = (range: Range): string =>
  `${quotedSheetName(range.book.sheet(range.sheetId).name)}!${a1Of(range.grid)}`;

/** What a chart was built with; null for an option that nobody has set. */
export class ChartOptions extends EmulatedObject implements EmulationOf<GoogleAppsScript.Charts.ChartOptions> {
  constructor(readonly options: Readonly<Record<string, unknown>>) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/charts/chart-options#get(String) */
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

export class EmbeddedChart extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedChart> {
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

export class EmbeddedChartBuilder
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>
{
  constructor(
    readonly book: Book,
    readonly sheetId: number,
    readonly chart: ChartRecord,
  ) {
    super();
  }

  static empty(book: Book, sheetId: number): EmbeddedChartBuilder {
    // Without a position until a script sets one.
    const position = { row: 0, column: 0, offsetX: 0, offsetY: 0 };
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
  asAreaChart(): EmbeddedAreaChartBuilder {
    return this.#as('AREA', EmbeddedAreaChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asBarChart() */
  asBarChart(): EmbeddedBarChartBuilder {
    return this.#as('BAR', EmbeddedBarChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asColumnChart() */
  asColumnChart(): EmbeddedColumnChartBuilder {
    return this.#as('COLUMN', EmbeddedColumnChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asComboChart() */
  asComboChart(): EmbeddedComboChartBuilder {
    return this.#as('COMBO', EmbeddedComboChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asHistogramChart() */
  asHistogramChart(): EmbeddedHistogramChartBuilder {
    return this.#as('HISTOGRAM', EmbeddedHistogramChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asLineChart() */
  asLineChart(): EmbeddedLineChartBuilder {
    return this.#as('LINE', EmbeddedLineChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asPieChart() */
  asPieChart(): EmbeddedPieChartBuilder {
    return this.#as('PIE', EmbeddedPieChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asScatterChart() */
  asScatterChart(): EmbeddedScatterChartBuilder {
    return this.#as('SCATTER', EmbeddedScatterChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#asTableChart() */
  asTableChart(): EmbeddedTableChartBuilder {
    return this.#as('TABLE', EmbeddedTableChartBuilder);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder#setPosition(Integer,Integer,Integer,Integer) */
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    if (!(anchorRowPos >= 1)) throw new GoogleError(GOOGLE.rowsOutOfBounds);
    if (!(anchorColPos >= 1)) throw new GoogleError(GOOGLE.columnsOutOfBounds);
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

  /** The same chart in the builder of its kind. */
  #as<Builder>(type: string, Kind: new (book: Book, sheetId: number, chart: ChartRecord) => Builder): Builder {
    this.chart.type = type;
    return new Kind(this.book, this.sheetId, this.chart);
  }
}

abstract class TitledChartBuilder extends EmbeddedChartBuilder {
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder#setTitle(String) */
  setTitle(title: string): this {
    return this.setOption('title', title);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder#setColors(String) */
  setColors(cssValues: string[]): this {
    return this.setOption('colors', cssValues);
  }
}

abstract class AxesChartBuilder extends TitledChartBuilder {
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder#setXAxisTitle(String) */
  setXAxisTitle(title: string): this {
    return this.setOption('hAxis.title', title);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder#setYAxisTitle(String) */
  setYAxisTitle(title: string): this {
    return this.setOption('vAxis.title', title);
  }
}

abstract class StackedChartBuilder extends AxesChartBuilder {
  /** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder#setStacked() */
  setStacked(): this {
    return this.setOption('isStacked', true);
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-area-chart-builder */
export class EmbeddedAreaChartBuilder
  extends StackedChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-bar-chart-builder */
export class EmbeddedBarChartBuilder
  extends StackedChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-column-chart-builder */
export class EmbeddedColumnChartBuilder
  extends StackedChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-combo-chart-builder */
export class EmbeddedComboChartBuilder
  extends StackedChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-histogram-chart-builder */
export class EmbeddedHistogramChartBuilder
  extends StackedChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-line-chart-builder */
export class EmbeddedLineChartBuilder
  extends AxesChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-pie-chart-builder */
export class EmbeddedPieChartBuilder
  extends TitledChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-scatter-chart-builder */
export class EmbeddedScatterChartBuilder
  extends AxesChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder> {}

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-table-chart-builder */
export class EmbeddedTableChartBuilder
  extends EmbeddedChartBuilder
  implements EmulationOf<GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder> {}

type Ours = Record<'book' | 'sheetId' | 'chart', unknown>;

export type Faithful = NothingInvented<
  | Invented<ChartOptions, GoogleAppsScript.Charts.ChartOptions & Record<'options', unknown>>
  | Invented<EmbeddedChart, GoogleAppsScript.Spreadsheet.EmbeddedChart & Ours>
  | Invented<EmbeddedChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder & Ours>
  | Invented<EmbeddedAreaChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder & Ours>
  | Invented<EmbeddedBarChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder & Ours>
  | Invented<EmbeddedColumnChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder & Ours>
  | Invented<EmbeddedComboChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder & Ours>
  | Invented<EmbeddedHistogramChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder & Ours>
  | Invented<EmbeddedLineChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder & Ours>
  | Invented<EmbeddedPieChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder & Ours>
  | Invented<EmbeddedScatterChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder & Ours>
  | Invented<EmbeddedTableChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder & Ours>
>;
