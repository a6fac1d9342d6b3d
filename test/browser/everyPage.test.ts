// Every page for everyone: nothing that keeps people out, and in the sidebar's 300 px nothing beyond its edge, however long the words.
import { DA } from 'local-workspace';
import { da } from '../../sidebar/text/labels.da.ts';
import { PEOPLE, reportSchool } from '../flows/reportSchool.ts';
import { ANNA, METTE, type School, schoolAt } from '../flows/school.ts';
import { barriersIn } from './barriers.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const LONG_NAME = 'Anne-Margrethe Wilhelmine-Charlotte Østergaard-Kristoffersen-Bjerregaard von Rosenkrantz-Levetzau';
const LONG_WORD = 'Kommunalbestyrelsesmedlemskandidatudvælgelsesprocedurevejledningsudkastet';

/** What people can do to the words on a page. */
const withLongWords = (school: School): void => {
  school.type('employees', { email: ANNA }, 'name', LONG_NAME);
  school.type('employees', { email: 'dora@solby.dk' }, 'name', LONG_WORD);
  school.type('focusAreas', { id: 'F1' }, 'title', `${LONG_WORD} og ${LONG_WORD.toLowerCase()}`);
  school.type('agreements', { id: 'A11' }, 'text', `${LONG_WORD} ${LONG_WORD}`);
  school.type('agreements', { id: 'A12' }, 'text', `https://${LONG_WORD.toLowerCase()}.example/${LONG_WORD}`);
  school.type('suggestions', { id: 'S01' }, 'text', LONG_WORD);
  school.type('settings', { id: 'unitName' }, 'value', LONG_WORD);
};

describe('the sidebar', () => {
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    const school = reportSchool();
    for (const email of PEOPLE.slice(1)) {
      school.workspace.state.accounts.push({ email, name: email, locale: 'da', kind: 'workspace' });
    }
    withLongWords(school);
    town = await Town.open(school.workspace);
    sidebar = await town.sidebar('open', METTE);
  });
  afterAll(() => town?.close());

  /** Each page by what is wrong with it. */
  const wrong: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    await sidebar.settled();
    await town.see(sidebar.sheet, `long-${name}`);
    const found = [...(await sidebar.tooWide()), ...(await barriersIn(await sidebar.frame()))];
    if (found.length > 0) wrong[name] = found;
  };

  test('stays within its width and keeps nobody out, on every page, in every part', async () => {
    for (const page of ['overview', 'followUp', 'report', 'year'] as const) {
      await sidebar.go(page);
      await look(page);
    }
    await preparing();
    await talking();
    await sending();
    expect(wrong).toEqual({});
  });

  const preparing = async (): Promise<void> => {
    for (const part of Object.keys(da.prepare.parts) as (keyof typeof da.prepare.parts)[]) {
      await sidebar.prepare(part);
      const folded = sidebar.page.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      if (part === 'previews') {
        await sidebar.press(da.prepare.previews.showForm);
        await sidebar.press(da.prepare.previews.showMail);
      }
      await look(`prepare-${part}`);
    }
    // The list of its parts.
    await sidebar.press(`‹ ${da.prepare.title}`);
    await look('prepare');
  };

  const talking = async (): Promise<void> => {
    await sidebar.go('conversation');
    await look('people');
    for (const part of Object.keys(da.conversation.parts) as (keyof typeof da.conversation.parts)[]) {
      await sidebar.talk(LONG_NAME, part);
      if (part === 'agreements') await sidebar.button(da.conversation.agreements.add).click();
      await look(`conversation-${part}`);
    }
  };

  /** What a phase will make and send, and suggestions. */
  const sending = async (): Promise<void> => {
    await sidebar.go('overview');
    const preview = sidebar.button(da.overview.preview);
    if (await preview.isVisible()) {
      await sidebar.press(da.overview.preview);
      await look('phase');
    }
    await sidebar.go('followUp');
    await sidebar.button(/^Forslag/).click();
    await sidebar.page.getByRole('button', { name: da.followUp.answer }).first().click();
    await look('suggestions');
  };

  test('the Sheet around it, with a tab full of rows', async () => {
    await sidebar.sheet
      .getByRole('navigation', { name: DA.sheet.tabs })
      .getByRole('button', { name: 'Aftaler' })
      .click();
    await sidebar.sheet.getByText(LONG_WORD).first().waitFor();
    await town.see(sidebar.sheet, 'sheet-agreements');
    expect(await barriersIn(sidebar.sheet)).toEqual([]);
    expect(town.errors).toEqual([]);
  });
});

describe("people's other pages", () => {
  let school: School;
  let town: Town;
  beforeAll(async () => {
    school = schoolAt('talked');
    town = await Town.open(school.workspace);
  });
  afterAll(() => town?.close());

  const pages: Record<string, () => string> = {
    start: () => '',
    inbox: () => 'inbox',
    drive: () => 'drive',
    doc: () => `document/d/${school.fileOf('doc', ANNA)}`,
    form: () => `forms/d/e/${school.workspace.state.forms[school.fileOf('form', ANNA)]?.responderId}/viewform`,
  };
  test('keep nobody out', async () => {
    const wrong: Record<string, string[]> = {};
    for (const [name, address] of Object.entries(pages)) {
      const tab = await town.tab(ANNA, address());
      await tab.getByRole('heading', { level: 1 }).first().waitFor();
      if (name === 'form') await tab.getByRole('button', { name: DA.form.next, exact: true }).click();
      if (name === 'inbox') {
        await tab.getByRole('link', { name: /Invitation/ }).click();
        await tab.getByRole('article').waitFor();
      }
      await town.see(tab, `page-${name}`);
      const found = await barriersIn(tab);
      if (found.length > 0) wrong[name] = found;
    }
    expect(wrong).toEqual({});
    expect(town.errors).toEqual([]);
  });
});
