// Mails of which nobody knows any more whether they were sent, since the log has lost entries: the manager says so of each.
import type { Now } from '../unit/unit.ts';
import type { LogKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailKind, type Work } from '../work/work.ts';
import { due } from './due.ts';

/** These come by days of their own, and tell what holds then; one of them twice tells nothing wrong. */
const RECURRING: readonly MailKind[] = [
  'reminder',
  'confirmationReminder',
  'deadline',
  'overdue',
  'digest',
  'calendar',
];

/** All that the next runs would send, had it never been sent; and what people have confirmed, whose files are made first. */
export const mailsInDoubt = (index: UnitIndex, now: Now): { key: LogKey<MailKind> }[] => {
  const { ready, waiting } = due(index.unit, now);
  const keys = [...[...ready, ...waiting.map(({ work }) => work)].flatMap(keysOf), ...keysOfConfirmed(index)];
  return [...new Set(keys)].filter((key) => !index.entry(key)).map((key) => ({ key }));
};

const keysOf = (work: Work): LogKey<MailKind>[] =>
  work.kind === 'mail'
    ? (work.parts ?? [work]).flatMap(({ mail, keys }) => (RECURRING.includes(mail) ? [] : keys))
    : [];

const keysOfConfirmed = ({ unit }: UnitIndex): LogKey<MailKind>[] =>
  unit.conversations.flatMap(({ year, employeeId, version, managerConfirmedAt, employeeConfirmedAt }) => {
    if (year === null || version === null || managerConfirmedAt === '') return [];
    const request = keyOf.confirmationRequest(year, employeeId, version);
    return employeeConfirmedAt === '' ? [request] : [request, keyOf.confirmation(year, employeeId, version)];
  });
