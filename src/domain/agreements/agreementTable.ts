// The agreement table and the effect-review table, read from a conversation Doc as the Docs API gives it.

import { findHeadings, type Headings, type KnownHeadings } from '../formats/columns.ts';
import type {
  DocsBody,
  DocsDocument,
  DocsTab,
  ParagraphElement,
  StructuralElement,
  TableCell,
  TableRow,
} from '../formats/docsDocument.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Language } from '../text/language.ts';
import { tidy, withoutNumbering } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { RowsTaken } from '../work/detailValues.ts';
import type { DetailsByKind } from '../work/logDetails.ts';
import { type AgreementDraft, agreementHeadings, type DraftField } from './agreements.ts';
import { knownAgreementHeadings } from './agreementWords.ts';
import type { ReviewDraft } from './effectReview.ts';

type ReviewField = Exclude<keyof ReviewDraft, 'row'>;

const NUMBER = ['Nr.', 'Nummer', 'Id', 'No.', 'Number', '#'];
const agreementColumns = (): KnownHeadings<DraftField> => ({ id: NUMBER, ...knownAgreementHeadings() });
const REQUIRED: readonly DraftField[] = ['text', 'type', 'focusArea', 'responsible', 'deadline'];

const reviewColumns = (): KnownHeadings<ReviewField> => ({
  id: NUMBER,
  text: knownAgreementHeadings().text,
  status: ['Status', 'Resultat', 'Outcome', 'Result'],
  reasonOrEffect: [
    'Hvorfor / effekt',
    'Hvorfor eller effekt',
    'Hvorfor/hvilken effekt',
    'Why / effect',
    'Why or effect',
  ],
  score: ['Effekt 1–5', 'Effekt (1-5)', 'Effektscore', 'Score', 'Effect 1–5', 'Effect score'],
  reason: ['Hvorfor', 'Hvorfor ikke', 'Årsag', 'Begrundelse', 'Why', 'Why not', 'Reason'],
  effect: ['Effekt', 'Hvilken effekt', 'Effect', 'Which effect'],
});

interface Cell {
  readonly text: string;
  /** Where text can be put in at the front of the cell. */
  readonly startIndex?: number;
  /** Where its text ends; the last line end is not part of it. */
  readonly endIndex?: number;
  /** Lies under a merged cell. */
  readonly covered: boolean;
}
type Grid = readonly (readonly Cell[])[];

/** Where a table of each kind ends, the last one of its kind: what stands there is the first character under it. */
export type TableEnds = Readonly<Partial<Record<'agreements' | 'reviews', number>>>;

export interface AgreementRow {
  readonly draft: AgreementDraft;
  /** The document index where the id can be put in; undefined where the table has no cell for it. */
  readonly numberAt?: number;
  /** What people wrote in that cell. */
  readonly numberText: string;
  readonly places: CellPlaces;
}

/** Where the texts of a row's cells lie; of a cell under a merged one nothing is known. */
export type CellPlaces = Readonly<
  Partial<Record<DraftField, { readonly startIndex: number; readonly endIndex: number }>>
>;

export interface DocTables {
  readonly agreements: readonly AgreementRow[];
  readonly reviews: readonly ReviewDraft[];
  /** The headings as they are in the Doc, for messages. */
  readonly headings: Readonly<Partial<Record<DraftField, string>>>;
  readonly problems: readonly Problem[];
  readonly ends: TableEnds;
  /** The rows of the tables of agreements in which nothing stands. */
  readonly blankRows: readonly { readonly row: number; readonly places: CellPlaces }[];
}

/**
 * What the log keeps of the tables: a fingerprint of what is written in them, by which people's changes are told from what
 * the Sheet has taken in already, the ids of the agreements in them, and the fingerprints of the rows that are taken in.
 */
export const tableDetails = (
  read: DocTables,
  agreementIds: readonly string[] = read.agreements.flatMap(({ draft }) => (draft.id ? [draft.id] : [])),
  taken: RowsTaken = rowFingerprints(read),
): Pick<DetailsByKind['doc'], 'tables' | 'agreementIds' | 'rowsTaken'> => ({
  tables: tablesFingerprint(read),
  agreementIds,
  rowsTaken: taken,
});

export const tablesFingerprint = ({ agreements, reviews }: DocTables): string => {
  const written = agreements.map(({ draft: { id: _, row: __, ...cells } }) => cells);
  return fingerprint(JSON.stringify([written, reviews]));
};

/** Of what the row says, wherever it is and whatever its number. */
export const rowFingerprint = ({ id: _, row: __, ...cells }: ReviewDraft | AgreementDraft): string =>
  fingerprint(JSON.stringify(cells));

