// Two at once: two runs take turns at any call, or a person acts in the middle of one; it ends as if one had come after the other.
import { arrangeSheet, interleave, type RunResult, typeInSheet } from 'local-workspace';
import { TABLES } from '../../src/domain/unit/tables.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { ALI, ANNA, METTE, newAgreement, type School } from '../../test/flows/school.ts';
import type { Case, Group, Line } from '../line.ts';
import { spread } from '../line.ts';
import { nameOf } from '../school/calls.ts';
import { differences, endOf } from '../school/end.ts';
import { type Flow, flowNamed } from '../school/flows.ts';
import { nothingTwice } from '../school/promises.ts';
import { agreed, answering, approved, at, strike, withKarim } from '../school/stages.ts';
import { undisturbed } from '../school/undisturbed.ts';

const HOUR = 3_600_000;

type Work = (school: School) => RunResult;

const press =
  (functionName: string, args: (school: School) => unknown[] = () => [], user?: string): Work =>
  (school) =>
    school.run(functionName, args(school), user === undefined ? {} : { user });

const hour: Work = (school) => school.trigger();

interface Pair {
  name: string;
  ready: () => School;
  works: readonly [Work, Work];
}

const annaAgrees = press('saveAgreements', (school) => [
  school.idOf(ANNA),
  [newAgreement('En til', 'employee', '2027-03-01')],
]);
const settings = (place: string, user?: string): Work =>
  press('saveSettings', () => [{ conversationPlace: place }], user);

const PAIRS: readonly Pair[] = [
  { name: 'sidebar and hour', ready: approved, works: [press('workOn', () => [250]), hour] },
  { name: 'answers and sidebar', ready: answering, works: [hour, press('workOn', () => [250])] },
  { name: 'the hour twice', ready: answering, works: [hour, hour] },
  {
    name: 'the same button twice',
    ready: approved,
    works: [press('workOn', () => [250]), press('workOn', () => [250])],
  },
  { name: 'agreements and hour', ready: agreed, works: [annaAgrees, hour] },
  { name: 'the same agreement twice', ready: agreed, works: [annaAgrees, annaAgrees] },
  {
    name: 'two managers',
    ready: () => withKarim(at('withForms')),
    works: [settings('Kontoret'), settings('Biblioteket', KARIM)],
  },
  {
    name: 'times and hour',
    ready: () => at('withForms'),
    works: [
      press('saveSlots', (school) => [[{ employeeId: school.idOf(ALI), date: '2026-09-29', time: '12:00' }]]),
      hour,
    ],
  },
  { name: 'report and hour', ready: agreed, works: [press('makeReport'), hour] },
  {
    name: 'takes over and hour',
    ready: () => withKarim(at('invited')),
    works: [press('takeOver', () => ['Karim Nør'], KARIM), hour],
  },
];

/** Whoever was told that the Sheet is busy presses again; then the hours come. */
const afterwards = (school: School, works: readonly Work[], results: readonly RunResult[]): void => {
  results.forEach(({ value, error }, position) => {
    const isBusy = !error && typeof value === 'object' && value !== null && Reflect.get(value, 'code') === 'busy';
    if (isBusy) works[position]?.(school);
  });
  strike(school, HOUR);
  school.run('workOn', [250]);
  strike(school, HOUR);
};

const inTurn = (ready: School, works: readonly Work[]): string[] => {
  const school = ready.copy();
  const results = works.map((work) => work(school));
  afterwards(school, works, results);
  return endOf(school);
};

/** The end is that of one order or the other. */
const likeOneOf = (end: readonly string[], orders: readonly string[][]): string[] => {
  const all = orders.map((order) => differences(end, order));
  const [least = []] = all.sort((one, other) => one.length - other.length);
  return least;
};

const SEEDS = 8;

