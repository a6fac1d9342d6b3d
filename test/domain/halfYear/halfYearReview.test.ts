// The half-year review: the day, who is told when, what the status form asks and understands, when the Doc section is due.

import { readProgress } from '../../../src/domain/agreements/progress.ts';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import { halfYearChange } from '../../../src/domain/halfYear/halfYearDoc.ts';
import {
  comingHalfYearReviews,
  halfYearReviewDateOf,
  proposedHalfYearReview,
} from '../../../src/domain/halfYear/halfYearReview.ts';
import { statusFormRequests, statusFrom } from '../../../src/domain/halfYear/statusForm.ts';
import { progressOf } from '../../../src/domain/halfYear/statusGrid.ts';
import { stepOf } from '../../../src/domain/people/steps.ts';
import type { Employee, LogRow, Settings, Unit } from '../../../src/domain/unit/unit.ts';
import type { ProgressRecord } from '../../../src/domain/work/detailValues.ts';
import { decodeDetails, encodeDetails } from '../../../src/domain/work/logDetails.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { statusFormsToPoll } from '../../../src/domain/year/polls.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = 2026;
const done = (id: string, at: string, details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at,
  details,
});

const unitOf = (
  parts: Partial<Unit> = {},
  given: Partial<Settings> = {},
  anna: Partial<Employee> = {},
  heldOn = '2026-09-28',
): Unit =>
  emptyUnit({
    employees: [employee({ id: 'E01', ...anna })],
    questions: startingQuestions(),
    conversations: [row('conversations', { year: YEAR, employeeId: 'E01', heldOn })],
    agreements: [
      agreement({ id: 'A10', year: YEAR, text: 'Læsebånd', deadline: '2027-06-01' }),
      agreement({ id: 'A11', year: YEAR, text: 'Kursus', deadline: '2027-06-01', responsible: 'both' }),
      agreement({ id: 'A12', year: YEAR, text: 'Tid til læsning', deadline: '2027-06-01', responsible: 'manager' }),
    ],
    ...parts,
    settings: { ...settings, remindAgreements: false, sendDigest: false, ...given },
  });

/** Beside the manager's own calendar, which is sent what is new to it. */
const mailsOn = (unit: Unit, date: string, time = '08:10'): string[] =>
  due(unit, { date, time })
    .ready.flatMap((work) => (work.kind === 'mail' ? work.keys : []))
    .filter((key) => !key.includes('/calendar/'));
const dateIn = (unit: Unit): string => {
  const [anna] = unit.employees;
  return anna ? halfYearReviewDateOf(unitIndexOf(unit), anna) : '';
};
const annaOf = (unit: Unit): Employee => unit.employees[0] ?? employee({});

describe('the day', () => {
  test('is six months after the conversation, past weekends, holidays and closed days', () => {
    expect(proposedHalfYearReview({ ...settings, closedDays: [] }, '2026-09-28')).toBe('2027-03-30');
    expect(proposedHalfYearReview({ ...settings, closedDays: ['2027-03-30'] }, '2026-09-28')).toBe('2027-03-31');
    expect(proposedHalfYearReview({ ...settings, closedDays: [] }, '2026-08-31')).toBe('2027-03-01');
    expect(proposedHalfYearReview({ ...settings, closedDays: [], miniMusMonths: 4 }, '2026-09-28')).toBe('2027-01-28');
  });

  test('is what the manager has written, unless it belongs to an earlier conversation', () => {
    expect(dateIn(unitOf({}, {}, { miniMusDate: '2027-04-07' }))).toBe('2027-04-07');
    expect(dateIn(unitOf({}, {}, { miniMusDate: '2026-03-30' }))).toBe('2027-03-30');
  });

  test('is no day for those whose mini-MUS is switched off, who are away, or who have not talked', () => {
    expect(dateIn(unitOf({}, { miniMus: false }))).toBe('');
    expect(dateIn(unitOf({}, {}, { miniMus: false }))).toBe('');
    expect(dateIn(unitOf({}, {}, { state: 'onLeave' }))).toBe('');
    expect(dateIn(unitOf({ conversations: [] }))).toBe('');
  });

  test('follows an off-cycle conversation into the next cycle, under the key of its own year', () => {
    const unit = unitOf({}, { year: 2027 }, {}, '2027-03-24');
    expect(dateIn(unit)).toBe('2027-09-24');
    expect(mailsOn(unit, '2027-09-10')).toEqual(['2026/miniMus/E01']);
  });
});

