// Random years by the clock: whatever people do and however often the trigger fails, each reminder comes once, in time, gathered.
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/calendarDate.ts';
import { due } from '../../src/domain/due.ts';
import type { Agreement, Employee, LogEntry, Unit } from '../../src/domain/unit.ts';
import { keyOf, type MailWork } from '../../src/domain/work.ts';
import { isWorkingDay } from '../../src/domain/workingDays.ts';
import { agreement, employee, emptyUnit, settings } from './emptyUnit.ts';
import { row } from './exampleUnit.ts';

const YEAR = 2026;
const PEOPLE = ['E01', 'E02', 'E03'];
const FIRST = '2026-09-28';
const DAYS = 240;

type Change =
  | { day: number; kind: 'progress'; which: number; to: Agreement['progress'] }
  | { day: number; kind: 'deadline'; which: number; to: number }
  | { day: number; kind: 'state'; who: number; to: Employee['state'] }
  | { day: number; kind: 'miniMusDate'; who: number; to: number };

/** Some days see many things. */
const day = fc.oneof(fc.integer({ min: 0, max: DAYS }), fc.constantFrom(49, 63));
const changeOf: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    day,
    kind: fc.constant('progress' as const),
    which: fc.nat(8),
    to: fc.constantFrom<Agreement['progress'][]>('notStarted', 'inProgress', 'done', 'offTrack', 'lapsed'),
  }),
  fc.record({ day, kind: fc.constant('deadline' as const), which: fc.nat(8), to: day }),
  fc.record({
    day,
    kind: fc.constant('state' as const),
    who: fc.nat(2),
    to: fc.constantFrom<Employee['state'][]>('active', 'onLeave', 'left'),
  }),
  fc.record({ day, kind: fc.constant('miniMusDate' as const), who: fc.nat(2), to: day }),
);

const years = fc.record({
  agreements: fc.array(
    fc.record({
      who: fc.nat(2),
      deadline: day,
      responsible: fc.constantFrom<Agreement['responsible'][]>('employee', 'manager', 'both'),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  held: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
  changes: fc.array(changeOf, { maxLength: 20 }),
  /** Periods without a run: from a day, so many days. */
  outages: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 30 })), { maxLength: 4 }),
  closed: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 8 })), { maxLength: 3 }),
  /** When the trigger fires on a day; the clock may jump back. */
  runs: fc.array(fc.constantFrom('08:05', '08:31', '08:59', '14:05'), { minLength: 1, maxLength: 3 }),
});

const dateOf = (offset: number): string => addDays(FIRST, offset);
const within = (periods: readonly (readonly [number, number])[], offset: number): boolean =>
  periods.some(([from, length]) => offset >= from && offset < from + length);

interface Sent {
  date: string;
  mail: MailWork;
}

type Year = Parameters<Parameters<typeof years.map>[0]>[0];

const firstUnit = (year: Year): Unit =>
  emptyUnit({
    settings: {
      ...settings,
      closedDays: Array.from({ length: DAYS + 40 }, (_, offset) => offset)
        .filter((offset) => within(year.closed, offset))
        .map(dateOf),
    },
    employees: PEOPLE.map((id) => employee({ id, email: `${id}@solby.dk` })),
    conversations: PEOPLE.map((employeeId, position) =>
      row('conversations', { year: YEAR, employeeId, heldOn: dateOf(year.held[position] ?? 0) }),
    ),
    agreements: year.agreements.map(({ who, deadline, responsible }, position) =>
      agreement({
        id: `A${position}`,
        year: YEAR,
        employeeId: PEOPLE[who] ?? '',
        deadline: dateOf(Math.max(deadline, year.held[who] ?? 0)),
        responsible,
      }),
    ),
  });

const changed = (unit: Unit, change: Change): Unit => {
  if (change.kind === 'state' || change.kind === 'miniMusDate') {
    const given = change.kind === 'state' ? { state: change.to } : { miniMusDate: dateOf(change.to) };
    return {
      ...unit,
      employees: unit.employees.map((one, position) => (position === change.who ? { ...one, ...given } : one)),
    };
  }
  const given = change.kind === 'progress' ? { progress: change.to } : { deadline: dateOf(change.to) };
  return {
    ...unit,
    agreements: unit.agreements.map((one, position) => (position === change.which ? { ...one, ...given } : one)),
  };
};

/** As the engine notes a mail that has left. */
const noted = (log: readonly LogEntry[], { mail, date }: Sent, unit: Unit): LogEntry[] => {
  const after = new Map(log.map((entry) => [entry.id, entry]));
  const to = mail.to === 'manager' ? mail.to : (mail.employeeIds[0] ?? '');
  for (const key of mail.keys) after.set(key, { id: key, state: 'done', at: `${date}T08:05`, facts: { to, on: date } });
  if (mail.mail === 'miniMus') {
    const first = keyOf.miniMus(YEAR, to);
    const told = after.get(first);
    const slot = unit.employees.find(({ id }) => id === to)?.miniMusDate || undefined;
    const sequence = mail.key === first ? '0' : String(Number(told?.facts.sequence ?? '0') + 1);
    if (told) after.set(first, { ...told, facts: { ...told.facts, sequence, ...(slot ? { slot } : {}) } });
  }
  return [...after.values()];
};

