// The tab for people, first in the Sheet: made once, then only filled. It is known by its id, whatever people call it.

import { fingerprint } from '../../domain/text/fingerprint.ts';
import type { Language } from '../../domain/text/language.ts';
import { LANGUAGES } from '../../domain/text/language.ts';
import { words } from '../../domain/words/words.ts';
import { type Front, type FrontLook, type FrontRow, MOST_FRONT_ROWS } from '../../domain/year/front.ts';
import { ANEW, type FrontMark } from './format.ts';
import { masterSpreadsheet } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Of the text, its value and a further figure, in pixels. */
const WIDTHS = [520, 260, 150];
const CHART_COLUMN = 5;
/** Where the charts begin, from above. */
const CHART_ROWS = [2, 22];
const COLOUR = '#0b5563';
/** Says to a copied Sheet, which knows no ids, that the tab is ours. */
const OURS = 'Strategisk MUS: forside / front page';

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
  const rows = [...front.rows, ...Array.from({ length: MOST_FRONT_ROWS }, () => BLANK)].slice(0, MOST_FRONT_ROWS);
  const shape = fingerprint(...rows.map(({ look }) => look));
  const isShaped = there !== undefined && there !== null && known?.content !== ANEW && known?.shape === shape;
  if (!isShaped) setLooks(sheet.getRange(1, 1, MOST_FRONT_ROWS, WIDTHS.length), rows);
  sheet.getRange(1, 1, MOST_FRONT_ROWS, 1).setRichTextValues(rows.map((row) => [linked(row)]));
  sheet.getRange(1, 2, MOST_FRONT_ROWS, 2).setValues(rows.map(({ cells: [, value, figure] }) => [value, figure]));
  const before = copied ? chartsOfCopy(copied) : there ? known?.charts : undefined;
  return { sheetId: sheet.getSheetId(), content, shape, charts: drawCharts(sheet, front, before ?? [], isShaped) };
};

const BLANK: FrontRow = { look: 'blank', cells: ['', '', ''], link: '' };

const linked = ({ cells: [text], link }: FrontRow): GoogleAppsScript.Spreadsheet.RichTextValue => {
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  return (link === '' ? builder : builder.setLinkUrl(link)).build();
};

interface Look {
  weight: 'bold' | 'normal';
  size: number;
  colour: string;
}

const LOOKS: Record<FrontLook, Look> = {
  title: { weight: 'bold', size: 18, colour: COLOUR },
  lead: { weight: 'normal', size: 9, colour: '#5f6368' },
  heading: { weight: 'bold', size: 12, colour: COLOUR },
  step: { weight: 'bold', size: 14, colour: '#202124' },
  line: { weight: 'normal', size: 10, colour: '#202124' },
  figures: { weight: 'normal', size: 10, colour: '#202124' },
  blank: { weight: 'normal', size: 10, colour: '#202124' },
};

/** What people have written stays text; figures are numbers. */
const setLooks = (range: Range, rows: readonly FrontRow[]): void => {
  const each = <Value>(ofRow: (look: FrontLook, column: number) => Value): Value[][] =>
    rows.map(({ look }) => WIDTHS.map((_, column) => ofRow(look, column)));
  range
    .setNumberFormats(each((look, column) => (look === 'figures' && column > 0 ? 'General' : '@')))
    .setFontWeights(each((look) => LOOKS[look].weight))
    .setFontSizes(each((look) => LOOKS[look].size))
    .setFontColors(each((look) => LOOKS[look].colour));
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
const chartsOfCopy = (sheet: Sheet): number[] => {
  const titles = LANGUAGES.flatMap((language) => Object.values(words(language).front.charts));
  const ours = sheet.getCharts().filter((chart) => titles.includes(String(chart.getOptions().get('title'))));
  return ours.map(chartId);
};

const makeTab = (language: Language): Sheet => {
  const sheet = masterSpreadsheet().insertSheet(freeName(words(language).front.tab), 0);
  WIDTHS.forEach((width, at) => {
    sheet.setColumnWidth(at + 1, width);
  });
  sheet.getRange(1, 1, MOST_FRONT_ROWS, WIDTHS.length).setWrap(true);
  sheet.protect().setDescription(OURS).setWarningOnly(true);
  return sheet;
};

/** People may have a tab of that name. */
const freeName = (name: string): string => {
  let free = name;
  for (let count = 2; masterSpreadsheet().getSheetByName(free); count += 1) free = `${name} ${count}`;
  return free;
};

/**
 * Makes the charts once there is something to draw, and points them at their rows when these have moved. People's own stay,
 * and one of ours that somebody has deleted stays away. @returns the ids of ours.
 */
const drawCharts = (sheet: Sheet, front: Front, ours: readonly number[], isShaped = false): readonly number[] => {
  const { first, count, isUntouched } = front.areas;
  if (count === 0 || (ours.length > 0 ? isShaped : isUntouched)) return ours;
  const rangesAt = (column: number) => [1, column].map((at) => sheet.getRange(first + 1, at, count, 1));
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
