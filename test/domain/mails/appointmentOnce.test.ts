// Kinds of mail in all their combinations: an appointment is told once in one mail, and nothing else is lost by that.
import type { MailSource } from '../../../src/domain/mails/mailDetails.ts';
import { mailText } from '../../../src/domain/mails/mailText.ts';
import type { Employee, Unit } from '../../../src/domain/unit/unit.ts';
import { words } from '../../../src/domain/words/words.ts';
import { combineMails } from '../../../src/domain/work/combineMails.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import type { LogKey } from '../../../src/domain/work/logKeys.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import {
  COMBINED,
  type CombinedKind,
  keyOf,
  type MailKind,
  type MailWork,
  mailOf,
} from '../../../src/domain/work/work.ts';
import { employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const ID = 'E01';
const PLACE = 'Det blå kontor';
const NOW = { date: '2026-09-15', time: '08:05' };
const LANGUAGES = ['da', 'en'] as const;

/** The conversation as it is now; the employee was told Monday at ten. */
const TALKS: Record<string, Partial<Employee>> = {
  moved: { conversationDate: '2026-09-29', conversationTime: '11:30' },
  elsewhere: { conversationDate: '2026-09-28', conversationTime: '10:00' },
  calledOff: { conversationDate: '', conversationTime: '' },
};
/** The half-year review of the year before, of which the employee was told the last day of September. */
const REVIEWS: Record<string, Partial<Employee>> = {
  moved: { miniMusDate: '2026-10-02' },
  calledOff: { miniMusDate: '' },
};

const unitWith = (talk: string, review: string, language: 'da' | 'en'): Unit =>
  emptyUnit({
    settings: { ...settings, language, conversationPlace: PLACE, miniMus: review !== 'calledOff' },
    employees: [employee({ id: ID, name: 'Anna Sø', language, ...TALKS[talk], ...REVIEWS[review] })],
    suggestions: [row('suggestions', { id: 'S01', year: YEAR, employeeId: ID, text: 'Flere bøger', reply: 'Ja' })],
    agreements: ['2026-09-01', '2026-09-20'].map((deadline, at) =>
      row('agreements', {
        id: `A0${at + 1}`,
        year: YEAR - 1,
        employeeId: ID,
        text: `Læseklub ${at + 1}`,
        responsible: 'employee',
        deadline,
      }),
    ),
    conversations: [row('conversations', { year: YEAR - 1, employeeId: ID, heldOn: '2025-09-28', version: 1 })],
    log: [
      rowOf({ key: keyOf.form(YEAR, ID), details: { file: 'f', url: 'https://form' } }, 'done', '2026-09-01T10:05'),
      rowOf(
        { key: keyOf.statusForm(YEAR - 1, ID), details: { file: 's', url: 'https://status' } },
        'done',
        '2026-09-01T10:05',
      ),
      rowOf(
        {
          key: keyOf.invitation(YEAR, ID),
          details: { slot: '2026-09-28T10:00', place: 'another', minutes: settings.conversationMinutes, sequence: 0 },
        },
        'done',
        '2026-09-01T10:05',
      ),
      rowOf(
        { key: keyOf.miniMus(YEAR - 1, ID), details: { slot: '2026-09-30', sequence: 0 } },
        'done',
        '2026-09-01T10:05',
      ),
    ],
  });

/** Of the kinds that go to an employee, in one order. */
const KEYS: Partial<Record<CombinedKind, LogKey<MailKind>>> = {
  newManager: keyOf.newManager(YEAR, ID, 'hash'),
  newLink: keyOf.newLink(YEAR, ID, 'form', 1, 'x'),
  moved: keyOf.moved(YEAR, ID, 1, 'x'),
  miniMus: keyOf.miniMusMoved(YEAR - 1, ID, 1, 'x'),
  reminder: keyOf.reminder(YEAR, ID, 3),
  confirmationReminder: keyOf.confirmationReminder(YEAR, ID, 1, 5),
  overdue: keyOf.overdue(YEAR - 1, 1, 'A01', 'employee', '2026-09-01'),
  deadline: keyOf.deadline(YEAR - 1, 3, 'A02', 'employee', '2026-09-20'),
  suggestionReply: keyOf.suggestionReply(YEAR, ID, 'S01'),
};
const KINDS = COMBINED.filter((kind) => KEYS[kind] !== undefined);

/** Each kind alone, each pair, and all at once. */
const COMBINATIONS: CombinedKind[][] = [
  ...KINDS.map((kind) => [kind]),
  ...KINDS.flatMap((one, at) => KINDS.slice(at + 1).map((other) => [one, other])),
  [...KINDS],
];

const textOf = (unit: Unit, kinds: readonly CombinedKind[]): string => {
  const source: MailSource = { index: unitIndexOf(unit), now: NOW, utcOf: () => '', sheetUrl: 'https://sheet' };
  const works = kinds.map((kind) => mailOf(kind, KEYS[kind] as LogKey<MailKind>, 'employee', [ID]));
  const [mail, ...more] = combineMails(works, source.index) as MailWork[];
  expect(more).toEqual([]);
  return mailText(source, mail as MailWork).text;
};

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

describe.each(LANGUAGES)('in %s', (language) => {
  const phrases = words(language);
  const { details, moved, miniMus } = phrases.mail;

  describe.each(Object.keys(TALKS))('the conversation is %s', (talk) => {
    test.each(Object.keys(REVIEWS))('and the half-year review is %s', (review) => {
      const unit = unitWith(talk, review, language);
      for (const kinds of COMBINATIONS) {
        const text = textOf(unit, kinds);
        const isAbout = (...some: CombinedKind[]) => kinds.some((kind) => some.includes(kind));
        const appointments =
          Number(isAbout('moved', 'reminder') && !(talk === 'calledOff' && isAbout('moved'))) +
          Number(isAbout('miniMus') && review === 'moved');
        const seen = {
          kinds,
          whens: timesIn(text, `${details.when}: `),
          places: timesIn(text, PLACE),
          isOpen: text.includes(phrases.timeUnknown) && isAbout('moved'),
        };
        expect(seen).toEqual({ kinds, whens: appointments, places: appointments, isOpen: false });
        if (isAbout('moved') && talk === 'calledOff')
          expect(text).toContain(moved.off(phrases.at('2026-09-28', '10:00')));
        if (isAbout('miniMus') && review === 'calledOff')
          expect(text).toContain(miniMus.off(phrases.date('2026-09-30')));
        if (isAbout('reminder')) expect(text).toContain(phrases.mail.reminder.short);
      }
    });
  });
});
