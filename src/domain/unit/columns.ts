// What a table of the master Sheet is made of: the kinds of columns, and a function that defines a column of each kind.
import type { Language } from '../text/language.ts';

/** Headings in both languages; people see one of them. */
export type Titles = Record<Language, string>;

/**
 * What a column's cells hold. Dates are `yyyy-MM-dd`, times `HH:mm`, moments `yyyy-MM-ddTHH:mm`, all local to the unit.
 */
export type ColumnKind =
  | 'text'
  | 'date'
  | 'time'
  | 'moment'
  | 'number'
  | 'checkbox'
  | 'choice'
  | 'list'
  | 'link'
  | 'details';

export interface Column<T = unknown> {
  readonly titles: Titles;
  readonly kind: ColumnKind;
  /** For `choice`: the stored value and what people see. */
  readonly choices?: readonly { readonly value: string; readonly titles: Titles }[];
  /** What an empty cell means. */
  readonly empty: T;
  /** For sentences, addresses and choices of many words; the others hold a name, a date or a word. */
  readonly wide?: boolean;
  /** For people to read: the add-on writes the column and never reads it. */
  readonly display?: boolean;
  /** Keys and counted rows, which nobody looks for: hidden until somebody asks to see everything. */
  readonly hidden?: boolean;
}

export interface Table<Columns extends Record<string, Column> = Record<string, Column>> {
  readonly key: string;
  readonly titles: Titles;
  /** The columns that together name a row. */
  readonly identity: readonly string[];
  readonly columns: Columns;
  /** Protected with a warning: nobody needs to type there. */
  readonly machine?: boolean;
  /** The tab is large and is not needed by the hourly run. */
  readonly seldom?: boolean;
  /** What stands there is read and written in the sidebar: hidden until somebody asks to see everything. */
  readonly hidden?: boolean;
}

export type RowOf<T extends Table> = {
  [K in keyof T['columns']]: T['columns'][K] extends Column<infer Value> ? Value : never;
};

export const titles = (da: string, en: string): Titles => ({ da, en });
interface More {
  wide?: boolean;
  display?: boolean;
  hidden?: boolean;
}
export const text = (da: string, en: string, more: More = {}): Column<string> => ({
  titles: titles(da, en),
  kind: 'text',
  empty: '',
  ...more,
});
export const date = (da: string, en: string): Column<string> => ({ titles: titles(da, en), kind: 'date', empty: '' });
export const time = (da: string, en: string): Column<string> => ({ titles: titles(da, en), kind: 'time', empty: '' });
export const moment = (da: string, en: string): Column<string> => ({
  titles: titles(da, en),
  kind: 'moment',
  empty: '',
});
export const number = (da: string, en: string): Column<number | null> => ({
  titles: titles(da, en),
  kind: 'number',
  empty: null,
});
export const checkbox = (da: string, en: string): Column<boolean> => ({
  titles: titles(da, en),
  kind: 'checkbox',
  empty: false,
});
/** Ticked where nobody has unticked it. */
export const ticked = (da: string, en: string): Column<boolean> => ({ ...checkbox(da, en), empty: true });
export const link = (da: string, en: string): Column<string> => ({ titles: titles(da, en), kind: 'link', empty: '' });
export const list = (da: string, en: string): Column<string[]> => ({ titles: titles(da, en), kind: 'list', empty: [] });
/** What a `details` cell holds: texts by their names. Only the codec of the log's details knows what they mean. */
export type StoredDetails = Readonly<Record<string, unknown>>;

export const details = (da: string, en: string): Column<StoredDetails> => ({
  titles: titles(da, en),
  kind: 'details',
  empty: {},
});
export const choice = <const Value extends string, const Empty extends string>(
  da: string,
  en: string,
  empty: Empty,
  choices: readonly (readonly [Value, string, string])[],
): Column<Value | Empty> => ({
  titles: titles(da, en),
  kind: 'choice',
  empty,
  choices: choices.map(([value, danish, english]) => ({ value, titles: titles(danish, english) })),
});

export const table = <Columns extends Record<string, Column>>(
  definition: Table<Columns> & { readonly identity: readonly (keyof Columns & string)[] },
): Table<Columns> => definition;

/** What the empty cells of a row mean, by column. */
export const emptyCells = ({ columns }: Pick<Table, 'columns'>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.empty]));
