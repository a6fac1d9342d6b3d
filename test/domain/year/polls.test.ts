// Which forms and Docs a run looks through, and when.

import { termsFingerprint } from '../../../src/domain/agreements/agreementTerms.ts';
import { addressHash } from '../../../src/domain/unit/emailAddress.ts';
import type { Conversation, Employee, LogRow, Now, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { docsToRead, formsToPoll, statusFormsMade } from '../../../src/domain/year/polls.ts';
import { employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const at = (date: string, time = '08:10'): Now => ({ date, time });
const done = (id: string, details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at: '2026-09-14T10:05',
  details,
});
const person = (id: string, parts: Partial<Employee> = {}): Employee =>
  employee({ id, email: `${id}@solby.dk`, conversationDate: '2026-09-28', conversationTime: '10:00', ...parts });
const withFiles = [keyOf.form(YEAR, 'E01'), keyOf.doc(YEAR, 'E01')].map((key) => done(key, { file: key }));
const unitOf = (): Unit => emptyUnit({ employees: [person('E01')], log: withFiles });
const invited = (): Unit => ({ ...unitOf(), log: [...withFiles, done(keyOf.invitation(YEAR, 'E01'))] });

describe('what is looked at', () => {
  test('forms of the invited, before the mails of the morning once the conversation is held, on Mondays once all is confirmed', () => {
    const unit = invited();
    const now = at('2026-09-22');
    expect(formsToPoll(unitIndexOf(unit), now)).toHaveLength(1);
    const held = row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-28' });
    const polled = (conversation: Conversation, date: string, time?: string, everything = false): number =>
      formsToPoll(unitIndexOf({ ...unit, conversations: [conversation] }), at(date, time), everything).length;
    expect(polled(held, '2026-09-28', '13:05')).toBe(1);
    expect(polled(held, '2026-09-29')).toBe(1);
    expect(polled(held, '2026-09-29', '07:20')).toBe(1);
    expect(polled(held, '2026-09-29', '06:20')).toBe(0);
    const settled = { ...held, managerConfirmedAt: '2026-09-29T10:00', employeeConfirmedAt: '2026-09-29T10:00' };
    expect(polled(settled, '2026-09-30')).toBe(0);
    expect(polled(settled, '2026-10-05')).toBe(1);
    expect(polled(settled, '2026-09-30', '07:20', true)).toBe(1);
    const closed = [done(keyOf.form(YEAR, 'E01'), { file: 'form', closed: 'yes' })];
    const log = [...unit.log.filter(({ id }) => id !== keyOf.form(YEAR, 'E01')), ...closed];
    expect(formsToPoll(unitIndexOf({ ...unit, log }), now)).toEqual([]);
    expect(formsToPoll(unitIndexOf(unitOf()), now)).toEqual([]);
  });

  test('an answered form before the mails of the morning, and every hour when the conversation is near', () => {
    const unit = invited();
    const answer = done(keyOf.answered(YEAR, 'E01'), {
      submitted: '2026-09-16T08:00:00Z',
      by: addressHash('e01@x.dk'),
    });
    const answered = (conversationDate: string): Unit => ({
      ...unit,
      employees: [person('E01', { email: 'e01@x.dk', conversationDate })],
      log: [...unit.log, answer],
    });
    /** In the afternoon the day's morning is over. */
    const asked = (of: Unit, date: string, time: string) => {
      const held = time < '12:00' ? [] : [{ ...done(keyOf.morning), at: `${date}T08:20` }];
      return formsToPoll(unitIndexOf({ ...of, log: [...of.log, ...held] }), at(date, time)).length;
    };
    // Monday 28 September: Friday is the working day before.
    expect(asked(answered('2026-09-28'), '2026-09-24', '08:20')).toBe(1);
    // As status forms and files: from the hour before the mails on, so that the morning tells what is true.
    expect(asked(answered('2026-09-28'), '2026-09-24', '07:20')).toBe(1);
    expect(asked(answered('2026-09-28'), '2026-09-24', '06:20')).toBe(0);
    expect(asked(answered('2026-09-28'), '2026-09-24', '14:20')).toBe(0);
    expect(asked(answered('2026-09-28'), '2026-09-25', '14:20')).toBe(1);
    expect(asked(answered('2026-09-28'), '2026-09-28', '09:20')).toBe(1);
    expect(asked(answered(''), '2026-09-24', '14:20')).toBe(1);
    expect(asked(unit, '2026-09-24', '14:20')).toBe(1);
  });

  test('Docs from when the conversation begins until both have confirmed', () => {
    const index = unitIndexOf(invited());
    expect(docsToRead(index, at('2026-09-28', '09:59'))).toEqual([]);
    expect(docsToRead(index, at('2026-09-28', '10:00'))).toHaveLength(1);
    const confirmed = row('conversations', {
      year: YEAR,
      employeeId: 'E01',
      managerConfirmedAt: '2026-09-29T10:00',
      employeeConfirmedAt: '2026-09-29T10:00',
    });
    const both = unitIndexOf({ ...invited(), conversations: [confirmed] });
    expect(docsToRead(both, at('2026-09-30'))).toEqual([]);
    const mending = { ...confirmed, problems: 'Række 3 …', fingerprint: termsFingerprint([]) };
    expect(docsToRead(unitIndexOf({ ...invited(), conversations: [mending] }), at('2026-09-30'))).toHaveLength(1);
  });

  test('the status form of the latest conversation, and the former one until that is made', () => {
    const held = (year: number) => row('conversations', { year, employeeId: 'E01', heldOn: `${year}-09-28` });
    const former = done(keyOf.statusForm(YEAR, 'E01'), { file: 'former' });
    const unit = { ...unitOf(), conversations: [held(YEAR), held(YEAR + 1)], log: [former] };
    const made = (of: Unit) => statusFormsMade(unitIndexOf(of)).map(({ year, formId }) => [year, formId]);
    expect(made(unit)).toEqual([[YEAR, 'former']]);
    const next = done(keyOf.statusForm(YEAR + 1, 'E01'), { file: 'next' });
    expect(made({ ...unit, log: [former, next] })).toEqual([[YEAR + 1, 'next']]);
    expect(made({ ...unit, employees: [person('E01', { state: 'onLeave' })] })).toEqual([[YEAR, 'former']]);
    expect(made({ ...unit, employees: [person('E01', { state: 'left' })] })).toEqual([]);
    expect(made({ ...unit, conversations: [] })).toEqual([]);
  });
});