/** Of the rows that have an id. */
export const rowFingerprints = ({ agreements, reviews }: DocTables): RowsTaken => ({
  agreements: byId(agreements.map(({ draft }) => draft)),
  reviews: byId(reviews),
});

const byId = (drafts: readonly (ReviewDraft | AgreementDraft)[]): Map<string, string> =>
  new Map(drafts.flatMap((draft) => (draft.id ? [[draft.id, rowFingerprint(draft)] as const] : [])));

/** Reads both tables, wherever they are in the Doc and however their columns are arranged. */
export function readDocTables(document: DocsDocument, language: Language = 'da'): DocTables {
  const agreements: AgreementRow[] = [];
  const reviews: ReviewDraft[] = [];
  const problems: Problem[] = [];
  const headings: Partial<Record<DraftField, string>> = {};
  const ends: { -readonly [Kind in keyof TableEnds]: TableEnds[Kind] } = {};
  const blankRows: DocTables['blankRows'][number][] = [];
  let found = false;
  let rowsBefore = 0;
  for (const { grid, end } of bodiesOf(document).flatMap(gridsIn)) {
    const texts = grid.map((row) => row.map(({ text }) => text));
    const review = findHeadings(texts, reviewColumns());
    if (review && isReview(review)) {
      reviews.push(...reviewsIn(grid, review));
      ends.reviews = end;
      continue;
    }
    const table = findHeadings(texts, agreementColumns());
    if (!table || !isAgreements(table)) continue;
    found = true;
    ends.agreements = end;
    const missing = REQUIRED.filter((field) => !table.columns.has(field));
    for (const field of missing) {
      const values = { heading: agreementHeadings(language)[field], headings: table.texts.filter(Boolean).join(', ') };
      problems.push({ code: 'agreementColumnMissing', values });
    }
    for (const [field, column] of table.columns) headings[field] = table.texts[column];
    // A second table goes on counting, so that no two rows have the same number.
    if (missing.length === 0) {
      agreements.push(...agreementsIn(grid, table, rowsBefore));
      blankRows.push(...blankRowsIn(grid, table, rowsBefore));
    }
    rowsBefore += grid.length - table.row - 1;
  }
  if (!found) problems.push({ code: 'agreementTableMissing' });
  return { agreements, reviews, headings, problems, ends, blankRows };
}

const isReview = ({ columns }: Headings<ReviewField>): boolean =>
  columns.has('status') &&
  (columns.has('text') || columns.has('id')) &&
  (['reason', 'effect', 'reasonOrEffect', 'score'] as const).some((field) => columns.has(field));

const isAgreements = ({ columns }: Headings<DraftField>): boolean =>
  columns.has('responsible') || columns.has('deadline') ? columns.size >= 3 : columns.has('text') && columns.size >= 4;

/** The rows below the headings that say something, counted as people count them: the heading is row 1. */
function* rowsBelow<Field extends string>(grid: Grid, headings: Headings<Field>) {
  for (let index = headings.row + 1; index < grid.length; index += 1) {
    const row = grid[index] ?? [];
    if (row.every(({ text }) => text === '')) continue;
    const at = (field: Field): Cell | undefined => row[headings.columns.get(field) ?? -1];
    /** A cell merged over several rows counts for each of them. */
    const shared = (field: Field): string => {
      let above = index;
      const column = headings.columns.get(field) ?? -1;
      while (grid[above]?.[column]?.covered && above > headings.row + 1) above -= 1;
      return grid[above]?.[column]?.text ?? '';
    };
    const optional = (field: Field): string | undefined => (headings.columns.has(field) ? shared(field) : undefined);
    yield { number: index - headings.row + 1, at, shared, optional };
  }
}

const idIn = (text: string): string | undefined =>
  /(?:^|[^\p{L}\p{N}])(A\d+)(?![\p{L}\p{N}])/iu.exec(text)?.[1]?.toUpperCase();

function* agreementsIn(grid: Grid, headings: Headings<DraftField>, rowsBefore: number): Generator<AgreementRow> {
  for (const { number, at, shared, optional } of rowsBelow(grid, headings)) {
    const written = at('text');
    const own = [...headings.columns.keys()].filter((field) => field !== 'id').map(at);
    // Only what is merged down from the row above: the row says nothing of its own.
    if (own.every((cell) => !cell || cell.covered || cell.text === '')) continue;
    const numberCell = at('id');
    yield {
      draft: {
        id: idIn(numberCell?.text ?? ''),
        text: withoutNumbering(written?.text ?? ''),
        type: shared('type'),
        focusArea: shared('focusArea'),
        driftReason: optional('driftReason'),
        responsible: shared('responsible'),
        deadline: shared('deadline'),
        signOfSuccess: optional('signOfSuccess'),
        row: rowsBefore + number,
      },
      numberAt: numberCell?.covered ? undefined : numberCell?.startIndex,
      numberText: numberCell?.text ?? '',
      places: placesOf(headings, at),
    };
  }
}

