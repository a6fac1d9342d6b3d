// The appointment that a mail tells of, as a calendar takes it: given, changed or called off.

import { type Change, changeFor, type FirstMail, factsNow, firstOf } from '../appointments/changes.ts';
import { appointmentId } from '../appointments/identity.ts';
import { type Facts, timeIn } from '../appointments/told.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { calendarLink } from '../formats/calendarLink.ts';
import type { When } from '../formats/ics.ts';
import { nameShown } from '../people/tellApart.ts';
import { assertNever } from '../text/assertNever.ts';
import { isWithoutAddress } from '../unit/emailAddress.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type KeyParts, partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { MailWork } from '../work/work.ts';
import type { MailSource } from './mailDetails.ts';
import { strategyMeetingMail } from './strategyMeeting.ts';

/** An appointment on the unit's own clock, as a calendar keeps it. */
export interface CalendarEntry {
  /** Tells it from other appointments of the unit. */
  id: string;
  /** Higher for every change of the same appointment. */
  sequence: number;
  isOff: boolean;
  title: string;
  description: string;
  place: string;
  date: string;
  /** `from` and `to` on that date, `HH:mm`; the whole day where there is none. */
  hours?: { from: string; to: string };
}

/** One that is sent to a person. */
export interface Appointment extends CalendarEntry {
  attendee: Employee;
  /** Whether the manager wants to hear if the time suits the reader. */
  asksForReply: boolean;
}

/** What carries an appointment: a mail, or a part of one. */
type Carrier = Pick<MailWork, 'keys'>;

/** What has changed of the appointment of the mail; undefined where the mail is the first about it. */
export const changeToldBy = (index: UnitIndex, { keys: [key] }: Carrier, now: Now): Change | undefined => {
  const first = key && firstOf(partsOfKey(key));
  const entry = first && first !== key ? index.entry<FirstMail>(first) : undefined;
  return entry && changeFor(index, entry, now);
};

/** What the mail lets its reader put into the calendar, or takes out of it. */
export const appointmentOf = ({ index, now }: MailSource, carrier: Carrier): Appointment | undefined => {
  const [key] = carrier.keys;
  const first = key && firstOf(partsOfKey(key));
  if (!first) return undefined;
  const parts = partsOfKey(first);
  const attendee = index.employee(parts.employeeId);
  const change = changeToldBy(index, carrier, now);
  const facts = change ? (change.facts ?? factsCalledOff(index, change)) : factsNow(index, parts, now.date);
  if (!facts || !attendee) return undefined;
  const isOff = change !== undefined && change.facts === undefined;
  return {
    ...namesOf(index, parts, attendee, change !== undefined),
    id: appointmentId(parts.kind, parts.year, attendee.id),
    sequence: change?.sequence ?? 0,
    isOff,
    place: facts.place,
    date: facts.date,
    ...(facts.time === '' ? {} : { hours: hoursFrom(facts.time, facts.minutes) }),
    attendee,
    asksForReply: parts.kind === 'invitation' && !isOff,
  };
};

/** Of what was told the log keeps the time; the place is only a name in the calendar's notice. */
const factsCalledOff = ({ unit: { settings } }: UnitIndex, { first, told }: Change): Facts => {
  const { date, time } = timeIn(told);
  const isMeeting = first.kind === 'strategyMeeting';
  const minutes = isMeeting ? settings.meetingMinutes : settings.conversationMinutes;
  const place = isMeeting ? settings.meetingPlace : settings.conversationPlace;
  return { date, time, place, minutes: told.minutes ?? minutes };
};

const namesOf = (
  { unit }: UnitIndex,
  { kind, year }: KeyParts<FirstMail>,
  attendee: Employee,
  isChanged: boolean,
): Pick<Appointment, 'title' | 'description'> => {
  const { doc, mail } = words(readingLanguage(unit, attendee));
  switch (kind) {
    case 'strategyMeeting': {
      const { subject, text } = strategyMeetingMail(unit, attendee, { isChanged });
      return { title: subject, description: text };
    }
    case 'invitation':
      return { title: doc.title(year, nameShown(unit, attendee)), description: '' };
    case 'miniMus':
      return { title: mail.miniMus.subject, description: '' };
    default:
      return assertNever(kind);
  }
};

/** Appointments end on the day they begin. */
export const hoursFrom = (from: string, minutes: number): { from: string; to: string } => {
  const [hours = 0, past = 0] = from.split(':').map(Number);
  const end = Math.min(hours * 60 + past + minutes, 24 * 60 - 1);
  return { from, to: `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}` };
};

/** On the clock of the world; `utcOf` turns a wall's date and time in the unit into `yyyyMMddTHHmmssZ`. */
export const whenOf = ({ date, hours }: Pick<CalendarEntry, 'date' | 'hours'>, utcOf: MailSource['utcOf']): When =>
  hours
    ? { startUtc: utcOf(date, hours.from), endUtc: utcOf(date, hours.to) }
    : { day: date, dayAfter: addDays(date, 1) };

/** Where the reader adds the mail's appointment to Google Calendar; empty where there is none to add, or no calendar. */
export const calendarLinkOf = (source: MailSource, carrier: Carrier): string => {
  const appointment = appointmentOf(source, carrier);
  return !appointment || appointment.isOff || isWithoutAddress(appointment.attendee)
    ? ''
    : calendarLink({ ...appointment, when: whenOf(appointment, source.utcOf) });
};
