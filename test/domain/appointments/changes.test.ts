// Random changes at random hours: each person's calendar, made of the files of their mails, says what the Sheet says.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { changesIn, FIRST_MAILS, factsNow, notesOfTold, toldBy } from '../../../src/domain/appointments/changes.ts';
import { calendarSent } from '../../../src/domain/appointments/managersCalendar.ts';
import { addDays } from '../../../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { icsOf } from '../../../src/domain/formats/ics.ts';
import { appointmentOf, whenOf } from '../../../src/domain/mails/appointment.ts';
import { mailText } from '../../../src/domain/mails/mailText.ts';
import type { Employee, LogRow, Now, Settings, Unit } from '../../../src/domain/unit/unit.ts';
import { readerOfMail } from '../../../src/domain/work/combineMails.ts';
import { rowOf, storedDetails } from '../../../src/domain/work/logEntries.ts';
import { morningNote } from '../../../src/domain/work/morning.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { isCombined, keyOf, type MailWork, PHASES } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { employee, emptyUnit, focusArea, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const FIRST_DAY = '2026-08-24';
const DAYS = 30;
const PEOPLE = ['E01', 'E02', 'E03'];
const utcOf = (date: string, time: string): string => `${date.replace(/-/g, '')}T${time.replace(':', '')}00Z`;

/** E03's conversation has been held, and the half-year review is told of; the others are invited; all are called in. */
const firstUnit = (): Unit => {
  const unit = emptyUnit({
    focusAreas: [focusArea('F1', 'Læsning')],
    settings: { ...settings, meetingDate: '2026-08-31', remindAnswers: false, sendTopics: false, sendDigest: false },
    employees: PEOPLE.map((id, at) =>
      employee({
        id,
        email: `${id}@solby.dk`,
        conversationDate: addDays('2026-09-01', at),
        conversationTime: '10:00',
        ...(id === 'E03' ? { miniMusDate: '2026-09-08' } : {}),
      }),
    ),
    conversations: [row('conversations', { year: YEAR, employeeId: 'E03', heldOn: '2026-03-02' })],
    log: PHASES.filter((phase) => phase !== 'forms').map(
      (phase): LogRow => ({
        id: keyOf.approval(YEAR, phase),
        state: 'approved',
        at: `${FIRST_DAY}T07:00`,
        details: {},
      }),
    ),
  });
  const keys = PEOPLE.flatMap((id) => [
    keyOf.strategyMeeting(YEAR, id),
    id === 'E03' ? keyOf.miniMus(YEAR, id) : keyOf.invitation(YEAR, id),
  ]);
  return {
    ...unit,
    log: [...unit.log, ...keys.map((key) => sentRow(unit, key, { date: '2026-08-20', time: '10:00' }))],
  };
};

const sentRow = (unit: Unit, key: MailWork['key'], now: Now): LogRow =>
  rowOf(
    {
      key,
      details: { ...toldBy(unitIndexOf(unit), key, now), ...calendarSent(unitIndexOf(unit), key, now) },
    } as Parameters<typeof rowOf>[0],
    'done',
    `${now.date}T${now.time}`,
  );

/** As the engine claims, sends and settles a mail. */
const settled = (unit: Unit, work: MailWork, now: Now): Unit => {
  const log = new Map(unit.log.map((entry) => [entry.id, entry]));
  const on = isCombined(work.mail) ? { to: readerOfMail(work), on: now.date } : {};
  for (const key of work.keys) {
    const { details, ...entry } = sentRow(unit, key, now);
    log.set(key, { ...entry, details: { ...details, ...storedDetails(key, on) } });
  }
  const index = unitIndexOf({ ...unit, log: [...log.values()] });
  for (const { key, details = {} } of notesOfTold(index, work.keys))
    log.set(key, rowOf({ key, details }, 'done', `${now.date}T${now.time}`));
  return { ...unit, log: [...log.values()] };
};

interface CalendarEvent {
  start: string;
  end: string;
  place: string;
  sequence: number;
}

/** Each person's calendar: what its files have put there, by UID; what has been called off keeps its number only. */
type Calendar = Map<string, CalendarEvent | number>;

