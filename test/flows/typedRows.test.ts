// Rows that people type by hand: they get ids of their own, and nobody is mailed by mistake.
import { arrangeSheet, callsOf, holdLockElsewhere, typeInSheet } from 'local-workspace';
import type { Overview, Preview } from '../../src/contract.ts';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import { ANNA, METTE, type School, schoolAt, schoolOnce } from './school.ts';

const DORA = 'dora@solby.dk';
const EMIL = 'emil@solby.dk';

/** Types cells below the last row, by our names of the columns. */
const typeRow = (school: School, key: TableKey, cells: Record<string, string>): void => {
  const sheet = TABLES[key].titles.da;
  const row = school.rows(key).length + 2;
  const names = Object.keys(TABLES[key].columns);
  for (const [name, values] of Object.entries(cells)) {
    const a1 = `${String.fromCharCode(65 + names.indexOf(name))}${row}`;
    typeInSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet, a1, values });
  }
};

const withTwoTyped = (): School =>
  schoolOnce('typedRows-withTwoTyped', () => {
    const school = schoolAt('installed');
    const hasAccount = 'Nej';
    typeRow(school, 'employees', { name: 'Dora Lund', email: DORA, hasAccount });
    typeRow(school, 'employees', { name: 'Emil Bæk', email: EMIL, hasAccount });
    typeRow(school, 'focusAreas', { title: 'Ro i timen' });
    return school;
  });

test('typed employees and focus areas get the next ids in their own rows, and a form each', () => {
  const school = withTwoTyped();
  school.jumpTo('2026-09-01T10:05');
  expect(school.call<Preview>('previewPhase', 'forms').docs).toHaveLength(5);
  school.call('startPhase', 'forms', '');
  school.work();
  expect(school.rows('employees').map(({ id, name }) => [id, name])).toEqual([
    ['E01', 'Anna Sø'],
    ['E02', 'Ali Demir'],
    ['E03', 'Bent Friis'],
    ['E04', 'Carla Friis'],
    ['E05', 'Dora Lund'],
    ['E06', 'Emil Bæk'],
  ]);
  expect(school.row('focusAreas', { title: 'Ro i timen' })?.id).toBe('F3');
  expect(school.log('2026/doc/').map(({ id }) => id)).toEqual(expect.arrayContaining(['2026/doc/E05', '2026/doc/E06']));
  expect(school.log('2026/doc/').filter(({ id }) => id === '2026/doc/')).toEqual([]);
});

/** What people type in each tab, the id that it gets, and by our names of the columns what choices and boxes it gets. */
const TYPED: [TableKey, Record<string, string>, string, Record<string, 'list' | 'box'>][] = [
  [
    'employees',
    { name: 'Dora Lund', email: DORA },
    'E05',
    { state: 'list', language: 'list', hasAccount: 'box', miniMus: 'box' },
  ],
  ['focusAreas', { title: 'Ro i timen' }, 'F3', { decision: 'list' }],
  [
    'agreements',
    { year: '2026', employeeId: 'E01', text: 'Læseklub' },
    'A03',
    { type: 'list', responsible: 'list', progress: 'list' },
  ],
  ['tailoring', { employeeId: 'E01', text: 'Hvordan går det med læseklubben?' }, 'T01', { kind: 'list' }],
  [
    'suggestions',
    { year: '2026', employeeId: 'E01', text: 'Flere bøger' },
    'S01',
    { consent: 'list', status: 'list', addressee: 'list' },
  ],
  [
    'questions',
    { da: 'Hvad glæder du dig til?', en: 'What do you look forward to?' },
    'Q01',
    { section: 'list', type: 'list', inUse: 'box' },
  ],
];

