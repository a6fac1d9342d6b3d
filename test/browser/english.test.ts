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

  test('a unit is set up from its files, and no page has a Danish word', async () => {
    await setUp();
    await readSidebar();
    await readOtherPages();
    expect(town.errors).toEqual([]);
  });

  const setUp = async (): Promise<void> => {
    expect(town.calls).toEqual(['overview']);
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
  };

  const readSidebar = async (): Promise<void> => {
    for (const page of ['overview', 'prepare', 'conversation', 'followUp', 'report', 'year'] as const) {
      await sidebar.go(page);
      await town.see(sidebar.sheet, `english-${page}`);
      const danish = danishIn(await sidebar.page.innerText());
      expect({ page, danish, wide: await sidebar.tooWide() }).toEqual({ page, danish: [], wide: [] });
    }
    for (const part of Object.keys(en.prepare.parts) as (keyof typeof en.prepare.parts)[]) {
      await sidebar.prepare(part);
      expect({ part, danish: danishIn(await sidebar.page.innerText()) }).toEqual({ part, danish: [] });
    }
  };

  const readOtherPages = async (): Promise<void> => {
    for (const page of ['', 'inbox', 'drive']) {
      const tab = await town.tab(town.manager, page);
      await tab.getByRole('heading', { level: 1 }).waitFor();
      expect(await tab.getByRole('region', { name: EN.clock.label }).isVisible()).toBe(true);
      const danish = danishIn(await tab.getByRole('main').innerText());
      expect({ page, danish, barriers: await barriersIn(tab) }).toEqual({ page, danish: [], barriers: [] });
    }
  };
});