describe('the invitation', () => {
  test('leaves on the working morning two weeks before, once', () => {
    expect(mailsOn(unitOf(), '2027-03-15')).toEqual([]);
    expect(mailsOn(unitOf(), '2027-03-16')).toEqual(['2026/miniMus/E01']);
    expect(mailsOn(unitOf(), '2027-03-16', '16:10')).toEqual([]);
    // 21 March 2027 is a Sunday.
    expect(mailsOn(unitOf({}, {}, { miniMusDate: '2027-04-04' }), '2027-03-19')).toEqual(['2026/miniMus/E01']);
    const told = unitOf({ log: [done('2026/miniMus/E01', '2027-03-16T08:10', { slot: '2027-03-30', sequence: '0' })] });
    expect(mailsOn(told, '2027-03-17')).toEqual([]);
  });

  test('comes late rather than not at all: a day that passed untold is proposed anew, and what was told holds', () => {
    expect(mailsOn(unitOf(), '2027-03-24')).toEqual(['2026/miniMus/E01']);
    expect(mailsOn(unitOf(), '2027-04-28')).toEqual(['2026/miniMus/E01']);
    const dateOn = (unit: Unit, date: string): string => halfYearReviewDateOf(unitIndexOf(unit), annaOf(unit), date);
    expect(dateOn(unitOf(), '2027-03-30')).toBe('2027-03-30');
    expect(dateOn(unitOf(), '2027-04-28')).toBe('2027-05-12');
    expect(dateOn(unitOf({}, {}, { miniMusDate: '2027-04-07' }), '2027-04-28')).toBe('2027-05-12');
    const told = unitOf({ log: [done('2026/miniMus/E01', '2027-04-28T08:10', { slot: '2027-05-12', sequence: '0' })] });
    expect(dateOn(told, '2027-05-20')).toBe('2027-05-12');
    expect(mailsOn(told, '2027-04-29')).toEqual([]);
    expect(comingHalfYearReviews(unitIndexOf(told), '2027-05-10').map(({ date }) => date)).toEqual(['2027-05-12']);
    // The next conversation is near.
    expect(mailsOn(unitOf(), '2027-07-20')).toEqual([]);
    expect(dateOn(unitOf({}, {}, { email: '' }), '2027-04-28')).toBe('2027-03-30');
  });

  test('stays away once the day it was told of is over, or the talk was held', () => {
    const told = unitOf({ log: [done('2026/miniMus/E01', '2027-03-16T08:10', { slot: '2027-03-30', sequence: '0' })] });
    expect(mailsOn(told, '2027-03-31')).toEqual([]);
    const held = [
      row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-28', miniMusHeldOn: '2027-03-10' }),
    ];
    expect(mailsOn(unitOf({ conversations: held }), '2027-03-16')).toEqual([]);
  });

  test('is told again, numbered, where the manager moves the day', () => {
    const told = done('2026/miniMus/E01', '2027-03-16T08:10', { slot: '2027-03-30', sequence: '1' });
    const unit = unitOf({ log: [told] }, {}, { miniMusDate: '2027-04-07' });
    expect(mailsOn(unit, '2027-03-17')).toEqual(['2026/miniMus/E01/2/2027-04-07']);
    const again = { ...told, details: { slot: '2027-04-07', sequence: '2' } };
    expect(mailsOn({ ...unit, log: [again] }, '2027-03-18')).toEqual([]);
  });
});

