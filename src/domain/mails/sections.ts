// What each kind of mail adds to a combined one.

import { overdueAgreements } from '../agreements/overdue.ts';
import { topicsOf } from '../conversation/topics.ts';
import { docUrl } from '../formats/links.ts';
import { hadNoRoom, isAskedToShow } from '../forms/keptFeedback.ts';
import { preparationComplete } from '../forms/preparation.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import { employeeOf } from '../people/employeeOf.ts';
import { sentenceOfFlag } from '../report/sentences.ts';
import { replyOfKey } from '../strategy/suggestionReplies.ts';
import { assertNever } from '../text/assertNever.ts';
import type { Agreement, Employee } from '../unit/unit.ts';
import { readerOfMail } from '../work/combineMails.ts';
import { USED_KINDS } from '../work/fileTroubles.ts';
import { agreementIdOf, type LogKey, partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailPart, REPORTS, type ReportKind } from '../work/work.ts';
import { digestOf } from '../year/digest.ts';
import { agreementReminders, managersReminders } from './agreementReminders.ts';
import { answerReminderSection } from './answerReminder.ts';
import { calendarLinkOf, changeToldBy } from './appointment.ts';
import { isToldBefore } from './appointmentsTold.ts';
import type { MailSection } from './combinedMail.ts';
import { confirmationReminderSection } from './confirmation.ts';
import { digestSection } from './digest.ts';
import { halfYearReviewSection } from './halfYearReview.ts';
import {
  confirmationFormUrl,
  docUrlOf,
  invitedDeadlineOf,
  linksOf,
  linkTo,
  type MailSource,
  statusFormUrl,
} from './mailDetails.ts';
import { calendarSection } from './managersCalendar.ts';
import { movedSection } from './moved.ts';
import { type LinkNow, newLinkSection } from './newLink.ts';
import { newManagerSection } from './newManager.ts';
import { onPaperReader, passedOnSection } from './passedOn.ts';
import { type ReadyReport, reportSection } from './report.ts';
import { suggestionReplySection } from './suggestionReply.ts';
import { topicsSection } from './topics.ts';

/** None where another part of the same mail says it, or where the employee whom it is about is gone. */
export const sectionsOf = (source: MailSource, part: MailPart, all: readonly MailPart[]): MailSection[] => {
  const sections = sectionsTo(source, part, all);
  const reader = onPaperReader(source.index, readerOfMail(part));
  return reader ? sections.map((section) => passedOnSection(source.index, reader, section, part.mail)) : sections;
};

const sectionsTo = (source: MailSource, part: MailPart, all: readonly MailPart[]): MailSection[] => {
  const { index, now } = source;
  const { unit } = index;
  const alike = all.filter((other) => readerOfMail(other) === readerOfMail(part));
  const ofEmployee = (sectionOf: (employee: Employee) => MailSection): MailSection[] => {
    const employee = index.employee(part.employeeIds[0] ?? '');
    return employee ? [sectionOf(employee)] : [];
  };
  switch (part.mail) {
    case 'moved':
      return ofEmployee((employee) =>
        movedSection(unit, employee, {
          change: changeToldBy(index, part, now),
          calendar: calendarLinkOf(source, part),
        }),
      );
    case 'miniMus':
      return ofEmployee((employee) =>
        halfYearReviewSection(index, employee, {
          date: halfYearReviewDateOf(index, employee, now.date),
          formUrl: statusFormUrl(index, employee),
          change: changeToldBy(index, part, now),
          calendar: calendarLinkOf(source, part),
          reminded: new Set(agreementsRemindedOf(source, alike).map(({ id }) => id)),
        }),
      );
    case 'topics':
      return [topicsSectionOf(source, part.employeeIds)];
    case 'reminder':
      return ofEmployee((employee) =>
        answerReminderSection(unit, employee, {
          ...linksOf(index, employee),
          deadline: invitedDeadlineOf(index, employee),
          isTimeTold: isToldBefore(part, alike),
        }),
      );
    case 'confirmationReminder':
      return ofEmployee((employee) =>
        confirmationReminderSection(unit, employee, confirmationFormUrl(index, employee)),
      );
    case 'reportReady':
      return [reportSection(unit, readyReport(source, part.keys))];
    case 'newManager':
    case 'newLink':
      return isToldByAnother(part, alike)
        ? []
        : ofEmployee((employee) => newFilesSection(index, employee, part, alike));
    case 'suggestionReply':
      return ofEmployee((employee) =>
        suggestionReplySection(
          unit,
          employee,
          part.keys.flatMap((key) => replyOfKey(index, key) ?? []),
        ),
      );
    case 'overdue':
    case 'deadline':
      return remindersOf(source, part, alike);
    case 'digest': {
      const reminded = new Set(agreementsRemindedOf(source, alike).map(({ id }) => id));
      return [digestSection(index, digestOf(index, now, reminded), { now, sheetUrl: source.sheetUrl })];
    }
    case 'calendar':
      return [calendarSection(source)];
    default:
      return assertNever(part.mail);
  }
};

