// Which side counts: an employee's answer against what the manager types, read by runs that do not know when it was typed.
import fc from 'fast-check';
import {
  type KnownProgress,
  mergeProgress,
  type ProgressAnswer,
} from '../../../src/domain/agreements/mergeProgress.ts';
import { fingerprintOfCell, readProgress, UNKNOWN } from '../../../src/domain/agreements/progress.ts';
import type { Agreement, LogRow } from '../../../src/domain/unit/unit.ts';
import type { Written } from '../../../src/domain/work/detailValues.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
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
const evening = ({ looks, typed, answer, readFrom }: Day): { row: Agreement; conflicts: [string, string][] } => {
  const unit = emptyUnit({
    employees: [employee({ id: 'E01' })],
    conversations: [row('conversations', { year: 2026, employeeId: 'E01', heldOn: '2026-09-28' })],
  });
  let stands: Agreement = agreement({ id: 'A10', year: 2026, employeeId: 'E01' });
  let log: LogRow[] = [];
  let last = '';
  let read = false;
  let isTyped = false;
  let conflicts: [string, string][] = [];
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
    const state = new Map(readProgress(index, 'E01', last, at(minute)).state);
    if (!read && minute > readFrom && minute > answer.minute) {
      read = true;
      const before = { cells: stands, known: state.get('A10') ?? UNKNOWN };
      const next = mergeProgress(before, { progress: undefined, ...answer }, at(answer.minute));
      stands = { ...stands, ...next.cells };
      state.set('A10', next.known);
    }
    conflicts = [...state].flatMap(([id, { conflict }]) => (conflict === undefined ? [] : [[id, conflict]]));
    log = [rowOf({ key: keyOf.progress(2026, 'E01'), details: { record: state } }, 'done', at(minute))];
    last = at(minute);
  }
  return { row: stands, conflicts };
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

