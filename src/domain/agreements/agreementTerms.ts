// What was agreed, apart from what became of it: the columns that say it, and their fingerprint.
import { hash32 } from '../text/fingerprint.ts';
import type { Agreement } from '../unit/unit.ts';

export const AGREEMENT_TERMS = [
  'text',
  'type',
  'focusAreaId',
  'driftReason',
  'responsible',
  'deadline',
  'signOfSuccess',
] as const;

/** The focus area id of an agreement that belongs to daily operations. */
export const OPERATIONS = 'drift';

/** Of what was agreed, whatever the order of the rows; progress, reviews and ids do not count. Empty where nothing was agreed. */
export function termsFingerprint(agreements: readonly Agreement[]): string {
  if (agreements.length === 0) return '';
  const lines = agreements.map((agreement) => JSON.stringify(AGREEMENT_TERMS.map((field) => agreement[field]))).sort();
  const whole = lines.join('\n');
  // Two hashes of differently salted text: 64 bits, so that no change goes unseen.
  return hash32(whole).toString(36) + hash32(`agreed\n${whole}`).toString(36);
}
