// What the person may choose of a file, and what is asked: the place of the table, columns in doubt, the order of dates.

import type { ImportView } from '../../../src/contract.ts';
import { workbookBytes } from '../../workbookBytes.ts';
import { imported, installed, namesIn, requestOf } from '../importedFile.ts';
import { ANNA, schoolAt } from '../school.ts';

const PEOPLE = [
  ['Navn', 'E-mail'],
  ['Anna Sø', 'anna@solby.dk'],
];

describe('a place that is not there is told, with those that are', () => {
  const book = workbookBytes([
    { name: 'Ansatte 2025', rows: [PEOPLE[0] ?? [], ['Bo Ek', 'bo@solby.dk']] },
    { name: 'Ansatte 2026', rows: PEOPLE },
  ]);
  const refused = (content: string | Buffer, choices: object): string => {
    const request = requestOf(content, choices);
    const { additions, problems } = installed.copy().call<ImportView>('previewImport', request);
    expect(additions).toBe(0);
    expect(installed.copy().refusal('importFile', request)).toBe(problems.join('\n'));
    return problems.join('\n');
  };

  test.each([
    ['a sheet', book, { sheet: 'Ansatte' }, /intet ark, der hedder »Ansatte«.*»Ansatte 2025«, »Ansatte 2026«/],
    ['a sheet of a file of one', 'Navn;E-mail\nBo;b@x.dk\n', { sheet: 'Ark1' }, /ingen ark med navne/],
    ['a row below all', book, { headingRow: 40 }, /ingen overskrifter i række 40/],
    ['a blank row', 'Navn;E-mail\n;\nBo;b@x.dk\n', { headingRow: 2 }, /ingen overskrifter i række 2/],
    ['a row that holds other things', book, { headingRow: 2 }, /hvilken kolonne der er »Navn«. Filen har disse: Bo Ek/],
  ])('%s', (_, content, choices, sentence) => {
    expect(refused(content, choices)).toMatch(sentence);
  });

  test('a sheet may be typed without its capitals', () => {
    expect(namesIn(imported(book, { sheet: 'ansatte 2026' }))).toEqual(['Anna Sø']);
  });
});

describe('a column in doubt', () => {
  test.each([
    ['state', 'Status', ['Fastansat', 'Timelønnet', 'Orlov']],
    ['language', 'Sprog', ['A2', 'B1', 'Engelsk']],
    ['hasAccount', 'Konto', ['4711', '4712', 'Nej']],
    ['conversationDate', 'Samtaledato', ['efter ferien', 'uge 40', '28-09-2026']],
    ['conversationTime', 'Klokkeslæt', ['formiddag', 'eftermiddag', '10:00']],
  ])('%s is told once, is no error, and is used where the person says so', (field, heading, texts) => {
    const rows = texts.map((text, at) => `Person ${'ABC'[at]};p${at}@solby.dk;${text}`);
    const file = `Navn;E-mail;${heading}\n${rows.join('\n')}\n`;
    const { view, people } = imported(file);
    const [doubt] = view.doubted;
    expect([people.length, view.problems, view.badRows, view.doubted.length]).toEqual([3, [], [], 1]);
    expect(view.notes).toHaveLength(1);
    const chosen = imported(file, { columns: { [field]: doubt?.heading ?? '' } });
    expect([chosen.people.length, chosen.view.problems, chosen.view.doubted]).toEqual([3, [], []]);
    expect(chosen.view.recognised.map((one) => one.field)).toContain(field);
    // Those of its cells that can be read go in, and the others are kept as they were written.
    expect(chosen.view.notes).toHaveLength(1);
    // Decided: it is not asked about again.
    for (const left of [{ columns: { [field]: '' } }, { beside: { [doubt?.heading ?? '']: false } }])
      expect(imported(file, left).view).toMatchObject({ doubted: [], notes: [] });
  });
});

