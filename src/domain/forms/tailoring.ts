// What one employee's form has that the standard has not: marks with notes, hidden questions, own questions.
import type { Tailoring, Unit } from '../unit/unit.ts';

export interface Tailored {
  /** The note to each marked question; empty text where there is none. */
  readonly marked: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
  readonly own: readonly Tailoring[];
}

export const tailoredFor = (unit: Unit, employeeId: string): Tailored => {
  const rows = unit.tailoring.filter((row) => row.employeeId === employeeId);
  return {
    marked: new Map(rows.filter((row) => row.kind === 'mark').map((row) => [row.questionId, row.note.trim()])),
    hidden: new Set(rows.filter((row) => row.kind === 'hide').map((row) => row.questionId)),
    own: rows.filter((row) => row.kind === 'own' && row.text.trim() !== ''),
  };
};
