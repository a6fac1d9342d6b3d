// The invitation to the half-year review: the day, the agreements, and the form in which the employee reports on them.
import { activeAgreements } from '../agreements/activeAgreements.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { statusLink } from './agreementReminders.ts';
import { type MailText, renderMail } from './letter.ts';
import { addToCalendar, footer, greeting, paragraph, signature } from './parts.ts';

export const halfYearReviewMail = (
  index: UnitIndex,
  employee: Employee,
  { date, formUrl, isMoved, calendar = '' }: { date: string; formUrl: string; isMoved: boolean; calendar?: string },
): MailText => {
  const { unit } = index;
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const { miniMus, details, followUp } = phrases.mail;
  const agreements = activeAgreements(index, employee.id);
  return renderMail({
    subject: miniMus.subject,
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(isMoved ? miniMus.moved : miniMus.lead),
      { kind: 'details', rows: [[details.when, phrases.date(date)]] },
      paragraph(miniMus.attached),
      ...addToCalendar(calendar, language),
      ...(agreements.length === 0
        ? []
        : [
            { kind: 'heading', text: details.agreements } as const,
            {
              kind: 'list',
              items: agreements.map(({ text, deadline }) => followUp.line(tidy(text), deadline)),
            } as const,
            ...statusLink(unit, employee, formUrl, miniMus.ask),
          ]),
      signature(unit.settings, language),
      footer(unit.settings, language),
    ],
  });
};
