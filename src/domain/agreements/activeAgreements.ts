// Which agreements hold now: those of a conversation that was held here, until they lapse or the next review has judged them.

import type { Agreement } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';

/**
 * From the day of the conversation, confirmed or not: what was agreed is to be done, and a short deadline does not wait
 * for signatures. Agreements of earlier years go on until their review, if their conversation is registered here; those
 * that were imported are old business for the effect review, so a new Sheet sends nobody a flood.
 */
export const isActive = (index: UnitIndex, { employeeId, year, progress, review, text }: Agreement): boolean =>
  progress !== 'lapsed' &&
  review === '' &&
  text.trim() !== '' &&
  year !== null &&
  index.heldOn(employeeId, year) !== '' &&
  index.employee(employeeId)?.state === 'active';

export const activeAgreements = (index: UnitIndex, employeeId: string): Agreement[] =>
  index.agreements(employeeId).filter((agreement) => isActive(index, agreement));

/** In force, and still to be done. */
export const isOutstanding = (index: UnitIndex, agreement: Agreement): boolean =>
  agreement.progress !== 'done' && isActive(index, agreement);
