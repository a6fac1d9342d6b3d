// Saves from a page: a cell that has changed in the Sheet since the page showed it is not written over.
import type { ShownCells } from '../../contract.ts';
import type { Column } from '../../domain/unit/columns.ts';
import { ChangedSince, overNow } from '../../domain/unit/pageCells.ts';
import { choiceTitle, words } from '../../domain/words/words.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

export interface PageRows<Row> {
  given: readonly Row[];
  /** Undefined where the caller has not shown anything, and means every cell. */
  shown: ShownCells | undefined;
  /** The rows as the page would show them now. */
  now: readonly Row[];
  idOf: (row: Row) => string;
  /** Whose row it is, in words. */
  titleOf: (row: Row) => string;
  /** The column of each field, which has its name in words. */
  columns: { readonly [Field in keyof Row]?: Column };
}

/** The rows to save. @throws ChangedSince with the cells between which the manager has to choose. */
export const rowsToSave = <Row extends object>(unitOfWork: UnitOfWork, page: PageRows<Row>): Row[] => {
  const { given, shown, now, idOf, titleOf, columns } = page;
  const { rows, differences } = overNow(given, shown, now, idOf);
  if (differences.length === 0) return rows;
  const { language } = unitOfWork.unit.settings;
  throw new ChangedSince(
    differences.map((difference) => {
      const column: Column | undefined = columns[difference.field as keyof Row];
      const row = now.find((candidate) => idOf(candidate) === difference.row);
      const inWords = (text: string): string => (column ? shownIn(column, text, language) : text);
      return {
        ...difference,
        title: [row ? titleOf(row) : '', column?.titles[language] ?? ''].filter(Boolean).join(' · '),
        nowText: inWords(difference.now),
        givenText: inWords(difference.given),
      };
    }),
  );
};

/** A cell of that column as people read it. */
const shownIn = (column: Column, text: string, language: 'da' | 'en'): string => {
  if (column.kind === 'choice') return choiceTitle(column, text, language);
  return column.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) ? words(language).date(text) : text;
};
