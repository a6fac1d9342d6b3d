// In whose hands a file is: Google lets the add-on touch only what the person it works for has made with it.
import { markOf } from '../unit/addresses.ts';
import type { LogEntry, Settings } from '../unit/unit.ts';

/** The hand in which the year is now. */
export const ownHand = ({ triggerOwner }: Settings): string => markOf(triggerOwner);

/** The file of the entry can be touched by `hand`; one without a mark has been in the same hands all the time. */
export const isInHand = ({ facts }: Pick<LogEntry, 'facts'>, hand: string): boolean =>
  facts.by === undefined || facts.by === hand;
