// The Sheet is entered by its front: the first tab, the tabs that are hidden and how one gets to them, and what is asked for first.
import { DA, EN } from 'local-workspace';
import { settingsDa } from '../../src/domain/words/settings.da.ts';
import { words } from '../../src/domain/words/words.ts';
import { METTE } from '../flows/school.ts';
import { barriersIn } from './barriers.ts';
import { talkedSchool } from './frontSchool.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const titleOf = (id: 'meetingTime' | 'conversationPlace'): string => settingsDa.titles[id][0];

describe('in Danish', () => {
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    const school = talkedSchool();
    // A setting that nobody can read, typed by hand: the sentence about it names a hidden tab.
    school.type('settings', { id: 'conversationMinutes' }, 'value', 'halvanden time');
    town = await Town.open(school.workspace);
    sidebar = await town.sidebar('open', METTE);
  });
  afterAll(() => town?.close());

  test('the front is the first of six tabs and says the next step', async () => {
    const { sheet } = sidebar;
    const tabs = sheet.locator('.sheet-shown-tabs button');
    await tabs.filter({ hasText: 'Forside' }).click();
    await sheet.locator('.sheet-grid').getByText(words('da').front.step, { exact: true }).waitFor();
    expect(await tabs.allTextContents()).toHaveLength(6);
    expect((await tabs.allTextContents())[0]).toBe('Forside');
    await sheet.locator('.sheet-grid').getByText('Åbakkeskolen · MUS 2026').waitFor();
    await sheet.setViewportSize({ width: 1366, height: 2000 });
    await town.see(sheet, 'front-da');
    await sheet.setViewportSize({ width: 1366, height: 860 });
  });

  test('a sentence that names a hidden tab leads there, in one press', async () => {
    const { sheet } = sidebar;
    await sidebar.page
      .getByText(/Fanen Indstillinger/)
      .first()
      .waitFor();
    await sidebar.page
      .getByRole('button', { name: sidebar.words.common.showTab('Indstillinger') })
      .first()
      .click();
    await sheet.locator('.sheet-shown-tabs [aria-current]', { hasText: 'Indstillinger' }).waitFor();
    await sidebar.page
      .getByText(/Fanen Indstillinger/)
      .first()
      .waitFor();
  });

  test('all tabs are shown in one press, and few again, from the sidebar and from the menu', async () => {
    const { sheet, words: labels } = sidebar;
    const log = sheet.locator('.sheet-shown-tabs button', { hasText: 'Log' });
    await sidebar.press(labels.overview.showAllTabs);
    await sidebar.told(labels.overview.tabsShown);
    await log.waitFor();
    await sidebar.press(labels.overview.showFewTabs);
    await log.waitFor({ state: 'hidden' });
    await sheet.locator('.sheet-shown-tabs [aria-current]', { hasText: 'Forside' }).waitFor();
    await sheet.getByRole('button', { name: DA.sheet.extensions }).click();
    await sheet.getByRole('menuitem', { name: words('da').menu.showAllTabs }).click();
    await log.waitFor();
  });

  test('five settings are asked for first, the rest is folded, and a save says what is missing', async () => {
    await sidebar.prepare('settings');
    const { page, words: labels } = sidebar;
    const seen = page.locator('input:visible, select:visible, textarea:visible');
    expect(await seen.count()).toBe(5);
    const frame = await sidebar.frame();
    const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
    expect(height).toBeLessThan(1_400);
    await town.see(sidebar.sheet, 'settings-da');
    await sidebar.fill({ [titleOf('conversationPlace')]: 'Mødelokalet' });
    await page.getByText(labels.prepare.settings.byDefault('90')).waitFor();
    await town.see(sidebar.sheet, 'settings-unfolded-da');
    expect([...(await sidebar.tooWide()), ...(await barriersIn(frame))]).toEqual([]);
    await sidebar.save();
    await sidebar.prepare('meeting');
    await sidebar.fill({ [titleOf('meetingTime')]: '' });
    await sidebar.press(labels.common.save);
    await sidebar.told(labels.prepare.settings.savedBut(titleOf('meetingTime')));
  });

  test('no setting is asked for twice', async () => {
    const asked: string[] = [];
    for (const part of ['settings', 'meeting'] as const) {
      await sidebar.prepare(part);
      await sidebar.page.getByRole('button', { name: sidebar.words.common.save }).waitFor();
      asked.push(...(await sidebar.page.locator('label').allTextContents()));
    }
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((label, at) => asked.indexOf(label) !== at)).toEqual([]);
    expect(town.errors).toEqual([]);
  });
});

test('in English the front and the settings say the same', async () => {
  const town = await Town.open(undefined, 'en');
  const sidebar = await town.sidebar('install');
  const { sheet } = sidebar;
  await sheet.locator('.sheet-shown-tabs [aria-current]', { hasText: 'Front page' }).waitFor();
  await sheet.locator('.sheet-grid').getByText(words('en').front.step, { exact: true }).waitFor();
  await sheet.setViewportSize({ width: 1366, height: 2000 });
  await town.see(sheet, 'front-en');
  await sheet.setViewportSize({ width: 1366, height: 860 });
  await sidebar.prepare('settings');
  await town.see(sheet, 'settings-en');
  await sheet.getByText(EN.sheet.hiddenTabs(8), { exact: true }).waitFor();
  expect(town.errors).toEqual([]);
  await town.close();
});
