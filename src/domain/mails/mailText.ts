// What each mail says: a letter of its own, or a letter of sections where several kinds are combined.
import { timeIn } from '../appointments/told.ts';
import { employeeOf } from '../people/employeeOf.ts';
import { assertNever } from '../text/assertNever.ts';
import type { Employee } from '../unit/unit.ts';
import { type CombinedKind, isCombined, type MailKind, type MailWork } from '../work/work.ts';
import { calendarLinkOf, changeToldBy } from './appointment.ts';
import { combinedMail } from './combinedMail.ts';
import { confirmationRequestMail, confirmedMail } from './confirmation.ts';
import { invitationMail } from './invitation.ts';
import type { MailText } from './letter.ts';
import { confirmationFormUrl, invitedDeadlineOf, linksOf, type MailSource } from './mailDetails.ts';
import { onPaperReader, passedOnLetter } from './passedOn.ts';
import { sectionsOf } from './sections.ts';
import { meetingCalledOffMail, strategyMeetingMail } from './strategyMeeting.ts';

/** @throws ProblemError where the employee whom it is about is not in the unit. */
export const mailText = (source: MailSource, work: MailWork): MailText => {
  const { index } = source;
  const { unit } = index;
  const { mail } = work;
  const [employeeId = ''] = work.employeeIds;
  if (isCombined(mail)) {
    const parts = work.parts ?? [{ ...work, mail }];
    return combinedMail(
      unit,
      work.to === 'employee' ? employeeOf(index, employeeId) : undefined,
      parts.flatMap((part) => sectionsOf(source, part, parts)),
    );
  }
  const employee = employeeOf(index, employeeId);
  const letter = ownLetter(source, { ...work, mail }, employee);
  return onPaperReader(index, employee.id) ? passedOnLetter(index, employee, letter) : letter;
};

type OwnLetter = MailWork & { mail: Exclude<MailKind, CombinedKind> };

/** What is no part of a combined mail. */
const ownLetter = (source: MailSource, work: OwnLetter, employee: Employee): MailText => {
  const { index } = source;
  const { unit } = index;
  const { mail } = work;
  const calendar = calendarLinkOf(source, work);
  switch (mail) {
    case 'strategyMeeting': {
      const change = changeToldBy(index, work, source.now);
      return change && !change.facts
        ? meetingCalledOffMail(unit, employee, timeIn(change.told))
        : strategyMeetingMail(unit, employee, { isChanged: change !== undefined, calendar });
    }
    case 'invitation':
      return invitationMail(unit, employee, {
        ...linksOf(index, employee),
        deadline: invitedDeadlineOf(index, employee),
        calendar,
      });
    case 'confirmationRequest': {
      const formUrl = confirmationFormUrl(index, employee);
      return confirmationRequestMail(unit, employee, { formUrl, version: work.version });
    }
    case 'confirmation':
      return confirmedMail(unit, employee, { version: work.version });
    default:
      return assertNever(mail);
  }
};