/** The rules of the cells in that row, as the Sheet keeps them. */
const rulesOf = (school: School, key: TableKey, id: string): Record<string, 'list' | 'box' | undefined> => {
  const sheet = sheetOf(school, key);
  const row = Object.keys(sheet.cells)
    .map(Number)
    .find((number) => sheet.cells[number]?.[1]?.value === id);
  return Object.fromEntries(
    Object.keys(TABLES[key].columns).map((name, at) => {
      const kind = JSON.stringify(sheet.cells[row ?? 0]?.[at + 1]?.validation ?? null);
      return [name, /CHECKBOX/.test(kind) ? 'box' : /LIST/.test(kind) ? 'list' : undefined];
    }),
  );
};

const sheetOf = (school: School, key: TableKey) => {
  const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
  const sheet = sheets.find(({ name }) => name === TABLES[key].titles.da);
  if (!sheet) throw new Error(`No tab ${key}`);
  return sheet;
};

/** As where rows have been pasted, or typed below the last one that we have made: nothing but what is typed. */
const undressed = (school: School, key: TableKey): void => {
  const { cells } = sheetOf(school, key);
  for (const row of Object.keys(cells).map(Number))
    if (row > 1) for (const cell of Object.values(cells[row] ?? {})) if ('validation' in cell) delete cell.validation;
};

describe.each(TYPED)('a row typed in the tab %s', (key, cells, id, rules) => {
  const PAGES: [string, ...unknown[]][] = [
    ['overview'],
    ['preparePage'],
    ['followUpPage'],
    ['reportPage'],
    ['conversationOf', 'E01'],
    ['tailoringOf', 'E01'],
    ['previewForm', 'E01'],
    ['proposedDeletions'],
    ['calendarFile'],
  ];

  test('gets its id, choices and boxes at the next click, whichever page it opens', () => {
    for (const [page, ...args] of PAGES) {
      const school = schoolAt('installed');
      typeRow(school, key, cells);
      undressed(school, key);
      school.reply(page, ...args);
      const row = school.rows(key).at(-1);
      expect([page, row]).toEqual([page, expect.objectContaining({ ...cells, id })]);
      expect(rulesOf(school, key, id)).toMatchObject(rules);
      if (key === 'employees') expect(row).toMatchObject({ hasAccount: 'SAND', miniMus: 'SAND' });
    }
  });

  test('gets it in its own row, though rows are sorted or put in meanwhile', () => {
    const typed = schoolAt('installed');
    typeRow(typed, key, cells);
    const whole = typed.copy();
    whole.call('overview');
    const wanted = rowsIn(whole, key);
    const calls = callsOf(whole.lastRun);
    for (let atCall = 1; atCall <= calls; atCall += Math.max(1, Math.floor(calls / 12))) {
      const school = typed.copy();
      const act = (): void => {
        const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: TABLES[key].titles.da };
        arrangeSheet(school.workspace, at).insertRow(2);
      };
      const { error } = school.run('overview', [], { faults: [{ member: '*', atCall, kind: 'act', act }] });
      expect(error).toBeUndefined();
      school.call('overview');
      expect([atCall, rowsIn(school, key)]).toEqual([atCall, wanted]);
    }
  });

  test('costs nothing once it has got them', () => {
    const school = schoolAt('installed');
    school.call('overview');
    const before = callsOf(school.lastRun);
    typeRow(school, key, cells);
    school.call('overview');
    school.call('overview');
    expect(school.lastRun.calls['Lock.tryLock']).toBeUndefined();
    expect(Object.keys(school.lastRun.calls).filter((call) => /[sS]etValue|setData|setNumber/.test(call))).toEqual([]);
    expect(callsOf(school.lastRun)).toBe(before);
  });
});

const rowsIn = (school: School, key: TableKey): string[] =>
  school
    .rows(key)
    .map((row) => JSON.stringify(row))
    .sort();

test('while another run is at work, the page comes without them and writes nothing', () => {
  const school = withTwoTyped();
  const before = school.cells();
  const release = holdLockElsewhere(school.workspace, `document:${school.scriptId}:${school.spreadsheetId}`);
  expect(school.call<Overview>('overview').people).toHaveLength(4);
  expect(school.cells()).toBe(before);
  release();
  expect(school.call<Overview>('overview')).toMatchObject({ problems: [] });
  expect(school.call<Overview>('overview').people).toHaveLength(6);
});

