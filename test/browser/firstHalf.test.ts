// The first half of the story by clicks alone, as manager and as two employees: from an empty Sheet to agreements confirmed by both.
import { join } from 'node:path';
import { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/aabakkeskolen');

describe('the first half of the story', () => {
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town?.close());

  test('the Sheet is made ready from the menu, with consent', async () => {
    sidebar = new Sidebar(await town.openSheet(town.manager), 'da');
    await town.see(sidebar.sheet, 'sheet-empty');
    await sidebar.openFromMenu('install');
    await town.see(sidebar.sheet, 'sheet-ready');
    expect(town.calls).toEqual(['overview']);
  });

  test('roster, strategy and agreements come in from files', async () => {
    const { import: words } = sidebar.words.prepare;
    await sidebar.prepare('import');
    const files = [
      ['employees', 'medarbejdere.csv'],
      ['focusAreas', 'strategi.csv'],
      ['agreements', 'aftaler-2025.csv'],
    ] as const;
    for (const [kind, file] of files) {
      await sidebar.field(words.what).selectOption(words.kinds[kind]);
      await sidebar.field(words.file).setInputFiles(join(EXAMPLE, file));
      await sidebar.settled();
      await town.see(sidebar.sheet, `import-${kind}`);
      await sidebar.press(/^Hent \d+ rækker$/);
      await sidebar.told('Hentet');
    }
    await sidebar.go('overview');
    await town.see(sidebar.sheet, 'overview-imported');
  });
});
