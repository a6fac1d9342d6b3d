// Three hundred people: the overview is there with one call, and everybody is found by name, by how far they are, and page by page.
import { METTE, type School, schoolAt } from '../flows/school.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const PEOPLE = 300;

describe('three hundred people', () => {
  let school: School;
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    school = schoolAt('installed');
    const people = Array.from({ length: PEOPLE - 4 }, (_, at) => `Person Nr${at + 1};nr${at + 1}@solby.dk`);
    school.import('employees', ['Navn;E-mail', ...people].join('\n'));
    town = await Town.open(school.workspace);
    sidebar = await town.sidebar('open', METTE);
  });
  afterAll(() => town?.close());

  test('the first page comes with one server call; one turns the pages, searches, filters, and finds one to talk with', async () => {
    await sidebar.page.getByRole('heading', { name: sidebar.words.overview.people(PEOPLE) }).waitFor();
    expect(town.calls).toEqual(['overview']);
    await town.see(sidebar.sheet, 'crowd');
    expect(await sidebar.page.getByRole('listitem').count()).toBeLessThan(80);
    expect(await sidebar.tooWide()).toEqual([]);

    const { pager } = sidebar.words.common;
    await sidebar.button(pager.later).click();
    expect(await sidebar.page.getByText(new RegExp(` af ${PEOPLE}`)).innerText()).not.toMatch(/^1–/);
    await sidebar.button(pager.earlier).click();
    await sidebar.page.getByText(new RegExp(`^1–\\d+ af ${PEOPLE}`)).waitFor();

    const { conversation, overview } = sidebar.words;
    await sidebar.field(overview.search).fill('nr217');
    const found = sidebar.page.locator('strong').filter({ hasText: /^Person Nr/ });
    await found.filter({ hasText: 'Person Nr217' }).waitFor();
    expect(await found.count()).toBe(1);
    await sidebar.field(overview.search).fill('findes ikke');
    await sidebar.page.getByText(overview.nobody).waitFor();
    await sidebar.button(overview.showAll).click();
    await sidebar.field(overview.step).selectOption({ index: 1 });
    await sidebar.page
      .locator('strong')
      .filter({ hasText: /^Person Nr|^Anna Sø/ })
      .first()
      .waitFor();

    await sidebar.go('conversation');
    await sidebar.field(conversation.find).fill('nr299');
    expect(await sidebar.page.getByText('Person Nr299').isVisible()).toBe(false);
    await sidebar.field(conversation.find).fill('nr295');
    await sidebar.page.getByRole('button', { name: /Person Nr295/ }).click();
    await sidebar.page.getByRole('heading', { level: 1, name: 'Person Nr295' }).waitFor();
    expect(town.errors).toEqual([]);
  });
});
