// Reviews of old agreements as they are being typed: what is sent, and what is left when the server has taken its part.
import type { ConversationView, ReviewInput } from '../../../src/contract.ts';
import { tidy } from '../../../src/domain/text/plainText.ts';
import { type Edits, editsLeft } from '../../state/overlay.ts';

const idOf = ({ agreementId }: ReviewInput): string => agreementId;

/** What the manager can change of an old agreement. */
export const reviewOf = ({
  agreementId,
  status,
  reason,
  effect,
  score,
}: ConversationView['oldAgreements'][number]): ReviewInput => ({ agreementId, status, reason, effect, score });

/** Only what was typed; the others stand as blank ones, so that the server counts the rows as the page does. */
export const reviewsToSave = (stored: readonly ReviewInput[], edits: Edits<ReviewInput>): ReviewInput[] =>
  stored.map(({ agreementId }) => edits[agreementId] ?? { agreementId, status: '', reason: '', effect: '', score: '' });

const tidied = ({ status, reason, effect, score }: ReviewInput): string =>
  JSON.stringify([status, reason, effect, score].map(tidy));

/** `isWhole`: the server refused nothing, so whatever was sent is taken, an emptied field too, which takes nothing away. */
export const reviewsLeft = (
  edits: Edits<ReviewInput>,
  sent: Edits<ReviewInput>,
  stored: readonly ReviewInput[],
  isWhole: boolean,
): Edits<ReviewInput> => editsLeft(edits, sent, stored, idOf, (one, other) => isWhole || tidied(one) === tidied(other));

/** Why: of what was not done, or only partly; and where something is written already. */
export const isReasonAsked = ({ status, reason }: ReviewInput): boolean =>
  reason !== '' || (status !== '' && status !== 'done');

/** Which effect: of what was done, at least partly. */
export const isEffectAsked = ({ status, effect, score }: ReviewInput): boolean =>
  effect !== '' || score !== '' || status === 'done' || status === 'partly';

/** What keeps the new agreements locked once the status is chosen: the field that is to be filled in. */
export const reviewMissing = ({ status, reason, effect, score }: ReviewInput): 'reason' | 'effect' | '' => {
  const hasReason = reason.trim() !== '';
  const hasEffect = effect.trim() !== '' || score !== '';
  if (status === 'done') return hasEffect ? '' : 'effect';
  if (status === 'partly') return hasReason || hasEffect ? '' : 'reason';
  return status === '' || hasReason ? '' : 'reason';
};
