// What each mail says and carries: texts from the domain, calendar files, and files from Drive.

import { answerDeadlineOf } from '../domain/due.ts';
import { icsOf } from '../domain/ics.ts';
import { impossible } from '../domain/impossible.ts';
import { confirmationRequestMail, confirmedMail } from '../domain/mails/confirmation.ts';
import { invitationMail } from '../domain/mails/invitation.ts';
import { movedMail } from '../domain/mails/moved.ts';
import { reminderMail } from '../domain/mails/reminder.ts';
import { strategyMeetingMail } from '../domain/mails/strategyMeeting.ts';
import { topicsMail } from '../domain/mails/topics.ts';
import { preparationComplete } from '../domain/preparation.ts';
import { printFormHtml } from '../domain/printForm.ts';
import { topicsOf } from '../domain/topics.ts';
import type { Employee } from '../domain/unit.ts';
import { readingLanguage, words } from '../domain/words/words.ts';
import { keyOf, type MailWork } from '../domain/work.ts';
import { mapped, type Outcome } from '../google/api.ts';
import { utcOf } from '../google/clock.ts';
import * as drive from '../google/drive.ts';
import { unitKey } from '../google/drive.ts';
import { docUrl } from '../google/links.ts';
import { type Attachment, pdfAttachment } from '../google/mail.ts';
import type { Desk } from './desk.ts';

interface MailText {
  subject: string;
  html: string;
  text: string;
}

export const mailText = (desk: Desk, work: MailWork): MailText => {
  const { unit, register } = desk;
  const { year } = unit.settings;
  const employee = desk.employee(work.employeeIds[0] ?? '');
  const form = register.entry(keyOf.form(year, employee.id))?.facts;
  const doc = register.entry(keyOf.doc(year, employee.id))?.facts;
  const links = { formUrl: form?.url ?? '', docUrl: doc?.file ? docUrl(doc.file) : '' };
  const invitedOn = register.entry(keyOf.invitation(year, employee.id))?.at.slice(0, 10);
  const deadline = answerDeadlineOf(unit.settings, employee, invitedOn);
  switch (work.mail) {
    case 'strategyMeeting':
      return strategyMeetingMail(unit, employee, meetingSequence(desk, employee) > 0);
    case 'invitation':
      return invitationMail(unit, employee, { ...links, deadline });
    case 'moved':
      return movedMail(unit, employee);
    case 'reminder':
      return reminderMail(unit, employee, { ...links, deadline });
    case 'topics':
      return topicsMail(unit, {
        date: employee.conversationDate,
        people: work.employeeIds.map((id) => {
          const about = desk.employee(id);
          return {
            employee: about,
            topics: topicsOf(register.answers(id), id, year),
            answered: register.isDone(keyOf.answered(year, id)),
            prepared: preparationComplete(register, id),
            docUrl: docUrl(register.entry(keyOf.doc(year, id))?.facts.file ?? ''),
          };
        }),
      });
    case 'confirmationRequest': {
      const formUrl = register.entry(keyOf.agreementForm(year, employee.id))?.facts.url ?? '';
      return confirmationRequestMail(unit, employee, { formUrl, version: work.version });
    }
    case 'confirmation':
      return confirmedMail(unit, employee, { version: work.version });
    default:
      return impossible(work.mail);
  }
};

export const mailAttachments = (desk: Desk, work: MailWork): Outcome<Attachment[]> => {
  if (work.mail === 'confirmation') return frozenAgreements(desk, work);
  return { ok: true, value: ownAttachments(desk, work) };
};

const ownAttachments = (desk: Desk, work: MailWork): Attachment[] => {
  const { year } = desk.unit.settings;
  const employee = desk.employee(work.employeeIds[0] ?? '');
  switch (work.mail) {
    case 'strategyMeeting':
      return [meetingFile(desk, employee)];
    case 'invitation':
      return [
        conversationFile(desk, employee, 0),
        ...(employee.hasAccount ? [] : [pdfAttachment(`MUS-${year}.pdf`, printFormHtml(desk.unit, employee))]),
      ];
    case 'moved': {
      const told = desk.register.entry(keyOf.invitation(year, employee.id))?.facts.sequence ?? '0';
      return [conversationFile(desk, employee, Number(told) + 1)];
    }
    default:
      return [];
  }
};

const frozenAgreements = (desk: Desk, work: MailWork): Outcome<Attachment[]> => {
  const { year } = desk.unit.settings;
  const file = desk.register.entry(keyOf.pdf(year, work.employeeIds[0] ?? '', work.version))?.facts.file ?? '';
  const [content] = drive.download([file]);
  if (!content) return { ok: false, status: 0, reason: 'noAnswer', retryable: false };
  const name = `MUS-${year}-v${work.version}.pdf`;
  return mapped(content, (bytes) => [{ name, mimeType: 'application/pdf', content: bytes }]);
};

/** How many times the meeting has been changed since the first mail told of it. */
const meetingSequence = (desk: Desk, { id }: Employee): number => {
  const told = desk.register.entry(keyOf.strategyMeeting(desk.unit.settings.year, id));
  return told?.state === 'done' ? Number(told.facts.sequence ?? '0') + 1 : 0;
};

const meetingFile = (desk: Desk, employee: Employee): Attachment => {
  const { settings } = desk.unit;
  const sequence = meetingSequence(desk, employee);
  const { subject, text } = strategyMeetingMail(desk.unit, employee, sequence > 0);
  return calendarFile(desk, employee, {
    uid: `${settings.year}-meeting-${employee.id}`,
    sequence,
    title: subject,
    description: text,
    place: settings.meetingPlace,
    date: settings.meetingDate,
    time: settings.meetingTime,
    minutes: settings.meetingMinutes,
  });
};

const conversationFile = (desk: Desk, employee: Employee, sequence: number): Attachment => {
  const { settings } = desk.unit;
  const { title } = words(readingLanguage(desk.unit, employee)).doc;
  return calendarFile(desk, employee, {
    uid: `${settings.year}-conversation-${employee.id}`,
    sequence,
    title: title(settings.year, employee.name),
    description: '',
    place: settings.conversationPlace,
    date: employee.conversationDate,
    time: employee.conversationTime,
    minutes: settings.conversationMinutes,
  });
};

interface Meeting {
  uid: string;
  sequence: number;
  title: string;
  description: string;
  place: string;
  date: string;
  time: string;
  minutes: number;
}

const calendarFile = (desk: Desk, employee: Employee, meeting: Meeting): Attachment => {
  const { settings } = desk.unit;
  const { date, time } = desk.now;
  return {
    name: 'mus.ics',
    mimeType: 'text/calendar; charset=utf-8; method=REQUEST',
    content: icsOf({
      uid: `${meeting.uid}@${unitKey()}`,
      sequence: meeting.sequence,
      title: meeting.title,
      description: meeting.description,
      place: meeting.place,
      startUtc: utcOf(meeting.date, meeting.time),
      endUtc: utcOf(meeting.date, laterBy(meeting.time, meeting.minutes)),
      organizer: { name: settings.managerName, email: settings.managerEmail },
      attendee: { name: employee.name, email: employee.email },
      stampUtc: utcOf(date, time),
    }),
  };
};

/** Meetings end on the day they begin. */
const laterBy = (time: string, minutes: number): string => {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const end = Math.min(hours * 60 + past + minutes, 24 * 60 - 1);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};
