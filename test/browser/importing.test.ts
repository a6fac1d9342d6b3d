// A bad file in the sidebar: what is wrong is shown before anything is written, and the good rows go in.

import { exampleAt } from './exampleSchool.ts';
import { notExercised } from './serverFunctions.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const BAD = `Navn;E-mail;Sprog;Hold;Google-konto
Åse Ørsted;aase@aabakkeskolen.solby.example;Dansk;Blå;Ja
;uden.navn@aabakkeskolen.solby.example;Dansk;Blå;Ja
Bo Æbelø;bo.uden.snabel;Dansk;Rød;Ja
Ida Holm;aase@aabakkeskolen.solby.example;Dansk;Rød;Ja
Noor Yildiz;noor@aabakkeskolen.solby.example;Engelsk;Rød;Ja
`;

/** As Danish Excel writes it. */
const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a bad file', () => {
  let town: Town;
  let sidebar: Sidebar;
  beforeAll(async () => {
    town = await Town.open((await exampleAt('installed')).workspace);
    sidebar = await town.sidebar();
    await sidebar.prepare('import');
  });
  afterAll(() => town?.close());

  const choose = async (name: string, content: Buffer): Promise<void> => {
    const { import: words } = sidebar.words.prepare;
    const field = sidebar.field(words.file).or(sidebar.field(words.another));
    await field.setInputFiles({ name, mimeType: 'text/csv', buffer: content });
    await sidebar.settled();
  };

  test('is refused in plain words or shows its problems by row; nothing is written until its good rows are let in', async () => {
    // Of the wrong kind.
    await choose('medarbejdere.pdf', Buffer.from('%PDF-1.4'));
    await sidebar.page.getByRole('alert').filter({ hasText: 'CSV eller .xlsx' }).waitFor();

    // Without known headings.
    await choose('noget.csv', Buffer.from('Frugt;Antal\nÆble;3\n'));
    await sidebar.page.getByRole('alert').waitFor();
    await town.see(sidebar.sheet, 'import-unknown');

    // As people make it.
    await choose('medarbejdere.csv', windows1252(BAD));
    await sidebar.told(sidebar.words.prepare.import.counts(2, 0, 0));
    const told = await sidebar.page.getByRole('alert').innerText();
    for (const row of [3, 4, 5]) expect(told).toContain(`Række ${row}`);
    await town.see(sidebar.sheet, 'import-bad');
    await sidebar.page.getByText('Noor Yildiz').first().scrollIntoViewIfNeeded();
    await town.see(sidebar.sheet, 'import-people');
    expect(employees()).toEqual([]);

    await sidebar.press(sidebar.words.prepare.import.write(2));
    await sidebar.told(sidebar.words.prepare.import.done(2, 0));
    expect(employees()).toEqual(['Åse Ørsted', 'Noor Yildiz']);
    await sidebar.go('overview');
    await sidebar.page.locator('strong').filter({ hasText: 'Åse Ørsted' }).waitFor();
    expect(notExercised('import', town.calls)).toEqual([]);
    expect(town.errors).toEqual([]);
  });

  const employees = (): string[] =>
    town.session.read(({ state }) => {
      const tab = state.spreadsheets[town.spreadsheetId]?.sheets.find(({ name }) => name === 'Medarbejdere');
      const headings = Object.entries(tab?.cells[1] ?? {});
      const column = Number(headings.find(([, { value }]) => value === 'Navn')?.[0]);
      return Object.entries(tab?.cells ?? {}).flatMap(([row, cells]) => {
        const name = String(cells[column]?.value ?? '');
        return Number(row) > 1 && name !== '' ? [name] : [];
      });
    });
});
