// Whose file it is: Google lets the add-on touch only what the person it works for has made with it.
import { addressHash } from '../unit/emailAddress.ts';
import type { Settings } from '../unit/unit.ts';

/** The hash of the address of whoever leads the unit now. */
export const ownerHash = ({ triggerOwner }: Settings): string => addressHash(triggerOwner);

/**
 * Whether `owner`, an address hash, can touch the file. A file that names none was made by the Sheet's only owner so
 * far.
 */
export const isOwnedBy = ({ details }: { details: { owner?: string } }, owner: string): boolean =>
  details.owner === undefined || details.owner === owner;