const ofPair = ({ name, ready, works }: Pair): Group => ({
  name,
  cases: (seed) => {
    const school = ready();
    const [first, second] = works;
    const orders = [inTurn(school, [first, second]), inTurn(school, [second, first])];
    return Array.from({ length: SEEDS }, (_, position): Case => {
      const own = seed * 1000 + position;
      return {
        id: `${name} ${position}`,
        run: () => {
          const copy = school.copy();
          const { results } = interleave<[RunResult, RunResult]>(
            copy.workspace,
            [() => first(copy), () => second(copy)],
            { seed: own },
          );
          afterwards(copy, works, results);
          return [...nothingTwice(copy), ...likeOneOf(endOf(copy), orders)];
        },
      };
    });
  },
});

/** What a person does in the middle of a run, in a tab that the run writes in. */
const PERSON: Record<string, (school: School) => void> = {
  'sorts the staff': (school) => tab(school, 'employees').sort({ header: 'Navn' }, false),
  'sorts the log': (school) => tab(school, 'log').sort({ header: 'Nøgle' }, false),
  'inserts a column': (school) => tab(school, 'employees').insertColumn(1, 'Mine noter'),
  'inserts a row in the log': (school) => insertRow(school, 'log'),
  'inserts a row among the staff': (school) => insertRow(school, 'employees'),
  'types a place': (school) => {
    const { value } = TABLES.settings.columns;
    const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
    const sheet = sheets.find(({ name }) => name === TABLES.settings.titles.da);
    const column = Object.entries(sheet?.cells[1] ?? {}).find(([, cell]) => cell.value === value.titles.da)?.[0] ?? '3';
    const row = Object.entries(sheet?.cells ?? {}).find(([, cells]) =>
      Object.values(cells).some((cell) => cell.value === 'conversationPlace'),
    )?.[0];
    const a1 = `${String.fromCharCode(64 + Number(column))}${row ?? '2'}`;
    const { workspace, spreadsheetId } = school;
    typeInSheet(workspace, { spreadsheetId, as: METTE, sheet: TABLES.settings.titles.da, a1, values: 'Haven' });
  },
};

const tab = (school: School, key: 'employees' | 'log') =>
  arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet: TABLES[key].titles.da });

/** By the menu: everything from the second row on goes one down. */
const insertRow = (school: School, key: 'employees' | 'log'): void => {
  const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
  const sheet = sheets.find(({ name }) => name === TABLES[key].titles.da);
  if (!sheet) return;
  const moved = Object.entries(sheet.cells).map(([row, cells]) => [
    Number(row) > 1 ? Number(row) + 1 : Number(row),
    cells,
  ]);
  sheet.cells = Object.fromEntries(moved);
  sheet.maxRows += 1;
  school.workspace.touch(school.spreadsheetId);
};

const AMID = ['formsAndInvitations', 'answers', 'docTable', 'confirmations', 'saveAgreements'];

const substance = (school: School): string[] => endOf(school).filter((line) => !line.startsWith('tab '));

const actThen = (flow: Flow, ready: School, act: (school: School) => void, isBefore: boolean): string[] => {
  const school = ready.copy();
  if (isBefore) act(school);
  flow.act(school, []);
  if (!isBefore) act(school);
  calmed(school);
  return substance(school);
};

const calmed = (school: School): void => {
  strike(school, HOUR);
  school.run('workOn', [250]);
  strike(school, HOUR);
};

const amid = (name: string): Group => ({
  name: `a person amid ${name}`,
  cases: (seed) => {
    const flow = flowNamed(name);
    const { ready, writes, googles } = undisturbed(flow);
    const calls = spread([...writes, ...googles], 12, seed);
    return Object.entries(PERSON).flatMap(([what, act]) => {
      let orders: string[][] | undefined;
      return calls.map(
        (call): Case => ({
          id: `${what} before ${nameOf(call)}`,
          run: () => {
            orders ??= [actThen(flow, ready, act, true), actThen(flow, ready, act, false)];
            const school = ready.copy();
            flow.act(school, [{ ...call, kind: 'act', act: () => act(school) }]);
            calmed(school);
            return [...nothingTwice(school), ...likeOneOf(substance(school), orders)];
          },
        }),
      );
    });
  },
});

export const together: Line = {
  name: 'together',
  title: 'Two at once: runs beside each other, a person amid a run',
  atLeast: 200,
  groups: [...PAIRS.map(ofPair), ...AMID.map(amid)],
};
