// The manager's own calendar: what employees have been told of, and what of it she has not been sent yet.
//
// She knows of changes, since she makes them, so they are gathered: the first appointments of a kind come the next morning,
// what takes effect before next week's mails does too, and all else with the first mails of the week.
import { addDays } from '../calendar/calendarDate.ts';
import { mondayOf, workingDayFrom } from '../calendar/workingDays.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Now } from '../unit/unit.ts';
import { MANAGER } from '../work/combineMails.ts';
import { ownerHash } from '../work/fileOwner.ts';
import { isKind, type LogEntry } from '../work/logEntries.ts';
import { type LogKey, partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailKind, type MailWork, mailOf } from '../work/work.ts';
import { changeFor, type FirstMail, factsNow, firstMailsIn } from './changes.ts';
import { appointmentId } from './identity.ts';
import { detailsOf, type Facts, isToldToCome, timeIn } from './told.ts';

export interface ManagersAppointment {
  /** The identity that the employee's calendar has it by; the strategy meeting is one for all. */
  id: string;
  kind: FirstMail;
  year: number;
  /** Empty for the strategy meeting. */
  employeeId: string;
  facts: Facts;
  sequence: number;
  /** The day on which somebody was told of it for the first time. */
  toldOn: string;
}

/** What employees have been told of and is to come, as it is now, in the order of time. */
export const managersAppointments = (index: UnitIndex, now: Now): ManagersAppointment[] => {
  const found = new Map<string, ManagersAppointment>();
  for (const first of firstMailsIn(index)) {
    const { kind, parts, details, state } = first;
    const { year, employeeId } = parts;
    const facts = factsNow(index, { kind, year, employeeId }, now.date);
    if (state !== 'done' || !facts || !isToldToCome(detailsOf(facts), now)) continue;
    const id = idFor(first);
    const change = changeFor(index, first, now);
    const sequence = Math.max(change?.sequence ?? details.sequence ?? 0, found.get(id)?.sequence ?? 0);
    const on = details.sequence ? '' : first.at.slice(0, 10);
    const toldOn = on > (found.get(id)?.toldOn ?? '') ? on : (found.get(id)?.toldOn ?? '');
    const whose = kind === 'strategyMeeting' ? '' : employeeId;
    found.set(id, { id, kind, year, employeeId: whose, facts, sequence, toldOn });
  }
  return [...found.values()].sort((a, b) => (startOf(a.facts) < startOf(b.facts) ? -1 : 1));
};

const idFor = ({ kind, parts }: LogEntry<FirstMail>): string =>
  appointmentId(kind, parts.year, kind === 'strategyMeeting' ? '' : parts.employeeId);

const startOf = ({ date, time }: { date: string; time: string }): string => `${date}T${time}`;

export interface CalendarNews {
  /** New to the manager, or changed. */
  given: ManagersAppointment[];
  /** Still to come in her calendar, and called off. */
  off: { id: string; date: string; time: string }[];
  all: ManagersAppointment[];
  /** The number of the file. */
  number: number;
}

/** What the manager has not been sent. Whoever takes the Sheet over has been sent nothing. */
export const calendarNews = (index: UnitIndex, now: Now): CalendarNews => {
  const { number, events } = lastSent(index);
  const all = managersAppointments(index, now);
  const present = new Set(all.map(({ id }) => id));
  return {
    given: all.filter((one) => events.get(one.id) !== markOf(one)),
    off: [...events]
      .filter(([id, mark]) => !present.has(id) && isToldToCome({ slot: timeOfMark(mark) }, now))
      .map(([id, mark]) => ({ id, ...timeIn({ slot: timeOfMark(mark) }) })),
    all,
    number: number + 1,
  };
};

/** What the mail of that key says, for the log to keep. */
export const calendarSent = (
  index: UnitIndex,
  key: LogKey<MailKind>,
  now: Now,
): { events?: ReadonlyMap<string, string> } =>
  partsOfKey(key).kind === 'calendar'
    ? { events: new Map(calendarNews(index, now).all.map((one) => [one.id, markOf(one)])) }
    : {};

const markOf = ({ facts }: ManagersAppointment): string => {
  const { slot = '', place = '', minutes = 0 } = detailsOf(facts);
  return `${slot}~${fingerprint(`${place} ${minutes}`)}`;
};

const timeOfMark = (mark: string): string => mark.slice(0, mark.indexOf('~'));

const lastSent = (index: UnitIndex): { number: number; events: ReadonlyMap<string, string> } => {
  const owner = ownerHash(index.unit.settings);
  let last: { number: number; events: ReadonlyMap<string, string> } = { number: 0, events: new Map() };
  for (const entry of index.log) {
    if (entry.state !== 'done' || !isKind(entry, 'calendar') || entry.parts.owner !== owner) continue;
    const number = Number(entry.parts.number);
    const { events = new Map() } = entry.details;
    if (number > last.number) last = { number, events };
  }
  return last;
};

export const calendarKey = (index: UnitIndex, number: number): LogKey<'calendar'> =>
  keyOf.calendar(index.unit.settings.year, ownerHash(index.unit.settings), number);

export const calendarWork = (index: UnitIndex, now: Now): MailWork[] => {
  const { settings } = index.unit;
  const { given, off, number } = calendarNews(index, now);
  // While people are being told, the file waits until all have been.
  if (given.length + off.length === 0 || given.some(({ toldOn }) => toldOn === now.date)) return [];
  const monday = mondayOf(now.date);
  const isWeekly = now.date === workingDayFrom(monday, settings.closedDays);
  const nextWeekly = workingDayFrom(addDays(monday, 7), settings.closedDays);
  const known = new Set([...lastSent(index).events.keys()].map(kindIn));
  const isNewKind = given.some(({ id }) => !known.has(kindIn(id)));
  const isSoon = [...given.map(({ facts }) => facts), ...off].some(({ date }) => date <= nextWeekly);
  return isWeekly || isNewKind || isSoon ? [mailOf('calendar', calendarKey(index, number), MANAGER, [])] : [];
};

/** The year and what kind of appointment it is. */
const kindIn = (id: string): string => id.replace(/-E\d+$/, '');
