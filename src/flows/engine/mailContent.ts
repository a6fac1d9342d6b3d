// What each mail says and carries: texts from the domain, calendar files, and files from Drive.

import { addDays } from '../../domain/calendar/calendarDate.ts';
import { topicsOf } from '../../domain/conversation/topics.ts';
import { icsOf } from '../../domain/formats/ics.ts';
import { preparationComplete } from '../../domain/forms/preparation.ts';
import { printFormHtml } from '../../domain/forms/printForm.ts';
import { miniMusDateOf } from '../../domain/halfYear/miniMus.ts';
import { agreementReminders, managersReminders } from '../../domain/mails/agreementReminders.ts';
import { confirmationRequestMail, confirmedMail } from '../../domain/mails/confirmation.ts';
import { digestSection } from '../../domain/mails/digest.ts';
import { gatheredMail, type Section } from '../../domain/mails/gathered.ts';
import { invitationMail } from '../../domain/mails/invitation.ts';
import { miniMusMail } from '../../domain/mails/miniMus.ts';
import { movedMail } from '../../domain/mails/moved.ts';
import { newManagerSection } from '../../domain/mails/newManager.ts';
import { reminderSection } from '../../domain/mails/reminder.ts';
import { type ReadyReport, reportSection } from '../../domain/mails/report.ts';
import { strategyMeetingMail } from '../../domain/mails/strategyMeeting.ts';
import { suggestionReplySection } from '../../domain/mails/suggestionReply.ts';
import { topicsSection } from '../../domain/mails/topics.ts';
import { sentenceOfFlag } from '../../domain/report/sentences.ts';
import { replyOfKey } from '../../domain/strategy/suggestionReplies.ts';
import { impossible } from '../../domain/text/assertNever.ts';
import type { Agreement, Employee } from '../../domain/unit/unit.ts';
import { readingLanguage, words } from '../../domain/words/words.ts';
import { type GatheredKind, isGathered, keyOf, type MailPart, type MailWork, REPORTS } from '../../domain/work/work.ts';
import { digestOf } from '../../domain/year/digest.ts';
import { answerDeadlineOf } from '../../domain/year/due.ts';
import { utcOf } from '../../google/host/clock.ts';
import { type Attachment, pdfAttachment } from '../../google/host/mail.ts';
import { mapped, type Outcome } from '../../google/rest/api.ts';
import * as drive from '../../google/rest/drive.ts';
import { unitKey } from '../../google/rest/drive.ts';
import { docUrl } from '../../google/rest/links.ts';
import type { Desk } from './unitOfWork.ts';

interface MailText {
  subject: string;
  html: string;
  text: string;
}

/** What the text of a mail is made from. */
export type MailDesk = Pick<Desk, 'unit' | 'register' | 'now' | 'employee'>;

export const mailText = (desk: MailDesk, work: MailWork): MailText => {
  const { unit, register } = desk;
  const { year } = unit.settings;
  const { mail } = work;
  if (isGathered(mail)) {
    const parts = work.parts ?? [{ ...work, mail }];
    return gatheredMail(
      unit,
      work.to === 'employee' ? desk.employee(work.employeeIds[0] ?? '') : undefined,
      parts.flatMap((part) => sectionsOf(desk, part, parts)),
    );
  }
  const employee = desk.employee(work.employeeIds[0] ?? '');
  const links = linksOf(desk, employee);
  switch (mail) {
    case 'strategyMeeting':
      return strategyMeetingMail(unit, employee, meetingSequence(desk, employee) > 0);
    case 'invitation':
      return invitationMail(unit, employee, { ...links, deadline: deadlineOf(desk, employee) });
    case 'moved':
      return movedMail(unit, employee);
    case 'confirmationRequest': {
      const formUrl = register.entry(keyOf.agreementForm(year, employee.id))?.facts.url ?? '';
      return confirmationRequestMail(unit, employee, { formUrl, version: work.version });
    }
    case 'confirmation':
      return confirmedMail(unit, employee, { version: work.version });
    case 'miniMus':
      return miniMusMail(register, employee, {
        date: miniMusDateOf(register, employee, desk.now.date),
        formUrl: statusFormUrl(desk, employee),
        isMoved: miniMusSequence(desk, employee) > 0,
      });
    default:
      return impossible(mail);
  }
};

const linksOf = ({ unit, register }: MailDesk, { id }: Employee): { formUrl: string; docUrl: string } => {
  const { year } = unit.settings;
  const doc = register.entry(keyOf.doc(year, id))?.facts.file;
  return { formUrl: register.entry(keyOf.form(year, id))?.facts.url ?? '', docUrl: doc ? docUrl(doc) : '' };
};

const deadlineOf = ({ unit, register }: MailDesk, employee: Employee): string => {
  const invitedOn = register.entry(keyOf.invitation(unit.settings.year, employee.id))?.at.slice(0, 10);
  return answerDeadlineOf(unit.settings, employee, invitedOn);
};

const statusFormUrl = ({ register }: MailDesk, { id }: Employee): string =>
  register.entry(keyOf.statusForm(register.lastHeld(id)?.year ?? 0, id))?.facts.url ?? '';

