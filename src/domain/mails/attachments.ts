// What each mail carries: appointments for the calendar, the form on paper, the agreements as they were frozen.

import { addDays } from '../calendar/calendarDate.ts';
import { calendarLink } from '../formats/calendarLink.ts';
import type { When } from '../formats/ics.ts';
import { printFormHtml } from '../forms/printForm.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import { employeeOf } from '../people/employeeOf.ts';
import { assertNever } from '../text/assertNever.ts';
import type { Employee } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { isCombined, keyOf, type MailWork } from '../work/work.ts';
import { halfYearReviewSequence, type MailSource, meetingSequence } from './mailDetails.ts';
import { strategyMeetingMail } from './strategyMeeting.ts';

/** An appointment on the unit's own clock. */
export interface Appointment {
  /** Tells it from other appointments of the unit. */
  id: string;
  /** Higher for every change of the same appointment. */
  sequence: number;
  title: string;
  description: string;
  place: string;
  date: string;
  /** `from` and `to` on that date, `HH:mm`; the whole day where there is none. */
  hours?: { from: string; to: string };
  attendee: Employee;
}

export type MailAttachment =
  | { kind: 'appointment'; appointment: Appointment }
  /** A page of HTML to be attached as a PDF. */
  | { kind: 'page'; name: string; html: string }
  /** A PDF in Drive; the id is empty where the log knows of none. */
  | { kind: 'pdfInDrive'; name: string; fileId: string };

/** What is attached to a mail by itself, or to what it adds to a combined one. */
type Carrier = Pick<MailWork, 'mail' | 'employeeIds'>;

export const attachmentsOf = (source: MailSource, work: MailWork): MailAttachment[] =>
  (work.parts ?? [work]).flatMap((carrier) => {
    const appointment = appointmentOf(source, carrier);
    return [
      ...(appointment ? [{ kind: 'appointment', appointment } as const] : []),
      ...filesOf(source, carrier, work.version),
    ];
  });

const filesOf = ({ index }: MailSource, { mail, employeeIds }: Carrier, version: number): MailAttachment[] => {
  const { unit } = index;
  const { year } = unit.settings;
  const [employeeId = ''] = employeeIds;
  if (mail === 'invitation') {
    const employee = employeeOf(index, employeeId);
    return employee.hasAccount ? [] : [{ kind: 'page', name: `MUS-${year}.pdf`, html: printFormHtml(unit, employee) }];
  }
  if (mail === 'confirmation') {
    const fileId = index.entry(keyOf.pdf(year, employeeId, version))?.details.file ?? '';
    return [{ kind: 'pdfInDrive', name: `MUS-${year}-v${version}.pdf`, fileId }];
  }
  return [];
};

/** What the mail lets its reader put into the calendar. */
const appointmentOf = ({ index, now }: MailSource, { mail, employeeIds }: Carrier): Appointment | undefined => {
  if (isCombined(mail) && mail !== 'moved' && mail !== 'miniMus') return undefined;
  const employee = employeeOf(index, employeeIds[0] ?? '');
  switch (mail) {
    case 'strategyMeeting':
      return meetingOf(index, employee);
    case 'invitation':
      return conversationOf(index, employee, 0);
    case 'moved': {
      const changes = index.entry(keyOf.invitation(index.unit.settings.year, employee.id))?.details.sequence ?? 0;
      return conversationOf(index, employee, changes + 1);
    }
    case 'miniMus':
      return halfYearReviewOf(index, employee, now.date);
    case 'confirmation':
    case 'confirmationRequest':
      return undefined;
    default:
      return assertNever(mail);
  }
};

/** On the clock of the world; `utcOf` turns a wall's date and time in the unit into `yyyyMMddTHHmmssZ`. */
export const whenOf = ({ date, hours }: Appointment, utcOf: MailSource['utcOf']): When =>
  hours
    ? { startUtc: utcOf(date, hours.from), endUtc: utcOf(date, hours.to) }
    : { day: date, dayAfter: addDays(date, 1) };

/** Where the reader adds the mail's appointment to Google Calendar; empty where it has none, or no time for it yet. */
export const calendarLinkOf = (source: MailSource, carrier: Carrier): string => {
  const appointment = appointmentOf(source, carrier);
  if (!appointment || appointment.date === '' || appointment.hours?.from === '') return '';
  return calendarLink({ ...appointment, when: whenOf(appointment, source.utcOf) });
};

const meetingOf = (index: UnitIndex, attendee: Employee): Appointment => {
  const { settings } = index.unit;
  const sequence = meetingSequence(index, attendee);
  const { subject, text } = strategyMeetingMail(index.unit, attendee, { isChanged: sequence > 0 });
  return {
    id: `${settings.year}-meeting-${attendee.id}`,
    sequence,
    title: subject,
    description: text,
    place: settings.meetingPlace,
    date: settings.meetingDate,
    hours: hoursFrom(settings.meetingTime, settings.meetingMinutes),
    attendee,
  };
};

const conversationOf = ({ unit }: UnitIndex, attendee: Employee, sequence: number): Appointment => {
  const { settings } = unit;
  const { title } = words(readingLanguage(unit, attendee)).doc;
  return {
    id: `${settings.year}-conversation-${attendee.id}`,
    sequence,
    title: title(settings.year, attendee.name),
    description: '',
    place: settings.conversationPlace,
    date: attendee.conversationDate,
    hours: hoursFrom(attendee.conversationTime, settings.conversationMinutes),
    attendee,
  };
};

const halfYearReviewOf = (index: UnitIndex, attendee: Employee, today: string): Appointment => ({
  id: `${index.lastHeld(attendee.id)?.year}-miniMus-${attendee.id}`,
  sequence: halfYearReviewSequence(index, attendee),
  title: words(readingLanguage(index.unit, attendee)).mail.miniMus.subject,
  description: '',
  place: index.unit.settings.conversationPlace,
  date: halfYearReviewDateOf(index, attendee, today),
  attendee,
});

/** Appointments end on the day they begin. */
const hoursFrom = (from: string, minutes: number): { from: string; to: string } => {
  const [hours = 0, past = 0] = from.split(':').map(Number);
  const end = Math.min(hours * 60 + past + minutes, 24 * 60 - 1);
  return { from, to: `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}` };
};