describe('the status form', () => {
  const index = unitIndexOf(unitOf());
  const requests = JSON.stringify(statusFormRequests(index, employee({ id: 'E01' })));

  test('has a row and a note for each of the employee’s agreements, and the manager’s to read', () => {
    for (const key of ['MIN1:A10', 'MIN1:A11', 'NOTE:A10', 'NOTE:A11', 'MIN2']) {
      expect(requests).toContain(`"questionId":"${questionIdOf(key)}"`);
    }
    expect(requests).not.toContain(questionIdOf('MIN1:A12'));
    expect(requests).toContain('Tid til læsning');
    for (const option of ['Ikke startet', 'I gang', 'Gennemført', 'Kører skævt']) expect(requests).toContain(option);
    expect(requests).toContain('VERIFIED');
  });

  test('is made once there are agreements in force, and anew when what was agreed changes, not for an answer', () => {
    const formsOf = (unit: Unit) =>
      due(unit, { date: '2026-10-05', time: '10:05' }).ready.flatMap((work) =>
        work.kind === 'statusForm' ? [work] : [],
      );
    const [work] = formsOf(unitOf());
    expect(work?.key).toBe('2026/statusForm/E01');
    const log = [done('2026/statusForm/E01', '2026-10-05T10:05', { file: 'f', made: work?.fingerprint ?? '' })];
    expect(formsOf(unitOf({ log }))).toEqual([]);
    const { agreements } = unitOf();
    const told = agreements.map((one) => ({ ...one, progress: 'done' as const, progressNote: 'Ja' }));
    expect(formsOf(unitOf({ log, agreements: told }))).toEqual([]);
    expect(formsOf(unitOf({ log, agreements: agreements.slice(1) }))).toHaveLength(1);
    expect(formsOf(unitOf({ agreements: [] }))).toEqual([]);
    expect(formsOf(unitOf({ conversations: [] }))).toEqual([]);
    // One without an account has one too: the manager can key it in.
    expect(formsOf(unitOf({}, {}, { hasAccount: false }))).toHaveLength(1);
  });

  test('is understood by the place of the option in either language, or by the words of the Sheet', () => {
    const unit = unitOf();
    expect(['I gang', 'Off track', 'done', ' kører skævt'].map((said) => progressOf(unit, said))).toEqual([
      'inProgress',
      'offTrack',
      'done',
      'offTrack',
    ]);
    expect([progressOf(unit, ''), progressOf(unit, 'måske')]).toEqual([undefined, undefined]);
    const own = startingQuestions().map((one) =>
      one.id === 'MIN1' ? { ...one, optionsDa: ['Nul', 'Lidt', 'Alt', 'Skidt'] } : one,
    );
    expect(progressOf({ ...unit, questions: own }, 'Skidt')).toBe('offTrack');
  });

  test('says nothing of an agreement that is left blank, and nothing of the progress where there is only a note', () => {
    const answers = {
      [questionIdOf('MIN1:A10')]: ['Gennemført'],
      [questionIdOf('NOTE:A11')]: ['Venter på vikar'],
      [questionIdOf('MIN2')]: ['Finde en vikar'],
    };
    const told = statusFrom(index, employee({ id: 'E01' }), { answers });
    expect(told.progress.map(({ agreement: { id }, progress, note }) => [id, progress, note])).toEqual([
      ['A10', 'done', ''],
      ['A11', undefined, 'Venter på vikar'],
    ]);
    expect(told.answers).toEqual([{ key: 'MIN2', answer: 'Finde en vikar' }]);
  });

  test('is asked before the mails of a working day, and else only of those who have just had the link', () => {
    const log = [done('2026/statusForm/E01', '2026-10-05T10:05', { file: 'f' })];
    /** The morning of the day was held at 08:10. */
    const asked = (entries: LogRow[], date: string, time: string): number => {
      const held = time > '08:10' ? [done('morning', `${date}T08:10`)] : [];
      return statusFormsToPoll(unitIndexOf(unitOf({ log: [...log, ...entries, ...held] })), { date, time }).length;
    };
    expect(['06:10', '07:10', '08:10', '09:10', '15:10'].map((time) => asked([], '2026-11-16', time))).toEqual([
      0, 1, 1, 0, 0,
    ]);
    expect(asked([], '2026-11-15', '08:10')).toBe(0);
    const mailed = done('2026/overdue-1w/A10/employee/2026-11-06', '2026-11-13T08:10', { to: 'E01', on: '2026-11-13' });
    // Friday's mail, Monday and Tuesday.
    expect(['2026-11-13', '2026-11-16', '2026-11-17'].map((date) => asked([mailed], date, '15:10'))).toEqual([1, 1, 0]);
    const managers = { ...mailed, details: { to: 'manager', on: '2026-11-13' } };
    expect(asked([managers], '2026-11-13', '15:10')).toBe(0);
  });
});

