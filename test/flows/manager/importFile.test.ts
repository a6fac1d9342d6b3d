// What the import view tells of a file before it goes in.
import { clickMenu, openDocument } from 'local-workspace';
import { bigRoster } from '../../../scripts/year/seeded/bigRoster.ts';
import type { ImportView } from '../../../src/contract.ts';
import { ALI, ANNA, emptySheet, METTE, schoolAt } from '../school.ts';

test.each([
  ['employees', 'Fornavn;Mellemnavn;Efternavn;Mail', ['Fornavn', 'Mellemnavn', 'Efternavn', 'E-mail']],
  ['focusAreas', 'Tema;Strategiperiode', ['Indsatsområde', 'Periode']],
  [
    'agreements',
    'Medarbejdernavn;Mail;Aftale;Fokusområde',
    ['Medarbejder', 'Medarbejderens e-mail', 'Aftale', 'Indsatsområde'],
  ],
])('the view of %s names every recognised field in words', (kind, csv, titles) => {
  const base64 = Buffer.from(`${csv}\n`).toString('base64');
  const view = schoolAt('installed').call<ImportView>('previewImport', { kind, name: 'a.csv', base64 });
  expect(view.recognised.map(({ title }) => title).sort()).toEqual([...titles].sort());
});

test('a column that is not recognised can be named: what was not found is told, and goes in once it is corrected', () => {
  const school = schoolAt('installed');
  const base64 = Buffer.from('Hvem;Postkasse\nDorte Å;dorte@solby.dk\n').toString('base64');
  const file = { kind: 'employees', name: 'a.csv', base64 };
  const view = school.call<ImportView>('previewImport', file);
  expect(view.unknown).toEqual(['Hvem', 'Postkasse']);
  expect(view.notFound).toEqual(
    expect.arrayContaining([
      { field: 'name', title: 'Navn' },
      { field: 'email', title: 'E-mail' },
    ]),
  );
  const columns = { name: 'Hvem', email: 'Postkasse' };
  const mended = school.call<ImportView>('importFile', { ...file, columns });
  expect([mended.additions, mended.problems]).toEqual([1, []]);
  expect(mended.notFound.map(({ field }) => field)).not.toContain('name');
});

test("people's own cells under a heading of the file stay, and the manager is told", () => {
  const school = schoolAt('installed');
  const anna = { kind: 'employees', name: 'a.csv' };
  const file = (note: string) => ({
    ...anna,
    base64: Buffer.from(`Navn;E-mail;Note\nAnna Sø;${ANNA};${note}\n`).toString('base64'),
  });
  expect(school.call<ImportView>('importFile', file('min egen')).problems).toEqual([]);
  const { problems, badRows } = school.call<ImportView>('importFile', file('fra HR'));
  expect(problems.join()).toMatch(/[Ff]anen Medarbejdere, kolonnen Note: .*noget andet end filen: 1/);
  expect(badRows).toEqual([]);
  expect(school.call<ImportView>('importFile', file('min egen')).problems).toEqual([]);
});

test.each(['employees', 'focusAreas', 'agreements'])('a file of %s with headings only is told', (kind) => {
  const base64 = Buffer.from('Navn;E-mail;Aftale;Indsatsområde\n;;\n').toString('base64');
  const view = schoolAt('installed').call<ImportView>('importFile', { kind, name: 'a.csv', base64 });
  expect(view.problems).toEqual([expect.stringMatching(/kun overskrifter.*hent filen igen/)]);
});

test('a roster of 300 rows in Windows-1252 goes in but for its 8 bad rows, which are named; once more changes nothing', () => {
  const school = emptySheet('da');
  openDocument(school.workspace, { scriptId: school.scriptId, user: METTE });
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  const file = { kind: 'employees', name: 'medarbejdere.csv', base64: bigRoster(300, 12).toString('base64') };
  const first = school.call<ImportView>('importFile', file);
  expect({ additions: first.additions, bad: first.badRows.length }).toEqual({ additions: 292, bad: 8 });
  // Two languages and two answers that nobody understands stop nobody.
  expect(first.notes.join('\n')).toMatch(/»Klingonsk«[\s\S]*»måske«/);
  for (const row of first.badRows) expect(first.problems.join('\n')).toContain(`Række ${row}`);
  const names = school.rows('employees').map(({ name }) => name);
  expect(names).toHaveLength(292);
  expect(names.join()).toMatch(/[æøåÆØÅ]/);
  // Windows-1252 has these where Latin-1 has control characters.
  for (const name of ['O’Brien', 'Šimek']) expect(names.join()).toContain(name);
  const again = school.call<ImportView>('importFile', file);
  expect({ additions: again.additions, updates: again.updates }).toEqual({ additions: 0, updates: 0 });
  expect(school.rows('employees')).toHaveLength(292);
});

test('texts of several lines stay so in the Sheet, and the form quotes them in one', () => {
  const school = schoolAt('installed');
  const file = `E-mail;Aftale;Type;Ansvarlig;Frist;År\n${ALI};"Læs sammen\nhver dag";Mål for arbejdet;Medarbejder;01-05-2026;2025`;
  school.import('agreements', file);
  expect(school.row('agreements', { employeeId: school.idOf(ALI) })?.text).toBe('Læs sammen\nhver dag');
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  expect(school.work().problems).toEqual([]);
  const form = school.workspace.state.forms[school.fileOf('form', ALI)];
  expect(JSON.stringify(form?.items)).toContain('Læs sammen hver dag');
});