describe('formulas without results', () => {
  const bare = { formula: 'B2' };
  test.each([
    ['a column of ours', 'Sprog'],
    ['people’s own column', 'Stilling'],
  ])('in %s cost nobody the row', (_, heading) => {
    const rows = [
      ['Navn', 'E-mail', heading],
      ['Anna Sø', 'anna@solby.dk', bare],
    ];
    const { view, people } = imported(workbookBytes([{ rows }]));
    expect([people.length, view.problems]).toEqual([1, []]);
    expect(view.notes).toEqual([
      expect.stringMatching(new RegExp(`Kolonnen ${heading}: Cellerne i række 2 .*bliver tomme`)),
    ]);
  });

  test('in a part of a name cost the row, and are told as such', () => {
    const rows = [
      ['Fornavn', 'Efternavn', 'E-mail'],
      ['Anna', bare, 'anna@solby.dk'],
      ['Bo', 'Ek', 'bo@solby.dk'],
    ];
    const result = imported(workbookBytes([{ rows }]));
    expect(namesIn(result)).toEqual(['Bo Ek']);
    expect(result.view.problems).toEqual([expect.stringMatching(/Kolonnen Efternavn: .*række 2 er formler/)]);
  });

  test('in the name of an agreement are nobody’s, and not the one’s above', () => {
    const school = schoolAt('installed');
    const rows = [
      ['Medarbejder', 'Aftale'],
      ['Anna Sø', 'En'],
      [bare, 'To'],
      ['', 'Tre'],
    ];
    const view = school.call<ImportView>('importFile', requestOf(workbookBytes([{ rows }]), { kind: 'agreements' }));
    expect(view.additions).toBe(1);
    expect(view.problems.join('\n')).toMatch(/Kolonnen Medarbejder: .*række 3 er formler[\s\S]*Række 4/);
  });
});

describe('dates with day or month first', () => {
  const file = (...dates: string[]): string =>
    `Navn;E-mail;Samtaledato\n${dates.map((date, at) => `Person ${'ABCD'[at]};p${at}@solby.dk;${date}`).join('\n')}\n`;
  const days = ({ people }: ReturnType<typeof imported>) => people.map(({ Samtaledato }) => Samtaledato);

  test('one that can be no day says how all are meant, and it is told', () => {
    const result = imported(file('09/28/2026', '10/05/2026'));
    expect(days(result)).toEqual(['28. sep 2026', '5. okt 2026']);
    expect(result.view).toMatchObject({ asked: [], problems: [] });
    expect(result.view.notes.join()).toMatch(/måneden først, så »10\/05\/2026« er læst som mandag den 5. oktober 2026/);
  });

  test('where none says it, they are asked about, and read the other way where the person says so', () => {
    const content = file('03/09/2026', '04/09/2026');
    const result = imported(content);
    expect(result.view.asked).toEqual([{ key: 'monthFirst', count: 2 }]);
    expect(result.view.notes.join()).toMatch(
      /»03\/09\/2026« kan .* læst som torsdag den 3. september 2026. Er det forkert/,
    );
    expect(days(result)).toEqual(['3. sep 2026', '4. sep 2026']);
    const turned = imported(content, { takeAlong: ['monthFirst'] });
    expect(days(turned)).toEqual(['9. mar 2026', '9. apr 2026']);
    expect(turned.view.notes.join()).toMatch(/måneden først, altså som mandag den 9. marts 2026/);
  });

  test.each([[['28/09/2026', '03/09/2026']], [['03-09-2026', '04-09-2026']], [['3. september 2026', '2026-09-04']]])(
    '%j is read the Danish way without a word',
    (dates) => {
      const { view } = imported(file(...dates));
      expect([view.asked, view.notes]).toEqual([[], []]);
    },
  );

  test('deadlines of old agreements too', () => {
    const school = schoolAt('installed');
    const content = `E-mail;Aftale;Frist\n${ANNA};En;05/06/2026\n`;
    const request = requestOf(content, { kind: 'agreements' });
    expect(school.call<ImportView>('previewImport', request).asked).toEqual([{ key: 'monthFirst', count: 1 }]);
    school.call<ImportView>('importFile', { ...request, takeAlong: ['monthFirst'] });
    expect(school.row('agreements', { text: 'En' })?.deadline).toBe('6. maj 2026');
  });
});
