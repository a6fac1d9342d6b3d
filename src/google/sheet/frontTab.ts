// The tab for people, first in the Sheet: made once, then only filled. It is known by its id, whatever people call it.
import type { Language } from '../../domain/text/language.ts';
import { LANGUAGES } from '../../domain/text/language.ts';
import { words } from '../../domain/words/words.ts';
import { FRONT_BLOCKS, type Front, type FrontBlock, type FrontLine } from '../../domain/year/front.ts';
import { ANEW, type FrontMark } from './format.ts';
import { masterSpreadsheet } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Of the text, its value and a further figure, in pixels. */
const WIDTHS = [520, 190, 150];
const CHART_COLUMN = 5;
/** Where the charts begin, from above. */
const CHART_ROWS = [4, 24];
const COLOUR = '#0b5563';
/** Says to a copied Sheet, which knows no ids, that the tab is ours. */
const OURS = 'Strategisk MUS: forside / front page';

const BLOCKS = Object.keys(FRONT_BLOCKS) as FrontBlock[];
/** The title, what leads to the sidebar, and an empty line. */
const HEAD_ROWS = 3;

/** In which row (from 1) the heading of each block stands; an empty line comes after each. */
const HEADING_ROWS = ((): Record<FrontBlock, number> => {
  let row = HEAD_ROWS + 1;
  const places = BLOCKS.map((block): [FrontBlock, number] => {
    const place: [FrontBlock, number] = [block, row];
    row += FRONT_BLOCKS[block] + 2;
    return place;
  });
  return Object.fromEntries(places) as Record<FrontBlock, number>;
})();
const ROWS = HEADING_ROWS.strategy + FRONT_BLOCKS.strategy;

/**
 * Fills the tab, and makes it where there is none. One that somebody has deleted stays away.
 * @param known What is kept of it; undefined where it has never been made here.
 * @returns what to keep.
 */
export const fillFront = (
  front: Front,
  content: string,
  language: Language,
  known: FrontMark | undefined,
): FrontMark => {
  const there = known ? masterSpreadsheet().getSheetById(known.sheetId) : undefined;
  if (known && !there && known.content !== ANEW) return { ...known, content };
  const copied = there ? undefined : tabOfCopy();
  const sheet = there ?? copied ?? makeTab(language);
  sheet.getRange(1, 1, ROWS, WIDTHS.length).setValues(frontCells(front));
  const { links } = front.blocks;
  sheet
    .getRange(HEADING_ROWS.links + 1, 1, FRONT_BLOCKS.links, 1)
    .setRichTextValues(filled(links.lines, FRONT_BLOCKS.links).map((line) => [linked(line)]));
  const areas = Math.min(front.blocks.strategy.lines.length, FRONT_BLOCKS.strategy);
  const before = copied ? chartsOfCopy(copied) : there ? known : undefined;
  const charts = drawCharts(sheet, front, areas, before);
  return { sheetId: sheet.getSheetId(), content, areas: charts.length > 0 ? areas : 0, charts };
};

const EMPTY: FrontLine = { cells: ['', '', ''], link: '' };

const filled = (lines: readonly FrontLine[], count: number): FrontLine[] =>
  Array.from({ length: count }, (_, at) => lines[at] ?? EMPTY);

const frontCells = ({ title, lead, blocks }: Front): (string | number)[][] => [
  [title, '', ''],
  [lead, '', ''],
  ['', '', ''],
  ...BLOCKS.flatMap((block) => {
    const { heading, lines } = blocks[block];
    const isLast = block === 'strategy';
    return [heading, ...filled(lines, FRONT_BLOCKS[block]), ...(isLast ? [] : [EMPTY])].map(({ cells }) => [...cells]);
  }),
];

const linked = ({ cells: [text], link }: FrontLine): GoogleAppsScript.Spreadsheet.RichTextValue => {
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (link === '' ? builder : builder.setLinkUrl(link)).build();
};

/** A copied Sheet has the tab, and its warning, but knows nothing of it. */
const tabOfCopy = (): Sheet | undefined => {
  for (const language of LANGUAGES) {
    const sheet = masterSpreadsheet().getSheetByName(words(language).front.tab);
    const protections = sheet?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
    if (sheet && protections.some((protection) => protection.getDescription() === OURS)) return sheet;
  }
  return undefined;
};

