// What an employee is reminded of can be switched off, each kind by itself; of a conversation not held nobody writes to the employee.

import type { Settings, Unit } from '../../../src/domain/unit/unit.ts';
import { keyOf, type MailKind } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const done = (id: string, at: string) => ({ id, state: 'done' as const, at, details: {} });
const unitOf = (switched: Partial<Settings>, parts: Partial<Unit>): Unit =>
  emptyUnit({
    settings: { ...settings, ...switched },
    employees: [employee({ id: 'E01', conversationDate: '2026-09-28', conversationTime: '10:00' })],
    ...parts,
  });
const mailsOn = (unit: Unit, date: string): MailKind[] =>
  due(unit, { date, time: '08:10' }).ready.flatMap((work) =>
    work.kind === 'mail' && work.to === 'employee' ? (work.parts ?? [work]).map(({ mail }) => mail) : [],
  );

const invited = { log: [done(keyOf.invitation(YEAR, 'E01'), '2026-09-14T10:05')] };
const overdue = {
  conversations: [row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-28' })],
  agreements: [agreement({ id: 'A01', year: YEAR, deadline: '2026-11-02' })],
};

test.each<[MailKind, keyof Settings, string, Partial<Unit>]>([
  ['reminder', 'remindAnswers', '2026-09-21', invited],
  ['overdue', 'remindAgreements', '2026-11-16', overdue],
])('%s is switched off by %s, and by nothing else of these', (mail, name, date, parts) => {
  expect(mailsOn(unitOf({}, parts), date)).toContain(mail);
  expect(mailsOn(unitOf({ [name]: false }, parts), date)).not.toContain(mail);
  const others = { remindAnswers: false, remindAgreements: false, remindConfirmation: false, [name]: true };
  expect(mailsOn(unitOf(others, parts), date)).toContain(mail);
});

test('months after a conversation that nobody held the employee has had no mail of it', () => {
  const unit = unitOf({}, invited);
  for (const date of ['2026-09-29', '2026-10-05', '2026-11-02', '2027-02-01']) expect(mailsOn(unit, date)).toEqual([]);
});
