// The master Sheet on the local Workspace: people may do what they like in it, and nothing of theirs or ours is lost.

import type { SheetRecord } from 'local-workspace';
import type { Table } from '../../../src/domain/unit/columns.ts';
import { ProblemError } from '../../../src/domain/unit/problem.ts';
import { TABLES, type TableKey } from '../../../src/domain/unit/tables.ts';
import { keepExtraColumns } from '../../../src/google/sheet/extraColumns.ts';
import { readTabs } from '../../../src/google/sheet/masterSheet.ts';
import { installTabs } from '../../../src/google/sheet/sheetLayout.ts';
import { numberRows, removeRows, writeRows } from '../../../src/google/sheet/sheetWriting.ts';
import { type LocalSheet, localSheet } from '../localSheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const tab = (name: string): Sheet => {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  if (!sheet) throw new Error(`No tab ${name}`);
  return sheet;
};
const values = (name: string): unknown[][] => tab(name).getDataRange().getValues();
const columnOf = (name: string, heading: string): number => (values(name)[0] ?? []).indexOf(heading) + 1;
const record = ({ spreadsheet }: LocalSheet, name: string): SheetRecord | undefined =>
  spreadsheet.sheets.find((sheet) => sheet.name === name);
const problemsOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
};

let local: LocalSheet;
beforeEach(() => {
  local = localSheet();
});
afterEach(() => local.end());

describe('installing', () => {
  test.each(['da', 'en'] as const)('makes every tab with its headings (%s)', (language) => {
    expect(installTabs(language)).toEqual(Object.keys(TABLES));
    for (const { titles, columns } of Object.values(TABLES) as Table[]) {
      expect(values(titles[language])).toEqual([Object.values(columns).map((column) => column.titles[language])]);
      expect(tab(titles[language]).getFrozenRows()).toBe(1);
    }
  });

  test('twice is as once, in whichever language', () => {
    installTabs('da');
    const once = structuredClone(local.spreadsheet);
    expect(installTabs('en')).toEqual([]);
    expect(local.spreadsheet).toEqual(once);
  });

  test('adds only the column that is missing and leaves the others as people have them', () => {
    installTabs('da');
    const sheet = tab('Strategi');
    sheet.deleteColumn(columnOf('Strategi', 'Hvorfor'));
    sheet.getRange(1, 1).setBackground('#ff0000');
    installTabs('da');
    expect(sheet.getRange(1, sheet.getLastColumn()).getValue()).toBe('Hvorfor');
    expect(sheet.getRange(1, 1).getBackground()).toBe('#ff0000');
  });

  test('warns in headings and in the tabs nobody needs to type in', () => {
    installTabs('da');
    expect(record(local, 'Log')?.protections).toMatchObject([{ type: 'SHEET', warningOnly: true }]);
    expect(record(local, 'Aftaler')?.protections).toMatchObject([{ type: 'RANGE', warningOnly: true }]);
  });
});

