// The digest: what the manager must set going, what to keep an eye on, and who waits for an answer.
import { shortDate } from '../calendar/calendarDate.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Unit } from '../unit/unit.ts';
import { choiceTitle, words } from '../words/words.ts';
import type { Digest } from '../year/digest.ts';
import { nameAndText } from './agreementReminders.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { paragraph } from './parts.ts';

export const digestSection = (
  unit: Unit,
  { own, employees, suggestions, halfYearReviews, missedMorning }: Digest,
  today: string,
): MailSection => {
  const { language } = unit.settings;
  const { mail, mails, pages, date: inWords } = words(language);
  const { digest, followUp } = mail;
  const listed = (title: string, items: string[], end: Block[] = []): Block[] =>
    items.length === 0 ? [] : [{ kind: 'strong', text: title }, { kind: 'list', items }, ...end];
  const lineOf = (agreement: Agreement): string =>
    [
      followUp.line(nameAndText(unit)(agreement), agreement.deadline),
      choiceTitle(TABLES.agreements.columns.progress, agreement.progress, language),
      ...(agreement.deadline < today ? [digest.overdue] : []),
    ].join(' – ');
  return {
    subject: digest.subject,
    heading: mails.digest,
    blocks: [
      ...listed(digest.own, own.map(lineOf), [paragraph(followUp.manager)]),
      ...listed(digest.employees, employees.map(lineOf)),
      ...(suggestions === 0 ? [] : [paragraph(digest.suggestions(suggestions))]),
      ...listed(
        digest.halfYearReviews,
        halfYearReviews.map(
          ({ employee, date, answered }) =>
            `${tidy(employee.name)}, ${shortDate(date, language)}: ${date < today ? digest.notHeld : answered ? digest.answered : digest.notAnswered}`,
        ),
      ),
      ...(missedMorning === '' ? [] : [paragraph(pages.health.morning(inWords(missedMorning), true))]),
    ],
  };
};
