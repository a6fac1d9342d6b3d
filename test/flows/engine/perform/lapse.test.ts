// Agreements that lapse with a row that has gone: how far each had come is known until it has got that back.
import { TABLES } from '../../../../src/domain/unit/tables.ts';
import { ANNA, type School, schoolAt } from '../../school.ts';

const tabOf = (school: School, key: 'agreements' | 'employees') => {
  const sheets = school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets;
  const sheet = sheets?.find(({ name }) => name === TABLES[key].titles.da);
  if (!sheet) throw new Error(`There is no tab ${key}`);
  return sheet;
};

/** Anna's row is taken out; what is given back puts it in again. */
const takeOut = (school: School): (() => void) => {
  const { cells } = tabOf(school, 'employees');
  const row = Number(Object.keys(cells).find((at) => JSON.stringify(cells[Number(at)]).includes(ANNA)));
  const kept = cells[row] ?? {};
  delete cells[row];
  return () => {
    cells[row] = kept;
  };
};

/** A rule that no progress meets, on one agreement's cell. */
const ruleOn = (school: School, id: string): (() => void) => {
  const { cells } = tabOf(school, 'agreements');
  const has = (at: string, text: string) => Object.values(cells[Number(at)] ?? {}).some(({ value }) => value === text);
  const row = Number(Object.keys(cells).find((at) => has(at, id)));
  const title = TABLES.agreements.columns.progress.titles.da;
  const column = Number(Object.entries(cells[1] ?? {}).find(([, { value }]) => value === title)?.[0]);
  const cell = cells[row]?.[column];
  if (!cell) throw new Error(`There is no cell for the progress of ${id}`);
  const { validation } = cell;
  cell.validation = { criteria: 'VALUE_IN_LIST', values: ['Kun dette'], allowInvalid: false };
  return () => {
    if (validation) cell.validation = validation;
    else delete cell.validation;
  };
};

/** Anna's two, which have come so far as no default gives. */
const started = () => {
  const school = schoolAt('talked');
  const own = () => school.rows('agreements').filter(({ id }) => id === 'A01' || id === 'A02');
  expect(own().map(({ employeeId }) => employeeId)).toEqual([school.idOf(ANNA), school.idOf(ANNA)]);
  school.type('agreements', { id: 'A01' }, 'progress', 'I gang');
  school.type('agreements', { id: 'A02' }, 'progress', 'Kører skævt');
  return { school, progress: () => own().map(({ progress }) => progress) };
};
const LAPSED = 'Bortfaldet';

test.each(['A01', 'A02'])('one (%s) that Google does not let come back does so later', (id) => {
  const { school, progress } = started();
  const before = progress();
  const putBack = takeOut(school);
  school.hour('2026-09-29T06:05');
  expect(progress()).toEqual([LAPSED, LAPSED]);
  putBack();
  const lift = ruleOn(school, id);
  school.hour('2026-09-29T07:05');
  expect(progress()).toEqual(before.map((was, at) => (`A0${at + 1}` === id ? LAPSED : was)));
  lift();
  school.hour('2026-09-29T08:05');
  expect(progress()).toEqual(before);
  expect(school.log('2026/lapse')).toEqual([]);
});

test.each(['A01', 'A02'])('one (%s) that Google does not let lapse yet takes nothing from the other', (id) => {
  const { school, progress } = started();
  const before = progress();
  const putBack = takeOut(school);
  const lift = ruleOn(school, id);
  for (const time of ['06:05', '07:05']) school.hour(`2026-09-29T${time}`);
  expect(progress()).toEqual(before.map((was, at) => (`A0${at + 1}` === id ? was : LAPSED)));
  lift();
  school.hour('2026-09-29T08:05');
  expect(progress()).toEqual([LAPSED, LAPSED]);
  putBack();
  school.hour('2026-09-29T09:05');
  expect(progress()).toEqual(before);
});

test('one that is opened while the row is gone takes nothing from those that lapsed before', () => {
  const { school, progress } = started();
  const before = progress();
  const putBack = takeOut(school);
  school.hour('2026-09-29T06:05');
  school.type('agreements', { id: 'A02' }, 'progress', before[1] ?? '');
  school.hour('2026-09-29T07:05');
  expect(progress()).toEqual([LAPSED, LAPSED]);
  putBack();
  school.hour('2026-09-29T08:05');
  expect(progress()).toEqual(before);
});