describe('reading', () => {
  beforeEach(() => {
    installTabs('da');
  });

  test('what was written comes back, in every kind', () => {
    writeRows('employees', [
      {
        id: 'E07',
        name: 'Søren Åberg',
        email: 'soeren@solby.dk',
        state: 'onLeave',
        hasAccount: false,
        conversationDate: '2026-09-28',
        conversationTime: '09:30',
      },
    ]);
    writeRows('log', [
      { id: '2026/form/E07', state: 'done', at: '2026-09-07T10:15', details: { file: '1aB', n: '2' } },
    ]);
    const { rows, problems } = readTabs();
    expect(problems).toEqual([]);
    expect(rows.employees).toEqual([
      {
        id: 'E07',
        name: 'Søren Åberg',
        email: 'soeren@solby.dk',
        language: '',
        state: 'onLeave',
        hasAccount: false,
        conversationDate: '2026-09-28',
        conversationTime: '09:30',
        step: '',
        formLink: '',
        docLink: '',
        statusFormLink: '',
        remindAgreements: true,
        miniMus: true,
        miniMusDate: '',
      },
    ]);
    expect(rows.log).toEqual([
      { id: '2026/form/E07', state: 'done', at: '2026-09-07T10:15', details: { file: '1aB', n: '2' } },
    ]);
    expect(values('Medarbejdere')[1]).toContain('Orlov');
  });

  test.each([
    ['en', 'Employees', 'State', 'Status'],
    ['da', 'Medarbejdere', 'Status', 'State'],
  ] as const)("a column of people's own that is called as ours in the other language is theirs (%s)", (...of) => {
    const [language, name, ours, theirs] = of;
    local.end();
    local = localSheet();
    installTabs(language);
    const sheet = tab(name);
    sheet.insertColumnBefore(1);
    sheet.getRange('A1:A2').setValues([[theirs], ['ill since May']]);
    writeRows('employees', [{ id: 'E1', name: 'Ali', state: 'onLeave' }]);
    expect(readTabs()).toMatchObject({ problems: [], rows: { employees: [{ id: 'E1', state: 'onLeave' }] } });
    writeRows('employees', [{ id: 'E1', state: 'left' }]);
    expect(columnOf(name, theirs)).toBe(1);
    expect(values(name).map((row) => row[0])).toEqual([theirs, 'ill since May', '']);
    expect(values(name)[2]?.[columnOf(name, ours) - 1]).toBe(language === 'en' ? 'Left' : 'Fratrådt');
  });

  test('names every tab and heading that is missing or renamed', () => {
    local.spreadsheet.sheets = local.spreadsheet.sheets.filter(({ name }) => name !== 'Svar');
    tab('Aftaler').getRange(1, columnOf('Aftaler', 'Frist')).setValue('Dato');
    expect(problemsOf(readTabs)).toEqual([
      { code: 'tabMissing', tab: 'answers' },
      { code: 'headingMissing', tab: 'agreements', row: 1, column: 'Frist' },
    ]);
    const before = structuredClone(local.spreadsheet);
    expect(problemsOf(() => writeRows('agreements', [{ id: 'A1', text: 'x' }]))).toHaveLength(1);
    expect(local.spreadsheet).toEqual(before);
  });

  test('a cell that cannot be read is named by tab, row and column, and the rest of its row is used', () => {
    writeRows('agreements', [{ id: 'A1', text: 'Kursus' }]);
    tab('Aftaler').getRange(2, columnOf('Aftaler', 'Frist')).setValue('snart');
    const { rows, problems } = readTabs();
    expect(problems).toMatchObject([{ code: 'cellUnreadable', tab: 'agreements', row: 2, column: 'Frist' }]);
    expect(rows.agreements).toMatchObject([{ id: 'A1', text: 'Kursus', deadline: '' }]);
  });

  test('takes a number of service calls that does not grow with the rows', () => {
    const reads = (): number => {
      const before = local.calls.length;
      readTabs();
      return local.calls.slice(before).filter((member) => /^(Spreadsheet|Sheet|Range)\./.test(member)).length;
    };
    // Which tab is which is asked only once in an execution.
    readTabs();
    const few = reads();
    writeRows(
      'answers',
      Array.from({ length: 300 }, (_, i) => ({ year: 2026, employeeId: `E${i}`, questionKey: 'SUC1', answer: 'godt' })),
    );
    expect(few).toBeGreaterThan(20);
    expect(reads()).toBe(few);
    expect(readTabs().rows.answers).toHaveLength(300);
  });
});