test('the later status counts where a look tells which it is; else the employee’s, and the other is kept as a conflict', () => {
  fc.assert(
    fc.property(days, (day) => {
      fc.pre(day.typed.minute !== day.answer.minute);
      fc.pre(!day.looks.includes(day.answer.minute) && !day.looks.includes(day.typed.minute));
      const { typed, answer } = day;
      const { row: stands, conflicts } = evening(day);
      if (!wasBetween(day)) {
        expect(stands.progress).toBe(answer.progress);
        expect(conflicts).toEqual(typed.progress === answer.progress ? [] : [['A10', typed.progress]]);
      } else {
        expect(stands.progress).toBe(answer.minute > typed.minute ? answer.progress : typed.progress);
        expect(conflicts).toEqual([]);
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

describe('an answer that arrives at 10:00', () => {
  const TEN = at(600);
  const employeesAt = (minute: number): Written => ({ by: 'employee', at: at(minute) });
  const managersBetween = (from: number, to: number): Written => ({ by: 'manager', from: at(from), to: at(to) });
  const sinceUnknown = (to: number): Written => ({ by: 'manager', from: '', to: at(to) });

  interface Known {
    status?: Written;
    note?: Written;
    conflict?: string;
  }
  /** `A10` as it is in the Sheet: in progress, with the note "Ny bog", last written on 1 November. */
  const before = ({ status, note, conflict }: Known, progressNote = 'Ny bog'): KnownProgress => {
    const cells = { progress: 'inProgress' as const, progressNote, progressOn: '2026-11-01' };
    const seen = (text: string) => ({ lastSeen: fingerprintOfCell(text) });
    return {
      cells,
      known: {
        status: { ...seen(cells.progress), ...(status ? { written: status } : {}) },
        note: { ...seen(progressNote), ...(note ? { written: note } : {}) },
        ...(conflict === undefined ? {} : { conflict }),
      },
    };
  };
  const merged = (known: Known, answer: ProgressAnswer, progressNote?: string) => {
    const { cells, known: now } = mergeProgress(before(known, progressNote), answer, TEN);
    // What a run has written itself is no change by hand.
    expect(now.status.lastSeen).toBe(fingerprintOfCell(cells.progress));
    expect(now.note.lastSeen).toBe(fingerprintOfCell(cells.progressNote));
    return { cells, now };
  };

  test.each<
    [
      when: string,
      known: Known,
      said: Agreement['progress'],
      stands: string,
      written: Written | undefined,
      conflict?: string,
    ]
  >([
    ['nobody knows of any writer', {}, 'done', 'done', employeesAt(600)],
    ['the employee wrote before', { status: employeesAt(500) }, 'done', 'done', employeesAt(600)],
    [
      'the employee wrote later (answers read out of order)',
      { status: employeesAt(700) },
      'done',
      'inProgress',
      employeesAt(700),
    ],
    ['the manager surely typed before', { status: managersBetween(400, 500) }, 'done', 'done', employeesAt(600)],
    [
      'the manager surely typed later',
      { status: managersBetween(700, 800) },
      'done',
      'inProgress',
      managersBetween(700, 800),
    ],
    [
      'the manager typed before or after',
      { status: managersBetween(500, 700) },
      'done',
      'done',
      managersBetween(500, 700),
      'inProgress',
    ],
    [
      'the manager typed up to the same minute',
      { status: managersBetween(500, 600) },
      'done',
      'done',
      managersBetween(500, 600),
      'inProgress',
    ],
    [
      'the manager typed before or after, and the same',
      { status: managersBetween(500, 700) },
      'inProgress',
      'inProgress',
      managersBetween(500, 700),
    ],
    ['the manager typed before a first reading', { status: sinceUnknown(500) }, 'done', 'done', employeesAt(600)],
    [
      'the manager typed before a first reading, perhaps later',
      { status: sinceUnknown(700) },
      'done',
      'done',
      sinceUnknown(700),
      'inProgress',
    ],
    [
      'a conflict stands, and the answer agrees with the manager',
      { status: managersBetween(500, 700), conflict: 'done' },
      'done',
      'done',
      managersBetween(500, 700),
    ],
    [
      'a conflict stands, and the answer is a third',
      { status: managersBetween(500, 700), conflict: 'done' },
      'offTrack',
      'offTrack',
      managersBetween(500, 700),
      'done',
    ],
    [
      'a conflict stands, and the answer is surely the last',
      { status: managersBetween(400, 500), conflict: 'done' },
      'offTrack',
      'offTrack',
      employeesAt(600),
    ],
    [
      'a conflict stands, and the answer is too old',
      { status: managersBetween(700, 800), conflict: 'done' },
      'offTrack',
      'inProgress',
      managersBetween(700, 800),
      'done',
    ],
  ])('the status where %s', (_, known, progress, stands, written, conflict = undefined) => {
    const { cells, now } = merged(known, { progress, note: '' });
    expect(cells.progress).toBe(stands);
    expect([now.status.written, now.conflict]).toEqual([written, conflict]);
    expect(cells.progressOn).toBe(stands === progress ? '2026-11-03' : '2026-11-01');
  });

  test.each<[when: string, known: Known, said: string, stands: string, written: Written | undefined]>([
    ['nobody knows of any writer', {}, 'Helt i mål', 'Helt i mål', employeesAt(600)],
    ['the employee wrote before', { note: employeesAt(500) }, 'Helt i mål', 'Helt i mål', employeesAt(600)],
    ['the employee wrote later', { note: employeesAt(700) }, 'Helt i mål', 'Ny bog\nHelt i mål', employeesAt(700)],
    [
      'the manager surely typed before',
      { note: managersBetween(400, 500) },
      'Helt i mål',
      'Helt i mål',
      employeesAt(600),
    ],
    [
      'the manager surely typed later',
      { note: managersBetween(700, 800) },
      'Helt i mål',
      'Ny bog\nHelt i mål',
      managersBetween(700, 800),
    ],
    [
      'the manager typed before or after',
      { note: managersBetween(500, 700) },
      'Helt i mål',
      'Ny bog\nHelt i mål',
      managersBetween(500, 700),
    ],
    [
      'the manager typed it with the same words in it',
      { note: managersBetween(500, 700) },
      'bog',
      'Ny bog',
      managersBetween(500, 700),
    ],
    ['nobody knows of any writer and the answer has none', {}, '', '', undefined],
    ['the employee wrote before and the answer has none', { note: employeesAt(500) }, '', '', employeesAt(500)],
    ['the employee wrote later and the answer has none', { note: employeesAt(700) }, '', 'Ny bog', employeesAt(700)],
    [
      'the manager typed before and the answer has none',
      { note: managersBetween(400, 500) },
      '',
      'Ny bog',
      managersBetween(400, 500),
    ],
    ['the status is too old to count and the answer has none', { status: employeesAt(700) }, '', 'Ny bog', undefined],
  ])('the note where %s', (_, known, note, stands, written) => {
    const { cells, now } = merged(known, { progress: 'done', note });
    expect([cells.progressNote, now.note.written]).toEqual([stands, written]);
  });

  test.each<[what: string, answer: ProgressAnswer, typed: string, cells: object]>([
    [
      'a note alone leaves the status',
      { progress: undefined, note: 'Snart' },
      '',
      { progress: 'inProgress', progressNote: 'Snart', progressOn: '2026-11-01' },
    ],
    [
      'no note and no status changes nothing',
      { progress: undefined, note: '' },
      'Ny bog',
      { progress: 'inProgress', progressNote: 'Ny bog', progressOn: '2026-11-01' },
    ],
  ])('%s', (_, answer, typed, cells) => {
    expect(merged({}, answer, typed).cells).toEqual(cells);
  });

  test('of one that has been reviewed since only the note is written', () => {
    const cells = { progress: 'inProgress' as const, progressNote: '', progressOn: '2026-11-01' };
    const result = mergeProgress({ cells, known: UNKNOWN }, { progress: 'done', note: 'Helt i mål' }, TEN);
    expect(result).toEqual({
      cells: { ...cells, progressNote: 'Helt i mål' },
      known: { status: {}, note: { written: employeesAt(600) } },
    });
  });
});
