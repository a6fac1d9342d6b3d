// What each mail says and carries: texts from the domain, calendar files, and files from Drive.

import { addDays } from '../../domain/calendar/calendarDate.ts';
import { topicsOf } from '../../domain/conversation/topics.ts';
import { icsOf } from '../../domain/formats/ics.ts';
import { answerDeadlineOf } from '../../domain/forms/answerReminders.ts';
import { preparationComplete } from '../../domain/forms/preparation.ts';
import { printFormHtml } from '../../domain/forms/printForm.ts';
import { miniMusDateOf } from '../../domain/halfYear/miniMus.ts';
import { agreementReminders, managersReminders } from '../../domain/mails/agreementReminders.ts';
import { confirmationRequestMail, confirmedMail } from '../../domain/mails/confirmation.ts';
import { digestSection } from '../../domain/mails/digest.ts';
import { gatheredMail, type MailSection } from '../../domain/mails/gathered.ts';
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
import { assertNever } from '../../domain/text/assertNever.ts';
import type { Agreement, Employee } from '../../domain/unit/unit.ts';
import { readingLanguage, words } from '../../domain/words/words.ts';
import { partsOfKey } from '../../domain/work/logKeys.ts';
import { type CombinedKind, isCombined, keyOf, type MailPart, type MailWork, REPORTS } from '../../domain/work/work.ts';
import { digestOf } from '../../domain/year/digest.ts';
import { utcOf } from '../../google/host/clock.ts';
import { type Attachment, pdfAttachment } from '../../google/host/mail.ts';
import { mapped, type Outcome } from '../../google/rest/api.ts';
import * as drive from '../../google/rest/drive.ts';
import { unitKey } from '../../google/rest/drive.ts';
import { docUrl } from '../../google/rest/links.ts';
import type { UnitOfWork } from './unitOfWork.ts';

interface MailText {
  subject: string;
  html: string;
  text: string;
}

/** What the text of a mail is made from. */
export type MailSource = Pick<UnitOfWork, 'unit' | 'index' | 'now' | 'employee'>;

export const mailText = (unitOfWork: MailSource, work: MailWork): MailText => {
  const { unit, index } = unitOfWork;
  const { year } = unit.settings;
  const { mail } = work;
  if (isCombined(mail)) {
    const parts = work.parts ?? [{ ...work, mail }];
    return gatheredMail(
      unit,
      work.to === 'employee' ? unitOfWork.employee(work.employeeIds[0] ?? '') : undefined,
      parts.flatMap((part) => sectionsOf(unitOfWork, part, parts)),
    );
  }
  const employee = unitOfWork.employee(work.employeeIds[0] ?? '');
  const links = linksOf(unitOfWork, employee);
  switch (mail) {
    case 'strategyMeeting':
      return strategyMeetingMail(unit, employee, meetingSequence(unitOfWork, employee) > 0);
    case 'invitation':
      return invitationMail(unit, employee, { ...links, deadline: deadlineOf(unitOfWork, employee) });
    case 'moved':
      return movedMail(unit, employee);
    case 'confirmationRequest': {
      const formUrl = index.entry(keyOf.agreementForm(year, employee.id))?.details.url ?? '';
      return confirmationRequestMail(unit, employee, { formUrl, version: work.version });
    }
    case 'confirmation':
      return confirmedMail(unit, employee, { version: work.version });
    case 'miniMus':
      return miniMusMail(index, employee, {
        date: miniMusDateOf(index, employee, unitOfWork.now.date),
        formUrl: statusFormUrl(unitOfWork, employee),
        isMoved: miniMusSequence(unitOfWork, employee) > 0,
      });
    default:
      return assertNever(mail);
  }
};

const linksOf = ({ unit, index }: MailSource, { id }: Employee): { formUrl: string; docUrl: string } => {
  const { year } = unit.settings;
  const doc = index.entry(keyOf.doc(year, id))?.details.file;
  return { formUrl: index.entry(keyOf.form(year, id))?.details.url ?? '', docUrl: doc ? docUrl(doc) : '' };
};

const deadlineOf = ({ unit, index }: MailSource, employee: Employee): string => {
  const invitedOn = index.entry(keyOf.invitation(unit.settings.year, employee.id))?.at.slice(0, 10);
  return answerDeadlineOf(unit.settings, employee, invitedOn);
};

