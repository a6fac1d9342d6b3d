// Rows that people type by hand: they get ids of their own, and nobody is mailed by mistake.
import { typeInSheet } from 'local-workspace';
import type { Overview, Preview } from '../../src/contract.ts';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import { ANNA, METTE, type School, schoolAt, schoolOnce } from './school.ts';

const DORA = 'dora@solby.dk';
const EMIL = 'emil@solby.dk';

/** Types cells below the last row, by our names of the columns. */
const typeRow = (school: School, key: TableKey, cells: Record<string, string>): void => {
  const sheet = TABLES[key].titles.da;
  const row = school.rows(key).length + 2;
  const names = Object.keys(TABLES[key].columns);
  for (const [name, values] of Object.entries(cells)) {
    const a1 = `${String.fromCharCode(65 + names.indexOf(name))}${row}`;
    typeInSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet, a1, values });
  }
};

const withTwoTyped = (): School =>
  schoolOnce('typedRows-withTwoTyped', () => {
    const school = schoolAt('installed');
    const hasAccount = 'Nej';
    typeRow(school, 'employees', { name: 'Dora Lund', email: DORA, hasAccount });
    typeRow(school, 'employees', { name: 'Emil Bæk', email: EMIL, hasAccount });
    typeRow(school, 'focusAreas', { title: 'Ro i timen' });
    return school;
  });

test('typed employees and focus areas get the next ids in their own rows, and a form each', () => {
  const school = withTwoTyped();
  school.jumpTo('2026-09-01T10:05');
  expect(school.call<Preview>('previewPhase', 'forms').docs).toHaveLength(5);
  school.call('startPhase', 'forms', '');
  school.work();
  expect(school.rows('employees').map(({ id, name }) => [id, name])).toEqual([
    ['E01', 'Anna Sø'],
    ['E02', 'Ali Demir'],
    ['E03', 'Bent Friis'],
    ['E04', 'Carla Friis'],
    ['E05', 'Dora Lund'],
    ['E06', 'Emil Bæk'],
  ]);
  expect(school.row('focusAreas', { title: 'Ro i timen' })?.id).toBe('F3');
  expect(school.log('2026/doc/').map(({ id }) => id)).toEqual(expect.arrayContaining(['2026/doc/E05', '2026/doc/E06']));
  expect(school.log('2026/doc/').filter(({ id }) => id === '2026/doc/')).toEqual([]);
});

test('until then the overview leaves them out, and writes nothing', () => {
  const school = withTwoTyped();
  const before = JSON.stringify(school.workspace.state.spreadsheets);
  const { people, problems } = school.call<Overview>('overview');
  expect(people).toHaveLength(4);
  expect(problems).toEqual([]);
  expect(JSON.stringify(school.workspace.state.spreadsheets)).toBe(before);
});

test('an id that stands twice is told, and the second row is not used', () => {
  const school = schoolAt('installed');
  typeRow(school, 'employees', { id: 'E01', name: 'Dora Lund', email: DORA });
  const { people, problems } = school.call<Overview>('overview');
  expect(people.map(({ name }) => name)).not.toContain('Dora Lund');
  expect(problems.join()).toMatch(/Fanen Medarbejdere, række 6: »E01« står også/);
  school.jumpTo('2026-08-20T10:05');
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  expect(school.mails(DORA)).toEqual([]);
  expect(school.mails(ANNA)).toHaveLength(1);
});

test('an employee without a usable address, or with that of another, is told and not mailed', () => {
  const school = schoolAt('installed');
  typeRow(school, 'employees', { name: 'Dora Lund' });
  typeRow(school, 'employees', { name: 'Emil Bæk', email: 'emil hos solby' });
  typeRow(school, 'employees', { name: 'Anna Tvilling', email: ANNA });
  school.jumpTo('2026-08-20T10:05');
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  const told = school.call<Overview>('overview').problems.join('\n');
  expect(told).toContain('Dora Lund mangler en mailadresse');
  expect(told).toContain('»emil hos solby« er ikke en mailadresse');
  expect(told).toContain('Anna Tvilling har samme mailadresse');
  expect(school.mails(ANNA)).toEqual([]);
  expect(school.log('2026/strategyMeeting/')).toHaveLength(2);
});

describe('a year that is gone', () => {
  test.each([
    ['', /er tom/],
    ['næste år', /kan ikke være »næste år«/],
  ])('"%s" stops what writes, and the hourly run', (year, sentence) => {
    const school = schoolAt('withForms');
    school.type('settings', { id: 'year' }, 'value', year);
    const before = JSON.stringify(school.workspace.state.spreadsheets);
    expect(school.refusal('startPhase', 'invitations', 'x')).toMatch(sentence);
    expect(school.refusal('workOn', 10)).toMatch(sentence);
    expect(() => school.hour('2026-09-02T10:05')).toThrow(/setting(Missing|Unreadable)/);
    expect(JSON.stringify(school.workspace.state.spreadsheets)).toBe(before);
    expect(school.call<Overview>('overview').problems.join()).toMatch(sentence);
    school.call('saveSettings', { year: '2026' });
    school.hour('2026-09-02T11:05');
  });

  test('it cannot be taken away in the sidebar', () => {
    expect(schoolAt('installed').refusal('saveSettings', { year: '' })).toMatch(/er tom/);
  });
});
