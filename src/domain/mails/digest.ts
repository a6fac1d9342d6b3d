// The digest: what the manager must set going, what waits and for whom, and what to keep an eye on. A page at most.

import { shortDate } from '../calendar/calendarDate.ts';
import { nameShown } from '../people/tellApart.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import { choiceTitle, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { Digest } from '../year/digest.ts';
import { waitingGroups, waitingLine } from '../year/waitingGroups.ts';
import { nameAndText } from './agreementReminders.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { inTheSheet, paragraph } from './parts.ts';

/** So many lines are read on a Monday morning; the sidebar has the rest. */
const MOST_LINES = 12;

interface Group {
  title: string;
  lines: string[];
}

export const digestSection = (
  index: UnitIndex,
  { own, waiting, employees, halfYearReviews, missedMorning }: Digest,
  { now, sheetUrl }: { now: Now; sheetUrl: string },
): MailSection => {
  const { unit } = index;
  const { language } = unit.settings;
  const { mail, mails, pages, date: inWords } = words(language);
  const { digest, followUp } = mail;
  const lineOf = (agreement: Agreement): string =>
    [
      followUp.line(nameAndText(unit)(agreement), agreement.deadline),
      choiceTitle(TABLES.agreements.columns.progress, agreement.progress, language),
      ...(agreement.deadline < now.date ? [digest.overdue] : []),
    ].join(' – ');
  const { shown, left } = firstLines([
    { title: digest.own, lines: own.map(lineOf) },
    { title: digest.waitingTitle, lines: waitingGroups(waiting).map((group) => waitingLine(index, group, now)) },
    { title: digest.employees, lines: employees.map(lineOf) },
    {
      title: digest.halfYearReviews,
      lines: halfYearReviews.map(
        ({ employee, date, answered }) =>
          `${tidy(nameShown(unit, employee))}, ${shortDate(date, language)}: ${answered ? digest.answered : digest.notAnswered}`,
      ),
    },
  ]);
  return {
    subject: digest.subject(own.length + employees.length, waiting.length, halfYearReviews.length),
    heading: mails.digest,
    blocks: [
      ...shown.flatMap(({ title, lines }): Block[] => [
        { kind: 'strong', text: title },
        { kind: 'list', items: lines },
      ]),
      ...(left === 0 ? [] : [paragraph(digest.more(left))]),
      ...(missedMorning === '' ? [] : [paragraph(pages.health.morning(inWords(missedMorning), true))]),
      ...inTheSheet(language, 'overview', sheetUrl),
    ],
  };
};

/** The first lines of all groups together, and how many are left out. */
const firstLines = (groups: readonly Group[]): { shown: Group[]; left: number } => {
  const shown: Group[] = [];
  let room = MOST_LINES;
  let left = 0;
  for (const { title, lines } of groups) {
    const fitting = lines.slice(0, room);
    if (fitting.length > 0) shown.push({ title, lines: fitting });
    room -= fitting.length;
    left += lines.length - fitting.length;
  }
  return { shown, left };
};
