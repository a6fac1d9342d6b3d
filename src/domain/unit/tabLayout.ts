// What a tab needs in order to be used: its columns' formats, choices and notes; and what of it a tab that was read lacks.
import { fingerprint } from '../text/fingerprint.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { lazy } from '../text/lazy.ts';
import type { Column, ColumnKind, Table } from './columns.ts';
import { TABLES } from './tables.ts';

/** A box to tick, or the texts that can be chosen. */
export type Rule = 'checkbox' | readonly string[];

/** How the cells below a heading should be. */
export interface ColumnLayout {
  format: string;
  rule?: Rule;
  /** An empty cell means yes, and an unticked box would say no: the box comes with the row that has a value. */
  onlyInRows: boolean;
}

/** As a new spreadsheet formats its cells. */
export const GENERAL = '0.###############';
const TEXT = '@';

export const columnLayout = (column: Column, language: Language): ColumnLayout => ({
  format: formatOf(column.kind, language),
  ...ruleOf(column, language),
  onlyInRows: column.empty === true,
});

const ruleOf = ({ kind, choices = [] }: Column, language: Language): { rule?: Rule } => {
  if (kind === 'checkbox') return { rule: 'checkbox' };
  return kind === 'choice' ? { rule: choices.map(({ titles }) => titles[language]) } : {};
};

/** Danish dates are read `7. sep 2026`; English ones `2026-09-07`, which nobody can mistake for another day. */
const formatOf = (kind: ColumnKind, language: Language): string => {
  const day = language === 'da' ? 'd". "mmm yyyy' : 'yyyy-mm-dd';
  switch (kind) {
    case 'date':
      return day;
    case 'moment':
      return `${day} hh:mm`;
    case 'time':
      return 'hh:mm';
    case 'text':
    case 'link':
    case 'list':
    case 'details':
    case 'choice':
      return TEXT;
    case 'number':
    case 'checkbox':
      return GENERAL;
  }
};

/** By position from 0, how the columns of ours should be. */
export type Wanted = ReadonlyMap<number, ColumnLayout>;

/** The formats to set, or none where all do. Of dates and numbers any format does that people have chosen. */
export const formatsToSet = (wanted: Wanted, formats: readonly (readonly string[])[]): string[][] | undefined => {
  const does = (format: string, present: string): boolean =>
    present === format || (format !== TEXT && present !== TEXT && (format === GENERAL || present !== GENERAL));
  return changed(formats, wanted, ({ format }, present) => (does(format, present) ? undefined : { value: format }));
};

/**
 * The rules to set, or none where all do. A column's rules were set together, so the first tells of all.
 * @param rules Of the cells as read, null where a cell has none.
 * @param isFilled Whether the row (from 0) has anything in it.
 */
export const rulesToSet = <R>(
  wanted: Wanted,
  rules: readonly (readonly (R | null)[])[],
  isFilled: (row: number) => boolean,
  { make, isAs }: { make: (rule: Rule) => R; isAs: (present: R, rule: Rule) => boolean },
): (R | null)[][] | undefined => {
  const outdated = new Map<number, boolean>();
  const isOutdated = (at: number, rule: Rule): boolean => {
    const first = rules.map((row) => row[at]).find((present) => present);
    const known = outdated.get(at) ?? (first ? !isAs(first, rule) : false);
    outdated.set(at, known);
    return known;
  };
  return changed<R | null>(rules, wanted, ({ rule, onlyInRows }, present, row, at) => {
    if (!rule || (onlyInRows && !isFilled(row))) return undefined;
    return present && !isOutdated(at, rule) ? undefined : { value: make(rule) };
  });
};

/** The cells with what the columns of ours change in them; undefined where nothing changes. */
const changed = <Cell>(
  cells: readonly (readonly Cell[])[],
  wanted: Wanted,
  change: (layout: ColumnLayout, present: Cell, row: number, at: number) => { value: Cell } | undefined,
): Cell[][] | undefined => {
  let isChanged = false;
  const result = cells.map((row, down) =>
    row.map((present, at) => {
      const layout = wanted.get(at);
      const better = layout && change(layout, present, down, at);
      if (!better) return present;
      isChanged = true;
      return better.value;
    }),
  );
  return isChanged ? result : undefined;
};

/** Differs where another version of this code lays the tabs out otherwise. */
export const layoutFingerprint = lazy((): string => {
  const tables: Table[] = Object.values(TABLES);
  return fingerprint(
    JSON.stringify(
      tables.map(({ key, machine, hidden, columns }) => [
        key,
        machine,
        hidden,
        Object.entries(columns).map(([name, column]) => [
          name,
          column.hidden,
          LANGUAGES.map((language) => columnLayout(column, language)),
        ]),
      ]),
    ),
  );
});

const HINTS: Partial<Record<ColumnKind, Record<Language, string>>> = {
  date: { da: 'En dato, fx 7-9-2026.', en: 'A date, for instance 2026-09-07.' },
  time: { da: 'Et klokkeslæt, fx 09:30.', en: 'A time of day, for instance 09:30.' },
  choice: { da: 'Vælg fra listen.', en: 'Choose from the list.' },
  list: { da: 'Skriv komma mellem flere.', en: 'Put commas between several.' },
  checkbox: { da: 'Sæt flueben for ja.', en: 'Tick for yes.' },
};
const KEY_HINT = {
  da: 'Kender rækken igen. Lad den stå, som den er.',
  en: 'Tells the rows apart. Leave it as it is.',
};
const DISPLAY_HINT = {
  da: 'Skrives automatisk, så du kan læse det her. Det, du selv skriver, bliver ikke brugt.',
  en: 'Filled in for you to read. What you type here is not used.',
};

/** What the note at a heading says. */
export const headingNote = (table: Table, name: string, column: Column, language: Language): string => {
  if (table.identity.includes(name)) return KEY_HINT[language];
  if (column.display) return DISPLAY_HINT[language];
  return HINTS[column.kind]?.[language] ?? '';
};