/** Lives the year; a file that is due is taken as made, since only mails are of interest here. */
const lived = (year: Year, look: (unit: Unit, date: string) => void): Sent[] => {
  let unit = firstUnit(year);
  const sent: Sent[] = [];
  for (let offset = 0; offset <= DAYS; offset += 1) {
    const today = year.changes.filter((one) => one.day === offset);
    if (within(year.outages, offset)) {
      unit = today.reduce(changed, unit);
      continue;
    }
    const date = dateOf(offset);
    for (const [run, time] of year.runs.entries()) {
      // People also change things between two runs of one morning.
      unit = today.filter((_, position) => position % year.runs.length === run).reduce(changed, unit);
      for (const work of due(unit, { date, time }).ready) {
        if (work.kind !== 'mail') continue;
        expect(time >= '08:00' && time < '09:00').toBe(true);
        const one = { date, mail: work };
        sent.push(one);
        unit = { ...unit, log: noted(unit.log, one, unit) };
      }
      if (time >= '08:00' && time < '09:00') look(unit, date);
    }
  }
  return sent;
};

test('each reminder at most once, none on a day off, never more than one gathered mail a person and day', () => {
  fc.assert(
    fc.property(years, (year) => {
      const { closedDays } = firstUnit(year).settings;
      const keys = new Set<string>();
      const days = new Set<string>();
      for (const { date, mail } of lived(year, () => undefined)) {
        expect(isWorkingDay(date, closedDays)).toBe(true);
        for (const key of mail.keys) {
          expect(keys.has(key)).toBe(false);
          keys.add(key);
        }
        if (mail.mail === 'miniMus') continue;
        const reader = `${date} ${mail.to === 'manager' ? mail.to : mail.employeeIds[0]}`;
        expect(days.has(reader)).toBe(false);
        days.add(reader);
      }
    }),
    { numRuns: 80 },
  );
});

/**
 * The rule once more, told by days instead of by horizons: on a working morning with a run, an open agreement whose
 * stage day has come (moved back over days off), or whose overdue week has begun, has had that reminder or a later one.
 */
const owed = (unit: Unit, one: Agreement, date: string): string | undefined => {
  const { closedDays } = unit.settings;
  const person = unit.employees.find(({ id }) => id === one.employeeId);
  const heldOn = unit.conversations.find(({ employeeId }) => employeeId === one.employeeId)?.heldOn ?? '';
  if (person?.state !== 'active' || one.progress === 'done' || one.progress === 'lapsed') return undefined;
  const over = daysBetween(one.deadline, date);
  if (over >= 7) return `overdue-${Math.floor(over / 7)}w`;
  if (over > 0) return undefined;
  return [0, 3, 14]
    .filter((days) => {
      let stage = addDays(one.deadline, -days);
      if (stage <= heldOn) return false;
      while (!isWorkingDay(stage, closedDays)) stage = addDays(stage, -1);
      return stage <= date;
    })
    .map((days) => `deadline-${days}d`)[0];
};

test('none is missing that was due while the trigger ran, and none comes that was not', () => {
  fc.assert(
    fc.property(years, (year) => {
      let before = new Set<string>();
      lived(year, (unit, date) => {
        const entries = new Map(unit.log.map((entry) => [entry.id, entry]));
        const wanted = new Set<string>();
        for (const one of unit.agreements) {
          const stage = owed(unit, one, date);
          const readers = one.responsible === 'both' ? ['employee', 'manager'] : [one.responsible];
          for (const reader of stage ? readers : []) wanted.add(`${YEAR}/${stage}/${one.id}/${reader}/${one.deadline}`);
        }
        const isDay = isWorkingDay(date, unit.settings.closedDays);
        const told = new Set([...entries.values()].flatMap(({ facts }) => (facts.on === date ? [facts.to] : [])));
        for (const key of isDay ? wanted : []) {
          const [, , id = '', reader = ''] = key.split('/');
          const to = reader === 'manager' ? reader : unit.agreements.find((one) => one.id === id)?.employeeId;
          // What has come up since the day's mail waits for the next one.
          if (!told.has(to)) expect(entries.get(key)?.state).toBe('done');
        }
        for (const key of entries.keys()) {
          if (/deadline|overdue/.test(key) && !before.has(key)) expect(isDay && wanted.has(key)).toBe(true);
        }
        before = new Set(entries.keys());
      });
    }),
    { numRuns: 40 },
  );
});
