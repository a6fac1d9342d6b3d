// The choices of an import in the sidebar, in both languages: another sheet, another row of headings, a column that is none,
// rows that the file hides, a column in doubt, dates with the month first. What is shown is what goes in.
import { workbookBytes } from '../workbookBytes.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const HEADINGS = ['Navn', 'E-mail', 'Status', 'Samtaledato', 'CPR-nr.'];
const BOOK = workbookBytes([
  {
    name: '2025',
    rows: [
      ['Navn', 'E-mail'],
      ['Otto Gammel', 'otto@solby.example'],
    ],
  },
  {
    name: '2026',
    rows: [
      ['Navn', 'E-mail'],
      ['Eksempel Eksempelsen', 'eksempel@solby.example'],
      HEADINGS,
      ['Anna Sø', 'anna@solby.example', 'Orlov', '03/09/2026', '010180-1234'],
      ['Bo Lind', 'bo@solby.example', 'Månedslønnet', '04/09/2026', '020290-4321'],
      ['Ida Ry', 'ida@solby.example', 'Timelønnet', '', '030390-4321'],
      ['Ulf Ek', 'ulf@solby.example', 'Timelønnet', '', '040490-4321'],
    ],
    hiddenRows: [6],
  },
]);

describe.each(['da', 'en'] as const)('choices of an import, in %s', (language) => {
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    town = await Town.open(undefined, language);
    sidebar = await town.sidebar('install');
    await sidebar.prepare('import');
  });
  afterAll(() => town?.close());

  const see = async (name: string): Promise<void> => {
    expect(await sidebar.tooWide()).toEqual([]);
    await town.see(sidebar.sheet, `import-${name}-${language}`);
  };
  const foldOf = (title: string) => sidebar.page.locator('summary', { hasText: title }).locator('..');
  /** Opens a part of the preview that is folded. */
  const unfold = async (title: string): Promise<void> => {
    const fold = foldOf(title);
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  };
  const again = async (title: string): Promise<void> => {
    const fold = foldOf(title);
    await fold.getByRole('button', { name: sidebar.words.prepare.import.again }).click();
    await sidebar.settled();
  };
  const counts = (additions: number): Promise<void> =>
    sidebar.told(sidebar.words.prepare.import.counts(additions, 0, 0));

  test('sheet, headings, columns, hidden rows and dates are changed, looked at and let in', async () => {
    const words = sidebar.words.prepare.import;
    const { page } = sidebar;
    await sidebar
      .field(words.file)
      .setInputFiles({ name: 'ansatte.xlsx', mimeType: 'application/octet-stream', buffer: BOOK });
    await sidebar.settled();
    await see('first');

    // The other sheet, by its name.
    await unfold(words.place);
    await sidebar.field(words.sheet).selectOption('2025');
    await again(words.place);
    await counts(1);
    await page.getByText('Otto Gammel').first().waitFor();
    await unfold(words.place);
    await sidebar.field(words.sheet).selectOption('2026');
    await again(words.place);
    await counts(3);
    // Another row of headings, and back.
    await unfold(words.place);
    await sidebar.field(words.headingRow).fill('1');
    await again(words.place);
    await page.getByText('Eksempel Eksempelsen').first().waitFor();
    // The headings further down.
    await unfold(words.place);
    await sidebar.field(words.headingRow).fill('3');
    await page.locator('summary', { hasText: words.place }).scrollIntoViewIfNeeded();
    await see('place');
    await again(words.place);
    await counts(3);
    expect(await page.getByText('Eksempel Eksempelsen').count()).toBe(0);
    await see('notes');

    // Rows that the file hides.
    await page.getByLabel(words.takeAlong.hiddenRows?.(1) ?? '').click();
    await sidebar.settled();
    await counts(4);
    // Dates that may be meant either way.
    await page.getByLabel(words.takeAlong.monthFirst?.(2) ?? '').click();
    await sidebar.settled();
    await page
      .getByText(language === 'da' ? /mandag den 9. marts 2026/ : /Monday 9 March 2026/)
      .first()
      .waitFor();
    // A column in doubt is used where she says so.
    const { title, heading } =
      language === 'da' ? { title: 'Status', heading: 'Status' } : { title: 'State', heading: 'Status' };
    await page.getByLabel(words.useAs(heading, title)).scrollIntoViewIfNeeded();
    await see('asked');
    await page.getByLabel(words.useAs(heading, title)).click();
    await sidebar.settled();
    await page.getByText(words.onLeave('Anna Sø')).waitFor();
    await page.getByText(words.onLeave('Anna Sø')).scrollIntoViewIfNeeded();
    await see('people');

    // And is no column again, and neither is the one of dates.
    await unfold(words.columns);
    await page.getByLabel(title, { exact: true }).selectOption('');
    await page.getByLabel(title, { exact: true }).scrollIntoViewIfNeeded();
    await see('columns');
    await again(words.columns);
    expect(await page.getByText(words.onLeave('Anna Sø')).count()).toBe(0);

    await sidebar.press(words.write(4));
    await sidebar.told(words.done(4, 0));
    expect(cells()).toMatch(/Anna Sø.*Bo Lind.*Ida Ry.*Ulf Ek/);
    expect(cells()).not.toMatch(/Otto|Eksempel|010180|030390/);
    expect(town.errors).toEqual([]);
  });

  const cells = (): string =>
    town.session.read(({ state }) =>
      JSON.stringify(state.spreadsheets[town.spreadsheetId]?.sheets.map(({ cells: all }) => all)),
    );
});