/** Of a new manager's files that mail tells by itself. */
const isToldByAnother = (part: MailPart, alike: readonly MailPart[]): boolean =>
  part.mail === 'newLink' && alike.some(({ mail }) => mail === 'newManager');

const newFilesSection = (
  index: UnitIndex,
  employee: Employee,
  part: MailPart,
  alike: readonly MailPart[],
): MailSection => {
  const { unit } = index;
  if (part.mail === 'newManager') {
    const mayShow = isAskedToShow(index, employee.id) ? statusFormUrl(index, employee) : undefined;
    const links = linksNow(index, employee, alike);
    return newManagerSection(unit, employee, links, mayShow, hadNoRoom(index, employee.id));
  }
  const hasAnswered = index.isDone(keyOf.answered(unit.settings.year, employee.id));
  return newLinkSection(unit, employee, linksNow(index, employee, [part]), hasAnswered);
};

/** The links that the parts of the mail tell anew. */
const linksNow = (index: UnitIndex, employee: Employee, parts: readonly MailPart[]): LinkNow[] => {
  const kinds = new Set(
    parts.flatMap(({ mail, keys }) => (mail === 'newLink' ? keys.map((key) => subjectFileOf(key)) : [])),
  );
  return USED_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, address: linkTo(index, employee, kind) }));
};

const subjectFileOf = (key: LogKey): string => {
  const parts = partsOfKey(key);
  return parts.kind === 'newLink' ? parts.file : '';
};

/** Reminders of one morning stand in one section; the manager's own stand in the digest where there is one. */
const remindersOf = (source: MailSource, part: MailPart, alike: readonly MailPart[]): MailSection[] => {
  const { index, now, sheetUrl } = source;
  const isElsewhere = alike.some(({ mail }) => mail === 'digest' || (mail === 'overdue' && part.mail === 'deadline'));
  if (isElsewhere) return [];
  const agreements = agreementsRemindedOf(source, alike);
  const reminded = {
    overdue: agreements.filter(({ deadline }) => deadline < now.date),
    deadline: agreements.filter(({ deadline }) => deadline >= now.date),
  };
  if (part.to === 'manager') return [managersReminders(index.unit, reminded, sheetUrl)];
  const employee = index.employee(part.employeeIds[0] ?? '');
  return employee ? [agreementReminders(index.unit, employee, reminded, statusFormUrl(index, employee))] : [];
};

/** A reminder of one overdue agreement is about all of the employee's, so that none needs a mail of its own. */
const agreementsRemindedOf = ({ index, now }: MailSource, parts: readonly MailPart[]): Agreement[] => {
  const late = new Set(parts.flatMap(({ mail, employeeIds }) => (mail === 'overdue' ? employeeIds : [])));
  // The manager's overdue ones are found one by one: Monday's mail has the others.
  const keys = parts.flatMap((part) =>
    part.mail === 'deadline' || (part.mail === 'overdue' && part.to === 'manager') ? part.keys : [],
  );
  const near = new Set(keys.map((key) => agreementIdOf(partsOfKey(key))));
  return [
    ...new Set([
      ...overdueAgreements(index, now.date).filter((one) => late.has(one.employeeId) && one.responsible !== 'manager'),
      ...index.unit.agreements.filter(({ id }) => near.has(id)),
    ]),
  ];
};

const topicsSectionOf = ({ index, sheetUrl }: MailSource, ids: readonly string[]): MailSection => {
  const { year } = index.unit.settings;
  return topicsSection(index.unit, {
    sheetUrl,
    date: employeeOf(index, ids[0] ?? '').conversationDate,
    people: ids.map((id) => ({
      employee: employeeOf(index, id),
      topics: topicsOf(index.answers(id), id, year),
      answered: index.isDone(keyOf.answered(year, id)),
      prepared: preparationComplete(index, id),
      docUrl: docUrlOf(index, id),
    })),
  });
};

/** The mail is about the latest, which its keys begin with. */
const readyReport = ({ index, sheetUrl }: MailSource, keys: readonly string[]): ReadyReport => {
  const { year } = index.unit.settings;
  const detailsOf = (which: ReportKind) => index.entry(keyOf.report(year, which))?.details ?? {};
  const [latest = 'now', ...earlier] = keys.flatMap(
    (key) => REPORTS.find((known) => keyOf.reportReady(year, known) === key) ?? [],
  );
  const { file = '', flags = [], flagged = 0 } = detailsOf(latest);
  const sentences = flags.flatMap((flag) => sentenceOfFlag(flag, index.unit) ?? []);
  return {
    url: docUrl(file),
    flags: sentences,
    flagged,
    sheetUrl,
    earlier: earlier.map((kind) => ({ kind, url: docUrl(detailsOf(kind).file ?? '') })),
  };
};