const blankRowsIn = (grid: Grid, headings: Headings<DraftField>, rowsBefore: number): DocTables['blankRows'] =>
  grid.flatMap((row, index) => {
    if (index <= headings.row || row.some(({ text, covered }) => covered || text !== '')) return [];
    const places = placesOf(headings, (field) => row[headings.columns.get(field) ?? -1]);
    return [{ row: rowsBefore + index - headings.row + 1, places }];
  });

const placesOf = (headings: Headings<DraftField>, at: (field: DraftField) => Cell | undefined): CellPlaces =>
  Object.fromEntries(
    [...headings.columns.keys()].flatMap((field) => {
      const { startIndex, endIndex, covered } = at(field) ?? { covered: true };
      return covered || startIndex === undefined || endIndex === undefined ? [] : [[field, { startIndex, endIndex }]];
    }),
  );

function* reviewsIn(grid: Grid, headings: Headings<ReviewField>): Generator<ReviewDraft> {
  for (const { number, at, shared, optional } of rowsBelow(grid, headings)) {
    yield {
      id: idIn(at('id')?.text ?? ''),
      text: withoutNumbering(at('text')?.text ?? ''),
      status: shared('status'),
      reason: optional('reason'),
      effect: optional('effect'),
      reasonOrEffect: optional('reasonOrEffect'),
      score: optional('score'),
      row: number,
    };
  }
}

function bodiesOf(document: DocsDocument): DocsBody[] {
  const inTab = (tab: DocsTab): DocsBody[] => [tab.documentTab?.body ?? {}, ...(tab.childTabs ?? []).flatMap(inTab)];
  return document.body ? [document.body] : (document.tabs ?? []).flatMap(inTab);
}

/** All tables, also those within cells of others. */
function gridsIn({ content = [] }: DocsBody): { grid: Grid; end: number | undefined }[] {
  return content.flatMap(({ table, endIndex }) => {
    const rows = table?.tableRows ?? [];
    const within = rows.flatMap(({ tableCells = [] }) => tableCells.flatMap((cell) => gridsIn(cell)));
    return table ? [{ grid: gridOf(rows), end: endIndex ?? undefined }, ...within] : [];
  });
}

/** The cells in their columns. Google keeps the cells under a merged one, empty; a row without them is filled up. */
function gridOf(rows: readonly TableRow[]): Grid {
  const width = Math.max(0, ...rows.map(({ tableCells = [] }) => tableCells.length));
  const coveredUntil: number[] = [];
  return rows.map(({ tableCells = [] }, rowIndex) => {
    const spans = tableCells.map(({ tableCellStyle }) => tableCellStyle?.columnSpan ?? 1);
    const isKept = tableCells.length === width;
    const row: Cell[] = [];
    let coveredColumns = 0;
    for (const [index, cell] of tableCells.entries()) {
      const column = row.length;
      const covered = coveredColumns > 0 || (coveredUntil[column] ?? 0) > rowIndex;
      row.push({ ...cellOf(cell), covered });
      coveredColumns = Math.max(0, coveredColumns - 1);
      if (covered) continue;
      const span = spans[index] ?? 1;
      const lasts = rowIndex + (cell.tableCellStyle?.rowSpan ?? 1);
      for (let under = 0; under < span; under += 1) coveredUntil[column + under] = lasts;
      if (isKept) coveredColumns = span - 1;
      else for (let under = 1; under < span; under += 1) row.push({ text: '', covered: true });
    }
    return row;
  });
}

function cellOf({ content = [] }: TableCell): Omit<Cell, 'covered'> {
  const paragraphs = content.filter(({ paragraph }) => paragraph);
  return {
    text: tidy(paragraphs.map(({ paragraph }) => (paragraph?.elements ?? []).map(textOf).join('')).join(' ')),
    startIndex: paragraphs[0]?.startIndex ?? undefined,
    endIndex: lineEndOf(paragraphs.at(-1)),
  };
}

const lineEndOf = (last: StructuralElement | undefined): number | undefined =>
  typeof last?.endIndex === 'number' ? last.endIndex - 1 : undefined;

/** What a person reads there; names and dates put in as chips are words too, text that is only suggested is not. */
function textOf({ textRun, person, richLink, dateElement }: ParagraphElement): string {
  if (textRun) return textRun.suggestedInsertionIds?.length ? '' : (textRun.content ?? '');
  if (person) return person.personProperties?.name ?? person.personProperties?.email ?? '';
  const date = dateElement?.dateElementProperties;
  return richLink?.richLinkProperties?.title ?? date?.timestamp?.slice(0, 10) ?? date?.displayText ?? '';
}
