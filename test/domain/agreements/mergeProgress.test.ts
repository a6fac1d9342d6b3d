// Whose word counts: an employee's answer against what the manager types, between looks that know nothing of when it was typed.
import fc from 'fast-check';
import { mergeProgress } from '../../../src/domain/agreements/mergeProgress.ts';
import { detailsOfMarks, lookedAt, type ToldRow } from '../../../src/domain/agreements/progress.ts';
import type { Agreement, LogEntry } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { agreement, employee, emptyUnit } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

/** Minutes of one day. */
const at = (minute: number): string =>
  `2026-11-03T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

interface Day {
  looks: number[];
  typed: { minute: number; progress?: Agreement['progress']; note?: string };
  answer: { minute: number; progress?: Agreement['progress']; note: string };
  /** From here on the answer is read, by the next look. */
  readFrom: number;
}

/** The agreement in the evening, and what the manager is told to settle. */
const evening = ({ looks, typed, answer, readFrom }: Day): { row: ToldRow; doubt: Map<string, string> } => {
  const unit = emptyUnit({
    employees: [employee({ id: 'E01' })],
    conversations: [row('conversations', { year: 2026, employeeId: 'E01', heldOn: '2026-09-28' })],
  });
  let stands: Agreement = agreement({ id: 'A10', year: 2026, employeeId: 'E01' });
  let log: LogEntry[] = [];
  let last = '';
  let read = false;
  let isTyped = false;
  let doubt = new Map<string, string>();
  for (const minute of [...looks, 20 * 60]) {
    if (!isTyped && typed.minute < minute) {
      isTyped = true;
      stands = {
        ...stands,
        progress: typed.progress ?? stands.progress,
        progressNote: typed.note ?? stands.progressNote,
      };
    }
    const index = unitIndexOf({ ...unit, agreements: [stands], log });
    const { marks } = lookedAt(index, 'E01', last, at(minute));
    if (!read && minute > readFrom && minute > answer.minute) {
      read = true;
      stands = { ...stands, ...mergeProgress(stands, { progress: undefined, ...answer }, at(answer.minute), marks) };
    }
    doubt = marks.doubt;
    log = [{ id: '2026/progress/E01', state: 'done', at: at(minute), details: detailsOfMarks(marks) }];
    last = at(minute);
  }
  return { row: stands, doubt };
};

const minute = fc.integer({ min: 400, max: 1100 });
const progress = fc.constantFrom<Agreement['progress']>('inProgress', 'done', 'offTrack');
const days = fc.record({
  // The first look comes before all that happens.
  looks: fc.uniqueArray(minute, { maxLength: 6 }).map((looks) => [390, ...looks].sort((a, b) => a - b)),
  typed: fc.record({ minute, progress, note: fc.constantFrom('Set på mødet', '') }),
  answer: fc.record({ minute, progress, note: fc.constantFrom('Vi mangler bøger', '') }),
  readFrom: minute,
});
const wasBetween = ({ looks, typed, answer }: Day): boolean =>
  looks.some((look) => look > Math.min(typed.minute, answer.minute) && look < Math.max(typed.minute, answer.minute));

test('the later status counts where a look tells which it is; else the employee’s, and the other is told as a doubt', () => {
  fc.assert(
    fc.property(days, (day) => {
      fc.pre(day.typed.minute !== day.answer.minute);
      fc.pre(!day.looks.includes(day.answer.minute) && !day.looks.includes(day.typed.minute));
      const { typed, answer } = day;
      const { row: stands, doubt } = evening(day);
      if (!wasBetween(day)) {
        expect(stands.progress).toBe(answer.progress);
        expect([...doubt]).toEqual(typed.progress === answer.progress ? [] : [['A10', typed.progress]]);
      } else {
        expect(stands.progress).toBe(answer.minute > typed.minute ? answer.progress : typed.progress);
        expect([...doubt]).toEqual([]);
      }
    }),
  );
});

test('a note is lost to nothing but a later note of the employee’s, whoever typed what when', () => {
  fc.assert(
    fc.property(days, (day) => {
      fc.pre(!day.looks.includes(day.answer.minute) && !day.looks.includes(day.typed.minute));
      const { typed, answer } = day;
      const { progressNote } = evening(day).row;
      const isLater = answer.minute > typed.minute && wasBetween(day);
      // Read before the manager wrote over it, it was in the Sheet.
      const wasRead = day.looks.some((look) => look > day.readFrom && look > answer.minute && look < typed.minute);
      if (!wasRead) expect(progressNote).toContain(answer.note);
      if (typed.note !== '' && !(isLater && answer.note !== '')) expect(progressNote).toContain(typed.note);
    }),
  );
});

test('of one that has been reviewed since only the note is written', () => {
  const stands: ToldRow = { id: 'A10', progress: 'inProgress', progressNote: '', progressOn: '2026-11-01' };
  const marks = { seen: new Map(), told: new Map(), doubt: new Map() };
  expect(mergeProgress(stands, { progress: 'done', note: 'Helt i mål' }, at(600), marks)).toEqual({
    ...stands,
    progressNote: 'Helt i mål',
  });
});
