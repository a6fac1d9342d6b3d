// The reminders of a confirmation: two, by working days, to the employee only, and none where there is nothing to answer.

import { termsFingerprint } from '../../../src/domain/agreements/agreementTerms.ts';
import { addDays } from '../../../src/domain/calendar/calendarDate.ts';
import { mailText } from '../../../src/domain/mails/mailText.ts';
import type { Conversation, Employee, LogRow, Settings, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf, type MailWork } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = 2026;
const FORM = 'https://docs.google.com/forms/d/e/x/viewform';
const agreements = [agreement({ id: 'A10', year: YEAR, text: 'Læseklub', deadline: '2027-06-01' })];
/** Friday 2 October; week 42 is closed. */
const REQUESTED = '2026-10-02';

const done = (id: string, date: string, details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at: `${date}T08:10`,
  details,
});

const unitOf = (
  parts: Partial<Conversation> = {},
  { person = {}, given = {} }: { person?: Partial<Employee>; given?: Partial<Settings> } = {},
): Unit =>
  emptyUnit({
    settings: { ...settings, sendDigest: false, miniMus: false, ...given },
    employees: [employee({ hasAccount: true, ...person })],
    agreements,
    conversations: [
      row('conversations', {
        year: YEAR,
        employeeId: 'E01',
        heldOn: '2026-10-01',
        version: 1,
        fingerprint: termsFingerprint(agreements),
        managerConfirmedAt: '2026-10-01T12:00',
        ...parts,
      }),
    ],
    log: [
      done(keyOf.agreementForm(YEAR, 'E01'), REQUESTED, { file: 'f', url: FORM, version: '1' }),
      done(keyOf.confirmationRequest(YEAR, 'E01', 1), REQUESTED),
    ],
  });

const remindersOn = (unit: Unit, date: string): MailWork[] =>
  due(unit, { date, time: '08:10' }).ready.filter(
    (work): work is MailWork => work.kind === 'mail' && work.mail === 'confirmationReminder',
  );

const lived = (unit: Unit, until: string, from = REQUESTED): string[] => {
  const sent: string[] = [];
  let { log } = unit;
  for (let date = from; date <= until; date = addDays(date, 1))
    for (const { keys } of remindersOn({ ...unit, log }, date)) {
      sent.push(...keys.map((key) => `${date} ${key}`));
      log = [...log, ...keys.map((key) => done(key, date, { to: 'E01', on: date }))];
    }
  return sent;
};

test('come after five working days, then once more after five more', () => {
  expect(lived(unitOf(), '2027-01-31')).toEqual([
    '2026-10-09 2026/confirmationReminder-5d/E01/1',
    '2026-10-23 2026/confirmationReminder-10d/E01/1',
  ]);
});

test('that were missed come as one, and not months later', () => {
  expect(lived(unitOf(), '2027-01-31', '2026-10-26')).toEqual(['2026-10-26 2026/confirmationReminder-10d/E01/1']);
  expect(lived(unitOf(), '2027-01-31', '2026-11-10')).toEqual([]);
});

test.each<[string, Unit]>([
  ['has confirmed', unitOf({ employeeConfirmedAt: '2026-10-03T09:00' })],
  ['has a remark', unitOf({ comment: 'Fristen er for kort' })],
  ['waits for the manager', unitOf({ managerConfirmedAt: '' })],
  ['is about to get another version', unitOf({ fingerprint: 'other' })],
  ['answers on paper', unitOf({}, { person: { hasAccount: false } })],
  ['is on leave', unitOf({}, { person: { state: 'onLeave' } })],
  ['is not to be reminded', unitOf({}, { person: { remindAgreements: false } })],
  ['is of a unit that has switched it off', unitOf({}, { given: { remindConfirmation: false } })],
  ['has not been asked', { ...unitOf(), log: [] }],
])('do not go to one who %s', (_, unit) => {
  expect(lived(unit, '2026-11-10')).toEqual([]);
});

test.each(['da', 'en'] as const)(
  'say what is asked, link to the form, and name no agreement by its number (%s)',
  (language) => {
    const unit = unitOf({}, { person: { language } });
    const [work] = remindersOn(unit, '2026-10-09');
    if (!work) throw new Error('no reminder');
    const source = {
      index: unitIndexOf(unit),
      now: { date: '2026-10-09', time: '08:10' },
      utcOf: () => '',
      sheetUrl: '',
    };
    const { subject, text, html } = mailText(source, work);
    expect(subject).toMatch(
      language === 'da' ? /^Husk at bekræfte dine aftaler/ : /^Remember to confirm your agreements/,
    );
    expect(html).toContain(FORM);
    expect(text).toContain('Læseklub');
    expect(text).not.toMatch(/\bA10\b/);
  },
);

test('the employee is never reminded of a conversation that has not been held', () => {
  const unit = unitOf(
    { heldOn: '', managerConfirmedAt: '' },
    { person: { conversationDate: '2026-10-05', conversationTime: '10:00' } },
  );
  for (let date = '2026-10-06'; date <= '2026-12-31'; date = addDays(date, 1))
    expect(
      due(unit, { date, time: '08:10' }).ready.filter((work) => work.kind === 'mail' && work.to === 'employee'),
    ).toEqual([]);
});
