// What an hour costs: the number of service calls does not grow with the rows, and all forms are asked in one wave.
import { callsOf } from 'local-workspace';
import { METTE, type School, schoolAt } from './school.ts';

const EMPLOYEES = 100;

/** A hundred employees, invited, with so many agreements from last year each. */
const invitedUnit = (agreements: number): School => {
  const school = schoolAt('installed');
  const emails = Array.from({ length: EMPLOYEES - 3 }, (_, i) => `p${i}@solby.dk`);
  school.workspace.state.accounts.push(
    ...emails.map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const })),
  );
  school.import('employees', ['Navn;E-mail', ...emails.map((email, i) => `Person ${word(i)};${email}`)].join('\n'));
  if (agreements > 0) {
    school.import(
      'agreements',
      [
        'E-mail;Aftale;Type;Ansvarlig;Frist;År',
        ...Array.from({ length: agreements }, (_, i) => {
          const day = String((i % 28) + 1).padStart(2, '0');
          const month = String((i % 12) + 1).padStart(2, '0');
          return `${emails[i % emails.length]};Aftale ${i};Mål for arbejdet;Leder;${day}-${month}-2026;2025`;
        }),
      ].join('\n'),
    );
  }
  school.call('saveSettings', { windowFrom: '28-09-2026', windowTo: '18-12-2026', closedDays: '' });
  expect(school.call('proposeTimes')).toMatchObject({ placed: EMPLOYEES });
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  school.call('startPhase', 'invitations', '');
  school.work();
  return school;
};

const LETTERS = 'abcdefghij';
const word = (i: number): string => `${LETTERS[Math.floor(i / 10)]}${LETTERS[i % 10]}`;

test('an hour in which nothing has changed', () => {
  const costs = [0, 500].map((agreements) => {
    const school = invitedUnit(agreements);
    expect(school.log('2026/invitation/')).toHaveLength(EMPLOYEES);
    school.hour('2026-09-02T10:05');
    const { execution } = school.hour('2026-09-02T11:05');
    expect(execution.user).toBe(METTE);
    expect(execution.calls['UrlFetchApp.fetchAll']).toBe(1);
    expect(Object.keys(execution.calls).filter((call) => /^rest:GET .*\/responses$/.test(call))).toHaveLength(
      EMPLOYEES,
    );
    expect(Object.keys(execution.calls).filter((call) => /setValue|sendEmail|rest:P/.test(call))).toEqual([]);
    return callsOf(execution);
  });
  expect(costs[1]).toBe(costs[0]);
});