const statusFormUrl = ({ index }: MailSource, { id }: Employee): string =>
  index.entry(keyOf.statusForm(index.lastHeld(id)?.year ?? 0, id))?.details.url ?? '';

/** What one kind has to say in a gathered mail; none where another part says it. */
const sectionsOf = (unitOfWork: MailSource, part: MailPart, all: readonly MailPart[]): MailSection[] => {
  const { unit, index, now } = unitOfWork;
  const employee = index.employee(part.employeeIds[0] ?? '');
  const parts = all.filter(({ to }) => to === part.to);
  switch (part.mail) {
    case 'topics':
      return [topicsSectionOf(unitOfWork, part.employeeIds)];
    case 'reminder':
      return employee
        ? [
            reminderSection(unit, employee, {
              ...linksOf(unitOfWork, employee),
              deadline: deadlineOf(unitOfWork, employee),
            }),
          ]
        : [];
    case 'reportReady':
      return [reportSection(unit, readyReport(unitOfWork, part.keys[0] ?? ''))];
    case 'newManager': {
      if (!employee) return [];
      const asked = !index.conversation(employee.id)?.heldOn;
      const links = linksOf(unitOfWork, employee);
      return [newManagerSection(unit, employee, { ...links, formUrl: asked ? links.formUrl : '' })];
    }
    case 'suggestionReply':
      return employee
        ? [
            suggestionReplySection(
              unit,
              employee,
              part.keys.flatMap((key) => replyOfKey(index, key) ?? []),
            ),
          ]
        : [];
    case 'overdue':
    case 'deadline': {
      // The digest begins with the manager's own, and the reminders of one morning are told together.
      const isTold = parts.some(({ mail }) => mail === 'digest' || (mail === 'overdue' && part.mail === 'deadline'));
      if (isTold) return [];
      const told = [...agreementsIn(unitOfWork, parts, 'overdue'), ...agreementsIn(unitOfWork, parts, 'deadline')];
      const reminded = {
        overdue: told.filter(({ deadline }) => deadline < now.date),
        deadline: told.filter(({ deadline }) => deadline >= now.date),
      };
      if (part.to === 'manager') return [managersReminders(unit, reminded)];
      return employee ? [agreementReminders(unit, employee, reminded, statusFormUrl(unitOfWork, employee))] : [];
    }
    case 'digest': {
      const told = [...agreementsIn(unitOfWork, parts, 'overdue'), ...agreementsIn(unitOfWork, parts, 'deadline')];
      return [digestSection(unit, digestOf(index, now.date, new Set(told.map(({ id }) => id))), now.date)];
    }
    default:
      return assertNever(part.mail);
  }
};

const agreementsIn = ({ unit }: MailSource, parts: readonly MailPart[], kind: CombinedKind): Agreement[] => {
  const keys = parts.flatMap((part) => (part.mail === kind ? part.keys : []));
  const ids = new Set(
    keys.map((key) => {
      const parts = partsOfKey(key);
      return 'agreementId' in parts ? parts.agreementId : '';
    }),
  );
  return unit.agreements.filter(({ id }) => ids.has(id));
};

const topicsSectionOf = (unitOfWork: MailSource, ids: readonly string[]): MailSection => {
  const { unit, index } = unitOfWork;
  const { year } = unit.settings;
  return topicsSection(unit, {
    date: unitOfWork.employee(ids[0] ?? '').conversationDate,
    people: ids.map((id) => ({
      employee: unitOfWork.employee(id),
      topics: topicsOf(index.answers(id), id, year),
      answered: index.isDone(keyOf.answered(year, id)),
      prepared: preparationComplete(index, id),
      docUrl: docUrl(index.entry(keyOf.doc(year, id))?.details.file ?? ''),
    })),
  });
};

const readyReport = (unitOfWork: MailSource, key: string): ReadyReport => {
  const { year } = unitOfWork.unit.settings;
  const which = REPORTS.find((known) => keyOf.reportReady(year, known) === key) ?? 'now';
  const { file = '', flags = [], flagged = 0 } = unitOfWork.index.entry(keyOf.report(year, which))?.details ?? {};
  const sentences = flags.flatMap((code) => sentenceOfFlag(code, unitOfWork.unit) ?? []);
  return { url: docUrl(file), flags: sentences, flagged };
};

