// A new row of a tab: what its empty cells mean, and what is given.
import { emptyCells } from './columns.ts';
import { type Row, TABLES, type TableKey } from './tables.ts';

/** The one place where an agreement, an employee or any other row is made from nothing. */
export const blankRow = <Key extends TableKey>(key: Key, given: Partial<Row<Key>> = {}): Row<Key> =>
  Object.assign(emptyCells(TABLES[key]), given) as Row<Key>;
