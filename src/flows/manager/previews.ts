// Forms and mails as their readers will see them, before anything is made or sent; and mails as a test to oneself.

import type { FormPreview, PreviewMail } from '../../contract.ts';
import { activeAgreements } from '../../domain/agreements/activeAgreements.ts';
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
import type { DetailsByKind, FileKind } from '../../domain/work/logDetails.ts';
import { rowOf } from '../../domain/work/logEntries.ts';
import type { LogKey } from '../../domain/work/logKeys.ts';
import { type UnitIndex, unitIndexOf } from '../../domain/work/unitIndex.ts';
import { keyOf, type MailKind, type MailWork, mailOf } from '../../domain/work/work.ts';
import { sendMail } from '../../google/host/mail.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import { asOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

/** The keys of each mail that can be shown; none where the mail would have no content yet. */
const KEYS: Partial<Record<MailKind, (index: UnitIndex, employee: Employee, today: string) => LogKey<MailKind>[]>> = {
  strategyMeeting: ({ unit }, { id }) => [keyOf.strategyMeeting(unit.settings.year, id)],
  invitation: ({ unit }, { id }) => [keyOf.invitation(unit.settings.year, id)],
  moved: ({ unit }, { id }) => [keyOf.moved(unit.settings.year, id, 1, '')],
  reminder: ({ unit }, { id }) => [keyOf.reminder(unit.settings.year, id, 0)],
  topics: ({ unit }, { id, conversationDate }) =>
    conversationDate === '' ? [] : [keyOf.topics(unit.settings.year, id, conversationDate)],
  confirmationRequest: ({ unit }, { id }) => [keyOf.confirmationRequest(unit.settings.year, id, 1)],
  confirmation: ({ unit }, { id }) => [keyOf.confirmation(unit.settings.year, id, 1)],
  deadline: (index, employee) =>
    activeAgreements(index, employee.id)
      .filter(({ deadline }) => deadline !== '')
      .map(({ id, deadline }) => keyOf.deadline(index.unit.settings.year, 0, id, 'employee', deadline)),
  miniMus: (index, employee, today) =>
    halfYearReviewDateOf(index, employee, today) === '' ? [] : [keyOf.miniMus(index.unit.settings.year, employee.id)],
  suggestionReply: ({ unit }, employee) =>
    unit.suggestions
      .filter((suggestion) => suggestion.employeeId === employee.id && isAnswered(suggestion))
      .map(({ id, year }) => keyOf.suggestionReply(year ?? 0, employee.id, id)),
};

export const PREVIEWED = Object.keys(KEYS) as MailKind[];

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
  const { year } = unit.settings;
  const employee = unitOfWork.employee(employeeId);
  const mail = PREVIEWED.find((known) => known === kind);
  const keys = (mail && KEYS[mail]?.(unitOfWork.index, employee, now.date)) ?? [];
  const [key] = keys;
  if (!mail || key === undefined)
    throw new ProblemError({ code: 'nothingToShow', values: { name: unitOfWork.nameOf(employeeId) } });
  const form = { file: '-', url: NOBODYS_FORM };
  const files = [
    madeFile(unitOfWork, keyOf.form(year, employeeId), form),
    madeFile(unitOfWork, keyOf.doc(year, employeeId), { file: '-' }),
    madeFile(unitOfWork, keyOf.agreementForm(year, employeeId), form),
    madeFile(unitOfWork, keyOf.statusForm(unitOfWork.index.lastHeld(employeeId)?.year ?? 0, employeeId), form),
  ];
  const missing = files.filter(({ id }) => !unitOfWork.index.entry(id));
  const index = unitIndexOf({ ...unit, log: [...unit.log, ...missing] });
  const version = unitOfWork.index.conversation(employeeId)?.version ?? 1;
  const work = mailOf(mail, key, mail === 'topics' ? 'manager' : 'employee', [employeeId], version);
  return {
    work: { ...work, keys },
    shown: { index, now, utcOf: unitOfWork.utcOf, sheetUrl: unitOfWork.sheetUrl },
  };
};

/** The log's row of a file as if it were made. */
const madeFile = <Kind extends FileKind>(
  { moment }: UnitOfWork,
  key: LogKey<Kind>,
  details: DetailsByKind[Kind],
): LogRow => rowOf({ key, details }, 'done', moment);

/** Looks like the link that the mail will have, and leads to nobody's form. */
const NOBODYS_FORM = 'https://docs.google.com/forms/';
