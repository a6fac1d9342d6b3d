// One's own data as one reads it: in the words, dates and answers of one's own language, not as it is stored.
import { personalDataHtml, personalDataOf } from '../../src/domain/personalData.ts';
import { employeeOf, exampleUnit, row } from './exampleUnit.ts';

const done = (id: string, at: string, facts: Record<string, string> = {}) =>
  row('log', { id, at, facts, state: 'done' });

const readFor = (id: string): string => {
  const unit = exampleUnit({
    agreements: ['A11', 'A12'].map((number) =>
      row('agreements', { id: number, year: 2026, employeeId: id, text: 'Læseklub', deadline: '2026-11-16' }),
    ),
    log: [
      done(`2026/form/${id}`, '2026-09-01T10:05', { file: 'abc' }),
      done(`2026/agreementForm/${id}`, '2026-10-01T10:05', { file: 'def' }),
      done('2026/overdue-1w/A11/employee/2026-11-16', '2026-11-23T08:20'),
      done('2026/overdue-1w/A12/employee/2026-11-16', '2026-11-23T08:20'),
    ],
  });
  const employee = employeeOf(unit, id);
  const data = personalDataOf(unit, employee, '2027-03-30T13:05', (file) => `https://drive.google.com/${file}`);
  return personalDataHtml(unit, employee, data).replace(/<\/?b>/g, '');
};

test('what is stored as a mark is told in words', () => {
  const html = readFor('E01');
  expect(html).toContain('(tirsdag den 30. marts 2027 kl. 13:05)');
  expect(html).toContain('Frist: mandag den 16. november 2026');
  expect(html).toContain('Google-konto: ja');
  expect(html).toContain('Skema: https://drive.google.com/abc');
  expect(html).toContain('Aftaler til bekræftelse: https://drive.google.com/def');
  expect(readFor('E02')).toContain('Deadline: Monday 16 November 2026');
});

test('a mail is named as people know it, and once though it told of two agreements', () => {
  const named = readFor('E01').match(/mandag den 23\. november 2026 kl\. 08:20: Påmindelse om overskredne frister/g);
  expect(named).toHaveLength(1);
});