describe('writing', () => {
  beforeEach(() => {
    installTabs('da');
    writeRows('focusAreas', [
      { id: 'F1', title: 'Læsning' },
      { id: 'F2', title: 'Trivsel' },
      { id: 'F3', title: 'Digital dannelse' },
    ]);
  });

  const titles = (): unknown => readTabs().rows.focusAreas.map(({ id, title }) => `${id} ${title}`);

  test('changes rows by identity and adds the others, and nothing doubles', () => {
    writeRows('focusAreas', [
      { id: 'F2', title: 'Trivsel for alle' },
      { id: 'F4', title: 'Naturen' },
    ]);
    writeRows('focusAreas', [{ id: 'F4', why: 'Vi bor ved skoven' }]);
    expect(titles()).toEqual(['F1 Læsning', 'F2 Trivsel for alle', 'F3 Digital dannelse', 'F4 Naturen']);
  });

  test('a row of the log is written in one piece, or not at all where it says so already', () => {
    const at = '2026-09-14T10:05';
    writeRows('log', [{ id: '2026/doc/E01', state: 'claimed', at, details: {} }]);
    const writes = (details: Record<string, unknown>): number => {
      const before = local.calls.length;
      writeRows('log', [{ id: '2026/doc/E01', state: 'done', at, details }]);
      return local.calls.slice(before).filter((member) => member === 'Range.setValues').length;
    };
    expect([writes({ file: 'd1' }), writes({ file: 'd1' })]).toEqual([1, 0]);
  });

  test('finds its rows and columns after people have sorted, moved and added', () => {
    const sheet = tab('Strategi');
    sheet.insertColumnBefore(1);
    sheet.getRange(1, 1, 4, 1).setValues([['Min note'], ['c'], ['b'], ['a']]);
    sheet.getRange(2, 1, 3, sheet.getLastColumn()).sort(1);
    sheet.getRange(3, 2).setBackground('#ffeeaa');
    writeRows('focusAreas', [{ id: 'F1', title: 'Læseglæde' }]);
    expect(titles()).toEqual(['F3 Digital dannelse', 'F2 Trivsel', 'F1 Læseglæde']);
    expect(values('Strategi').map(([note]) => note)).toEqual(['Min note', 'a', 'b', 'c']);
    expect(sheet.getRange(3, 2).getBackground()).toBe('#ffeeaa');
  });

  test("leaves people's filter standing", () => {
    tab('Strategi').getDataRange().createFilter();
    const before = structuredClone(record(local, 'Strategi')?.filter);
    writeRows('focusAreas', [{ id: 'F1', title: 'Læseglæde' }]);
    expect(record(local, 'Strategi')?.filter).toEqual(before);
  });

  test.each(['=1+1', '+45 12', '-5', "'citat", '007', '7-9-2026', 'TRUE', '@mette'])(
    'the text %j stays text, also where people have changed the format',
    (text) => {
      tab('Strategi').getRange(2, 1, 50, 7).setNumberFormat('General');
      writeRows('focusAreas', [
        { id: 'F1', why: text },
        { id: 'F9', why: text },
      ]);
      const written = readTabs().rows.focusAreas.filter(({ why }) => why !== '');
      expect(written.map(({ why }) => why)).toEqual([text, text]);
      expect(tab('Strategi').getDataRange().getFormulas().flat().join('')).toBe('');
    },
  );

  test('writes real dates, right in any zone and across summer time', () => {
    writeRows('agreements', [
      { id: 'A1', deadline: '2026-10-25' },
      { id: 'A2', deadline: '2027-03-28' },
    ]);
    const [deadline] = tab('Aftaler').getRange(2, columnOf('Aftaler', 'Frist'), 1, 1).getValues().flat();
    expect(Object.prototype.toString.call(deadline)).toBe('[object Date]');
    expect(readTabs().rows.agreements.map((agreement) => agreement.deadline)).toEqual(['2026-10-25', '2027-03-28']);
  });

  test('a full tab grows', () => {
    writeRows(
      'suggestions',
      Array.from({ length: 450 }, (_, i) => ({ id: `S${i}`, text: `Forslag ${i}` })),
    );
    expect(readTabs().rows.suggestions).toHaveLength(450);
  });

  test('removes rows by identity, also the last ones', () => {
    removeRows('focusAreas', [{ id: 'F1' }, { id: 'F3' }]);
    expect(titles()).toEqual(['F2 Trivsel']);
    removeRows('focusAreas', [{ id: 'F2' }]);
    expect(titles()).toEqual([]);
  });

  test('keeps columns of a file that we do not know beside ours', () => {
    const extra: { id: string; values: Record<string, string> }[] = [
      { id: 'F1', values: { Afdeling: 'Indskoling', Nr: '007' } },
      { id: 'F3', values: { Afdeling: '=Udskoling' } },
    ];
    keepExtraColumns('focusAreas', extra);
    keepExtraColumns('focusAreas', extra);
    expect(values('Strategi')[0]?.slice(-2)).toEqual(['Afdeling', 'Nr']);
    expect(values('Strategi').map((row) => row.slice(-2))).toEqual([
      ['Afdeling', 'Nr'],
      ['Indskoling', '007'],
      ['', ''],
      ['=Udskoling', ''],
    ]);
    expect(titles()).toHaveLength(3);
  });

  test("puts them beside all that stands there, and leaves people's cells that say something else", () => {
    const end = values('Strategi')[0]?.length ?? 0;
    const sheet = tab('Strategi');
    sheet.insertColumnBefore(1);
    sheet.getRange('A1:A2').setValues([['Note'], ['min egen note']]);
    sheet.getRange(2, end + 2).setValue('uden overskrift');
    const file = ['F1', 'F2', 'F3'].map((id) => ({ id, values: { note: `fra HR ${id}`, Afdeling: 'Nord' } }));
    expect(keepExtraColumns('focusAreas', file)).toEqual(new Map([['note', 1]]));
    expect(keepExtraColumns('focusAreas', file)).toEqual(new Map([['note', 1]]));
    expect(values('Strategi').map((row) => [row[0], ...row.slice(end + 1)])).toEqual([
      ['Note', '', 'Afdeling'],
      ['min egen note', 'uden overskrift', 'Nord'],
      ['fra HR F2', '', 'Nord'],
      ['fra HR F3', '', 'Nord'],
    ]);
  });
});

