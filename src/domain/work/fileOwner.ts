// Whose file it is: Google lets the add-on touch only what the person it works for has made with it.
import { addressHash } from '../unit/emailAddress.ts';
import type { Settings } from '../unit/unit.ts';

/** The hash of the address of whoever leads the unit now. */
export const ownerHash = ({ triggerOwner }: Settings): string => addressHash(triggerOwner);

/** Whether `owner`, the hash of an address, can touch the file. One without an owner has had the same all the time. */
export const isOwnedBy = ({ details }: { details: { owner?: string } }, owner: string): boolean =>
  details.owner === undefined || details.owner === owner;