test('an id that stands twice is told, and the second row is not used', () => {
  const school = schoolAt('installed');
  typeRow(school, 'employees', { id: 'E01', name: 'Dora Lund', email: DORA });
  const { people, problems } = school.call<Overview>('overview');
  expect(people.map(({ name }) => name)).not.toContain('Dora Lund');
  expect(problems.join()).toMatch(/Fanen Medarbejdere, række 6: »E01« står også/);
  school.jumpTo('2026-08-20T10:05');
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  expect(school.mails(DORA)).toEqual([]);
  expect(school.mails(ANNA)).toHaveLength(1);
});

test('an employee without a usable address, or with that of another, is told and not mailed', () => {
  const school = schoolAt('installed');
  typeRow(school, 'employees', { name: 'Dora Lund' });
  typeRow(school, 'employees', { name: 'Emil Bæk', email: 'emil hos solby' });
  typeRow(school, 'employees', { name: 'Anna Tvilling', email: ANNA });
  school.jumpTo('2026-08-20T10:05');
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  const told = school.call<Overview>('overview').problems.join('\n');
  expect(told).toContain('Dora Lund mangler en mailadresse');
  expect(told).toContain('»emil hos solby« er ikke en mailadresse');
  expect(told).toContain('Anna Tvilling har samme mailadresse');
  expect(school.mails(ANNA)).toEqual([]);
  expect(school.log('2026/strategyMeeting/')).toHaveLength(2);
});

describe('a year that is gone', () => {
  test.each([
    ['', /er tom/],
    ['næste år', /kan ikke være »næste år«/],
  ])('"%s" stops what writes, and the hourly run', (year, sentence) => {
    const school = schoolAt('withForms');
    school.type('settings', { id: 'year' }, 'value', year);
    const before = JSON.stringify(school.workspace.state.spreadsheets);
    expect(school.refusal('startPhase', 'invitations', 'x')).toMatch(sentence);
    expect(school.refusal('workOn', 10)).toMatch(sentence);
    expect(() => school.hour('2026-09-02T10:05')).toThrow(/setting(Missing|Unreadable)/);
    expect(JSON.stringify(school.workspace.state.spreadsheets)).toBe(before);
    expect(school.call<Overview>('overview').problems.join()).toMatch(sentence);
    school.call('saveSettings', { year: '2026' });
    school.hour('2026-09-02T11:05');
  });

  test('it cannot be taken away in the sidebar', () => {
    expect(schoolAt('installed').refusal('saveSettings', { year: '' })).toMatch(/er tom/);
  });
});

test.each([
  [
    'an address and no name',
    { email: DORA, hasAccount: 'Nej' },
    /Fanen Medarbejdere, række 6: .*»dora@solby.dk« har intet navn.*kolonnen Navn/,
  ],
  [
    'a day and nothing else',
    { conversationDate: '28-09-2026', hasAccount: 'Nej' },
    /Fanen Medarbejdere, række 6: .*har intet navn/,
  ],
])('a row with %s is told, and nobody is mailed for it', (_, cells, sentence) => {
  const school = schoolAt('installed');
  typeRow(school, 'employees', cells);
  const { problems, people } = school.call<Overview>('overview');
  expect(problems).toContainEqual(expect.stringMatching(sentence));
  expect(people.map(({ name }) => name).filter((name) => name.trim() === '')).toEqual([]);
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  school.work();
  expect([school.log('2026/doc/E05'), school.mails(DORA)]).toEqual([[], []]);
  school.type('employees', { id: 'E05' }, 'name', 'Dora Lund');
  school.work();
  expect(school.log('2026/doc/E05')).toHaveLength(1);
});
