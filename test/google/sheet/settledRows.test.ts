// Whatever people do to the rows and columns of a tab at any call of a write, each row stays whole, under its headings, and
// the write comes to its row.
import { arrangeSheet, type WorkspaceState } from 'local-workspace';
import { blankRow } from '../../../src/domain/unit/blankRow.ts';
import { keepExtraColumns } from '../../../src/google/sheet/extraColumns.ts';
import { readTabs } from '../../../src/google/sheet/masterSheet.ts';
import { installTabs } from '../../../src/google/sheet/sheetLayout.ts';
import { numberRows, removeRows, writeRows } from '../../../src/google/sheet/sheetWriting.ts';
import { localSheet, METTE } from '../localSheet.ts';

type Arrange = ReturnType<typeof arrangeSheet>;

const ACTS: Record<string, (arrange: Arrange) => void> = {
  'inserts a row above all': (arrange) => arrange.insertRow(2),
  'inserts a row between them': (arrange) => arrange.insertRow(4),
  'deletes her own row': (arrange) => arrange.deleteRow(2),
  'sorts downwards': (arrange) => arrange.sort({ header: 'Id' }, false),
  'sorts upwards': (arrange) => arrange.sort({ header: 'Navn' }),
  'inserts a column at the left edge': (arrange) => arrange.insertColumn(1),
  'inserts a column between them': (arrange) => arrange.insertColumn(4),
  'inserts a column of her own': (arrange) => arrange.insertColumn(3, 'Mit'),
  'moves a column': (arrange) => arrange.moveColumn('E-mail', 8),
  'moves the ids': (arrange) => arrange.moveColumn('Id', 5),
  'moves what she keeps herself': (arrange) => arrange.moveColumn('Eget', 2),
};

const people = ['E01', 'E02', 'E03'].map((id) => ({ id, name: `Navn ${id}`, email: `${id}@solby.dk` }));

/** What stands in each row from the second on, by heading, without the order of rows and columns and what is empty. */
const rowsOf = (): string[] => {
  const [headings = [], ...rows] =
    SpreadsheetApp.getActive().getSheetByName('Medarbejdere')?.getDataRange().getValues() ?? [];
  return rows
    .map((row) =>
      row
        .flatMap((cell, at) => (cell === '' || cell === false ? [] : [`${headings[at]}=${String(cell)}`]))
        .sort()
        .join('|'),
    )
    .filter((row) => row !== '')
    .sort();
};

const WRITES: Record<string, () => void> = {
  'changes rows': () => {
    writeRows('employees', [
      { id: 'E01', step: 'Inviteret' },
      { id: 'E03', step: 'Svaret', docLink: 'https://a' },
    ]);
  },
  'adds rows': () => {
    writeRows('employees', [
      { id: 'E04', name: 'Ny', email: 'ny@solby.dk' },
      { id: 'E05', name: 'Nyere', email: 'nyere@solby.dk' },
    ]);
  },
  'changes and adds': () => {
    writeRows('employees', [
      { id: 'E02', step: 'Inviteret' },
      { id: 'E04', name: 'Ny', step: 'Inviteret' },
      { id: 'E03', step: 'Inviteret' },
    ]);
  },
  'numbers rows': () => {
    numberRows(
      'employees',
      ['Typed A', 'Typed B'].map((name) => ({
        ...blankRow('employees'),
        name,
        id: name === 'Typed A' ? 'E08' : 'E09',
      })),
    );
  },
  'removes rows': () => {
    removeRows('employees', [{ id: 'E02' }, { id: 'E03' }]);
  },
  'keeps columns of a file': () => {
    keepExtraColumns('employees', [
      { id: 'E01', values: { Lokale: '1' } },
      { id: 'E03', values: { Lokale: '3' } },
    ]);
  },
};

let happens: (() => void) | undefined;
let callsLeft = Number.POSITIVE_INFINITY;
const local = localSheet({
  onCall: () => {
    callsLeft -= 1;
    if (callsLeft === 0) happens?.();
  },
});
afterAll(() => local.end());

/** Three people, an empty row above them, and two that someone has typed below. */
const prepared = (): WorkspaceState => {
  installTabs('da');
  writeRows('employees', people);
  const sheet = SpreadsheetApp.getActive().getSheetByName('Medarbejdere');
  sheet?.insertRowBefore(2);
  sheet?.getRange(6, 2, 2, 1).setValues([['Typed A'], ['Typed B']]);
  const edge = (sheet?.getLastColumn() ?? 0) + 1;
  sheet?.getRange(1, edge, 5, 1).setValues([['Eget'], [''], ['ene'], ['to'], ['tre']]);
  return local.workspace.snapshot();
};
const ready = prepared();

/** The write with the act before its call of that number (from 1), if there is one. @returns the rows and the calls. */
const playedWith = (write: () => void, act?: { atCall: number; does: (arrange: Arrange) => void }) => {
  local.workspace.restore(ready);
  happens = () => {
    const at = { spreadsheetId: local.spreadsheet.id, as: METTE, sheet: 'Medarbejdere' };
    act?.does(arrangeSheet(local.workspace, at));
  };
  const before = local.calls.length;
  callsLeft = act?.atCall ?? Number.POSITIVE_INFINITY;
  write();
  callsLeft = Number.POSITIVE_INFINITY;
  return { calls: local.calls.length - before, rows: rowsOf() };
};

describe.each(Object.keys(WRITES))('a call that %s', (name) => {
  const write = (): void => WRITES[name]?.();

  test.each(Object.keys(ACTS))('comes to its end while a person %s', (act) => {
    const whole = playedWith(write);
    for (let atCall = 1; atCall <= whole.calls; atCall += 1) {
      const { rows } = playedWith(write, { atCall, does: (arrange) => ACTS[act]?.(arrange) });
      expect([...rows, `at ${atCall}`]).toEqual([...whole.rows, `at ${atCall}`]);
    }
  });
});

test('a row that people have deleted stays deleted; one that says what was done comes back', () => {
  const before = playedWith(() => undefined).rows;
  const { rows } = playedWith(() => {
    writeRows('employees', [{ id: 'E07', step: 'Inviteret' }], () => true);
    writeRows('log', [{ id: '2026/form/E07', state: 'done' }]);
  });
  expect(rows).toEqual(before);
  expect(readTabs().rows.log).toHaveLength(1);
});
