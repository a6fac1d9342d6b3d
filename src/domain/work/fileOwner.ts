// In whose hands a file is: Google lets the add-on touch only what the person it works for has made with it.

import { addressHash } from '../unit/emailAddress.ts';
import type { LogRow, Settings } from '../unit/unit.ts';

/** The hand in which the year is now. */
export const ownerHash = ({ triggerOwner }: Settings): string => addressHash(triggerOwner);

/** The file of the entry can be touched by `hand`; one without a mark has been in the same hands all the time. */
export const isOwnedBy = ({ details }: Pick<LogRow, 'details'>, hand: string): boolean =>
  details.by === undefined || details.by === hand;