export const mailAttachments = (unitOfWork: UnitOfWork, work: MailWork): Outcome<Attachment[]> => {
  if (work.mail === 'confirmation') return frozenAgreements(unitOfWork, work);
  return { ok: true, value: ownAttachments(unitOfWork, work) };
};

const ownAttachments = (unitOfWork: UnitOfWork, work: MailWork): Attachment[] => {
  const { year } = unitOfWork.unit.settings;
  if (isCombined(work.mail)) return [];
  const employee = unitOfWork.employee(work.employeeIds[0] ?? '');
  switch (work.mail) {
    case 'strategyMeeting':
      return [meetingFile(unitOfWork, employee)];
    case 'invitation':
      return [
        conversationFile(unitOfWork, employee, 0),
        ...(employee.hasAccount ? [] : [pdfAttachment(`MUS-${year}.pdf`, printFormHtml(unitOfWork.unit, employee))]),
      ];
    case 'moved': {
      const told = unitOfWork.index.entry(keyOf.invitation(year, employee.id))?.details.sequence ?? 0;
      return [conversationFile(unitOfWork, employee, told + 1)];
    }
    case 'miniMus':
      return [miniMusFile(unitOfWork, employee)];
    default:
      return [];
  }
};

const frozenAgreements = (unitOfWork: UnitOfWork, work: MailWork): Outcome<Attachment[]> => {
  const { year } = unitOfWork.unit.settings;
  const file = unitOfWork.index.entry(keyOf.pdf(year, work.employeeIds[0] ?? '', work.version))?.details.file ?? '';
  const [content] = drive.download([file]);
  if (!content) return { ok: false, status: 0, reason: 'noAnswer', retryable: false };
  const name = `MUS-${year}-v${work.version}.pdf`;
  return mapped(content, (bytes) => [{ name, mimeType: 'application/pdf', content: bytes }]);
};

/** How many times the meeting has been changed since the first mail told of it. */
const meetingSequence = (unitOfWork: MailSource, { id }: Employee): number => {
  const told = unitOfWork.index.entry(keyOf.strategyMeeting(unitOfWork.unit.settings.year, id));
  return told?.state === 'done' ? (told.details.sequence ?? 0) + 1 : 0;
};

const meetingFile = (unitOfWork: UnitOfWork, employee: Employee): Attachment => {
  const { settings } = unitOfWork.unit;
  const sequence = meetingSequence(unitOfWork, employee);
  const { subject, text } = strategyMeetingMail(unitOfWork.unit, employee, sequence > 0);
  return calendarFile(unitOfWork, employee, {
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

const conversationFile = (unitOfWork: UnitOfWork, employee: Employee, sequence: number): Attachment => {
  const { settings } = unitOfWork.unit;
  const { title } = words(readingLanguage(unitOfWork.unit, employee)).doc;
  return calendarFile(unitOfWork, employee, {
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
const miniMusSequence = ({ index }: MailSource, { id }: Employee): number => {
  const told = index.entry(keyOf.miniMus(index.lastHeld(id)?.year ?? 0, id));
  return told?.state === 'done' ? (told.details.sequence ?? 0) + 1 : 0;
};

const miniMusFile = (unitOfWork: UnitOfWork, employee: Employee): Attachment =>
  calendarFile(unitOfWork, employee, {
    uid: `${unitOfWork.index.lastHeld(employee.id)?.year}-miniMus-${employee.id}`,
    sequence: miniMusSequence(unitOfWork, employee),
    title: words(readingLanguage(unitOfWork.unit, employee)).mail.miniMus.subject,
    description: '',
    place: unitOfWork.unit.settings.conversationPlace,
    date: miniMusDateOf(unitOfWork.index, employee, unitOfWork.now.date),
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

const calendarFile = (unitOfWork: UnitOfWork, employee: Employee, meeting: Meeting): Attachment => {
  const { settings } = unitOfWork.unit;
  const { date, time } = unitOfWork.now;
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
