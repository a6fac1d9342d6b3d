// Every kind of mail in both languages: it has the link that settles it, its subject says what it is about, and no ids.

import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import type { MailSource } from '../../../src/domain/mails/mailDetails.ts';
import { mailText } from '../../../src/domain/mails/mailText.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { words } from '../../../src/domain/words/words.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import type { LogKey } from '../../../src/domain/work/logKeys.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { isCombined, keyOf, MAILS, type MailKind, type MailWork, mailOf } from '../../../src/domain/work/work.ts';
import { employee, emptyUnit, focusArea, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const ID = 'E07';
const AT = '2026-09-14T10:05';
const address = (form: string): string => `https://docs.google.com/forms/d/e/${form}/viewform`;
const SHEET = 'https://docs.google.com/spreadsheets/d/sheet/edit';
const LANGUAGES = ['da', 'en'] as const;
type Tongue = (typeof LANGUAGES)[number];

const agreement = (id: string, deadline: string, responsible: 'employee' | 'manager') =>
  row('agreements', { id, year: YEAR, employeeId: ID, text: 'Læseklub', responsible, deadline });

/** Somebody with everything that a mail may be about. */
const unitIn = (language: Tongue): Unit =>
  emptyUnit({
    settings: { ...settings, language },
    questions: startingQuestions(),
    focusAreas: [focusArea('F11', 'Stærke læsere')],
    employees: [
      employee({
        id: ID,
        name: 'Anna Sø',
        language,
        conversationDate: '2026-09-28',
        conversationTime: '10:00',
        miniMusDate: '2027-04-20',
      }),
    ],
    suggestions: [
      row('suggestions', {
        id: 'S09',
        year: YEAR,
        employeeId: ID,
        text: 'Flere bøger',
        status: 'accepted',
        reply: 'Ja',
        consent: 'named',
      }),
    ],
    agreements: [
      agreement('A08', '2027-03-01', 'employee'),
      agreement('A09', '2027-04-06', 'employee'),
      agreement('A10', '2027-03-01', 'manager'),
    ],
    conversations: [row('conversations', { year: YEAR, employeeId: ID, heldOn: '2026-09-28', version: 1 })],
    log: [
      rowOf({ key: keyOf.form(YEAR, ID), details: { file: 'f', url: address('form') } }, 'done', AT),
      rowOf({ key: keyOf.doc(YEAR, ID), details: { file: 'doc' } }, 'done', AT),
      rowOf({ key: keyOf.agreementForm(YEAR, ID), details: { file: 'g', url: address('confirm') } }, 'done', AT),
      rowOf({ key: keyOf.statusForm(YEAR, ID), details: { file: 's', url: address('status') } }, 'done', AT),
      rowOf({ key: keyOf.report(YEAR, 'interim'), details: { file: 'report', flagged: 2, flags: [] } }, 'done', AT),
      rowOf({ key: keyOf.invitation(YEAR, ID), details: {} }, 'done', AT),
      rowOf({ key: keyOf.miniMus(YEAR, ID), details: { slot: '2027-04-20' } }, 'done', '2027-04-01T08:05'),
    ],
  });

const KEYS: Record<MailKind, LogKey<MailKind>> = {
  strategyMeeting: keyOf.strategyMeeting(YEAR, ID),
  invitation: keyOf.invitation(YEAR, ID),
  moved: keyOf.moved(YEAR, ID, 1, ''),
  reminder: keyOf.reminder(YEAR, ID, 4),
  topics: keyOf.topics(YEAR, ID, '2026-09-28'),
  confirmationRequest: keyOf.confirmationRequest(YEAR, ID, 1),
  confirmationReminder: keyOf.confirmationReminder(YEAR, ID, 1, 5),
  confirmation: keyOf.confirmation(YEAR, ID, 1),
  deadline: keyOf.deadline(YEAR, 0, 'A09', 'employee', '2027-04-06'),
  overdue: keyOf.overdue(YEAR, 1, 'A08', 'employee', '2027-03-01'),
  digest: keyOf.digest(YEAR, '2027-04-05'),
  miniMus: keyOf.miniMus(YEAR, ID),
  reportReady: keyOf.reportReady(YEAR, 'interim'),
  suggestionReply: keyOf.suggestionReply(YEAR, ID, 'S09'),
  newManager: keyOf.newManager(YEAR, ID, '2027-04-01'),
  newLink: keyOf.newLink(YEAR, ID, 'doc', 1, 'x'),
  calendar: keyOf.calendar(YEAR, 'x', 1),
};
const TO_MANAGER: readonly MailKind[] = ['topics', 'digest', 'reportReady', 'calendar'];

const workOf = (mail: MailKind, to?: MailWork['to']): MailWork =>
  mailOf(mail, KEYS[mail], to ?? (TO_MANAGER.includes(mail) ? 'manager' : 'employee'), [ID], 1);

const shown = (language: Tongue, work: MailWork) => {
  const source: MailSource = {
    index: unitIndexOf(unitIn(language)),
    now: { date: '2027-04-05', time: '08:10' },
    utcOf: (date, time) => `${date.replaceAll('-', '')}T${time.replace(':', '')}00Z`,
    sheetUrl: SHEET,
  };
  return mailText(source, isCombined(work.mail) ? { ...work, parts: [{ ...work, mail: work.mail }] } : work);
};

const CALENDAR = 'https://calendar.google.com/calendar/';
/** The link by which the reader settles what the mail is about; for the manager also the page of the sidebar. */
const SETTLED: Record<
  MailKind,
  { link: string; page?: 'overview' | 'conversation' | 'followUp' | 'report' } | 'toldOnly'
> = {
  strategyMeeting: { link: CALENDAR },
  invitation: { link: address('form') },
  // What has changed is told, and the calendar is what one mends by it; the change itself is tested where it is made.
  moved: 'toldOnly',
  reminder: { link: address('form') },
  topics: { link: SHEET, page: 'conversation' },
  confirmationRequest: { link: address('confirm') },
  confirmationReminder: { link: address('confirm') },
  // It carries the agreements themselves.
  confirmation: 'toldOnly',
  deadline: { link: address('status') },
  overdue: { link: address('status') },
  digest: { link: SHEET, page: 'overview' },
  miniMus: { link: address('status') },
  reportReady: { link: SHEET, page: 'report' },
  // It is the answer.
  suggestionReply: 'toldOnly',
  // The links of what has been made anew stand in it by `newLink`.
  newManager: 'toldOnly',
  newLink: { link: 'https://docs.google.com/document/d/doc/edit' },
  calendar: { link: CALENDAR },
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(MAILS)('%s has the link that settles it', (mail) => {
    const { html, text } = shown(language, workOf(mail));
    const settled = SETTLED[mail];
    if (settled === 'toldOnly') return;
    expect(html).toContain(`href="${settled.link}`);
    expect(text).toContain(settled.link);
    if (settled.page) expect(text).toContain(words(language).mail.sheet.pages[settled.page]);
  });

  test.each(MAILS)('%s shows no id to people', (mail) => {
    const { subject, text } = shown(language, workOf(mail));
    expect(`${subject}\n${text.replace(/https:\/\/\S+/g, '')}`).not.toMatch(/\b[AEFST]\d{2,}\b|undefined|\[object/);
  });

  test('each kind has a subject of its own, and reminders say how many', () => {
    const subjects = MAILS.map((mail) => shown(language, workOf(mail)).subject);
    expect(subjects.every((subject) => subject.trim().length > 8)).toBe(true);
    expect(new Set(subjects).size).toBe(MAILS.length);
    expect(shown(language, workOf('overdue')).subject).toContain('1');
    expect(shown(language, workOf('digest')).subject).toMatch(/\d/);
  });

  test('the manager’s own reminders lead to the Sheet and name the page', () => {
    const own = { ...workOf('deadline', 'manager'), key: keyOf.deadline(YEAR, 0, 'A10', 'manager', '2027-03-01') };
    const { html, text } = shown(language, { ...own, keys: [own.key] });
    expect(html).toContain(`href="${SHEET}"`);
    expect(text).toContain(words(language).mail.sheet.pages.followUp);
  });
});
