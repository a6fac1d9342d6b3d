// The keys of the log: what is put together can be taken apart again.
import { employeeIdOf, isAbout, isOfYear, partsOfKey, subjectOf } from '../../../src/domain/work/logKeys.ts';
import { keyOf, MAILS, mailOfKey } from '../../../src/domain/work/work.ts';

const KEYS: readonly [key: string, parts: object][] = [
  [keyOf.approval(2026, 'forms'), { kind: 'approval', phase: 'forms' }],
  [keyOf.override(2026, 'meeting'), { kind: 'override', what: 'meeting', whose: '' }],
  [keyOf.override(2026, 'review', 'E01'), { kind: 'override', what: 'review', whose: 'E01' }],
  [keyOf.strategyMeeting(2026, 'E01'), { kind: 'strategyMeeting', employeeId: 'E01', sequence: '' }],
  [
    keyOf.meetingMoved(2026, 'E01', 2, '2026-08-31T14:00/1abc'),
    { kind: 'strategyMeeting', employeeId: 'E01', sequence: '2', slot: '2026-08-31T14:00/1abc' },
  ],
  [keyOf.form(2026, 'E01'), { kind: 'form', name: 'form', employeeId: 'E01' }],
  [keyOf.moved(2026, 'E01', 1, '2026-09-28T10:00'), { kind: 'moved', sequence: '1', slot: '2026-09-28T10:00' }],
  [keyOf.reminder(2026, 'E01', 4), { kind: 'reminder', name: 'reminder-4d', employeeId: 'E01' }],
  [keyOf.poll(2026, 'E01', 'statusForm'), { kind: 'poll', employeeId: 'E01', form: 'statusForm' }],
  [keyOf.report(2026, 'interim'), { kind: 'report', which: 'interim' }],
  [keyOf.shown(2026, 'progress'), { kind: 'shown', measure: 'progress', number: '' }],
  [keyOf.shown(2026, 'touch', 2), { kind: 'shown', measure: 'touch', number: '2' }],
  [
    keyOf.approvedText('suggestions', 'S01', 'text', '1abc'),
    { kind: 'approvedText', year: 0, tab: 'suggestions', id: 'S01', column: 'text', fingerprint: '1abc' },
  ],
  [
    keyOf.settledDate('employees', 'E01', 'miniMusDate'),
    { kind: 'settledDate', year: 0, tab: 'employees', id: 'E01', column: 'miniMusDate' },
  ],
  [keyOf.rollUp(2026), { kind: 'rollUp' }],
  [keyOf.charts, { kind: 'charts', year: 0, tab: 'report' }],
  [keyOf.morning, { kind: 'morning', year: 0 }],
  [keyOf.pdf(2026, 'E01', 3), { kind: 'pdf', employeeId: 'E01', version: '3' }],
  [
    keyOf.overdue(2026, 12, 'A10', 'manager', '2026-11-27'),
    { kind: 'overdue', name: 'overdue-12w', agreementId: 'A10', reader: 'manager', deadline: '2026-11-27' },
  ],
  [
    keyOf.replyChanged(2026, 'E01', 'S01', 2, '1abc'),
    { kind: 'suggestionReply', employeeId: 'E01', suggestionId: 'S01', sequence: '2', fingerprint: '1abc' },
  ],
  [keyOf.deletion(2026, 'E01', 'person'), { kind: 'deletion', employeeId: 'E01', what: 'person' }],
  [keyOf.former(2026, 'E01', 'a/b'), { kind: 'former', employeeId: 'E01', file: 'a/b' }],
  [
    keyOf.personalData(2026, 'E01', '2026-12-01T1000', 'json'),
    { kind: 'personalData', stamp: '2026-12-01T1000', format: 'json' },
  ],
];

test.each(KEYS)('%s', (key, parts) => expect(partsOfKey(key)).toMatchObject({ year: 2026, ...parts }));

test.each(['', 'E01', '2026', '2026/unknown/E01', 'form/E01', '2026/approvedText/suggestions/S01/text/1abc'])(
  'no key of ours: "%s"',
  (key) => expect(partsOfKey(key)).toBeUndefined(),
);

test('a mail is known by its key', () => {
  for (const mail of MAILS) expect(mailOfKey(`2026/${mail}/E01`)).toBe(mail);
  expect(mailOfKey(keyOf.deadline(2026, 14, 'A01', 'employee', '2026-12-01'))).toBe('deadline');
  expect(mailOfKey(keyOf.form(2026, 'E01'))).toBeUndefined();
});

test('the subject of a key is what it names first: a person, an agreement, a Monday, a report', () => {
  expect(subjectOf(partsOfKey(keyOf.invitation(2026, 'E07')))).toBe('E07');
  expect(subjectOf(partsOfKey(keyOf.overdue(2026, 1, 'A10', 'employee', '2026-11-27')))).toBe('A10');
  expect(subjectOf(partsOfKey(keyOf.digest(2026, '2026-10-05')))).toBe('2026-10-05');
  expect(subjectOf(partsOfKey(keyOf.reportReady(2026, 'interim')))).toBe('interim');
  expect(subjectOf(partsOfKey(keyOf.rollUp(2026)))).toBe('');
});

test('a key is of the year that it begins with, whether its kind is known or not', () => {
  expect(isOfYear('2026/unknown/E01', 2026)).toBe(true);
  expect(isOfYear(keyOf.form(2026, 'E01'), 2025)).toBe(false);
  expect(isOfYear(keyOf.approvedText('suggestions', '2026', 'text', '1abc'), 2026)).toBe(false);
});

test('a key tells whom it is about, and which ids it names', () => {
  const key = keyOf.overdue(2026, 1, 'A10', 'employee', '2026-11-27');
  expect(employeeIdOf(partsOfKey(key))).toBe('');
  expect(employeeIdOf(partsOfKey(keyOf.doc(2026, 'E07')))).toBe('E07');
  expect([isAbout(key, new Set(['A10'])), isAbout(key, new Set(['A1']))]).toEqual([true, false]);
});
