// What waits, in words: named together, counted, with since when; and the numbers are those of the list.

import fc from 'fast-check';
import { isManagersOwn, overdueAgreements } from '../../../src/domain/agreements/overdue.ts';
import { digestSection } from '../../../src/domain/mails/digest.ts';
import { openDeletions } from '../../../src/domain/privacy/retention.ts';
import { flaggedTexts } from '../../../src/domain/report/flaggedTexts.ts';
import type { Now, Unit } from '../../../src/domain/unit/unit.ts';
import { type UnitIndex, unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { digestOf } from '../../../src/domain/year/digest.ts';
import { type WaitingKind, waiting } from '../../../src/domain/year/waiting.ts';
import { sinceInWords, waitingGroups, waitingLine, waitingSentence } from '../../../src/domain/year/waitingGroups.ts';
import { employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const NAMES = ['Anna Sø', 'Bo Vang', 'Carl Dam', 'Dorthe Å', 'Else Ek', 'Finn Gro'];

/** So many people, whose conversations were to be held on 28 September. */
const unitOf = (count: number, language: 'da' | 'en' = 'da'): Unit =>
  emptyUnit({
    settings: { ...settings, language },
    employees: NAMES.slice(0, count).map((name, at) =>
      employee({ id: `E0${at + 1}`, name, conversationDate: '2026-09-28', conversationTime: '10:00' }),
    ),
    log: NAMES.slice(0, count).flatMap((_, at) => [
      { id: keyOf.invitation(YEAR, `E0${at + 1}`), state: 'done' as const, at: '2026-09-14T10:05', details: {} },
    ]),
  });

/** Each group as a page shows it, by whose move it is. */
const linesOf = (index: UnitIndex, now: Now): { manager: string[]; employee: string[] } => {
  const lines = { manager: [] as string[], employee: [] as string[] };
  for (const group of waitingGroups(waiting(index, now))) {
    const since = sinceInWords(index, group, now);
    lines[group.whose].push([waitingSentence(index, group), since && `${since}.`].filter(Boolean).join(' '));
  }
  return lines;
};

const lines = (unit: Unit) => linesOf(unitIndexOf(unit), { date: '2026-10-20', time: '12:00' });

test.each<[number, string, string]>([
  [
    1,
    'Hold samtalen med Anna Sø, og skriv aftalerne ind. Siden mandag den 28. september 2026.',
    'Anna Sø har ikke svaret på skemaet. Siden mandag den 14. september 2026.',
  ],
  [
    2,
    'Hold samtalen med Anna Sø og Bo Vang, og skriv aftalerne ind. Den første siden mandag den 28. september 2026.',
    'Anna Sø og Bo Vang har ikke svaret på skemaet. Den første siden mandag den 14. september 2026.',
  ],
  [
    6,
    'Hold samtalen med Anna Sø, Bo Vang, Carl Dam og 3 andre, og skriv aftalerne ind. Den første siden mandag den 28. september 2026.',
    'Anna Sø, Bo Vang, Carl Dam og 3 andre har ikke svaret på skemaet. Den første siden mandag den 14. september 2026.',
  ],
])('%i people who have the same to do stand in one line', (count, manager, theirs) => {
  expect(lines(unitOf(count))).toEqual({ manager: [manager], employee: [theirs] });
});

test('in English', () => {
  expect(lines(unitOf(2, 'en'))).toEqual({
    manager: [
      'Hold the conversation with Anna Sø and Bo Vang, and write down the agreements. The first since Monday 28 September 2026.',
    ],
    employee: ['Anna Sø and Bo Vang have not answered the form. The first since Monday 14 September 2026.'],
  });
});

describe('whatever the unit', () => {
  const people = ['E01', 'E02', 'E03'];
  const person = fc.constantFrom(...people);
  const text = fc.constantFrom('Flere bøger', 'Sygefravær og stress', 'Anna vil gerne læse', '');
  const year = fc.constantFrom<number | null>(YEAR, YEAR - 1, null);
  const unit: fc.Arbitrary<Unit> = fc
    .record({
      states: fc.array(fc.constantFrom('active' as const, 'onLeave' as const, 'left' as const), {
        minLength: 3,
        maxLength: 3,
      }),
      suggestions: fc.array(fc.record({ employeeId: person, text, year, status: fc.constantFrom('new', 'yes') }), {
        maxLength: 8,
      }),
      agreements: fc.array(
        fc.record({
          employeeId: person,
          year,
          responsible: fc.constantFrom('manager', 'both', 'employee'),
          deadline: fc.constantFrom('', '2026-10-01', '2026-12-01'),
          progress: fc.constantFrom('', 'done', 'lapsed'),
          effect: text,
        }),
        { maxLength: 8 },
      ),
      held: fc.subarray(people),
      mails: fc.subarray(people),
    })
    .map(({ states, suggestions, agreements, held, mails }) =>
      emptyUnit({
        employees: people.map((id, at) => employee({ id, name: NAMES[at] ?? '', state: states[at] ?? 'active' })),
        suggestions: suggestions.map((each, at) =>
          row('suggestions', { id: `S0${at}`, consent: 'named', ...(each as object) }),
        ),
        agreements: agreements.map((each, at) =>
          row('agreements', { id: `A0${at}`, text: 'Læseklub', ...(each as object) }),
        ),
        conversations: held.map((employeeId) => row('conversations', { year: YEAR, employeeId, heldOn: '2026-09-28' })),
        log: mails.map((id) => ({
          id: keyOf.invitation(YEAR, id),
          state: 'uncertain' as const,
          at: '2026-09-14T10:05',
          details: {},
        })),
      }),
    );

  test('each number is the number of rows that it is about, and every item stands in one group', () => {
    fc.assert(
      fc.property(unit, (given) => {
        const index = unitIndexOf(given);
        const now = { date: '2026-11-02', time: '12:00' };
        const items = waiting(index, now);
        const groups = waitingGroups(items);
        const count = (wanted: WaitingKind, whose: 'manager' | 'employee' = 'manager'): number =>
          groups.find((group) => group.kind === wanted && group.whose === whose)?.items.length ?? 0;
        const overdue = overdueAgreements(index, now.date);
        expect(groups.reduce((sum, group) => sum + group.items.length, 0)).toBe(items.length);
        expect(new Set(groups.map(({ kind, whose }) => `${whose}/${kind}`)).size).toBe(groups.length);
        expect(groups.findLastIndex(({ whose }) => whose === 'manager')).toBeLessThan(
          groups.filter(({ whose }) => whose === 'manager').length,
        );
        expect(count('overdue')).toBe(overdue.filter(isManagersOwn).length);
        expect(count('overdue', 'employee')).toBe(overdue.filter((each) => !isManagersOwn(each)).length);
        expect(count('text')).toBe(flaggedTexts(given).length);
        expect(count('uncertain')).toBe(given.log.filter(({ state }) => state === 'uncertain').length);
        expect(count('deletion')).toBe(openDeletions(index, now.date).length);
        const { manager, employee: theirs } = linesOf(index, now);
        expect([manager.length, theirs.length]).toEqual(
          ['manager', 'employee'].map((whose) => groups.filter((group) => group.whose === whose).length),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('Monday’s mail says of what it has the very lines that the pages have', () => {
    fc.assert(
      fc.property(unit, (given) => {
        const index = unitIndexOf(given);
        const now = { date: '2026-11-02', time: '08:10' };
        const digest = digestOf(index, now);
        const mail = digestSection(index, digest, { now, sheetUrl: 'https://x.example' });
        const kinds = new Set(digest.waiting.map(({ kind, whose }) => `${whose}/${kind}`));
        const lines = waitingGroups(waiting(index, now))
          .filter(({ kind, whose }) => kinds.has(`${whose}/${kind}`))
          .map((group) => waitingLine(index, group, now));
        const at = mail.blocks.findIndex((block) => 'text' in block && block.text === 'Det venter');
        const list = at < 0 ? undefined : mail.blocks[at + 1];
        const said = list?.kind === 'list' ? list.items : [];
        // What does not find room in the mail is counted there.
        expect(lines.slice(0, said.length)).toEqual(said);
        expect(said.length).toBe(Math.min(lines.length, Math.max(0, 12 - digest.own.length)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('conversations that were called off', () => {
  const isOff = { slot: '2026-09-28T10:00', off: 'yes', sequence: '1' };
  const calledOff = (count: number, language: 'da' | 'en'): UnitIndex => {
    const unit = unitOf(count, language);
    return unitIndexOf({
      ...unit,
      employees: unit.employees.map((one) => ({ ...one, conversationDate: '', conversationTime: '' })),
      log: [
        ...unit.log.map((row) => ({ ...row, details: isOff })),
        ...unit.employees.map(({ id }) => ({
          id: keyOf.moved(YEAR, id, 1, 'off'),
          state: 'done' as const,
          at: '2026-09-21T08:05',
          details: {},
        })),
      ],
    });
  };

  test.each<[number, 'da' | 'en', string]>([
    [
      1,
      'da',
      'Samtalen med Anna Sø mandag den 28. september 2026 kl. 10.00 er aflyst. Sæt en ny tid af. Siden mandag den 21. september 2026.',
    ],
    [
      2,
      'da',
      'Samtalerne med Anna Sø og Bo Vang er aflyst. Sæt nye tider af. Den første siden mandag den 21. september 2026.',
    ],
    [
      1,
      'en',
      'The conversation with Anna Sø on Monday 28 September 2026 at 10:00 was called off. Set a new time. Since Monday 21 September 2026.',
    ],
    [
      2,
      'en',
      'The conversations with Anna Sø and Bo Vang were called off. Set new times. The first since Monday 21 September 2026.',
    ],
  ])('%i, in %s', (count, language, line) => {
    const [first] = linesOf(calledOff(count, language), { date: '2026-09-22', time: '12:00' }).manager;
    expect(first).toBe(line);
  });
});
