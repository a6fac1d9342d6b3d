// Two people at once: somebody types in the Sheet while the manager types in the sidebar, and neither loses anything.
import { readSheet, typeInSheet } from 'local-workspace';
import { METTE, schoolAt } from '../flows/school.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

let town: Town;
let sidebar: Sidebar;
beforeAll(async () => {
  town = await Town.open(schoolAt('installed').workspace);
  sidebar = await town.sidebar('open', METTE);
  await sidebar.prepare('focusAreas');
});
afterAll(() => town?.close());

const typeMeanwhile = (a1: string, values: string): void => {
  town.session.change((workspace) =>
    typeInSheet(workspace, { spreadsheetId: town.spreadsheetId, as: METTE, sheet: 'Strategi', a1, values }),
  );
};
const inSheet = (row: number, column: number): string =>
  town.session.read((workspace) =>
    readSheet(workspace, { spreadsheetId: town.spreadsheetId, sheet: 'Strategi' }).display(row, column),
  );
const field = (label: string, area: number) => sidebar.field(label).nth(area - 1);

test('both texts stand side by side, and nothing is saved until the manager has chosen', async () => {
  const { common, prepare } = sidebar.words;
  await field(prepare.focusAreas.why, 1).fill('Fordi hver femte elev læser under niveau, når de går ud af 3. klasse');
  await field(prepare.focusAreas.title, 2).fill('Gode overgange');
  typeMeanwhile('C2', 'Skrevet af en kollega i arket, mens siden stod åben');
  typeMeanwhile('B3', 'Rolige overgange');
  typeMeanwhile('D3', 'Kun i arket');
  await sidebar.press(common.save);
  const box = sidebar.page.getByRole('alertdialog', { name: common.changed.title });
  await box.waitFor();
  expect(await box.getByRole('group').count()).toBe(2);
  expect(await box.textContent()).toContain('Skrevet af en kollega i arket, mens siden stod åben');
  expect(await box.textContent()).toContain('Rolige overgange · Indsatsområde');
  expect(inSheet(2, 3)).toBe('Skrevet af en kollega i arket, mens siden stod åben');
  expect(await sidebar.tooWide()).toEqual([]);
  await town.see(sidebar.sheet, 'changed-meanwhile');
  // Not before each has been chosen.
  const save = sidebar.button(common.changed.save);
  expect(await save.isDisabled()).toBe(true);
  await box.getByRole('group').nth(0).getByLabel(common.changed.page).check();
  expect(await save.isDisabled()).toBe(true);
  await box.getByRole('group').nth(1).getByLabel(common.changed.sheet).check();
  await town.see(sidebar.sheet, 'changed-meanwhile-chosen');
  await save.click();
  await sidebar.told(common.saved);
  expect([inSheet(2, 3), inSheet(3, 2), inSheet(3, 4)]).toEqual([
    'Fordi hver femte elev læser under niveau, når de går ud af 3. klasse',
    'Rolige overgange',
    'Kun i arket',
  ]);
  // The page shows what the Sheet has, and nothing is left unsaved.
  expect(await field(prepare.focusAreas.title, 2).inputValue()).toBe('Rolige overgange');
  expect(await field(prepare.focusAreas.sign, 2).inputValue()).toBe('Kun i arket');
  expect(await sidebar.page.locator('.unsaved').count()).toBe(0);
});

test('once more is asked where it has changed again', async () => {
  const { common, prepare } = sidebar.words;
  await field(prepare.focusAreas.title, 1).fill('Glade læsere');
  typeMeanwhile('B2', 'Gode læsere');
  await sidebar.press(common.save);
  const box = sidebar.page.getByRole('alertdialog', { name: common.changed.title });
  await box.getByLabel(common.changed.page).check();
  typeMeanwhile('B2', 'Bedre læsere');
  await sidebar.button(common.changed.save).click();
  await box.getByText('Bedre læsere', { exact: true }).waitFor();
  expect(inSheet(2, 2)).toBe('Bedre læsere');
  await box.getByLabel(common.changed.page).check();
  await sidebar.button(common.changed.save).click();
  await sidebar.told(common.saved);
  expect(inSheet(2, 2)).toBe('Glade læsere');
});

test('went wrong nowhere', () => expect(town.wentWrong()).toEqual({ errors: [], notCompleted: [] }));
