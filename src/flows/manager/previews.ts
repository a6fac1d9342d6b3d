// Forms and mails as their readers will see them, before anything is made or sent; and mails as a test to oneself.

import type { FormPreview, PreviewMail } from '../../contract.ts';
import { activeAgreements } from '../../domain/agreements/activeAgreements.ts';
import { overdueAgreements } from '../../domain/agreements/overdue.ts';
import { formPreview } from '../../domain/forms/formPreview.ts';
import { questionnaireOf } from '../../domain/forms/questionnaire.ts';
import { halfYearReviewDateOf } from '../../domain/halfYear/halfYearReview.ts';
import type { MailSource } from '../../domain/mails/mailDetails.ts';
import { mailText } from '../../domain/mails/mailText.ts';
import { testMail } from '../../domain/mails/testMail.ts';
import { isAnswered } from '../../domain/strategy/suggestionReplies.ts';
import { mailboxOf } from '../../domain/unit/emailAddress.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import type { Employee, LogRow } from '../../domain/unit/unit.ts';
import { ownerHash } from '../../domain/work/fileOwner.ts';
import type { DetailsByKind, FileKind } from '../../domain/work/logDetails.ts';
import { rowOf } from '../../domain/work/logEntries.ts';
import type { LogKey } from '../../domain/work/logKeys.ts';
import { statusYear } from '../../domain/work/statusYear.ts';
import { type UnitIndex, unitIndexOf } from '../../domain/work/unitIndex.ts';
import { keyOf, type MailKind, type MailPart, type MailWork, mailOf } from '../../domain/work/work.ts';
import { sendMail } from '../../google/host/mail.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import { asOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

/** Mails that no preview shows, and why. */
export const NOT_PREVIEWED = {
  digest: 'The manager alone gets it, and its content is what the overview shows.',
  reportReady: 'The manager alone gets it, and it says no more than that the report is there.',
  calendar: 'The manager alone gets it, and Prepare offers the same file.',
} as const satisfies Partial<Record<MailKind, string>>;

type Previewed = Exclude<MailKind, keyof typeof NOT_PREVIEWED>;
type KeysOf = (index: UnitIndex, employee: Employee, today: string) => LogKey<MailKind>[];

/** The keys of each mail that can be shown; none where the mail would have no content yet. */
const KEYS: Record<Previewed, KeysOf> = {
  strategyMeeting: ({ unit }, { id }) => [keyOf.strategyMeeting(unit.settings.year, id)],
  invitation: ({ unit }, { id }) => [keyOf.invitation(unit.settings.year, id)],
  moved: ({ unit }, { id }) => [keyOf.moved(unit.settings.year, id, 1, '')],
  reminder: ({ unit }, { id }) => [keyOf.reminder(unit.settings.year, id, 0)],
  topics: ({ unit }, { id, conversationDate }) =>
    conversationDate === '' ? [] : [keyOf.topics(unit.settings.year, id, conversationDate)],
  confirmationRequest: ({ unit }, { id }) => [keyOf.confirmationRequest(unit.settings.year, id, 1)],
  confirmationReminder: ({ unit }, { id }) => [keyOf.confirmationReminder(unit.settings.year, id, 1, 0)],
  confirmation: ({ unit }, { id }) => [keyOf.confirmation(unit.settings.year, id, 1)],
  deadline: (index, employee) =>
    activeAgreements(index, employee.id)
      .filter(({ deadline }) => deadline !== '')
      .map(({ id, deadline }) => keyOf.deadline(index.unit.settings.year, 0, id, 'employee', deadline)),
  overdue: (index, employee, today) =>
    overdueAgreements(index, today)
      .filter((agreement) => agreement.employeeId === employee.id && agreement.responsible !== 'manager')
      .map(({ id, deadline }) => keyOf.overdue(index.unit.settings.year, 1, id, 'employee', deadline)),
  miniMus: (index, employee, today) =>
    halfYearReviewDateOf(index, employee, today) === '' ? [] : [keyOf.miniMus(index.unit.settings.year, employee.id)],
  suggestionReply: ({ unit }, employee) =>
    unit.suggestions
      .filter((suggestion) => suggestion.employeeId === employee.id && isAnswered(suggestion))
      .map(({ id, year }) => keyOf.suggestionReply(year ?? 0, employee.id, id)),
  newManager: ({ unit }, { id }) => [keyOf.newManager(unit.settings.year, id, ownerHash(unit.settings))],
  newLink: ({ unit }, { id }) => newLinkKeys(unit.settings.year, id),
};