/** Puts the file into the calendar. @throws where it is not newer, or says what is there already. */
const fold = (calendar: Calendar, ics: string): void => {
  const file = new ICAL.Component(ICAL.parse(ics));
  const event = new ICAL.Event(file.getFirstSubcomponent('vevent') ?? undefined);
  const there = calendar.get(event.uid);
  const before = typeof there === 'object' ? there.sequence : (there ?? 0);
  expect(event.sequence).toBeGreaterThan(before);
  if (file.getFirstPropertyValue('method') === 'CANCEL') {
    expect(typeof there).toBe('object');
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    calendar.set(event.uid, event.sequence);
    return;
  }
  const [start, end, place] = [event.startDate.toString(), event.endDate.toString(), event.location ?? ''];
  if (typeof there === 'object') expect({ ...there, sequence: 0 }).not.toEqual({ start, end, place, sequence: 0 });
  calendar.set(event.uid, { start, end, place, sequence: event.sequence });
};

/** What the Sheet says is to come, told by the Sheet alone; a mini-MUS is a day, the others have an hour. */
const trueOf = (unit: Unit, one: Employee, now: Now): CalendarEvent[] => {
  if (one.state !== 'active') return [];
  const { meetingDate, meetingTime, meetingPlace, meetingMinutes, conversationPlace, conversationMinutes } =
    unit.settings;
  const at = (date: string, time: string, minutes: number, place: string): CalendarEvent[] => {
    if (date === '' || time === '' || `${date}T${time}` <= `${now.date}T${now.time}`) return [];
    const end = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
    const to = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
    return [{ start: `${date}T${time}:00Z`, end: `${date}T${to}:00Z`, place, sequence: 0 }];
  };
  return [
    ...at(meetingDate, meetingTime, meetingMinutes, meetingPlace),
    ...(one.id === 'E03' ? [] : at(one.conversationDate, one.conversationTime, conversationMinutes, conversationPlace)),
  ];
};

/** The half-year review, which has rules of its own for days gone by. */
const halfYear = (unit: Unit, now: Now): CalendarEvent[] => {
  const facts = factsNow(unitIndexOf(unit), { kind: 'miniMus', year: YEAR, employeeId: 'E03' }, now.date);
  if (!facts || facts.date < now.date) return [];
  return [{ start: facts.date, end: addDays(facts.date, 1), place: facts.place, sequence: 0 }];
};

const isToCome = ({ start }: CalendarEvent, now: Now): boolean =>
  start.length === 10 ? start >= now.date : start > `${now.date}T${now.time}:00Z`;

const shown = (events: readonly CalendarEvent[]): string[] =>
  events.map(({ start, end, place }) => `${start} ${end} ${place}`).sort();

const bitesBeforeNextMails = (event: string, { date, time: hour }: Now): boolean =>
  event.startsWith(date) && (hour > '08:00' || event < `${date}T09:00`);

const differing = (calendar: Calendar, unit: Unit, id: string, now: Now): string[] => {
  const one = unit.employees.find((known) => known.id === id);
  const there = shown(
    [...calendar.values()].filter((event): event is CalendarEvent => typeof event === 'object' && isToCome(event, now)),
  );
  const wanted = shown(one ? [...trueOf(unit, one, now), ...(id === 'E03' ? halfYear(unit, now) : [])] : []);
  return [...there.filter((event) => !wanted.includes(event)), ...wanted.filter((event) => !there.includes(event))];
};

const day = fc.integer({ min: -2, max: DAYS }).map((days) => addDays(FIRST_DAY, days));
const time = fc.constantFrom('08:15', '10:00', '13:30', '');
const change = fc.oneof(
  fc.record({ meetingDate: fc.oneof(day, fc.constant('')), meetingTime: time }),
  fc.record({ meetingPlace: fc.constantFrom('Aulaen', 'Personalerummet') }),
  fc.record({ meetingMinutes: fc.constantFrom(60, 90) }),
  fc.record({ conversationPlace: fc.constantFrom('Kontoret', 'Lokale 12') }),
  fc.record({ conversationMinutes: fc.constantFrom(60, 90) }),
  fc.record({
    who: fc.nat(2),
    to: fc.oneof(
      fc.record({ conversationDate: fc.oneof(day, fc.constant('')), conversationTime: time }),
      fc.record({ state: fc.constantFrom<Employee['state'][]>('active', 'onLeave', 'left') }),
      fc.record({ miniMus: fc.boolean() }),
      fc.record({ miniMusDate: fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days)) }),
    ),
  }),
);
type Change = Partial<Settings> | { who: number; to: Partial<Employee> };

