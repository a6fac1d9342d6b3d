// The rhythm of mails over random half-years in which nobody does anything about ten agreements.

import fc from 'fast-check';
import { addDays, daysBetween, weekday } from '../../../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import type { Agreement, LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { agreementIdOf, partsOfKey } from '../../../src/domain/work/logKeys.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf, type MailPart, type MailWork } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';
import { sentRow } from '../sentMails.ts';

const YEAR = 2026;
const DAYS = 183;
const PEOPLE = ['E01', 'E02', 'E03'];
const OVERDUE_WEEKS = [1, 2, 3, 5, 7, 9];

const halfYears = fc.record({
  heldOn: fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2026-01-01', days)),
  agreements: fc.array(
    fc.record({
      who: fc.nat(2),
      deadline: fc.integer({ min: 1, max: 120 }),
      responsible: fc.constantFrom<Agreement['responsible'][]>('employee', 'manager', 'both'),
    }),
    { minLength: 10, maxLength: 10 },
  ),
  /** A closed week. */
  closed: fc.integer({ min: 0, max: DAYS }),
});

type HalfYear = typeof halfYears extends fc.Arbitrary<infer Value> ? Value : never;

interface Sent {
  date: string;
  mail: MailWork;
  parts: readonly (MailPart | MailWork)[];
}

const unitIn = ({ heldOn, agreements, closed }: HalfYear): Unit =>
  emptyUnit({
    settings: {
      ...settings,
      closedDays: Array.from({ length: 7 }, (_, day) => addDays(heldOn, closed + day)),
      miniMus: false,
    },
    employees: PEOPLE.map((id) => employee({ id, email: `${id}@solby.dk` })),
    conversations: PEOPLE.map((employeeId) => row('conversations', { year: YEAR, employeeId, heldOn })),
    agreements: agreements.map(({ who, deadline, responsible }, position) =>
      agreement({
        id: `A${position}`,
        year: YEAR,
        employeeId: PEOPLE[who] ?? '',
        deadline: addDays(heldOn, deadline),
        responsible,
      }),
    ),
  });

const lived = (first: Unit, from: string): Sent[] => {
  const sent: Sent[] = [];
  // The add-on has been at work until then.
  let log = [morning(from)];
  for (let date = addDays(from, 1); date <= addDays(from, DAYS); date = addDays(date, 1)) {
    const unit = { ...first, log };
    const index = unitIndexOf(unit);
    for (const mail of due(unit, { date, time: '08:10' }).ready) {
      if (mail.kind !== 'mail') continue;
      const parts = mail.parts ?? [mail];
      sent.push({ date, mail, parts });
      const to = mail.to === 'manager' ? mail.to : (mail.employeeIds[0] ?? '');
      log = [...log, ...mail.keys.map((key) => sentRow(index, key, { to, on: date }))];
    }
    if (isWorkingDay(date, first.settings.closedDays))
      log = [...log.filter(({ id }) => id !== keyOf.morning), morning(date)];
  }
  return sent;
};

const morning = (date: string): LogRow => ({ id: keyOf.morning, state: 'done', at: `${date}T08:10`, details: {} });

const mondayIn = (date: string): string => addDays(date, 1 - weekday(date));

const isFirstOfWeek = (date: string, closed: readonly string[]): boolean => {
  let first = mondayIn(date);
  while (!isWorkingDay(first, closed)) first = addDays(first, 1);
  return date === first;
};

const PROPERTY = { numRuns: 12 };

test('the manager has at most one mail a morning, and one a week beside the reminders before her own deadlines', () => {
  fc.assert(
    fc.property(halfYears, (halfYear) => {
      const unit = unitIn(halfYear);
      const mine = lived(unit, halfYear.heldOn).filter(({ mail }) => mail.to === 'manager');
      expect(new Set(mine.map(({ date }) => date)).size).toBe(mine.length);
      const others = mine.filter(({ parts }) => parts.some(({ mail }) => mail !== 'deadline'));
      expect(new Set(others.map(({ date }) => mondayIn(date))).size).toBe(others.length);
      for (const { date, mail, parts } of mine) {
        // What is overdue is told on the first working day of a week only.
        for (const part of parts) expect(['deadline', 'digest']).toContain(part.mail);
        if (mail.parts?.some((part) => part.mail === 'digest'))
          expect(isFirstOfWeek(date, unit.settings.closedDays)).toBe(true);
        if (isFirstOfWeek(date, unit.settings.closedDays)) continue;
        const near = parts.flatMap(({ mail: kind, keys }) => (kind === 'deadline' ? keys : []));
        const ids = new Set(near.map((key) => agreementIdOf(partsOfKey(key))));
        expect(unit.agreements.filter(({ id, deadline }) => ids.has(id) && deadline < date)).toEqual([]);
      }
    }),
    PROPERTY,
  );
});

test('Monday’s mail ends when nothing changes any more', () => {
  fc.assert(
    fc.property(halfYears, (halfYear) => {
      const unit = unitIn(halfYear);
      const last =
        unit.agreements
          .map(({ deadline }) => deadline)
          .sort()
          .at(-1) ?? '';
      // The last deadline passes, and the first Monday after it says so.
      const after = lived(unit, halfYear.heldOn).filter(
        ({ date, mail }) => mail.to === 'manager' && mondayIn(date) > addDays(mondayIn(last), 14),
      );
      expect(after).toEqual([]);
    }),
    PROPERTY,
  );
});

test('an employee’s overdue reminders taper: three weekly, three fortnightly, all of a person’s in one mail, then none', () => {
  fc.assert(
    fc.property(halfYears, (halfYear) => {
      const unit = unitIn(halfYear);
      const sent = lived(unit, halfYear.heldOn);
      const byPerson = new Map<string, string[]>();
      const byAgreement = new Map<string, string[]>();
      for (const { date, mail, parts } of sent) {
        for (const part of parts.filter((one) => one.mail === 'overdue')) {
          expect(isFirstOfWeek(date, unit.settings.closedDays)).toBe(true);
          const [who = ''] = mail.employeeIds;
          byPerson.set(who, [...(byPerson.get(who) ?? []), date]);
          for (const id of part.keys.map((key) => agreementIdOf(partsOfKey(key))))
            byAgreement.set(id, [...(byAgreement.get(id) ?? []), date]);
        }
      }
      for (const dates of byPerson.values()) expect(new Set(dates.map(mondayIn)).size).toBe(dates.length);
      for (const { id, deadline, responsible } of unit.agreements) {
        const weeks = (byAgreement.get(id) ?? []).map((date) => Math.floor(daysBetween(deadline, mondayIn(date)) / 7));
        const over = Math.floor(daysBetween(deadline, addDays(halfYear.heldOn, DAYS)) / 7) - 1;
        if (responsible === 'manager') expect(weeks).toEqual([]);
        else expect([weeks.length, ...weeks]).toEqual([weeks.length, ...allowed(weeks)]);
        // A closed week may make one late, and two of them one.
        if (responsible !== 'manager')
          expect(weeks.length).toBeGreaterThanOrEqual(OVERDUE_WEEKS.filter((week) => week <= over).length - 1);
      }
    }),
    PROPERTY,
  );
});

/** The weeks themselves, where each is one of the rhythm's or, after a closed one, the next. */
const allowed = (weeks: readonly number[]): number[] =>
  weeks.filter((week, at) => {
    const stage = [...OVERDUE_WEEKS].reverse().find((one) => one <= week) ?? 0;
    const before = at === 0 ? 0 : (weeks[at - 1] ?? 0);
    return stage > before && week - stage <= 1;
  });
