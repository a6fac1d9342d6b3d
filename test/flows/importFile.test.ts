// What the import view tells of a file before it goes in.
import type { ImportView } from '../../src/contract.ts';
import { schoolAt } from './school.ts';

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