/** Its charts too are known by what they are called; none has been pointed at its rows yet. */
const chartsOfCopy = (sheet: Sheet): Pick<FrontMark, 'areas' | 'charts'> => {
  const titles = LANGUAGES.flatMap((language) => Object.values(words(language).front.charts));
  const ours = sheet.getCharts().filter((chart) => titles.includes(String(chart.getOptions().get('title'))));
  return { areas: 0, charts: ours.map(chartId) };
};

const makeTab = (language: Language): Sheet => {
  const sheet = masterSpreadsheet().insertSheet(freeName(words(language).front.tab), 0);
  WIDTHS.forEach((width, at) => {
    sheet.setColumnWidth(at + 1, width);
  });
  const rows = Array.from({ length: ROWS }, (_, at) => lookOf(at + 1));
  sheet
    .getRange(1, 1, ROWS, WIDTHS.length)
    .setNumberFormats(rows.map(({ formats }) => formats))
    .setFontWeights(rows.map(({ weight }) => WIDTHS.map(() => weight)))
    .setFontSizes(rows.map(({ size }) => WIDTHS.map(() => size)))
    .setFontColors(rows.map(({ colour }) => WIDTHS.map(() => colour)))
    .setWraps(rows.map(({ wraps }) => WIDTHS.map(() => wraps)));
  sheet.protect().setDescription(OURS).setWarningOnly(true);
  return sheet;
};

/** People may have a tab of that name. */
const freeName = (name: string): string => {
  let free = name;
  for (let count = 2; masterSpreadsheet().getSheetByName(free); count += 1) free = `${name} ${count}`;
  return free;
};

interface Look {
  /** What people have written stays text; figures are to be drawn. */
  formats: string[];
  weight: 'bold' | 'normal';
  size: number;
  colour: string;
  wraps: boolean;
}

const lookOf = (row: number): Look => {
  const isFigure = row > HEADING_ROWS.strategy;
  const plain: Look = {
    formats: ['@', isFigure ? 'General' : '@', isFigure ? 'General' : '@'],
    weight: 'normal',
    size: 10,
    colour: '#202124',
    wraps: true,
  };
  if (row === 1) return { ...plain, weight: 'bold', size: 18, colour: COLOUR, wraps: false };
  if (row === 2) return { ...plain, size: 9, colour: '#5f6368' };
  if (Object.values(HEADING_ROWS).includes(row)) return { ...plain, weight: 'bold', size: 12, colour: COLOUR };
  return row === HEADING_ROWS.step + 1 ? { ...plain, weight: 'bold', size: 14 } : plain;
};

/**
 * Makes the charts once there is something to draw, and points them at their rows where there are more or fewer areas.
 * People's own stay, and one of ours that somebody has deleted stays away. @returns the ids of ours.
 */
const drawCharts = (
  sheet: Sheet,
  front: Front,
  areas: number,
  known: Pick<FrontMark, 'areas' | 'charts'> | undefined,
): readonly number[] => {
  const ours = known?.charts ?? [];
  if (ours.length > 0 ? known?.areas === areas : front.isStrategyUntouched) return ours;
  const first = HEADING_ROWS.strategy + 1;
  const rangesAt = (column: number) => [1, column].map((at) => sheet.getRange(first, at, areas, 1));
  const present = sheet.getCharts();
  if (ours.length > 0) {
    ours.forEach((id, at) => {
      const chart = present.find((each) => chartId(each) === id);
      if (!chart) return;
      const builder = chart.modify().clearRanges();
      for (const range of rangesAt(at + 2)) builder.addRange(range);
      sheet.updateChart(builder.build());
    });
    return ours;
  }
  const before = new Set(present.map(chartId));
  [front.charts.agreements, front.charts.discussed].forEach((title, at) => {
    const builder = sheet.newChart().asBarChart().setTitle(title).setColors([COLOUR]);
    for (const range of rangesAt(at + 2)) builder.addRange(range);
    const place = CHART_ROWS[at] ?? 1;
    sheet.insertChart(
      builder.setNumHeaders(0).setOption('legend', { position: 'none' }).setPosition(place, CHART_COLUMN, 0, 0).build(),
    );
  });
  return sheet
    .getCharts()
    .map(chartId)
    .filter((id) => !before.has(id));
};

const chartId = (chart: Chart): number => chart.getChartId() ?? 0;
