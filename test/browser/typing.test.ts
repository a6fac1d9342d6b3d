// Typing, choosing and trying again: nothing is written that nobody wrote, and nothing old is sent for something new.
import { createSpreadsheet, DA, emptyState, readSheet, typeInSheet, Workspace } from 'local-workspace';
import type { Page } from 'playwright-core';
import { METTE, schoolAt } from '../flows/school.ts';
import { Town } from './town.ts';

const ANNA = 'anna@skolen.example';

/** Two cells that offer a choice, and one that shows less than it holds. */
const withChoices = (): Workspace => {
  const account = { email: ANNA, name: 'Anna', locale: 'da', kind: 'workspace' as const };
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z', accounts: [account] }));
  const spreadsheetId = createSpreadsheet(workspace, {
    name: 'Ark',
    owner: ANNA,
    locale: 'da_DK',
    timeZone: 'Europe/Copenhagen',
  });
  const values = [
    ['Sprog', 'Tal'],
    ['Engelsk', '2,34567'],
    ['Norsk', ''],
  ];
  typeInSheet(workspace, { spreadsheetId, as: ANNA, sheet: 'Ark1', a1: 'A1', values });
  const { cells } = workspace.state.spreadsheets[spreadsheetId]?.sheets[0] ?? {};
  for (const row of [2, 3])
    Object.assign(cells?.[row]?.[1] ?? {}, {
      validation: { criteria: 'VALUE_IN_LIST', values: ['Dansk', 'Engelsk', 'Tysk'], allowInvalid: false },
    });
  Object.assign(cells?.[2]?.[2] ?? {}, { format: '0.0' });
  return workspace;
};

describe('a cell', () => {
  let town: Town;
  let sheet: Page;
  let typed = 0;
  beforeAll(async () => {
    town = await Town.open(withChoices());
    sheet = await town.openSheet(ANNA);
    sheet.on('request', (request) => {
      if (request.url().endsWith('/type')) typed += 1;
    });
  });
  afterAll(() => town?.close());
  beforeEach(() => {
    typed = 0;
  });

  const cell = (text: string) => sheet.locator('.tabulator-cell', { hasText: new RegExp(`^${text}$`) });
  const shown = (row: number, column: number): string =>
    town.session.read((workspace) => {
      const [tab] = workspace.state.spreadsheets[town.spreadsheetId]?.sheets ?? [];
      if (!tab) return '';
      return readSheet(workspace, { spreadsheetId: town.spreadsheetId, sheet: tab.name }).display(row, column);
    });

  test('that offers a choice keeps what it holds until another is chosen', async () => {
    for (const held of ['Engelsk', 'Norsk']) {
      await cell(held).click();
      await sheet.keyboard.press('x');
      await sheet.locator('.cell-editor').waitFor();
      await cell('Sprog').click();
      await sheet.locator('.cell-editor').waitFor({ state: 'detached' });
    }
    expect([shown(2, 1), shown(3, 1), typed]).toEqual(['Engelsk', 'Norsk', 0]);
  });

  test('that offers a choice is chosen in with the arrows, and written once', async () => {
    await cell('Engelsk').click();
    // It shows what was chosen before that is written.
    const written = sheet.waitForResponse(/\/type$/);
    for (const key of ['Enter', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'Enter']) await sheet.keyboard.press(key);
    await written;
    await cell('Tysk').waitFor();
    await sheet.locator('.cell-editor').waitFor({ state: 'detached' });
    expect([shown(2, 1), typed]).toEqual(['Tysk', 1]);
  });

  test('is written from the line above only where something else is written there, and once', async () => {
    const line = sheet.getByLabel(DA.sheet.content);
    await cell('2,3').click();
    await line.press('Enter');
    await cell('Sprog').click();
    const value = town.session.read(({ state }) => state.spreadsheets[town.spreadsheetId]?.sheets[0]?.cells[2]?.[2]);
    expect([value?.value, typed]).toEqual([2.34567, 0]);
    await cell('2,3').click();
    await line.fill('4');
    await line.press('Enter');
    await cell('4,0').waitFor();
    expect([shown(2, 2), typed]).toEqual(['4,0', 1]);
  });

  test('went wrong nowhere', () => expect(town.errors).toEqual([]));
});

describe('the sidebar', () => {
  let town: Town;
  beforeAll(async () => {
    const school = schoolAt('installed');
    // Something to let a successor into.
    school.call('makeReport');
    // Drive lists it a while later.
    school.workspace.state.now += 3_600_000;
    town = await Town.open(school.workspace);
  });
  afterAll(() => town?.close());

  test('tries again what was refused until something else is typed', async () => {
    const sidebar = await town.sidebar('open', METTE);
    const { common, year } = sidebar.words;
    await sidebar.go('year');
    await sidebar.field(year.email).fill('ingen@solby.dk');
    await sidebar.button(year.share).click();
    await sidebar.page.getByRole('alertdialog').getByRole('button', { name: year.share }).click();
    await sidebar.button(common.tryAgain).waitFor();
    await sidebar.press(common.tryAgain);
    await sidebar.field(year.email).fill('ny@solby.dk');
    await sidebar.button(common.tryAgain).waitFor({ state: 'detached' });
    expect(await sidebar.page.getByRole('alert').isVisible()).toBe(true);
    expect(town.calls.filter((name) => name === 'handOver')).toHaveLength(2);
  });

  test('never stands there empty and idle, before its first call or that of a page', async () => {
    const { sheet } = await town.sidebar('open', METTE);
    await sheet.addInitScript(`(() => {
      globalThis.idlePictures = [];
      const look = () => {
        const main = document.querySelector('main');
        if (main?.getAttribute('aria-busy') === 'false' && main.querySelector('h1, h2, [role="alert"]') === null)
          idlePictures.push(main.textContent);
        requestAnimationFrame(look);
      };
      look();
    })()`);
    const sidebar = await town.sidebar('open', METTE);
    for (const page of ['followUp', 'report', 'prepare'] as const) await sidebar.go(page);
    expect(await (await sidebar.frame()).evaluate('idlePictures')).toEqual([]);
  });

  test('asks for the overview again only after something was done', async () => {
    const sidebar = await town.sidebar('open', METTE);
    const overviews = () => town.calls.filter((name) => name === 'overview').length;
    const before = overviews();
    await sidebar.go('conversation');
    await sidebar.go('overview');
    expect(overviews()).toBe(before);
  });

  test('takes a file that is chosen a second time', async () => {
    const sidebar = await town.sidebar('open', METTE);
    const words = sidebar.words.prepare.import;
    await sidebar.prepare('import');
    const file = { name: 'medarbejdere.csv', mimeType: 'text/csv', buffer: Buffer.from('Farve\nrød\n') };
    await sidebar.field(words.file).setInputFiles(file);
    await sidebar.field(words.another).waitFor();
    expect(await sidebar.field(words.another).inputValue()).toBe('');
  });
});