const changed = (unit: Unit, given: Change): Unit =>
  'who' in given
    ? {
        ...unit,
        employees: unit.employees.map((one, at) => (at === given.who ? { ...one, ...given.to } : one)),
      }
    : { ...unit, settings: { ...unit.settings, ...given } };

/** The manager looks in at any hour, the trigger in the hours of working days; what changes does so before a run. */
const moments = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: DAYS - 1 }),
    time: fc.constantFrom('06:05', '07:05', '09:40', '12:05', '14:05', '18:05', '21:30'),
    changes: fc.array(change, { maxLength: 3 }),
  }),
  { maxLength: 25 },
);

const lived = (
  given: { day: number; time: string; changes: readonly Change[] }[],
  look: (unit: Unit, calendars: Map<string, Calendar>, now: Now, toldBefore: ReadonlySet<string>) => void,
): void => {
  let unit = firstUnit();
  let mailed = new Set<string>();
  const calendars = new Map(PEOPLE.map((id) => [id, new Map() as Calendar]));
  for (const id of PEOPLE) {
    for (const event of [...trueOf(unit, unit.employees.find((one) => one.id === id) ?? employee({}), FIRST)])
      calendars.get(id)?.set(`${YEAR}-${event.start < '2026-09-01' ? 'meeting' : 'conversation'}-${id}`, event);
  }
  for (const event of halfYear(unit, FIRST)) calendars.get('E03')?.set(`${YEAR}-miniMus-E03`, event);
  const run = (now: Now): void => {
    const works = due(unit, now).ready.filter((work): work is MailWork => work.kind === 'mail');
    for (const work of works) {
      const source = { index: unitIndexOf(unit), now, utcOf, sheetUrl: '' };
      expect(mailText(source, work).text).not.toMatch(/undefined/);
      for (const part of work.parts ?? [work]) {
        const appointment = appointmentOf(source, part);
        if (!appointment) continue;
        const { id, attendee, isOff } = appointment;
        const start = `${appointment.date}T${appointment.hours?.from ?? '23:59'}`;
        expect(start > `${now.date}T${now.time}`).toBe(true);
        const ics = icsOf(isOff ? 'CANCEL' : 'REQUEST', [
          {
            ...appointment,
            uid: id,
            when: whenOf(appointment, utcOf),
            stampUtc: utcOf(now.date, now.time),
            organizer: attendee,
          },
        ]);
        fold(calendars.get(attendee.id) ?? new Map(), ics);
        mailed.add(attendee.id);
      }
      unit = settled(unit, work, now);
    }
  };
  for (let at = 0; at < DAYS; at += 1) {
    const date = addDays(FIRST_DAY, at);
    const today = [
      ...given.filter((moment) => moment.day === at),
      ...(isWorkingDay(date, settings.closedDays) ? [{ time: '08:05', changes: [] }] : []),
    ].sort((a, b) => (a.time < b.time ? -1 : 1));
    mailed = new Set();
    for (const { time: hour, changes } of today) {
      unit = changes.reduce<Unit>(changed, unit);
      const now = { date, time: hour };
      // Whoever has had a mail today hears of what can wait tomorrow.
      const isMorning = hour === '08:05';
      const before = new Set(isMorning ? mailed : PEOPLE);
      run(now);
      if (isMorning) {
        const { key, details = {} } = morningNote(unitIndexOf(unit), now);
        unit = {
          ...unit,
          log: [...unit.log.filter(({ id }) => id !== key), rowOf({ key, details }, 'done', `${date}T${hour}`)],
        };
      }
      look(unit, calendars, now, before);
    }
  }
};
const FIRST: Now = { date: FIRST_DAY, time: '07:00' };

