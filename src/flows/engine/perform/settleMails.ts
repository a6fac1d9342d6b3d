// What the log says of claimed mails once it is known, as far as it can be, what came of them.

import { notesOfTold, toldBy } from '../../../domain/appointments/changes.ts';
import { notesOfReplies } from '../../../domain/strategy/suggestionReplies.ts';
import { isKind, noteOf } from '../../../domain/work/logEntries.ts';
import { type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import { MAILS, type MailKind } from '../../../domain/work/work.ts';
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
    ...sent.map((key) =>
      noteOf(key, {}, { ...toldBy(unitOfWork.index, key, unitOfWork.now), ...unitOfWork.index.entry(key)?.details }),
    ),
    ...notesOfTold(unitOfWork.index, sent),
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
    keys.filter(isOrdered).map((key) => noteOf(key, { on: undefined }, unitOfWork.index.entry(key)?.details)),
  );
  unitOfWork.attempt(() =>
    unitOfWork.remove(
      'log',
      keys.filter((key) => !isOrdered(key)).map((id) => ({ id })),
    ),
  );
};
