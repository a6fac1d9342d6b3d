// Without a mouse: a phase is started and an agreement made with Tab, Enter, Space and the arrows alone.
import { DA } from 'local-workspace';
import { da } from '../../sidebar/text/labels.da.ts';
import { words } from '../../src/domain/words/words.ts';
import { METTE, type School, schoolAt } from '../flows/school.ts';
import type { Sidebar as SidebarInSheet } from './sidebar.ts';
import { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

/** What has the focus, in the Sheet or in the sidebar in it: by its label or what stands on it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
  return element.tagName === 'IFRAME' ? '<frame>' : label.trim();
})()`;

const LONGEST_WAY = 90;

describe('by keyboard alone', () => {
  let school: School;
  let town: Town;
  let sidebar: SidebarInSheet;
  beforeAll(async () => {
    school = schoolAt('installed');
    school.jumpTo('2026-09-01T10:05');
    town = await Town.open(school.workspace);
    sidebar = new Sidebar(await town.openSheet(METTE), 'da');
  });
  afterAll(() => town?.close());

  const press = (key: string): Promise<void> => sidebar.sheet.keyboard.press(key);
  const focused = async (): Promise<string> => {
    const here = await sidebar.sheet.evaluate<string>(FOCUSED);
    return here === '<frame>' ? (await sidebar.frame()).evaluate<string>(FOCUSED) : here;
  };
  /** With Tab from where one is, or back with Shift. */
  const tabTo = async (name: string | RegExp, key = 'Tab'): Promise<void> => {
    const way: string[] = [];
    for (let pressed = 0; pressed < LONGEST_WAY; pressed += 1) {
      await press(key);
      const here = await focused();
      way.push(here);
      if (typeof name === 'string' ? here === name : name.test(here)) return;
    }
    throw new Error(`Tab does not come to ${name}: ${way.slice(0, 30).join(' → ')}`);
  };

  test('the sidebar is opened from the menu, a phase is looked at and started, and an agreement made', async () => {
    await openSidebar();
    await startPhase();
    await makeAgreement();
    expect(town.errors).toEqual([]);
  });

  const openSidebar = async (): Promise<void> => {
    await tabTo(DA.sheet.extensions);
    await press('Enter');
    expect(await focused()).toBe(words('da').menu.open);
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    await sidebar.settled();
  };

  const startPhase = async (): Promise<void> => {
    await tabTo(da.overview.preview);
    await press('Enter');
    await sidebar.settled();
    await tabTo(/^Lav \d+ skemaer$/);
    await press('Space');
    await sidebar.told('Færdig');
    expect(school.rows('employees').filter(({ formLink }) => formLink !== '')).toHaveLength(3);
  };

  const makeAgreement = async (): Promise<void> => {
    const { agreements, parts } = da.conversation;
    await tabTo(da.common.pages.conversation, 'Shift+Tab');
    await press('Enter');
    await sidebar.settled();
    await tabTo(/^Ali Demir/);
    await press('Enter');
    await sidebar.settled();
    await tabTo(new RegExp(`^${parts.agreements}`));
    await press('Enter');
    await tabTo(agreements.add);
    await press('Enter');
    if (!(await focused()).startsWith(agreements.text)) await tabTo(/^Hvad har I aftalt/, 'Shift+Tab');
    await sidebar.sheet.keyboard.type('En emnekasse om brøker');
    for (const field of [agreements.type, agreements.focusArea, agreements.responsible]) {
      await tabTo(new RegExp(`^${field}`));
      await press('ArrowDown');
    }
    await tabTo(new RegExp(`^${agreements.deadline}`));
    // The same day in whatever order the browser's language writes it.
    await sidebar.sheet.keyboard.type('03032027');
    await sidebar.page.getByText(agreements.fine).waitFor();
    await tabTo(agreements.save(1));
    await press('Enter');
    await sidebar.told(agreements.result(1, 0));
    await town.see(sidebar.sheet, 'keyboard');
    expect(school.rows('agreements').find(({ text }) => text === 'En emnekasse om brøker')?.deadline).toBe(
      '3. mar 2027',
    );
  };
});
