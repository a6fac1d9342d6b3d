// Random years by the clock: whatever people do and however often the trigger fails, each reminder comes once, in time, combined.
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, weekday } from '../../../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { halfYearReviewDateOf } from '../../../src/domain/halfYear/halfYearReview.ts';
import type { Agreement, Employee, LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { type LogNote, rowOf } from '../../../src/domain/work/logEntries.ts';
import { morningNote } from '../../../src/domain/work/morning.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { isCombined, keyOf, type MailWork, mailOfKey } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';
import { sentRow } from '../sentMails.ts';

const YEAR = 2026;
const PEOPLE = ['E01', 'E02', 'E03'];
/** E03 is in the list of employees, but is the manager. */
const MANAGERS_OWN = 'E03';
const DAYS = 365;

type Change =
  | { day: number; kind: 'progress'; which: number; to: Agreement['progress'] }
  | { day: number; kind: 'deadline'; which: number; to: number }
  | { day: number; kind: 'state'; who: number; to: Employee['state'] }
  | { day: number; kind: 'miniMusDate'; who: number; to: number };

type Fate = 'done' | 'failed' | 'uncertain' | 'unsent' | 'noRun';

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

/** Some go over a leap day. */
const firstDay = fc.oneof(
  fc.integer({ min: 0, max: 4 * 365 }).map((days) => addDays('2025-01-01', days)),
  fc.constantFrom('2027-08-30', '2028-02-14', '2028-02-29'),
);

const years = fc.record({
  first: firstDay,
  /**
   * Days whose first runs went badly: mails were refused, may or may not have left, or were not tried for want of quota;
   * or the run was let out, or failed before any mail.
   */
  bad: fc.array(
    fc.record({
      day,
      length: fc.integer({ min: 1, max: 4 }),
      runs: fc.integer({ min: 1, max: 4 }),
      fate: fc.constantFrom<Fate[]>('failed', 'uncertain', 'unsent', 'noRun'),
    }),
    { maxLength: 6 },
  ),
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
  runs: fc.array(fc.constantFrom('07:59', '08:05', '08:31', '09:40', '14:05', '15:59', '16:05'), {
    minLength: 1,
    maxLength: 4,
  }),
});

const within = (periods: readonly (readonly [number, number])[], offset: number): boolean =>
  periods.some(([from, length]) => offset >= from && offset < from + length);

interface Sent {
  date: string;
  mail: MailWork;
  fate: Fate;
}

type Year = Parameters<Parameters<typeof years.map>[0]>[0];

const firstUnit = (year: Year): Unit =>
  emptyUnit({
    settings: {
      ...settings,
      closedDays: Array.from({ length: DAYS + 40 }, (_, offset) => offset)
        .filter((offset) => within(year.closed, offset))
        .map((offset) => addDays(year.first, offset)),
    },
    employees: PEOPLE.map((id) => employee({ id, email: id === MANAGERS_OWN ? 'Mette@Solby.dk' : `${id}@solby.dk` })),
    conversations: PEOPLE.map((employeeId, position) =>
      row('conversations', { year: YEAR, employeeId, heldOn: addDays(year.first, year.held[position] ?? 0) }),
    ),
    agreements: year.agreements.map(({ who, deadline, responsible }, position) =>
      agreement({
        id: `A${position}`,
        year: YEAR,
        employeeId: PEOPLE[who] ?? '',
        deadline: addDays(year.first, Math.max(deadline, year.held[who] ?? 0)),
        responsible,
      }),
    ),
  });

const changedFrom =
  (first: string) =>
  (unit: Unit, change: Change): Unit => {
    if (change.kind === 'state' || change.kind === 'miniMusDate') {
      const given = change.kind === 'state' ? { state: change.to } : { miniMusDate: addDays(first, change.to) };
      return {
        ...unit,
        employees: unit.employees.map((one, position) => (position === change.who ? { ...one, ...given } : one)),
      };
    }
    const given = change.kind === 'progress' ? { progress: change.to } : { deadline: addDays(first, change.to) };
    return {
      ...unit,
      agreements: unit.agreements.map((one, position) => (position === change.which ? { ...one, ...given } : one)),
    };
  };

/** As the engine notes a mail that has been tried. */
const noted = (unit: Unit, { mail, date, fate }: Sent): LogRow[] => {
  if (fate === 'unsent' || fate === 'noRun') return unit.log;
  const index = unitIndexOf(unit);
  const after = new Map(unit.log.map((entry) => [entry.id, entry]));
  for (const part of mail.parts ?? [mail]) {
    const to = part.to === 'manager' ? part.to : (part.employeeIds[0] ?? '');
    for (const key of part.keys) after.set(key, sentRow(index, key, { to, on: date, state: fate }));
    if (part.mail !== 'miniMus' || fate !== 'done') continue;
    const person = unit.employees.find(({ id }) => id === to);
    const slot = person ? halfYearReviewDateOf(unitIndexOf(unit), person, date) : '';
    const first = keyOf.miniMus(YEAR, to);
    const told = after.get(first);
    const sequence = part.keys.some((key) => key === first) ? '0' : String(Number(told?.details.sequence ?? '0') + 1);
    if (told) after.set(first, { ...told, at: `${date}T08:05`, details: { ...told.details, sequence, slot } });
  }
  return [...after.values()];
};

/** Lives the year; a file that is due is taken as made, since only mails are of interest here. */
const lived = (year: Year, look: (unit: Unit, date: string, fate: Fate) => void): Sent[] => {
  let unit = firstUnit(year);
  const changed = changedFrom(year.first);
  const sent: Sent[] = [];
  for (let offset = 0; offset <= DAYS; offset += 1) {
    const date = addDays(year.first, offset);
    const today = year.changes.filter((one) => one.day === offset);
    if (within(year.outages, offset)) {
      unit = today.reduce(changed, unit);
      look(unit, date, 'noRun');
      continue;
    }
    const bad = year.bad.find((one) => within([[one.day, one.length]], offset));
    let isOver = false;
    for (const [run, time] of year.runs.entries()) {
      const fate = bad && run < bad.runs ? bad.fate : 'done';
      // People also change things between two runs of one morning.
      unit = today.filter((_, position) => position % year.runs.length === run).reduce(changed, unit);
      const isHour = time >= '08:00' && time < '16:00';
      for (const work of fate === 'noRun' ? [] : due(unit, { date, time }).ready) {
        if (work.kind !== 'mail') continue;
        expect(isHour && !isOver).toBe(true);
        const one = { date, mail: work, fate };
        sent.push(one);
        unit = { ...unit, log: noted(unit, one) };
      }
      const isDay = isWorkingDay(date, unit.settings.closedDays);
      const isThrough: boolean = isHour && isDay && !isOver && fate !== 'noRun' && fate !== 'unsent';
      if (isThrough)
        unit = {
          ...unit,
          log: withMorning(unit, morningNote(unitIndexOf(unit), { date, time }), `${date}T${time}`),
        };
      look(unit, date, isThrough ? fate : 'noRun');
      isOver ||= isThrough;
    }
  }
  return sent;
};

/** As the hourly run notes that all that could leave has left. */
const withMorning = ({ log }: Unit, { key, details = {} }: LogNote<'morning'>, at: string): LogRow[] => [
  ...log.filter(({ id }) => id !== key),
  rowOf({ key, details }, 'done', at),
];

const addressOf = (unit: Unit, reader: string): string =>
  (unit.employees.find(({ id }) => id === reader)?.email ?? unit.settings.managerEmail).toLowerCase();

test('each reminder at most once, none on a day off, never more than one combined mail an address and day', () => {
  fc.assert(
    fc.property(years, (year) => {
      const unit = firstUnit(year);
      const { closedDays } = unit.settings;
      const keys = new Set<string>();
      const days = new Set<string>();
      for (const { date, mail, fate } of lived(year, () => undefined)) {
        expect(isWorkingDay(date, closedDays)).toBe(true);
        if (fate !== 'done' && fate !== 'uncertain') continue;
        for (const key of mail.keys) {
          expect(keys.has(key)).toBe(false);
          keys.add(key);
        }
        const reader = `${date} ${addressOf(unit, mail.to === 'manager' ? mail.to : (mail.employeeIds[0] ?? ''))}`;
        expect(days.has(reader)).toBe(false);
        days.add(reader);
      }
    }),
    { numRuns: 40 },
  );
});

const heldOnOf = (unit: Unit, id: string): string =>
  unit.conversations.find(({ employeeId }) => employeeId === id)?.heldOn ?? '';

const isOpen = (unit: Unit, { employeeId, progress }: Agreement): boolean =>
  unit.employees.find(({ id }) => id === employeeId)?.state === 'active' && !['done', 'lapsed'].includes(progress);

/**
 * The rule once more, told by days instead of by horizons: on a working morning with a run, an open agreement whose
 * stage day has come (moved back over days off), or whose overdue week has begun, has had that reminder or a later one.
 * The manager is told of what is overdue by the digest.
 */
const owed = (unit: Unit, one: Agreement, reader: string, date: string): string | undefined => {
  const { closedDays } = unit.settings;
  if (!isOpen(unit, one)) return undefined;
  const over = daysBetween(one.deadline, date);
  const monday = addDays(date, 1 - weekday(date));
  if (reader === 'manager' && one.deadline < monday) return undefined;
  const weeks = Math.floor(daysBetween(one.deadline, monday) / 7);
  if (weeks >= 1) return `overdue-${[9, 7, 5, 3, 2, 1].find((week) => week <= weeks)}w`;
  return [0, 3, 14]
    .filter((days) => {
      let stage = addDays(one.deadline, -days);
      if (stage <= heldOnOf(unit, one.employeeId)) return false;
      if (over > 0) return days === 0;
      while (!isWorkingDay(stage, closedDays)) stage = addDays(stage, -1);
      return stage <= date;
    })
    .map((days) => `deadline-${days}d`)[0];
};

const readersOf = ({ responsible, employeeId }: Agreement): string[] => {
  if (responsible !== 'both') return [responsible];
  return employeeId === MANAGERS_OWN ? ['manager'] : ['employee', 'manager'];
};

/** What the digest of that day has to tell of the agreements. */
const agreementsOn = (unit: Unit, date: string, monday: string): string =>
  unit.agreements
    .filter((one) => isOpen(unit, one))
    .filter(
      ({ deadline, responsible }) =>
        deadline <= addDays(responsible === 'employee' ? monday : date, responsible === 'employee' ? 6 : 14),
    )
    .map(({ id, deadline, progress }) => `${id} ${deadline} ${progress} ${deadline < date}`)
    .join('\n');

/** Since Monday no morning has got through, or it is the first working day. */
const isDigestDay = (unit: Unit, date: string, monday: string, lastThrough: string): boolean => {
  let first = monday;
  while (!isWorkingDay(first, unit.settings.closedDays)) first = addDays(first, 1);
  return date >= first && (date === first || lastThrough < first);
};

/** Whose half-year review must have been told of by now. */
const invitedBy = (unit: Unit, date: string): string[] =>
  unit.employees
    .filter(({ id, state, miniMusDate }) => {
      if (state !== 'active') return false;
      const held = heldOnOf(unit, id);
      let talk = miniMusDate > held ? miniMusDate : addMonths(held, 6);
      if (miniMusDate <= held) while (!isWorkingDay(talk, unit.settings.closedDays)) talk = addDays(talk, 1);
      if (date <= talk) return date >= addDays(talk, -14);
      const anew = addDays(date, 14);
      return isWorkingDay(anew, unit.settings.closedDays) && anew < addMonths(held, 10);
    })
    .map(({ id }) => id);

test('none is missing that was due while mails could leave, and none comes that was not', () => {
  fc.assert(
    fc.property(years, (year) => {
      let before = new Set<string>();
      let lastThrough = '';
      let lastTold = '';
      lived(year, (unit, date, fate) => {
        const entries = new Map(unit.log.map((entry) => [entry.id, entry]));
        const isSettled = (key: string): boolean => ['done', 'uncertain'].includes(entries.get(key)?.state ?? '');
        const isDay = isWorkingDay(date, unit.settings.closedDays);
        const monday = addDays(date, 1 - weekday(date));
        const wanted = new Map<string, string>();
        for (const one of unit.agreements) {
          for (const reader of readersOf(one)) {
            const stage = owed(unit, one, reader, date);
            if (!stage) continue;
            const key = `${YEAR}/${stage}/${one.id}/${reader}/${one.deadline}`;
            wanted.set(key, reader === 'manager' ? reader : one.employeeId);
          }
        }
        for (const key of entries.keys()) {
          if (/deadline|overdue/.test(key) && !before.has(key)) expect(isDay && wanted.has(key)).toBe(true);
        }
        const digest = keyOf.digest(YEAR, monday);
        const news = agreementsOn(unit, date, monday);
        if (!before.has(digest) && entries.has(digest)) expect(isDigestDay(unit, date, monday, lastThrough)).toBe(true);
        const wasDigestDay = isDigestDay(unit, date, monday, lastThrough);
        const hasNews = news !== '' && news !== lastTold;
        if (entries.get(digest)?.details.on === date && entries.get(digest)?.state === 'done') lastTold = news;
        before = new Set(entries.keys());
        if (isDay && fate !== 'noRun' && fate !== 'unsent') lastThrough = date;
        if (!isDay || fate === 'noRun' || fate === 'failed' || fate === 'unsent') return;
        if (wasDigestDay && hasNews) wanted.set(digest, 'manager');
        const told = new Set(
          unit.log
            .filter(({ id, state, details }) => {
              const kind = mailOfKey(id);
              return details.on === date && state !== 'failed' && kind !== undefined && isCombined(kind);
            })
            .map(({ details }) => addressOf(unit, String(details.to ?? ''))),
        );
        for (const id of invitedBy(unit, date)) wanted.set(keyOf.miniMus(YEAR, id), id);
        for (const [key, to] of wanted) {
          // What has come up since the day's mail waits for the next one.
          if (!told.has(addressOf(unit, to))) expect([key, isSettled(key)]).toEqual([key, true]);
        }
      });
    }),
    { numRuns: 30 },
  );
});
