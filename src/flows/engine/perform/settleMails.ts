// What the log says of claimed mails once it is known, as far as it can be, what came of them.

import { slotOf } from '../../../domain/conversation/conversationTime.ts';
import { halfYearReviewDateOf } from '../../../domain/halfYear/halfYearReview.ts';
import { meetingSlotOf } from '../../../domain/strategy/strategyMeeting.ts';
import { notesOfReplies } from '../../../domain/strategy/suggestionReplies.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import { isKind, type LogNote, noteOf } from '../../../domain/work/logEntries.ts';
import { employeeIdOf, type KeyParts, type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import { keyOf, MAILS, type MailKind } from '../../../domain/work/work.ts';
import { fatesInOutbox, type MailFate } from '../../../google/host/outbox.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export interface ClaimedMail {
  key: LogKey<MailKind>;
  /** Undefined where nobody knows. */
  fate: MailFate | undefined;
}

/** What Google lets no entry say stays claimed, and the others are settled. */
export const settleMails = (unitOfWork: UnitOfWork, mails: readonly ClaimedMail[]): void => {
  const keysOf = (...fates: ClaimedMail['fate'][]): LogKey<MailKind>[] =>
    mails.filter(({ fate }) => fates.includes(fate)).map(({ key }) => key);
  const sent = keysOf('sent');
  unitOfWork.noteWhatFits('done', [
    ...sent.map((key) => noteOf(key, {}, { ...timeGivenBy(unitOfWork, key), ...unitOfWork.index.entry(key)?.details })),
    ...notesOfTimes(unitOfWork, sent),
    ...notesOfReplies(unitOfWork.index, sent),
  ]);
  unitOfWork.noteWhatFits(
    'failed',
    keysOf('refused').map((key) => ({ key })),
  );
  unitOfWork.noteWhatFits(
    'uncertain',
    keysOf('unknown', 'sending', undefined).map((key) => ({ key })),
  );
  release(unitOfWork, keysOf('waiting'));
};

/**
 * Settles the claims of runs that died; this run holds the lock, so no other run is alive. Only of the mail that was
 * being handed to Google nobody can know whether it left: the manager decides. @returns the keys that it has settled.
 */
export const settleClaims = (unitOfWork: UnitOfWork): LogKey<MailKind>[] => {
  const claimed = unitOfWork.index.log.flatMap((entry) =>
    entry.state === 'claimed' && isKind(entry, ...MAILS) ? [entry.key] : [],
  );
  if (claimed.length === 0) return [];
  const fateOf = fatesInOutbox();
  settleMails(
    unitOfWork,
    claimed.map((key) => ({ key, fate: fateOf(key) })),
  );
  // Another wave begins only once this is kept.
  unitOfWork.flush();
  return claimed;
};

/** As before the claim: these mails have surely not been tried. A new manager's waits with an entry of its own. */
const release = (unitOfWork: UnitOfWork, keys: readonly LogKey<MailKind>[]): void => {
  const isOrdered = (key: LogKey<MailKind>): boolean => partsOfKey(key).kind === 'newManager';
  unitOfWork.noteWhatFits(
    'approved',
    keys.filter(isOrdered).map((key) => ({ key })),
  );
  unitOfWork.attempt(() =>
    unitOfWork.remove(
      'log',
      keys.filter((key) => !isOrdered(key)).map((id) => ({ id })),
    ),
  );
};

/** The mails that give a time. */
type TimeMail = 'invitation' | 'strategyMeeting' | 'miniMus';

/** The time that a first mail gives, by the mail's key; a later mail has it in its key. */
export const timeGivenBy = (
  unitOfWork: UnitOfWork,
  key: LogKey<MailKind>,
): Pick<DetailsByKind[TimeMail], 'slot' | 'sequence'> => {
  const { settings } = unitOfWork.unit;
  const employee = unitOfWork.index.employee(employeeIdOf(partsOfKey(key)));
  if (!employee) return {};
  if (key === keyOf.invitation(settings.year, employee.id)) return { slot: slotOf(employee), sequence: 0 };
  if (key === keyOf.strategyMeeting(settings.year, employee.id)) return { slot: meetingSlotOf(settings), sequence: 0 };
  if (key === keyOf.miniMus(unitOfWork.index.lastHeld(employee.id)?.year ?? 0, employee.id))
    return { slot: halfYearReviewDateOf(unitOfWork.index, employee, unitOfWork.now.date), sequence: 0 };
  return {};
};

/** The new time that a notice gives is noted with the first mail, where later runs look for it. */
const notesOfTimes = ({ index }: UnitOfWork, keys: readonly LogKey<MailKind>[]): LogNote<TimeMail>[] =>
  keys.flatMap((key) => {
    const change = changeIn(partsOfKey(key));
    const first = change && index.entry<TimeMail>(change.first);
    return first ? [noteOf(first.key, { slot: change.slot, sequence: change.sequence }, first.details)] : [];
  });

/** The first mail whose time the notice of that key changes, and to what; undefined where it changes none. */
const changeIn = (
  parts: KeyParts<MailKind>,
): { first: LogKey<TimeMail>; slot: string; sequence: number } | undefined => {
  const { year, kind } = parts;
  if (kind !== 'moved' && kind !== 'strategyMeeting' && kind !== 'miniMus') return undefined;
  const { employeeId, sequence } = parts;
  if (sequence === '') return undefined;
  const first = keyOf[kind === 'moved' ? 'invitation' : kind](year, employeeId);
  return { first, slot: kind === 'miniMus' ? parts.date : parts.slot, sequence: Number(sequence) };
};
