// The invitation to the half-year review: the day, the agreements, and the form in which the employee reports on them.

import { activeAgreements } from '../agreements/activeAgreements.ts';
import type { Change } from '../appointments/changes.ts';
import { timeIn } from '../appointments/told.ts';
import { printStatusFormHtml } from '../halfYear/printStatusForm.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { statusChoices, statusLink } from './agreementReminders.ts';
import type { MailSection } from './combinedMail.ts';
import { aboutCalendarFile, addToCalendar, paragraph } from './parts.ts';

interface Invited {
  date: string;
  formUrl: string;
  /** Undefined where the reader hears of the talk for the first time. */
  change: Change | undefined;
  calendar: string;
  /** The agreements of which another section of the same mail reminds. */
  reminded: ReadonlySet<string>;
}

export const halfYearReviewSection = (
  index: UnitIndex,
  employee: Employee,
  { date, formUrl, change, calendar, reminded }: Invited,
): MailSection => {
  const { unit } = index;
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const { mails, mail } = phrases;
  const { miniMus, details } = mail;
  if (change && !change.facts) {
    const told = timeIn(change.told);
    return {
      subject: miniMus.offSubject,
      heading: miniMus.offSubject,
      blocks: [
        paragraph(miniMus.off(phrases.date(told.date))),
        ...aboutCalendarFile(employee, mail.calledOff, mail.onPaper.calledOff),
      ],
    };
  }
  const where = tidy(unit.settings.conversationPlace);
  const place = where === '' ? [] : [[details.where, where] as const];
  const agreements = activeAgreements(index, employee.id).filter(({ id }) => !reminded.has(id));
  return {
    subject: change ? miniMus.changedSubject : miniMus.subject,
    heading: change ? miniMus.changedSubject : mails.miniMus,
    blocks: [
      paragraph(change ? miniMus.moved : miniMus.lead),
      { kind: 'details', rows: [[details.when, phrases.date(date)], ...place] },
      ...aboutCalendarFile(employee, miniMus.attached, mail.onPaper.hour),
      ...addToCalendar(calendar, language),
      ...(agreements.length === 0
        ? []
        : [
            { kind: 'heading', text: details.agreements } as const,
            ...(employee.hasAccount || printStatusFormHtml(index, employee) === ''
              ? [
                  statusChoices(unit, employee, agreements, formUrl),
                  ...statusLink(unit, employee, { agreements, formUrl, ask: miniMus.ask }),
                ]
              : [statusChoices(unit, employee, agreements, ''), paragraph(mail.onPaper.status)]),
          ]),
    ],
  };
};