const stored = (record: ProgressRecord) => encodeDetails('progress', { record });

test('what stands otherwise than when it was last looked at has been changed by hand between the two looks', () => {
  const unit = unitOf();
  const first = readProgress(unitIndexOf(unit), 'E01', '', '2026-11-02T08:05');
  expect([first.changed, stored(first.state).told]).toEqual([[], '']);
  const log = [done('2026/progress/E01', '2026-11-02T08:05', stored(first.state))];
  const typed = unit.agreements.map((one) => {
    if (one.id === 'A10') return { ...one, progressNote: 'Snart' };
    return one.id === 'A11' ? { ...one, progress: 'done' as const } : one;
  });
  const second = readProgress(
    unitIndexOf({ ...unit, log, agreements: typed }),
    'E01',
    '2026-11-02T18:05',
    '2026-11-03T06:05',
  );
  expect(second.changed.map(({ id }) => id)).toEqual(['A10', 'A11']);
  const between = { by: 'manager', from: '2026-11-02T18:05', to: '2026-11-03T06:05' };
  const { A10, A11 } = Object.fromEntries(second.state);
  expect([A10?.status.written, A10?.note.written]).toEqual([undefined, between]);
  expect([A11?.status.written, A11?.note.written]).toEqual([between, undefined]);
  expect(decodeDetails('progress', stored(second.state)).record).toEqual(second.state);
  // The next conversation is registered: what is known goes on from there.
  const conversations = [2026, 2027].map((year) =>
    row('conversations', { year, employeeId: 'E01', heldOn: `${year}-09-28` }),
  );
  const noted = [done('2026/progress/E01', '2026-11-03T06:05', stored(second.state))];
  const index = unitIndexOf({ ...unit, conversations, log: noted, agreements: typed });
  expect(readProgress(index, 'E01', '2027-09-28T10:05', '2027-09-28T11:05')).toEqual({
    state: second.state,
    changed: [],
  });
});

