// What flush() means: un-flushed writes are the execution's own, and a kill may lose them.
import {
  authorize,
  createSpreadsheet,
  emptyState,
  type Fault,
  installScript,
  type RunResult,
  readSheet,
  runFunction,
  typeInSheet,
  Workspace,
} from '../../index.ts';

const USER = 'mette@skole.example';

/** A sheet with A1:B3 filled, and a script whose `main` has the body. */
const begun = (body: string) => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [{ email: USER, name: 'Mette', locale: 'en', kind: 'workspace' }],
    }),
  );
  const spreadsheetId = createSpreadsheet(workspace, { name: 'Book', owner: USER });
  const code = `const sheet = SpreadsheetApp.getActiveSheet(); function main() { ${body} }`;
  const { id } = installScript(workspace, { containerId: spreadsheetId, files: { 'Code.js': code } });
  authorize(workspace, id, USER);
  const type = (a1: string, values: string[][] | string) =>
    typeInSheet(workspace, { spreadsheetId, as: USER, sheet: 'Sheet1', a1, values });
  type('A1', [
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]);
  return {
    workspace,
    type,
    run: (...faults: Fault[]): RunResult =>
      runFunction(workspace, { scriptId: id, user: USER, functionName: 'main', faults }),
    book: () => structuredClone(workspace.state.spreadsheets[spreadsheetId]),
    shown: (a1: string) => {
      const [column = '', row = ''] = a1;
      const shown = readSheet(workspace, { spreadsheetId, sheet: 'Sheet1' });
      return shown.display(Number(row), column.charCodeAt(0) - 64);
    },
  };
};

/** Each changes the spreadsheet in a way of its own. */
const WRITES: Record<string, string> = {
  values: 'sheet.getRange("A1:B1").setValues([["x", 9]])',
  looks: 'sheet.getRange("A1").setBackground("#ff0000").setNumberFormat("0.00")',
  rule: 'sheet.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())',
  'a row at the end': 'sheet.appendRow(["d", 4])',
  'rows in between': 'sheet.insertRowsBefore(2, 2)',
  'a row gone': 'sheet.deleteRow(1)',
  order: 'sheet.sort(2, false)',
  'a tab': 'SpreadsheetApp.getActive().insertSheet("More").getRange("A1").setValue(1)',
  'the name of a tab': 'sheet.setName("Other")',
  'a copy': 'sheet.getRange("A1:B3").copyTo(sheet.getRange("D1"))',
  protection: 'sheet.protect().setDescription("mine")',
  metadata: 'sheet.addDeveloperMetadata("key", "value")',
  'a named range': 'SpreadsheetApp.getActive().setNamedRange("Sums", sheet.getRange("B1:B3"))',
  widths: 'sheet.setColumnWidth(1, 300).hideColumns(2)',
};

const KILL = { member: 'Utilities.sleep', atCall: 1, kind: 'kill' } as const;

describe.each(Object.entries(WRITES))('a kill after writing %s', (_, write) => {
  test('loses what was not flushed, or keeps it, and never loses what was', () => {
    const lost = begun(`${write}; Utilities.sleep(1);`);
    const before = lost.book();
    expect(lost.run({ ...KILL, losesUnflushed: true }).execution.status).toBe('killed');
    // Ids that were given are not given again.
    expect({ ...lost.book(), nextSheetId: 0 }).toEqual({ ...before, nextSheetId: 0 });

    const kept = begun(`${write}; Utilities.sleep(1);`);
    kept.run(KILL);
    expect(kept.book()).not.toEqual(before);

    const flushed = begun(`${write}; SpreadsheetApp.flush(); sheet.getRange("Z9").setValue(1); Utilities.sleep(1);`);
    flushed.run({ ...KILL, losesUnflushed: true });
    expect(flushed.book()).toEqual(kept.book());
  });

  test('is seen by others once it is flushed', () => {
    const tried = begun(`${write}; Utilities.sleep(1); SpreadsheetApp.flush(); Utilities.sleep(2);`);
    const before = tried.book();
    const seen: unknown[] = [];
    tried.run({ member: 'Utilities.sleep', atCall: 1, times: 2, kind: 'act', act: () => seen.push(tried.book()) });
    expect({ ...(seen[0] as object), nextSheetId: 0 }).toEqual({ ...before, nextSheetId: 0 });
    expect(seen[1]).toEqual(tried.book());
    expect(seen[1]).not.toEqual(before);
  });
});

test.each([
  ['lost', 'late', 'a'],
  ['kept', 'late', 'x'],
  ['lost', 'flushed', 'x'],
] as const)('what is not flushed when six minutes are over is %s, as the weather has it: %s', (weather, how, left) => {
  const flush = how === 'flushed' ? 'SpreadsheetApp.flush();' : '';
  const tried = begun(`Utilities.sleep(200000); sheet.getRange("A1").setValue("x"); ${flush} Utilities.sleep(200000);`);
  tried.workspace.state.weather = { unflushedAtTimeout: weather };
  expect(tried.run().execution.status).toBe('timed out');
  expect(tried.shown('A1')).toBe(left);
});

test.each([
  ['lost', 'a'],
  ['kept', 'x'],
] as const)('a call that takes too long ends the run with its time: un-flushed writes are %s', (weather, left) => {
  const tried = begun(
    'sheet.getRange("A1").setValue("x"); try { sheet.getRange("A2").getValue(); } finally { sheet.getRange("A1").setValue("y"); }',
  );
  tried.workspace.state.weather = { unflushedAtTimeout: weather };
  expect(tried.run({ member: 'Range.getValue', atCall: 1, kind: 'overtime' })).toMatchObject({
    error: { message: 'Exceeded maximum execution time' },
    execution: { status: 'timed out', modelledMs: 360_000 },
  });
  expect(tried.shown('A1')).toBe(left);
});

test('an execution reads its own writes, and its end publishes them, also where it fails', () => {
  const tried = begun('sheet.getRange("A1").setValue("x"); Utilities.sleep(1); throw sheet.getRange("A1").getValue();');
  let seen = '';
  const act = () => {
    seen = tried.shown('A1');
  };
  expect(tried.run({ ...KILL, kind: 'act', act }).error?.message).toBe('x');
  expect(seen).toBe('a');
  expect(tried.shown('A1')).toBe('x');
});

test('what others write meanwhile stands, and pending writes go to the places they were made for', () => {
  const tried = begun(
    'sheet.getRange("A2").setValue("mine"); sheet.appendRow(["end"]); Utilities.sleep(1); return sheet.getRange("A1:A5").getValues().flat().join();',
  );
  const act = () => {
    tried.type('A1', 'theirs');
    tried.type('A4', 'more');
  };
  expect(tried.run({ ...KILL, kind: 'act', act }).value).toBe('theirs,mine,c,more,end');
  expect(tried.shown('A5')).toBe('end');
});

test('a pending write that others have made impossible is refused at the next call, whatever that is', () => {
  const tried = begun(
    'sheet.getRange("A1").setValue(1); try { Utilities.sleep(1); } catch (error) { return error.message; }',
  );
  const act = () => {
    const file = Object.values(tried.workspace.state.files)[0];
    if (file) file.permissions = [];
  };
  expect(tried.run({ ...KILL, kind: 'act', act }).value).toMatch(/permission/i);
});
