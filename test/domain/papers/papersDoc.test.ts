// The papers: each number is a setting's, every scope of the manifest has its reason, blanks are left to the organisation.
import fc from 'fast-check';
import manifest from '../../../appsscript.json';
import { papersHtml } from '../../../src/domain/papers/papersDoc.ts';
import { CALLED_ADDRESSES, SCOPE_ADDRESS, SCOPES } from '../../../src/domain/papers/scopes.ts';
import { SMALLEST_GROUP } from '../../../src/domain/report/protection.ts';
import { LANGUAGES, type Language } from '../../../src/domain/text/language.ts';
import { TABLES } from '../../../src/domain/unit/tables.ts';
import type { Settings } from '../../../src/domain/unit/unit.ts';
import { words } from '../../../src/domain/words/words.ts';
import { exampleUnit } from '../exampleUnit.ts';

const DATE = '2026-11-30';
const { settings: example } = exampleUnit();

/** The law, headings and scales have numbers that no setting changes. */
const FIXED = /(?:artikel|Article|§|section|stk\.) \d+|Effekt 1–5|Effect 1–5/g;

const textOf = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<\/?b>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const paperOf = (settings: Partial<Settings>, language: Language): string =>
  textOf(papersHtml({ ...example, ...settings, language }, DATE));

/** Without what people have typed, which may hold any number. */
const UNTYPED: Partial<Settings> = {
  unitName: 'Skolen',
  organisation: 'Kommunen',
  managerName: 'Mette',
  managerEmail: 'mette@skolen.example',
  legalBasis: 'en lov',
  recipients: 'du og jeg',
  retention: '',
  privacyContact: 'dpo@kommunen.example',
};

const numbersIn = (text: string): number[] => (text.replace(FIXED, '').match(/\d+/g) ?? []).map(Number);

describe.each(LANGUAGES)('in %s', (language) => {
  const { papers, settings: settingWords, date } = words(language);

  test('each number is a setting’s, the date’s, or that of the smallest group, and each of those is told', () => {
    const month = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(
        month,
        month,
        month,
        fc.uniqueArray(month, { minLength: 1, maxLength: 4 }),
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
        (
          answersMonths,
          agreementsMonths,
          miniMusMonths,
          reminderDays,
          [remindAnswers, miniMus, proposeDeletions, readAgreements],
        ) => {
          const numbers = { answersMonths, agreementsMonths, miniMusMonths, reminderDays };
          const switches = { remindAnswers, miniMus, proposeDeletions, readAgreements };
          const text = paperOf({ ...UNTYPED, ...numbers, ...switches }, language).replaceAll(date(DATE), '');
          expect(new Set(numbersIn(text))).toEqual(
            new Set([answersMonths, agreementsMonths, miniMusMonths, ...reminderDays, SMALLEST_GROUP]),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each([
    ['remindAnswers', papers.assessment.noReminders],
    ['miniMus', papers.assessment.noHalfYear],
    ['readAgreements', papers.assessment.agreementsNotRead],
    ['proposeDeletions', papers.retention.notAsked(settingWords.titles.proposeDeletions[0])],
  ] as const)('where %s is off, it says so', (setting, sentence) => {
    expect(paperOf({ [setting]: false }, language)).toContain(sentence);
    expect(paperOf({ [setting]: true }, language)).not.toContain(sentence);
  });

  test.each([
    ['organisation', papers.record.noController],
    ['privacyContact', papers.record.noContact],
    ['legalBasis', papers.record.noLegalBasis],
    ['recipients', papers.record.noRecipients],
    ['unitName', papers.record.noUnit],
  ] as const)('where %s is empty, the organisation fills it in', (setting, blank) => {
    expect(paperOf({ [setting]: '  ' }, language)).toContain(blank);
    const filled = paperOf({ [setting]: 'Udfyldt <her> & nu' }, language);
    expect(filled).not.toContain(blank);
    expect(papersHtml({ ...example, [setting]: 'Udfyldt <her>', language }, DATE)).not.toContain('<her>');
  });

  test('every scope of the manifest is there with its reason, and every address', () => {
    const text = paperOf({}, language);
    for (const scope of SCOPES) expect(text).toContain(papers.scopes.reasons[scope]);
    for (const scope of manifest.oauthScopes) expect(text).toContain(scope);
    for (const address of manifest.urlFetchWhitelist) expect(text).toContain(address);
  });

  test('who decides, and whose processor Google is', () => {
    const text = paperOf({}, language);
    expect(text).toMatch(/databeskyttelsesrådgiver \(DPO\) afgør|data protection officer \(DPO\) decides/);
    expect(text).toMatch(/Google er organisationens databehandler|Google is the organisation’s processor/);
  });

  test('every tab that holds something about people is listed with all of its columns', () => {
    const text = paperOf({}, language);
    const about = Object.values(TABLES).filter(({ columns }) => 'employeeId' in columns);
    expect(about.length).toBeGreaterThan(5);
    for (const { titles, columns } of [...about, TABLES.employees, TABLES.log]) {
      expect(text).toContain(titles[language]);
      for (const column of Object.values(columns)) expect(text).toContain(column.titles[language]);
    }
  });
});

test('scopes and addresses are the manifest’s', () => {
  expect(SCOPES.map((scope) => SCOPE_ADDRESS + scope)).toEqual(manifest.oauthScopes);
  expect(CALLED_ADDRESSES).toEqual(manifest.urlFetchWhitelist);
});

test('a text of the unit’s own about retention is held against the table', () => {
  expect(paperOf({ retention: 'Et år.' }, 'da')).toContain(words('da').papers.retention.saidElsewhere('Et år.'));
});
