// For those who read English: the menu, every page of the sidebar, and the local pages, without a Danish word between.

import { join } from 'node:path';
import { EN } from 'local-workspace';
import { en } from '../../sidebar/text/labels.en.ts';
import { barriersIn } from './barriers.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/small-unit-en');
/** Words that nearly every Danish sentence has one of, and no English one. */
const DANISH = /\b(og|ikke|der|det|til|med|på|er|af|har|kan|skal|endnu)\b|[æøåÆØÅ]/;

describe('in English', () => {
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    town = await Town.open(undefined, 'en');
    sidebar = await town.sidebar('install');
  });
  afterAll(() => town?.close());

  const danishIn = (text: string): string[] => text.split('\n').filter((line) => DANISH.test(line));

  test('a unit is set up from its files', async () => {
    const { import: words } = en.prepare;
    await sidebar.prepare('import');
    for (const [kind, file] of [
      ['employees', 'staff.xlsx'],
      ['focusAreas', 'strategy.csv'],
      ['agreements', 'agreements-2025.csv'],
    ] as const) {
      await sidebar.field(words.what).selectOption(words.kinds[kind]);
      await sidebar.field(words.file).or(sidebar.field(words.another)).setInputFiles(join(EXAMPLE, file));
      await sidebar.settled();
      await sidebar.page.locator('button.primary').click();
      await sidebar.told(/^Imported|rows/);
    }
    expect(await (await sidebar.frame()).evaluate('document.documentElement.lang')).toBe('en');
  });

  test.each(['overview', 'prepare', 'conversation', 'followUp', 'report', 'year'] as const)('%s', async (page) => {
    await sidebar.go(page);
    await town.see(sidebar.sheet, `english-${page}`);
    expect(danishIn(await sidebar.page.innerText())).toEqual([]);
    expect(await sidebar.tooWide()).toEqual([]);
  });

  test.each(Object.keys(en.prepare.parts) as (keyof typeof en.prepare.parts)[])('prepare: %s', async (part) => {
    await sidebar.prepare(part);
    expect(danishIn(await sidebar.page.innerText())).toEqual([]);
  });

  test.each(['', 'inbox', 'drive'])('the page "%s"', async (page) => {
    const tab = await town.tab(town.manager, page);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    expect(await tab.getByRole('region', { name: EN.clock.label }).isVisible()).toBe(true);
    expect(danishIn(await tab.getByRole('main').innerText())).toEqual([]);
    expect(await barriersIn(tab)).toEqual([]);
    expect(town.errors).toEqual([]);
  });
});
