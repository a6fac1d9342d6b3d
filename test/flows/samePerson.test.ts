// A row that is deleted and comes back, imported or typed, is the same person: the log, the agreements and the forms follow.
import { arrangeSheet, typeInSheet } from 'local-workspace';
import { ANNA, BENT, METTE, ROSTER, type School, schoolAt } from './school.ts';

const deleteRowOf = (school: School, email: string): void => {
  const at = school.rows('employees').findIndex((row) => row.email === email);
  arrangeSheet(school.workspace, {
    spreadsheetId: school.spreadsheetId,
    as: METTE,
    sheet: 'Medarbejdere',
  }).deleteRow(at + 2);
};

const problemsOf = (school: School): string => school.call<{ problems: string[] }>('overview').problems.join('\n');

/** Anna's row is gone for a day. */
const missed = (): { school: School; id: string; log: number } => {
  const school = schoolAt('invited');
  const id = school.idOf(ANNA);
  const log = school.log('2026/form').length;
  deleteRowOf(school, ANNA);
  return { school, id, log };
};

test('imported again, a person has the id and the files of before, and hears only of the time that is to be set anew', () => {
  const { school, id, log } = missed();
  school.hour('2026-09-15T09:05');
  expect(problemsOf(school)).toMatch(/A01, A02 hører til Anna Sø/);
  school.import('employees', ROSTER);
  expect(school.idOf(ANNA)).toBe(id);
  school.hour('2026-09-16T08:05');
  expect(school.log('2026/form')).toHaveLength(log);
  expect(school.filesOf('form', ANNA)).toHaveLength(1);
  expect(problemsOf(school)).not.toMatch(/hører til|står her ikke længere/);
  expect(school.mails(ANNA).map(({ subject }) => subject)).toEqual([
    'Invitation til din MUS 2026',
    'Din MUS er aflyst',
  ]);
});

test('typed anew, too', () => {
  const { school, id } = missed();
  const row = school.rows('employees').length + 2;
  const put = (a1: string, values: string): void => {
    typeInSheet(school.workspace, {
      spreadsheetId: school.spreadsheetId,
      as: METTE,
      sheet: 'Medarbejdere',
      a1,
      values,
    });
  };
  put(`B${row}`, 'Anna Sø');
  put(`C${row}`, ANNA);
  school.hour('2026-09-16T08:05');
  expect(school.row('employees', { email: ANNA })).toMatchObject({ id, name: 'Anna Sø' });
});

test('a person without an account, whom the log cannot know by the address, is asked about', () => {
  const school = schoolAt('invited');
  const id = school.idOf(BENT);
  deleteRowOf(school, BENT);
  school.import('employees', ROSTER);
  expect(school.idOf(BENT)).not.toBe(id);
  expect(problemsOf(school)).toContain(id);
});
