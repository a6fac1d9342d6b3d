// What Google does not let a run write for one row, column or tab keeps nothing else from being done, and is told.
import type { Overview } from '../../../src/contract.ts';
import { TABLES, type TableKey } from '../../../src/domain/unit/tables.ts';
import { ALI, ANNA, BENT, METTE, newAgreement, type School, schoolAt, schoolOnce } from '../school.ts';
import { conversationRow, goodRow, ownAgreements, reviewAll, writeRow } from '../talk.ts';

const problemsOf = (school: School): string => school.call<Overview>('overview').problems.join('\n');

const tabOf = (school: School, key: TableKey) => {
  const book = school.workspace.state.spreadsheets[school.spreadsheetId];
  const sheet = book?.sheets.find(({ name }) => name === TABLES[key].titles.da);
  if (!sheet) throw new Error(`There is no tab ${key}`);
  return sheet;
};

const columnOf = (school: School, key: TableKey, column: string): number => {
  const heads = tabOf(school, key).cells[1] ?? {};
  const columns: Record<string, { titles: { da: string } }> = TABLES[key].columns;
  const at = Object.keys(heads).find((position) => heads[Number(position)]?.value === columns[column]?.titles.da);
  if (at === undefined) throw new Error(`There is no column ${column} in ${key}`);
  return Number(at);
};

/** The rule that a manager puts on cells: nothing but this list. */
const rule = (school: School, key: TableKey, column: string, rows?: readonly number[]): (() => void) => {
  const sheet = tabOf(school, key);
  const at = columnOf(school, key, column);
  const all = rows ?? Array.from({ length: sheet.maxRows - 1 }, (_, i) => i + 2);
  const before = structuredClone(sheet.cells);
  for (const row of all) {
    const cells = sheet.cells[row] ?? {};
    sheet.cells[row] = cells;
    cells[at] = {
      ...(cells[at] ?? { value: '' }),
      validation: { criteria: 'VALUE_IN_LIST', values: ['Kun dette'], allowInvalid: false },
    };
  }
  return () => {
    for (const row of all) {
      const cell = sheet.cells[row]?.[at];
      const { validation } = before[row]?.[at] ?? {};
      if (cell && validation) cell.validation = validation;
      else if (cell) delete cell.validation;
    }
  };
};

/** The Sheet is another's, who has locked the tab to everybody else. */
const lock = (school: School, key: TableKey): (() => void) => {
  const file = school.workspace.state.files[school.spreadsheetId];
  const sheet = tabOf(school, key);
  if (!file) throw new Error('The Sheet is gone');
  file.owner = 'karim@solby.dk';
  const before = sheet.protections;
  sheet.protections = [
    ...before,
    { id: 'locked', type: 'SHEET', description: '', warningOnly: false, editors: ['karim@solby.dk'] },
  ];
  return () => {
    sheet.protections = before;
  };
};

/** Anna's conversation is held, everybody has answers, mails, versions and files to come. */
const busySchool = (): School => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-21T08:35');
  school.annaAnswers({ SUC1: 'Læseugen', STR4: 'Et forslag', DAG1: 'Skema' });
  school.answer(ALI, { SUC1: 'The reading week' });
  return school;
};

const answersOf = (school: School, email: string) => {
  const employeeId = school.idOf(email);
  return school.rows('answers').filter((row) => row.employeeId === employeeId);
};

