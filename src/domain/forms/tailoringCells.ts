// What is tailored for a person as the cells of one row, so that it can be compared with what a page showed.
import type { Column } from '../unit/columns.ts';
import { TABLES } from '../unit/tables.ts';
import type { Tailoring, Unit } from '../unit/unit.ts';
import { questionTextOf } from './answering.ts';

export type TailoringChange = Pick<Tailoring, 'employeeId' | 'kind' | 'questionId' | 'text' | 'note'>;

/** By `kind/questionId/text`: the note, or a tick where there is none; empty where it is not tailored. */
export type TailoringCells = Readonly<Record<string, string>>;

/** As the page shows it. */
const TICK = '✓';

export const tailoringCells = (rows: readonly TailoringChange[]): TailoringCells =>
  Object.fromEntries(
    rows.map(({ kind, questionId, text, note }) => [`${kind}/${questionId}/${text}`, note.trim() || TICK]),
  );

export const tailoringOfCells = (employeeId: string, cells: TailoringCells): TailoringChange[] =>
  Object.entries(cells).flatMap(([name, value]): TailoringChange[] => {
    const { kind, questionId, text } = partsOf(name);
    if (value === '' || (kind !== 'mark' && kind !== 'hide' && kind !== 'own')) return [];
    return [{ employeeId, kind, questionId, text, note: value === TICK ? '' : value }];
  });

/** What each cell is called: what is done, and with which question. */
export const tailoringColumns = (unit: Unit, names: readonly string[]): Record<string, Column> =>
  Object.fromEntries(
    names.map((name) => {
      const { kind, questionId, text } = partsOf(name);
      const choice = TABLES.tailoring.columns.kind.choices?.find(({ value }) => value === kind);
      const question = text || questionTextOf(unit, questionId);
      const title = (language: 'da' | 'en'): string => `${choice?.titles[language] ?? kind}: ${question}`;
      return [name, { titles: { da: title('da'), en: title('en') }, kind: 'text' as const, empty: '' }];
    }),
  );

/** A text may hold anything; the two before it hold no slash. */
const partsOf = (name: string): { kind: string; questionId: string; text: string } => {
  const [, kind = '', questionId = '', text = ''] = /^([^/]*)\/([^/]*)\/(.*)$/s.exec(name) ?? [];
  return { kind, questionId, text };
};