test('after each morning, and for today after any run, the calendars say what the Sheet says', () => {
  fc.assert(
    fc.property(moments, (given) => {
      lived(given, (unit, calendars, now, waiting) => {
        for (const [id, calendar] of calendars) {
          const wrong = differing(calendar, unit, id, now);
          const late = wrong.filter((event) => !waiting.has(id) || bitesBeforeNextMails(event, now));
          expect([id, now, late]).toEqual([id, now, []]);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('messages of older code, which kept less, are compared by what they kept', () => {
  const now = { date: '2026-08-25', time: '08:05' };
  const unit = firstUnit();
  const older = (kept: (details: LogRow['details']) => LogRow['details']): Unit => ({
    ...unit,
    log: unit.log.map((entry) => ({ ...entry, details: kept(entry.details) })),
  });
  const bare = older(() => ({}));
  const timed = older(({ slot }) => (slot === undefined ? {} : { slot }));
  const elsewhere: Partial<Settings> = { conversationPlace: 'Lokale 12', meetingMinutes: 90 };
  const told = (given: Unit, changes: Partial<Settings> = {}): string[] =>
    due({ ...given, settings: { ...given.settings, ...changes } }, now)
      .ready.map(({ key }) => key)
      .filter((key) => !key.includes('/calendar/'));
  expect(told(bare)).toEqual([]);
  expect(told(bare, elsewhere)).toEqual([]);
  expect(told(timed, elsewhere)).toEqual([]);
  expect(told(timed, { meetingDate: '' })).toHaveLength(3);
  expect(FIRST_MAILS).toHaveLength(3);
});

describe('a conversation that is to come is called off', () => {
  const now = { date: '2026-08-25', time: '10:05' };
  const of = (given: Partial<Employee>): Unit => {
    const unit = firstUnit();
    return { ...unit, employees: unit.employees.map((one) => (one.id === 'E01' ? { ...one, ...given } : one)) };
  };
  const isOff = (unit: Unit): boolean =>
    changesIn(unitIndexOf(unit), now).some(
      ({ employeeId, first, facts }) => employeeId === 'E01' && first.kind === 'invitation' && facts === undefined,
    );
  const nextYear = firstUnit();

  test.each<[string, Unit, boolean]>([
    ['when nothing happens', firstUnit(), false],
    ['when its day is taken away', of({ conversationDate: '' }), true],
    ['when its time is taken away', of({ conversationTime: '' }), true],
    ['when the person goes on leave', of({ state: 'onLeave' }), true],
    ['when the person leaves', of({ state: 'left' }), true],
    ['when the row is deleted', { ...firstUnit(), employees: [] }, true],
    ['when the year closes', { ...nextYear, settings: { ...nextYear.settings, year: YEAR + 1 } }, true],
    [
      'unless it has been held already',
      {
        ...of({ conversationDate: '' }),
        conversations: [row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-08-24' })],
      },
      false,
    ],
  ])('%s', (_, unit, expected) => {
    expect(isOff(unit)).toBe(expected);
  });

  test('at once where the person is about to be deleted, since nobody knows the address then', () => {
    const left = of({ state: 'left' });
    const deletion = { id: keyOf.deletion(YEAR, 'E01', 'person'), state: 'approved' as const, at: '', details: {} };
    const readyIn = (unit: Unit): string[] =>
      due(unit, { date: '2026-08-25', time: '16:05' }).ready.map(({ key }) => key);
    expect(readyIn(left)).not.toContain(keyOf.moved(YEAR, 'E01', 1, 'off'));
    const ready = readyIn({ ...left, log: [...left.log, deletion] });
    expect(ready.indexOf(keyOf.moved(YEAR, 'E01', 1, 'off'))).toBeGreaterThanOrEqual(0);
    expect(ready.indexOf(keyOf.moved(YEAR, 'E01', 1, 'off'))).toBeLessThan(ready.indexOf(deletion.id));
  });
});