describe('the Doc section', () => {
  const invited = done('2026/miniMus/E01', '2027-03-16T08:10', { slot: '2027-03-30', sequence: '0' });
  const doc = done('2026/doc/E01', '2026-09-01T10:05', { file: 'd' });
  const answered = done('2026/progress/E01', '2027-03-17T10:05', { at: '2027-03-17T09:30', response: 'r' });
  const earlier = done('2026/progress/E01', '2027-01-17T10:05', { at: '2027-01-17T09:30', response: 'r' });
  const sections = (unit: Unit, date: string): number =>
    due(unit, { date, time: '10:05' }).ready.filter(({ kind }) => kind === 'halfYear').length;

  test('is added once the employee has answered the invitation, at the latest the working day before', () => {
    expect(sections(unitOf({ log: [doc, invited] }), '2027-03-17')).toBe(0);
    expect(sections(unitOf({ log: [doc, invited, earlier] }), '2027-03-17')).toBe(0);
    expect(sections(unitOf({ log: [doc, invited, answered] }), '2027-03-17')).toBe(1);
    expect(sections(unitOf({ log: [doc, answered] }), '2027-03-17')).toBe(0);
    // Between them lies Easter. Where no run has come to it, the section is made later.
    expect(
      ['2027-03-23', '2027-03-24', '2027-03-30', '2027-03-31'].map((date) =>
        sections(unitOf({ log: [doc, invited] }), date),
      ),
    ).toEqual([0, 1, 1, 1]);
    const made = done(keyOf.halfYear(YEAR, 'E01'), '2027-03-30T10:05', { made: 'x' });
    expect(sections(unitOf({ log: [doc, invited, made] }), '2027-03-31')).toBe(0);
  });

  test('is added once for the same, and once more for what the talk decided', () => {
    const unit = unitOf({ log: [doc, invited, answered] });
    const [work] = due(unit, { date: '2027-03-17', time: '10:05' }).ready.filter(({ kind }) => kind === 'halfYear');
    const made = work && 'fingerprint' in work ? work.fingerprint : '';
    const added = { ...unit, log: [...unit.log, done(keyOf.halfYear(YEAR, 'E01'), '2027-03-17T10:05', { made })] };
    expect(sections(added, '2027-03-18')).toBe(0);
    const held = (managerMust: string): Unit => ({
      ...added,
      conversations: [
        row('conversations', {
          year: YEAR,
          employeeId: 'E01',
          heldOn: '2026-09-28',
          miniMusHeldOn: '2027-03-30',
          managerMust,
        }),
      ],
    });
    expect(sections(held(''), '2027-04-01')).toBe(0);
    expect(sections(held('Finde en vikar'), '2027-04-01')).toBe(1);
  });

  test('says how far each agreement is and what the manager must do now, and only what the Doc does not say yet', () => {
    const { agreements } = unitOf();
    const unit = unitOf({
      agreements: agreements.map((one) =>
        one.id === 'A10' ? { ...one, progress: 'offTrack' as const, progressNote: 'Mangler tid' } : one,
      ),
      answers: [row('answers', { year: YEAR, employeeId: 'E01', questionKey: 'MIN2', answer: 'Finde en vikar' })],
    });
    const changeOf = (date: string, text: string): string[] => {
      let index = 1;
      const content = text.split('\n').map((line) => {
        const startIndex = index;
        index += line.length + 1;
        const elements = [{ startIndex, textRun: { content: `${line}\n` } }];
        return { startIndex, endIndex: index, paragraph: { elements } };
      });
      return halfYearChange(unitIndexOf(unit), annaOf(unit), date, { body: { content } }).flatMap((request) =>
        'insertText' in request ? [request.insertText.text] : [],
      );
    };
    const section = [
      'Mini-MUS – onsdag den 17. marts 2027',
      'Læsebånd – Kører skævt. Mangler tid',
      'Kursus – Ikke startet',
      'Tid til læsning – Ikke startet',
      'Hvad skal din leder gøre nu?\nFinde en vikar',
    ].join('\n');
    expect(changeOf('2027-03-17', '')).toEqual([`\n${section}`]);
    for (const date of ['2027-03-17', '2027-03-18']) expect(changeOf(date, section)).toEqual([]);
  });
});

test('the digest tells of mini-MUS in the next two weeks, and of those that nobody has registered', () => {
  const told = done('2026/miniMus/E01', '2027-03-16T08:10', { slot: '2027-03-30', sequence: '0' });
  const index = unitIndexOf(unitOf({ log: [told] }));
  expect(
    ['2027-03-15', '2027-03-16', '2027-04-27', '2027-04-28'].map((date) => comingHalfYearReviews(index, date).length),
  ).toEqual([0, 1, 1, 0]);
});

test('the steps tell of the mini-MUS', () => {
  const invited = unitOf({ log: [done('2026/miniMus/E01', '2027-03-16T08:10')] });
  expect(stepOf(unitIndexOf(invited), annaOf(invited))).toBe('halfYearReviewInvited');
  const held = unitOf({
    conversations: [
      row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-28', miniMusHeldOn: '2027-03-30' }),
    ],
  });
  expect(stepOf(unitIndexOf(held), annaOf(held))).toBe('halfYearReviewHeld');
});
