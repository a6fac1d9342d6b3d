// What a tab lacks: only what its use needs is set, and nothing where all is as it should be.
import { columnLayout, formatsToSet, GENERAL, type Rule, rulesToSet } from '../../../src/domain/unit/tabLayout.ts';
import { TABLES } from '../../../src/domain/unit/tables.ts';

const { name, state, miniMusDate, hasAccount } = TABLES.employees.columns;
const { year } = TABLES.agreements.columns;
const { inUse } = TABLES.questions.columns;

describe('formats', () => {
  test.each([
    ['a text of the general format', name, GENERAL, '@'],
    ['a text shown as a date', name, 'dd-mm-yyyy', '@'],
    ['a date of the general format', miniMusDate, GENERAL, 'yyyy-mm-dd'],
    ['a date kept as text', miniMusDate, '@', 'yyyy-mm-dd'],
    ['a number kept as text', year, '@', GENERAL],
    ['a choice of the general format', state, GENERAL, '@'],
  ] as const)('%s is put right', (_, column, present, right) => {
    const wanted = new Map([[1, columnLayout(column, 'en')]]);
    expect(formatsToSet(wanted, [['own', present]])).toEqual([['own', right]]);
  });

  test.each([
    ['the text format', name, '@'],
    ['a date as people like it', miniMusDate, 'dd/mm/yy'],
    ['a number as people like it', year, '0.00'],
  ] as const)('%s stays', (_, column, present) => {
    expect(formatsToSet(new Map([[0, columnLayout(column, 'en')]]), [[present], [present]])).toBeUndefined();
  });
});

describe('rules', () => {
  const made: Rule[] = [];
  const rules = {
    make: (rule: Rule): string => {
      made.push(rule);
      return JSON.stringify(rule);
    },
    isAs: (present: string, rule: Rule) => present === JSON.stringify(rule),
  };
  const states = JSON.stringify(['Aktiv', 'Orlov', 'Fratrådt']);
  const wanted = new Map([[1, columnLayout(state, 'da')]]);

  test('one that is missing is set, and those of people’s own columns stay', () => {
    const present = [
      ['own', states],
      [null, null],
    ];
    expect(rulesToSet(wanted, present, () => true, rules)).toEqual([
      ['own', states],
      [null, states],
    ]);
  });

  test('one with other choices is set in all rows', () => {
    expect(
      rulesToSet(
        wanted,
        [
          [null, '["Aktiv"]'],
          [null, '["Aktiv"]'],
        ],
        () => true,
        rules,
      ),
    ).toEqual([
      [null, states],
      [null, states],
    ]);
  });

  test('nothing is made where all is as it should be', () => {
    made.length = 0;
    expect(
      rulesToSet(
        wanted,
        [
          [null, states],
          ['own', states],
        ],
        () => true,
        rules,
      ),
    ).toBeUndefined();
    expect(made).toEqual([]);
  });

  test('a box comes into empty rows only where an empty cell means no', () => {
    const boxes = (column: typeof hasAccount) =>
      rulesToSet(new Map([[0, columnLayout(column, 'da')]]), [[null], [null]], (row) => row === 0, rules);
    expect(boxes(hasAccount)).toEqual([['"checkbox"'], [null]]);
    expect(boxes(inUse)).toEqual([['"checkbox"'], ['"checkbox"']]);
  });
});