describe('A text that no cell can hold', () => {
  const TEXTS = {
    'of 50,001 letters': 'x'.repeat(50_001),
    'of 25,001 emoji': '😀'.repeat(25_001),
    'like a formula': `=${'x'.repeat(50_000)}`,
  };
  it.each(Object.entries(TEXTS))('is cut with a mark that says so, and everything is taken in: %s', (_, text) => {
    const school = busySchool();
    school.answer(BENT, { SUC1: text, DAG1: 'Kort' }, METTE);
    school.hour('2026-09-21T09:05');
    const [long] = answersOf(school, BENT).filter(({ questionKey }) => questionKey === 'SUC1');
    expect(long?.answer?.length).toBeLessThan(50_000);
    expect(long?.answer).toContain('Forkortet her');
    expect(long?.answer?.startsWith(text.slice(0, 1000))).toBe(true);
    expect(long?.answer).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(answersOf(school, ALI)).not.toEqual([]);
    expect(answersOf(school, ANNA)).not.toEqual([]);
  });

  it('is the same in a second import', () => {
    const school = schoolAt('installed');
    const file = `E-mail;Aftale;Type;Ansvarlig;Frist;År\n${ALI};${'læse '.repeat(12_000)};Mål for arbejdet;Medarbejder;01-05-2026;2025`;
    school.import('agreements', file);
    const rows = school.rows('agreements').length;
    school.import('agreements', file);
    expect(school.rows('agreements').length).toBe(rows);
    expect(school.row('agreements', { employeeId: school.idOf(ALI) })?.text).toContain('Forkortet her');
    // The question about it is put to Ali, and the answer is taken in.
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'forms', '');
    expect(school.work().problems).toEqual([]);
  });
});

describe('A rule on the cells of one person', () => {
  it("keeps that person's answers in the form, names the person and the place, and takes all others in", () => {
    const school = busySchool();
    school.hour('2026-09-21T09:05');
    const row = school.rows('answers').length + 1;
    // The next free row: Bent's first answer.
    const lift = rule(school, 'answers', 'answer', [row + 1]);
    school.answer(BENT, { SUC1: 'Læseugen', DAG1: 'Kort' }, METTE);
    school.answer(ALI, { SUC1: 'Another answer' });
    school.hour('2026-09-22T08:05');
    expect(answersOf(school, ALI).map(({ answer }) => answer)).toContain('Another answer');
    expect(answersOf(school, BENT).length).toBe(1);
    const told = problemsOf(school);
    expect(told).toContain('Bent Friis har svaret, men svarene kan ikke skrives i arket');
    expect(told).toMatch(
      new RegExp(`Fanen Svar, række ${row + 1}, kolonnen Svar: .*regel.*Bent Friis.*Datavalidering`),
    );
    expect(told).not.toContain('gået i stå');
    // Nobody is reminded of a form that has been answered.
    school.hour('2026-09-24T08:35');
    expect(school.mails(METTE, /Bent/).filter(({ subject }) => /svar/i.test(subject))).toEqual([]);
    lift();
    school.hour('2026-09-24T09:05');
    expect(answersOf(school, BENT).length).toBe(2);
    expect(problemsOf(school)).not.toContain('Bent Friis har svaret');
  });
});