/** As after a change of manager before the conversation. */
const newLinkKeys = (year: number, id: string): LogKey<'newLink'>[] =>
  (['form', 'doc'] as const).map((kind) => keyOf.newLink(year, id, kind, 1, ''));

export const PREVIEWED = Object.keys(KEYS) as Previewed[];

export const previewForm = (clock: Clock, employeeId: string): FormPreview => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  return formPreview(questionnaireOf(unitOfWork.unit, unitOfWork.employee(employeeId)));
};

export const previewMail = (clock: Clock, kind: string, employeeId: string): PreviewMail => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { work, shown } = shownMail(unitOfWork, kind, employeeId);
  const { subject, html } = mailText(shown, work);
  const { settings } = unitOfWork.unit;
  const to = work.to === 'manager' ? settings.managerEmail : mailboxOf(settings, unitOfWork.employee(employeeId));
  return { to, subject, html };
};

/** Sends to the manager only, marked as a test, without calendar files and without a log entry. */
export const sendTestMail = (clock: Clock, kind: string, employeeId: string): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { work, shown } = shownMail(unitOfWork, kind, employeeId);
      const { managerName, language } = unitOfWork.unit.settings;
      const mail = testMail(mailText(shown, work), unitOfWork.nameOf(employeeId), language);
      const to = userEmail();
      const outcome = sendMail({ ...mail, to, fromName: managerName });
      if (outcome !== 'sent') throw new ProblemError({ code: 'testMailNotSent', values: { value: to } });
    },
    10_000,
  );

/** The work that the mail would be, and the unit as it will be then, with the files that the mail links to. */
const shownMail = (unitOfWork: UnitOfWork, kind: string, employeeId: string): { work: MailWork; shown: MailSource } => {
  const { unit, now } = unitOfWork;
  const employee = unitOfWork.employee(employeeId);
  const mail = PREVIEWED.find((known) => known === kind);
  const keys = (mail && KEYS[mail](unitOfWork.index, employee, now.date)) ?? [];
  const [key] = keys;
  if (!mail || key === undefined)
    throw new ProblemError({ code: 'nothingToShow', values: { name: unitOfWork.nameOf(employeeId) } });
  const missing = logAsOf(unitOfWork, mail, employeeId).filter(({ id }) => !unitOfWork.index.entry(id));
  const index = unitIndexOf({ ...unit, log: [...unit.log, ...missing] });
  const version = unitOfWork.index.conversation(employeeId)?.version ?? 1;
  const work = mailOf(mail, key, mail === 'topics' ? 'manager' : 'employee', [employeeId], version);
  return {
    work: mail === 'newManager' ? { ...work, parts: newManagerParts(work, unit.settings.year) } : { ...work, keys },
    shown: { index, now, utcOf: unitOfWork.utcOf, sheetUrl: unitOfWork.sheetUrl },
  };
};

/** What the log says by the time of the mail: the files are made and, for a new manager, there is feedback to ask about. */
const logAsOf = (unitOfWork: UnitOfWork, mail: Previewed, employeeId: string): LogRow[] => {
  const { year } = unitOfWork.unit.settings;
  const form = { file: '-', url: NOBODYS_FORM };
  const files = [
    madeFile(unitOfWork, keyOf.form(year, employeeId), form),
    madeFile(unitOfWork, keyOf.doc(year, employeeId), { file: '-' }),
    madeFile(unitOfWork, keyOf.agreementForm(year, employeeId), form),
    madeFile(unitOfWork, keyOf.statusForm(statusYear(unitOfWork.index, employeeId), employeeId), form),
  ];
  if (mail !== 'newManager') return files;
  const { moment } = unitOfWork;
  return [
    ...files,
    rowOf({ key: keyOf.answered(year, employeeId), details: {} }, 'done', moment),
    rowOf({ key: keyOf.keptFeedback(year, employeeId), details: {} }, 'done', moment),
  ];
};

/** The links that hold from now on stand in the same mail. */
const newManagerParts = ({ keys, employeeIds }: MailWork, year: number): MailPart[] => [
  { mail: 'newManager', to: 'employee', keys, employeeIds },
  { mail: 'newLink', to: 'employee', keys: newLinkKeys(year, employeeIds[0] ?? ''), employeeIds },
];

/** The log's row of a file as if it were made. */
const madeFile = <Kind extends FileKind>(
  { moment }: UnitOfWork,
  key: LogKey<Kind>,
  details: DetailsByKind[Kind],
): LogRow => rowOf({ key, details }, 'done', moment);

/** Looks like the link that the mail will have, and leads to nobody's form. */
const NOBODYS_FORM = 'https://docs.google.com/forms/';
