// Monday's mail: what waits by kind with names, a page at most, and where it is settled; subjects of combined mails.

import { common as da } from '../../../sidebar/text/labels/common.da.ts';
import { common as en } from '../../../sidebar/text/labels/common.en.ts';
import { combinedMail } from '../../../src/domain/mails/combinedMail.ts';
import { digestSection } from '../../../src/domain/mails/digest.ts';
import type { Agreement } from '../../../src/domain/unit/unit.ts';
import { words } from '../../../src/domain/words/words.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import type { Digest } from '../../../src/domain/year/digest.ts';
import { WAITING_KINDS, type WaitingItem } from '../../../src/domain/year/waiting.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';

const NAMES = ['Anna Sø', 'Bent Friis', 'Carla Dam'];
const unit = emptyUnit({ employees: NAMES.map((name, at) => employee({ id: `E0${at + 1}`, name })) });
const sheetUrl = 'https://docs.google.com/spreadsheets/d/x/edit';
const NOW = { date: '2026-11-30', time: '08:10' };
const EMPTY: Digest = { own: [], waiting: [], employees: [], halfYearReviews: [], missedMorning: '' };

const mailOf = (digest: Partial<Digest>, language: 'da' | 'en' = 'da') => {
  const inLanguage = { ...unit, settings: { ...settings, language } };
  return combinedMail(inLanguage, undefined, [
    digestSection(unitIndexOf(inLanguage), { ...EMPTY, ...digest }, { now: NOW, sheetUrl }),
  ]);
};
const item = (parts: Partial<WaitingItem>): WaitingItem => ({
  kind: 'talk',
  whose: 'manager',
  employeeId: 'E01',
  since: '2026-11-01',
  about: '',
  ...parts,
});
const late = (count: number): Agreement[] =>
  Array.from({ length: count }, (_, at) => agreement({ id: `A${at}`, text: `Aftale ${at}`, deadline: '2026-11-02' }));
const linesOf = ({ text }: { text: string }): string[] => text.split('\n').filter((line) => line.startsWith('- '));

test('lists what waits as the sidebar does: a line for each kind and party, each name once, authors of suggestions not at all', () => {
  const mail = mailOf({
    waiting: [
      item({ kind: 'confirmation' }),
      item({ kind: 'confirmation', whose: 'employee', employeeId: 'E02' }),
      item({ kind: 'talk' }),
      item({ kind: 'talk', employeeId: 'E03' }),
      item({ kind: 'reply', about: 'S1' }),
      item({ kind: 'reply', about: 'S2' }),
      item({ kind: 'text', employeeId: '', about: 'k' }),
    ],
  });
  expect(linesOf(mail)).toEqual([
    '- Læs aftalerne med Anna Sø igennem, og bekræft dem. Siden søndag den 1. november 2026.',
    '- Hold samtalen med Anna Sø og Carla Dam, og skriv aftalerne ind. Den første siden søndag den 1. november 2026.',
    '- Svar på 2 forslag. Den første siden søndag den 1. november 2026.',
    '- Se på en tekst, der venter med at komme i rapporten. Siden søndag den 1. november 2026.',
    '- Bent Friis har ikke bekræftet aftalerne. Siden søndag den 1. november 2026.',
  ]);
  expect(mail.subject).toBe('Ugens overblik over MUS: 7 ting venter');
});

test.each(['da', 'en'] as const)(
  'has twelve lines at most, counts the rest, and leads to the Sheet and its page (%s)',
  (language) => {
    const waiting = WAITING_KINDS.map((kind) => item({ kind }));
    const mail = mailOf({ own: late(2), waiting, employees: late(10) }, language);
    expect(linesOf(mail)).toHaveLength(12);
    const { more, own } = words(language).mail.digest;
    expect(mail.text).toContain(more(2 + WAITING_KINDS.length + 10 - 12));
    expect(mail.text).toContain(own);
    expect(mail.html).toContain(sheetUrl);
    expect(mail.text).toContain((language === 'da' ? da : en).pages.overview);
  },
);

test('the pages are named as the sidebar names them', () => {
  for (const [language, labels] of [
    ['da', da],
    ['en', en],
  ] as const)
    expect(labels.pages).toMatchObject(words(language).mail.sheet.pages);
});

test('no mail names an agreement by its number', () => {
  expect(mailOf({ own: late(3) }).text).not.toMatch(/\bA\d/);
});

test('a combined mail’s subject says what else is in it, up to three things', () => {
  const section = (subject: string, heading: string) => ({ subject, heading, blocks: [] });
  const subjectOf = (count: number): string =>
    combinedMail(
      unit,
      undefined,
      [section('Emner til MUS', 'Emner'), section('x', 'Svar'), section('x', 'Frister'), section('x', 'Mere')].slice(
        0,
        count,
      ),
    ).subject;
  expect([1, 2, 3, 4].map(subjectOf)).toEqual([
    'Emner til MUS',
    'Emner til MUS · Svar',
    'Emner til MUS · Svar · Frister',
    'Emner til MUS · Svar · Frister',
  ]);
});