describe('A rule on one row of the log', () => {
  const reminded = (school: School): string[] =>
    school.mails(undefined, /Husk at forberede|Remember to prepare/).flatMap(({ to }) => to);

  it("keeps that person's mail back, names person and place, and all others leave, once", () => {
    const school = schoolAt('invited');
    const row = school.rows('log').length + 2;
    const lift = rule(school, 'log', 'state', [row]);
    school.hour('2026-09-21T08:05');
    expect(problemsOf(school)).toMatch(new RegExp(`Fanen Log, række ${row}, kolonnen \\S+: .*regel.*Anna Sø`));
    for (const time of ['09:05', '10:05']) school.hour(`2026-09-21T${time}`);
    expect(reminded(school).sort()).toEqual([ALI, BENT].sort());
    // Of the others it was the morning.
    expect(school.log('morning')[0]?.at).toContain('21. sep');
    school.hour('2026-09-22T08:05');
    lift();
    school.hour('2026-09-23T08:05');
    expect(reminded(school).sort()).toEqual([ALI, ANNA, BENT].sort());
    expect(problemsOf(school)).not.toContain('Fanen Log');
  });

  it('that of a mail which has left sends it no second time, and the others are settled', () => {
    const school = schoolAt('invited');
    const at = school.rows('log').length + 2;
    const cell = tabOf(school, 'log').cells;
    const column = columnOf(school, 'log', 'state');
    // The first says that it is claimed, and may say nothing else.
    const only = { criteria: 'VALUE_IN_LIST' as const, values: ['I gang'], allowInvalid: false };
    cell[at] = { ...cell[at], [column]: { value: '', validation: only } };
    for (const time of ['08:05', '09:05', '10:05']) school.hour(`2026-09-21T${time}`);
    school.hour('2026-09-22T08:05');
    expect(reminded(school).sort()).toEqual([ALI, ANNA, BENT].sort());
    expect(
      school
        .log('2026/reminder')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['I gang', 'Udført', 'Udført']);
    expect(problemsOf(school)).toMatch(/Fanen Log.*regel.*Anna Sø/);
    delete cell[at]?.[column]?.validation;
    school.hour('2026-09-22T09:05');
    expect(school.log('2026/reminder').map(({ state }) => state)).toEqual(['Udført', 'Udført', 'Udført']);
    expect(reminded(school)).toHaveLength(3);
  });

  it('that of the morning stops nothing, doubles nothing, and is told', () => {
    const school = schoolAt('invited');
    school.hour('2026-09-18T08:05');
    const row = school.rows('log').findIndex(({ id }) => id === 'morning') + 2;
    const lift = rule(school, 'log', 'state', [row]);
    for (const time of ['08:05', '09:05', '15:05']) school.hour(`2026-09-21T${time}`);
    expect(reminded(school).sort()).toEqual([ALI, ANNA, BENT].sort());
    expect(problemsOf(school)).toMatch(new RegExp(`Fanen Log, række ${row}\\b.*regel`));
    lift();
    school.hour('2026-09-22T08:05');
    expect(reminded(school)).toHaveLength(3);
    expect(school.log('morning')[0]?.at).toContain('22. sep');
    expect(problemsOf(school)).not.toContain('Fanen Log');
  });
});

/** A column of each tab that the hourly run writes, and one that nobody's rule ought to touch. */
const COLUMNS: Record<TableKey, string> = {
  answers: 'answer',
  suggestions: 'text',
  agreements: 'employeeReview',
  conversations: 'fingerprint',
  employees: 'step',
  report: 'title',
  log: 'details',
  settings: 'value',
  focusAreas: 'title',
  questions: 'da',
  tailoring: 'text',
  preparation: 'answer',
};
type Poison = [string, TableKey, (school: School) => () => void];

const poisonsOf = (columns: Partial<Record<TableKey, string>>): Poison[] =>
  (Object.entries(columns) as [TableKey, string][]).flatMap(([key, column]): Poison[] => [
    [`the tab ${key} is locked`, key, (school) => lock(school, key)],
    [`a rule on a column of ${key}`, key, (school) => rule(school, key, column)],
  ]);

describe('Wherever a rule or a lock is put', () => {
  it.each(poisonsOf(COLUMNS))(
    'no run ends, the rest is done, and all is done once it is gone: %s',
    (_, key, poison) => {
      const school = busySchool();
      const lift = poison(school);
      school.hour('2026-09-21T09:05');
      const told = problemsOf(school);
      const { health } = school.call<Overview>('overview');
      expect(health.find(({ code }) => code === 'trigger')?.isWell).toBe(true);
      if (key === 'log') {
        // What the log cannot hold is not begun.
        expect(told).toContain('Fanen Log');
      } else if (key === 'answers') {
        expect(told).toContain('Fanen Svar');
        expect(told).toContain('Anna Sø har svaret, men svarene kan ikke skrives i arket');
        expect(told).toContain('Ali Demir har svaret, men svarene kan ikke skrives i arket');
      } else {
        expect(answersOf(school, ALI)).not.toEqual([]);
        expect(school.log('2026/answered').length).toBeGreaterThan(0);
      }
      lift();
      school.hour('2026-09-21T10:05');
      expect(answersOf(school, ALI)).not.toEqual([]);
      expect(answersOf(school, ANNA)).not.toEqual([]);
      expect(school.log('2026/answered').length).toBe(2);
      expect(problemsOf(school)).not.toMatch(/regel på cellen|nogen har låst/);
    },
  );
});