test('dates are the days that people see, in a Sheet of another zone than the script', () => {
  local.end();
  local = localSheet({ timeZone: 'America/New_York', locale: 'en_US' });
  installTabs('en');
  writeRows('employees', [{ id: 'E1', name: 'Ali', conversationDate: '2026-09-28', conversationTime: '09:30' }]);
  expect(readTabs().rows.employees).toMatchObject([{ conversationDate: '2026-09-28', conversationTime: '09:30' }]);
});

test('every tab takes a row of every column', () => {
  installTabs('en');
  for (const key of Object.keys(TABLES) as TableKey[]) {
    const identity = Object.fromEntries(TABLES[key].identity.map((name) => [name, name === 'year' ? 2026 : 'X1']));
    writeRows(key, [identity]);
    expect(readTabs().rows[key]).toHaveLength(1);
  }
});

describe('rows without an id', () => {
  test('are kept apart, and get theirs where they stand by then', () => {
    installTabs('da');
    const title = columnOf('Strategi', 'Indsatsområde');
    const sheet = tab('Strategi');
    sheet.getRange(2, title).setValue('Læsning');
    sheet.getRange(3, title).setValue('Trivsel');
    const { rows, unnumbered } = readTabs();
    expect(rows.focusAreas).toEqual([]);
    const typed = unnumbered('focusAreas');
    expect(typed.map((row) => row.title)).toEqual(['Læsning', 'Trivsel']);
    sheet.getRange(2, title).setValue('Trivsel');
    sheet.getRange(3, title).setValue('Læsning');
    sheet.getRange(4, title).setValue('Noget nyt');
    const gone = typed.map((row) => ({ ...row, id: 'F9', title: 'Slettet' })).slice(0, 1);
    const { numbered } = numberRows('focusAreas', [...typed.map((row, i) => ({ ...row, id: `F${i + 1}` })), ...gone]);
    expect(numbered.map(({ id }) => id)).toEqual(['F1', 'F2']);
    const at = columnOf('Strategi', 'Id') - 1;
    expect(
      values('Strategi')
        .slice(1)
        .map((row) => [row[at], row[title - 1]]),
    ).toEqual([
      ['F2', 'Trivsel'],
      ['F1', 'Læsning'],
      ['', 'Noget nyt'],
    ]);
  });

  test('of two with one id the second is left out and told', () => {
    installTabs('da');
    const sheet = tab('Strategi');
    const title = columnOf('Strategi', 'Indsatsområde');
    ['Læsning', 'Trivsel'].forEach((text, i) => {
      sheet.getRange(i + 2, columnOf('Strategi', 'Id')).setValue(i === 0 ? 'F1' : 'f1 ');
      sheet.getRange(i + 2, title).setValue(text);
    });
    const { rows, problems } = readTabs();
    expect(rows.focusAreas.map((row) => row.title)).toEqual(['Læsning']);
    expect(problems).toEqual([{ code: 'idTwice', tab: 'focusAreas', row: 3, values: { id: 'f1 ' } }]);
  });

  test.each(Object.keys(TABLES) as TableKey[])(
    'of two rows of one key in %s the first counts and the other is told',
    (key) => {
      installTabs('da');
      const { titles, columns, identity }: Table = TABLES[key];
      const sheet = tab(titles.da);
      const other =
        Object.keys(columns).find((name) => !identity.includes(name) && columns[name]?.kind === 'text') ?? '';
      ['Den første', 'Den anden'].forEach((text, i) => {
        for (const name of identity) {
          const column = columns[name];
          if (column)
            sheet
              .getRange(i + 2, columnOf(titles.da, column.titles.da))
              .setValue(column.kind === 'number' ? 2026 : 'E1');
        }
        if (other !== '') sheet.getRange(i + 2, columnOf(titles.da, columns[other]?.titles.da ?? '')).setValue(text);
      });
      const { rows, problems } = readTabs();
      expect(rows[key]).toHaveLength(1);
      if (other !== '') expect(rows[key][0]).toMatchObject({ [other]: 'Den første' });
      expect(problems).toMatchObject([{ tab: key, row: 3 }]);
    },
  );
});
