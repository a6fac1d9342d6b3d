// The Sheet page's requests: what is shown, and what a person does by hand.

import type { SheetRecord } from '../../state/records.ts';
import { loadWorkspace } from '../../state/store.ts';
import type { BookView, CellView, TabView } from '../../web/sheetContract.ts';
import { ROWS_MOVED } from '../../web/sheetContract.ts';
import { ANNA, BO, webOffice } from './office.ts';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Fyld', 'fill').addToUi(); }
function fill() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1:D1').setValues([['Navn', 'Frist', 'Færdig', 'Sprog']]).setBackground('#0b5563').setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.getRange('B1').setNote('Dato');
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Dansk', 'Engelsk']).setAllowInvalid(false).build();
  sheet.getRange('D2:D20').setDataValidation(rule);
  sheet.getRange('C2:C20').insertCheckboxes();
  sheet.getRange('A1:D1').protect().setWarningOnly(true);
  sheet.getRange('F1:G3').setValues([['Område', 'Antal'], ['Læsning', 3], ['Trivsel', 5]]);
  const chart = sheet.newChart().asBarChart().addRange(sheet.getRange('F1:G3')).setTitle('Aftaler').setPosition(5, 6, 0, 0).build();
  sheet.insertChart(chart);
}
`;

const filled = async () => {
  const office = webOffice(CODE);
  const base = `spreadsheets/${office.spreadsheetId}`;
  await office.post(`${base}/open`);
  await office.post('scripts/script/consent', { scopes: ALL });
  const outcome = await office.post(`${base}/menu`, { scriptId: 'script', functionName: 'fill' });
  expect(outcome.body).toEqual({ outcome: 'done' });
  const tab = async (as?: string) => (await office.get(`${base}/tabs/0`, as)).body as TabView;
  const type = (row: number, column: number, values: string[][], as?: string) =>
    office.post(`${base}/type`, { sheetId: 0, row, column, values }, as);
  return { ...office, base, tab, type };
};

const ALL = ['spreadsheets.currentonly', 'script.container.ui'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

const cellIn = (tab: TabView, row: number, column: number): CellView => {
  const cell = tab.rows.find((each) => each.row === row)?.cells[column - 1];
  return typeof cell === 'object' ? cell : { text: cell ?? '' };
};

describe('a tab', () => {
  test('takes nothing that was meant for a row which has moved since', async () => {
    const { base, post, tab, type } = await filled();
    await type(2, 1, [['Anna'], ['Bo']]);
    const [seen, other] = ['Anna', 'Bo'];
    const body = { sheetId: 0, row: 2, column: 5, values: [['Ny']] };
    const refused = await post(`${base}/type`, { ...body, first: other });
    expect(refused).toMatchObject({ status: 409, body: { problem: { kind: 'refused', message: ROWS_MOVED } } });
    expect(cellIn(await tab(), 2, 5).text).not.toBe('Ny');
    expect((await post(`${base}/type`, { ...body, first: seen })).status).toBe(200);
    expect(cellIn(await tab(), 2, 5).text).toBe('Ny');
  });

  test('shows what the script has written, and how it looks', async () => {
    const { tab } = await filled();
    const shown = await tab();
    expect(shown).toMatchObject({ name: 'Ark1', frozenRows: 1 });
    expect(shown.columns.slice(0, 3).map(({ letters }) => letters)).toEqual(['A', 'B', 'C']);
    const header = cellIn(shown, 1, 2);
    expect(header).toMatchObject({ text: 'Frist', note: 'Dato', guarded: 'warns' });
    expect(shown.styles[header.style ?? -1]).toMatchObject({ backgroundColor: '#0b5563', fontWeight: '700' });
    expect(shown.rules[cellIn(shown, 2, 4).rule ?? -1]).toMatchObject({
      kind: 'list',
      choices: ['Dansk', 'Engelsk'],
      strict: true,
    });
    expect(shown.rules[cellIn(shown, 2, 3).rule ?? -1]?.kind).toBe('checkbox');
  });

  test('that is hidden stands in the list of hidden tabs, and is shown by whoever chooses it there', async () => {
    const { base, get, post, session, spreadsheetId } = await filled();
    session.change(({ state }) => {
      const spreadsheet = state.spreadsheets[spreadsheetId];
      spreadsheet?.sheets.push({
        ...structuredClone(spreadsheet.sheets[0] as SheetRecord),
        id: 7,
        name: 'Log',
        hidden: true,
      });
    });
    const book = async () => (await get(base)).body as BookView;
    expect(await book()).toMatchObject({ tabs: [{ name: 'Ark1' }], hiddenTabs: [{ sheetId: 7, name: 'Log' }] });
    expect((await post(`${base}/show`, { sheetId: 7 })).status).toBe(200);
    expect(await book()).toMatchObject({ tabs: [{ name: 'Ark1' }, { name: 'Log' }], hiddenTabs: [] });
  });

  test('shows its charts, with their figures in words', async () => {
    const [chart] = (await (await filled()).tab()).charts;
    expect(chart).toMatchObject({ title: 'Aftaler', svg: expect.stringMatching(/^<svg[\s\S]*<\/svg>$/) });
    expect(chart?.description).toBe('Aftaler. Læsning: 3. Trivsel: 5');
  });

  test('is only for those with whom the spreadsheet is shared', async () => {
    const { get, post, base, type, tab } = await filled();
    expect((await get(base, BO)).status).toBe(404);
    expect((await type(2, 1, [['Bo']], BO)).status).toBe(404);
    expect((await post(`${base}/share`, { email: BO })).status).toBe(200);
    expect((await get(base, BO)).body).toMatchObject({ name: 'Ark', canEdit: true } satisfies Partial<BookView>);
    expect((await type(2, 1, [['Bo']], BO)).status).toBe(200);
    expect(cellIn(await tab(), 2, 1).text).toBe('Bo');
  });
});

describe('typing', () => {
  test('is read as Google reads it, by the spreadsheet’s locale', async () => {
    const { type, tab, session, spreadsheetId } = await filled();
    expect((await type(2, 1, [['007', '1/9-2026', 'SAND', 'Engelsk']])).status).toBe(200);
    const shown = await tab();
    expect([1, 2, 4].map((column) => cellIn(shown, 2, column).text)).toEqual(['7', '01-09-2026', 'Engelsk']);
    const { cells } = session.read(({ state }) => state.spreadsheets[spreadsheetId]?.sheets[0]) ?? {};
    expect(cells?.[2]?.[1]?.value).toBe(7);
    await type(3, 1, [["'007", '2026-09-01', '', '']]);
    expect(cellIn(await tab(), 3, 1).text).toBe('007');
    expect(session.read(({ state }) => state.spreadsheets[spreadsheetId]?.sheets[0]?.cells[3]?.[2]?.value)).toBe(46266);
    await type(4, 1, [['=A2*2']]);
    expect(cellIn(await tab(), 4, 1)).toMatchObject({ text: '14', input: '=A2*2' });
  });

  test('that breaks a rule is refused in words, and nothing of the block is written', async () => {
    const { type, tab, directory, spreadsheetId } = await filled();
    const { status, body } = await type(2, 1, [
      ['Ali', '', '', 'Dansk'],
      ['Bent', '', '', 'Klingonsk'],
    ]);
    expect(status).toBe(409);
    expect(body).toMatchObject({ problem: { kind: 'refused', message: expect.stringContaining('D3') } });
    expect(cellIn(await tab(), 2, 1).text).toBe('');
    expect(loadWorkspace(directory)?.state.spreadsheets[spreadsheetId]?.sheets[0]?.cells[2]?.[1]).toBeUndefined();
  });

  test('is refused where the cell is protected from the person', async () => {
    const { type, tab, session, post, base, spreadsheetId } = await filled();
    await post(`${base}/share`, { email: BO });
    session.change(({ state }) => {
      for (const protection of state.spreadsheets[spreadsheetId]?.sheets[0]?.protections ?? [])
        Object.assign(protection, { warningOnly: false, editors: [ANNA] });
    });
    expect(cellIn(await tab(BO), 1, 1).guarded).toBe('locked');
    expect(cellIn(await tab(), 1, 1).guarded).toBeUndefined();
    const { status, body } = await type(1, 1, [['Andet']], BO);
    expect([status, body]).toMatchObject([409, { problem: { message: expect.stringContaining('protected cell') } }]);
  });

  test('of what no page sends is a bad request', async () => {
    const { post, base } = await filled();
    for (const body of [
      {},
      { sheetId: 0, row: 1, column: 1, values: 'x' },
      { sheetId: 0, row: 'a', column: 1, values: [['x']] },
    ])
      expect((await post(`${base}/type`, body)).status).toBe(400);
    expect((await post(`${base}/type`, { sheetId: 99, row: 1, column: 1, values: [['x']] })).status).toBe(404);
  });
});

test('rows are sorted below the frozen ones, and hidden by what a column shows', async () => {
  const { type, tab, post, get, base } = await filled();
  await type(2, 1, [['Åse'], ['Bo'], ['Ali']]);
  await post(`${base}/sort`, { sheetId: 0, column: 1, ascending: true });
  const names = (shown: TabView) =>
    shown.rows.slice(0, 4).map(({ cells: [cell] }) => (typeof cell === 'object' ? cell.text : cell));
  expect(names(await tab())).toEqual(['Navn', 'Ali', 'Bo', 'Åse']);
  await post(`${base}/sort`, { sheetId: 0, column: 1, ascending: false });
  expect(names(await tab())).toEqual(['Navn', 'Åse', 'Bo', 'Ali']);
  await post(`${base}/filter`, { sheetId: 0, column: 1, hidden: ['Bo'] });
  expect(names(await tab()).slice(0, 3)).toEqual(['Navn', 'Åse', 'Ali']);
  const { body } = await get(`${base}/tabs/0/values/1`);
  expect(body).toMatchObject({ values: expect.arrayContaining(['Ali', 'Bo', 'Åse']), hidden: ['Bo'] });
});

test('the column that is pointed at is sorted and filtered by, also without a heading or with another’s', async () => {
  const { type, tab, post, base } = await filled();
  await type(1, 8, [['Navn', '']]);
  await type(2, 8, [
    ['b', '1'],
    ['a', '3'],
    ['c', '2'],
  ]);
  const shown = async () => {
    const { rows } = await tab();
    return rows
      .slice(1, 4)
      .map(({ cells }) => cells.slice(7, 9).map((cell) => (typeof cell === 'object' ? cell.text : cell)));
  };
  await post(`${base}/sort`, { sheetId: 0, column: 8, ascending: true });
  expect((await shown()).map(([name]) => name)).toEqual(['a', 'b', 'c']);
  await post(`${base}/sort`, { sheetId: 0, column: 9, ascending: true });
  expect((await shown()).map(([, number]) => number)).toEqual(['1', '2', '3']);
  await post(`${base}/filter`, { sheetId: 0, column: 8, hidden: ['c'] });
  expect((await tab()).filter).toEqual({ columns: [8] });
  expect((await post(`${base}/sort`, { sheetId: 0, column: 0 })).status).toBe(409);
});

test('somebody new gets an account, once, and can be shared with', async () => {
  const { get, post, base } = await filled();
  const karim = { email: 'karim@skolen.example', name: 'Karim', language: 'da' };
  expect((await post('people', karim)).body).toEqual({ email: karim.email });
  for (const wrong of [karim, { ...karim, email: 'KARIM@skolen.example' }, { ...karim, email: 'ingen adresse' }])
    expect((await post('people', wrong)).status).toBe(409);
  expect((await post('people', { ...karim, email: 'x@y.dk', language: 'sv' })).status).toBe(400);
  expect((await get(base, karim.email)).status).toBe(404);
  expect((await post(`${base}/share`, { email: karim.email })).status).toBe(200);
  expect((await get(base, karim.email)).status).toBe(200);
  expect((await post(`${base}/share`, { email: 'nobody@skolen.example' })).status).toBe(409);
});