/** Anna has agreed something in her Doc, and Ali in the sidebar; the rest is for the next hour to do. */
const talkedSchool = (): School =>
  schoolOnce('refusedRows-talked', () => {
    const school = schoolAt('talked');
    for (const email of [ANNA, ALI]) school.call('registerConversation', school.idOf(email), '2026-09-28', ['F1']);
    reviewAll(school);
    school.call('saveAgreements', school.idOf(ALI), [newAgreement('Reading guide', 'both', '2027-02-16')]);
    writeRow(school, ANNA, 1, goodRow);
    return school;
  });

const SAVES: Record<string, { key: TableKey; column: string; save: (school: School) => [string, ...unknown[]] }> = {
  settings: { key: 'settings', column: 'value', save: () => ['saveSettings', { unitName: 'Nyt navn' }] },
  'focus areas': {
    key: 'focusAreas',
    column: 'title',
    save: () => [
      'saveFocusAreas',
      [{ id: 'F1', title: 'Ny titel', why: 'x', signOfSuccess: 'y', fromYear: '2026', toYear: '2029' }],
    ],
  },
  decisions: {
    key: 'focusAreas',
    column: 'decisionReason',
    save: () => ['decideFocusAreas', [{ focusAreaId: 'F1', decision: 'keep', reason: 'Det virker' }]],
  },
  times: {
    key: 'employees',
    column: 'conversationDate',
    save: (school) => ['saveSlots', [{ employeeId: school.idOf(ALI), date: '2026-10-02', time: '11:00' }]],
  },
  tailoring: {
    key: 'tailoring',
    column: 'text',
    save: (school) => [
      'saveTailoring',
      [school.idOf(ALI)],
      [{ employeeId: school.idOf(ALI), kind: 'own', questionId: '', text: 'Hvad nu?', note: '' }],
    ],
  },
  preparation: {
    key: 'preparation',
    column: 'answer',
    save: (school) => [
      'savePreparation',
      [{ employeeId: school.idOf(ALI), questionId: 'SUC5', answer: 'Godt', reason: '' }],
    ],
  },
  suggestions: {
    key: 'suggestions',
    column: 'reply',
    save: () => ['replyToSuggestions', [{ id: 'S01', status: 'accepted', reply: 'Det gør vi' }]],
  },
  progress: {
    key: 'agreements',
    column: 'progressNote',
    save: () => ['saveProgress', [{ agreementId: 'A01', progress: 'done', note: 'Færdig' }]],
  },
  agreements: {
    key: 'agreements',
    column: 'text',
    save: (school) => ['saveAgreements', school.idOf(ALI), [newAgreement('Another one', 'both', '2027-02-16')]],
  },
  conversations: {
    key: 'conversations',
    column: 'focusAreaIds',
    save: (school) => ['registerConversation', school.idOf(BENT), '2026-09-28', ['F1']],
  },
  'a start': { key: 'log', column: 'details', save: () => ['startPhase', 'strategyMeeting', ''] },
  staff: {
    key: 'employees',
    column: 'name',
    save: () => [
      'importFile',
      {
        kind: 'employees',
        name: 'a.csv',
        base64: Buffer.from('Navn;E-mail\nNy Person;ny@solby.dk').toString('base64'),
      },
    ],
  },
};

const rowsOfAll = (school: School) => (Object.keys(TABLES) as TableKey[]).map((key) => school.rows(key));