/** What one kind has to say in a gathered mail; none where another part says it. */
const sectionsOf = (desk: MailDesk, part: MailPart, all: readonly MailPart[]): Section[] => {
  const { unit, register, now } = desk;
  const employee = register.employee(part.employeeIds[0] ?? '');
  const parts = all.filter(({ to }) => to === part.to);
  switch (part.mail) {
    case 'topics':
      return [topicsSectionOf(desk, part.employeeIds)];
    case 'reminder':
      return employee
        ? [reminderSection(unit, employee, { ...linksOf(desk, employee), deadline: deadlineOf(desk, employee) })]
        : [];
    case 'reportReady':
      return [reportSection(unit, readyReport(desk, part.keys[0] ?? ''))];
    case 'newManager': {
      if (!employee) return [];
      const asked = !register.conversation(employee.id)?.heldOn;
      const links = linksOf(desk, employee);
      return [newManagerSection(unit, employee, { ...links, formUrl: asked ? links.formUrl : '' })];
    }
    case 'suggestionReply':
      return employee
        ? [
            suggestionReplySection(
              unit,
              employee,
              part.keys.flatMap((key) => replyOfKey(register, key) ?? []),
            ),
          ]
        : [];
    case 'overdue':
    case 'deadline': {
      // The digest begins with the manager's own, and the reminders of one morning are told together.
      const isTold = parts.some(({ mail }) => mail === 'digest' || (mail === 'overdue' && part.mail === 'deadline'));
      if (isTold) return [];
      const told = [...agreementsIn(desk, parts, 'overdue'), ...agreementsIn(desk, parts, 'deadline')];
      const reminded = {
        overdue: told.filter(({ deadline }) => deadline < now.date),
        deadline: told.filter(({ deadline }) => deadline >= now.date),
      };
      if (part.to === 'manager') return [managersReminders(unit, reminded)];
      return employee ? [agreementReminders(unit, employee, reminded, statusFormUrl(desk, employee))] : [];
    }
    case 'digest': {
      const told = [...agreementsIn(desk, parts, 'overdue'), ...agreementsIn(desk, parts, 'deadline')];
      return [digestSection(unit, digestOf(register, now.date, new Set(told.map(({ id }) => id))), now.date)];
    }
    default:
      return impossible(part.mail);
  }
};

const agreementsIn = ({ unit }: MailDesk, parts: readonly MailPart[], kind: GatheredKind): Agreement[] => {
  const keys = parts.flatMap((part) => (part.mail === kind ? part.keys : []));
  const ids = new Set(keys.map((key) => key.split('/')[2]));
  return unit.agreements.filter(({ id }) => ids.has(id));
};

const topicsSectionOf = (desk: MailDesk, ids: readonly string[]): Section => {
  const { unit, register } = desk;
  const { year } = unit.settings;
  return topicsSection(unit, {
    date: desk.employee(ids[0] ?? '').conversationDate,
    people: ids.map((id) => ({
      employee: desk.employee(id),
      topics: topicsOf(register.answers(id), id, year),
      answered: register.isDone(keyOf.answered(year, id)),
      prepared: preparationComplete(register, id),
      docUrl: docUrl(register.entry(keyOf.doc(year, id))?.facts.file ?? ''),
    })),
  });
};

const readyReport = (desk: MailDesk, key: string): ReadyReport => {
  const { year } = desk.unit.settings;
  const which = REPORTS.find((known) => keyOf.reportReady(year, known) === key) ?? 'now';
  const { file = '', flags = '', flagged = '0' } = desk.register.entry(keyOf.report(year, which))?.facts ?? {};
  const sentences = flags.split(' ').flatMap((code) => sentenceOfFlag(code, desk.unit) ?? []);
  return { url: docUrl(file), flags: sentences, flagged: Number(flagged) };
};

export const mailAttachments = (desk: Desk, work: MailWork): Outcome<Attachment[]> => {
  if (work.mail === 'confirmation') return frozenAgreements(desk, work);
  return { ok: true, value: ownAttachments(desk, work) };
};

const ownAttachments = (desk: Desk, work: MailWork): Attachment[] => {
  const { year } = desk.unit.settings;
  if (isGathered(work.mail)) return [];
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
    case 'miniMus':
      return [miniMusFile(desk, employee)];
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
const meetingSequence = (desk: MailDesk, { id }: Employee): number => {
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

/** How many times the day has been changed since the first mail told of it. */
const miniMusSequence = ({ register }: MailDesk, { id }: Employee): number => {
  const told = register.entry(keyOf.miniMus(register.lastHeld(id)?.year ?? 0, id));
  return told?.state === 'done' ? Number(told.facts.sequence ?? '0') + 1 : 0;
};

const miniMusFile = (desk: Desk, employee: Employee): Attachment =>
  calendarFile(desk, employee, {
    uid: `${desk.register.lastHeld(employee.id)?.year}-miniMus-${employee.id}`,
    sequence: miniMusSequence(desk, employee),
    title: words(readingLanguage(desk.unit, employee)).mail.miniMus.subject,
    description: '',
    place: desk.unit.settings.conversationPlace,
    date: miniMusDateOf(desk.register, employee, desk.now.date),
  });

interface Meeting {
  uid: string;
  sequence: number;
  title: string;
  description: string;
  place: string;
  date: string;
  /** The whole day where there is none. */
  time?: string;
  minutes?: number;
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
      when:
        meeting.time === undefined
          ? { day: meeting.date, dayAfter: addDays(meeting.date, 1) }
          : {
              startUtc: utcOf(meeting.date, meeting.time),
              endUtc: utcOf(meeting.date, laterBy(meeting.time, meeting.minutes ?? 0)),
            },
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
