// How far the last waves of mails have come. Kept as a document property: unlike a cell, it is written at once, for good and fast.

import { fingerprint } from '../../domain/text/fingerprint.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';

/** `sending`: handed to Google by a run that has not said since what came of it, so it may or may not have left. */
export type MailFate = 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown';

export interface WaveMail {
  /** What the mail settles in the log. */
  keys: readonly string[];
  fate: MailFate;
}

const OUTBOX = 'outbox';

/** Google keeps 9 kB in a property. A mail that finds no room counts as one that nobody knows of. */
const LONGEST = 9000;

/** What is known of earlier waves stays while there is room: a claim may stand in the Sheet that no run has settled. */
export const noteWave = (mails: readonly WaveMail[]): void => {
  const lines = mails.map(({ keys, fate }) => [fate, ...keys.map((key) => fingerprint(key))].join(' '));
  const noted = new Set(mails.flatMap(({ keys }) => keys.map((key) => fingerprint(key))));
  const earlier = outbox().filter((line) => !line.split(' ').some((print) => noted.has(print)));
  documentProperties().setProperty(OUTBOX, [...lines, ...earlier].join('\n').slice(0, LONGEST));
};

const outbox = (): string[] => (documentProperties().getProperty(OUTBOX) ?? '').split('\n').filter(Boolean);

/** What is known of a mail, by a key that it settles. */
export const fatesInOutbox = (): ((key: string) => MailFate | undefined) => {
  const fates = new Map<string, MailFate>();
  for (const line of outbox()) {
    const [written, ...prints] = line.split(' ');
    const fate = FATES.find((known) => known === written);
    if (fate) for (const print of prints) fates.set(print, fate);
  }
  return (key) => fates.get(fingerprint(key));
};

const FATES: readonly MailFate[] = ['waiting', 'sending', 'sent', 'refused', 'unknown'];