describe('What a page saves', () => {
  const saving = (): School =>
    schoolOnce('refusedRows-saving', () => {
      const school = busySchool();
      school.hour('2026-09-21T09:05');
      school.jumpTo('2026-09-28T12:05');
      return school;
    });
  const cases = Object.entries(SAVES).flatMap(([name, { key, column, save }]) =>
    poisonsOf({ [key]: column }).map(([place, , poison]) => ({ name: `${name}, where ${place}`, key, poison, save })),
  );
  // What the log notes of a start has no details, so that rule stops nothing.
  it.each(cases.filter(({ name }) => name !== 'a start, where a rule on a column of log'))(
    'is refused in words that name the place, and no row has changed: $name',
    ({ key, poison, save }) => {
      const school = saving();
      poison(school);
      const before = rowsOfAll(school);
      const said = school.refusal(...save(school));
      expect(said).toContain(`Fanen ${TABLES[key].titles.da}`);
      expect(said).toMatch(/nogen har låst det|regel på cellen/);
      expect(rowsOfAll(school)).toEqual(before);
    },
  );
});

describe('Once conversations are held', () => {
  const columns = { agreements: 'text', conversations: 'fingerprint', employees: 'step', answers: 'answer' };
  it.each(poisonsOf(columns))('no hour ends, and all is done once it is gone: %s', (_, key, poison) => {
    const school = talkedSchool();
    const lift = poison(school);
    school.hour('2026-09-28T13:05');
    school.hour('2026-09-28T14:05');
    // Ali's agreement was there before; of Anna's nothing is half written.
    const [own] = ownAgreements(school).filter(({ employeeId }) => employeeId === school.idOf(ANNA));
    if (key === 'agreements') expect(own).toBeUndefined();
    else expect(own?.text).toBe(goodRow.Aftale);
    if (key === 'conversations') expect(problemsOf(school)).toContain('Fanen Samtaler');
    lift();
    school.hour('2026-09-29T08:05');
    expect(conversationRow(school, ANNA).version).toBe('1');
    expect(conversationRow(school, ALI).version).toBe('1');
    expect(problemsOf(school)).not.toMatch(/regel på cellen|nogen har låst/);
  });
});

describe('Where Google says it in a language that nobody here reads', () => {
  const elsewhere = (): School => {
    const school = busySchool();
    school.workspace.state.weather = { ...school.workspace.state.weather, serviceTexts: 'otherLanguage' };
    return school;
  };

  it.each(['Range.setValues', 'SpreadsheetApp.flush'])(
    'a fault that passes at %s refuses no row, and all is done all the same',
    (member) => {
      const { execution } = elsewhere().hour('2026-09-21T09:05');
      const calls = execution.calls[member] ?? 0;
      expect(calls).toBeGreaterThan(2);
      for (const atCall of new Set([1, 2, Math.ceil(calls / 2), calls])) {
        const school = elsewhere();
        school.hour('2026-09-21T09:05', [{ member, atCall, kind: 'transient' }]);
        expect(problemsOf(school)).not.toMatch(/regel på cellen|nogen har låst|ikke skrives i arket/);
        school.hour('2026-09-21T10:05');
        expect(problemsOf(school)).not.toContain('Noget gik galt');
        expect(school.log('2026/answered').length).toBe(2);
        expect(answersOf(school, ALI)).not.toEqual([]);
        expect(answersOf(school, ANNA)).not.toEqual([]);
      }
    },
  );

  it('a rule on the cells of one person keeps no other from being written, and is told', () => {
    const school = elsewhere();
    const row = school.rows('answers').length + 2;
    const lift = rule(school, 'answers', 'answer', [row]);
    school.hour('2026-09-21T09:05');
    expect(problemsOf(school)).toMatch(new RegExp(`Fanen Svar, række ${row}, kolonnen Svar: .*regel`));
    expect(school.log('2026/answered').length).toBe(1);
    lift();
    school.hour('2026-09-21T10:05');
    expect(school.log('2026/answered').length).toBe(2);
  });

  it('a lock on a tab is told, and the rest is done', () => {
    const school = elsewhere();
    const lift = lock(school, 'employees');
    expect(school.hour('2026-09-21T09:05').execution.status).toBe('completed');
    expect(problemsOf(school)).toMatch(/Fanen Medarbejdere.*nogen har låst/);
    expect(school.log('2026/answered').length).toBe(2);
    lift();
  });
});
