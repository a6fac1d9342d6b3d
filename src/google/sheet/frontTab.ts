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
 * @param keep Keeps what is known of it by now; called when a tab has been made, and when it says all that it should.
 */
export const fillFront = (
  front: Front,
  content: string,
  { language, known, keep }: { language: Language; known: FrontMark | undefined; keep: (mark: FrontMark) => void },
): void => {
  const kept = known ? masterSpreadsheet().getSheetById(known.sheetId) : null;
  if (known && !kept && known.content !== ANEW) {
    keep({ ...known, content });
    return;
  }
  const sheet = kept ?? tabOfCopy() ?? newTab(language);
  const sheetId = sheet.getSheetId();
  const isWhole = kept !== null && known?.content !== ANEW;
  if (!isWhole) {
    // A run that dies from here on leaves a tab that the next one finishes.
    keep({ sheetId, content: ANEW, shape: '', charts: known?.charts ?? [] });
    dress(sheet);
  }
  const rows = [...front.rows, ...Array.from({ length: MOST_FRONT_ROWS }, () => BLANK)].slice(0, MOST_FRONT_ROWS);
  const shape = fingerprint(...rows.map(({ look }) => look));
  const isShaped = isWhole && known?.shape === shape;
  const range = sheet.getRange(1, 1, MOST_FRONT_ROWS, WIDTHS.length);
  // A link goes with the text that it was in.
  if (!isShaped) setLooks(range.clearContent(), rows);
  range.setValues(rows.map(({ cells }) => [...cells]));
  writeLinks(sheet, rows);
  keep({ sheetId, content, shape, charts: drawCharts(sheet, front, known?.charts ?? [], isShaped) });
};

const BLANK: FrontRow = { look: 'blank', cells: ['', '', ''], link: '' };

/** They stand together. */
const writeLinks = (sheet: Sheet, rows: readonly FrontRow[]): void => {
  const first = rows.findIndex(({ link }) => link !== '');
  const links = rows.filter(({ link }) => link !== '');
  if (first >= 0) sheet.getRange(first + 1, 1, links.length, 1).setRichTextValues(links.map((row) => [linked(row)]));
};

const linked = ({ cells: [text], link }: FrontRow): GoogleAppsScript.Spreadsheet.RichTextValue =>
  SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(link).build();

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

/** A copied Sheet has the tab, and its warning, but knows nothing of it. One that is empty may have been made by a run that died. */
const tabOfCopy = (): Sheet | undefined => {
  for (const language of LANGUAGES) {
    const sheet = masterSpreadsheet().getSheetByName(words(language).front.tab);
    const protections = sheet?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
    const isOurs = protections.some((protection) => protection.getDescription() === OURS);
    if (sheet && (isOurs || sheet.getLastRow() === 0)) return sheet;
  }
  return undefined;
};

const newTab = (language: Language): Sheet => masterSpreadsheet().insertSheet(freeName(words(language).front.tab), 0);

const dress = (sheet: Sheet): void => {
  WIDTHS.forEach((width, at) => {
    sheet.setColumnWidth(at + 1, width);
  });
  sheet.getRange(1, 1, MOST_FRONT_ROWS, WIDTHS.length).setWrap(true);
  sheet.protect().setDescription(OURS).setWarningOnly(true);
};

/** People may have a tab of that name. */
const freeName = (name: string): string => {
  let free = name;
  for (let count = 2; masterSpreadsheet().getSheetByName(free); count += 1) free = `${name} ${count}`;
  return free;
};

/**
 * Makes the charts once there is something to draw, and points them at their rows when these have moved. People's own stay,
 * and one of ours that somebody has deleted stays away. Where none is kept, the Sheet may be a copy, or a run may have died:
 * ours are then known by their titles. @returns the ids of ours.
 */
const drawCharts = (
  sheet: Sheet,
  { areas, charts }: Front,
  kept: readonly number[],
  isShaped: boolean,
): readonly number[] => {
  const { first, count, isUntouched } = areas;
  if (count === 0 || (kept.length > 0 ? isShaped : isUntouched)) return kept;
  const titles = [charts.agreements, charts.discussed];
  const present = sheet.getCharts();
  titles.forEach((title, at) => {
    const ranges = [1, at + 2].map((column) => sheet.getRange(first + 1, column, count, 1));
    const id = kept[at];
    const chart = present.find((each) => (id === undefined ? titleOfChart(each) === title : chartId(each) === id));
    if (chart) {
      const builder = chart.modify().clearRanges();
      for (const range of ranges) builder.addRange(range);
      sheet.updateChart(builder.build());
    } else if (id === undefined) {
      const builder = sheet.newChart().asBarChart().setTitle(title).setColors([COLOUR]);
      for (const range of ranges) builder.addRange(range);
      builder.setNumHeaders(0).setOption('legend', { position: 'none' });
      sheet.insertChart(builder.setPosition(CHART_ROWS[at] ?? 1, CHART_COLUMN, 0, 0).build());
    }
  });
  if (kept.length > 0) return kept;
  const made = sheet.getCharts();
  return titles.map((title) => chartId(made.find((each) => titleOfChart(each) === title)));
};

const chartId = (chart: Chart | undefined): number => chart?.getChartId() ?? 0;
const titleOfChart = (chart: Chart): string => String(chart.getOptions().get('title'));
