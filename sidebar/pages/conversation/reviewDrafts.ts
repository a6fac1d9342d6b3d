// Reviews of old agreements as they are being typed: the rows to save, and the drafts left after a save.
import type { ConversationView, ReviewInput, ShownCells } from '../../../src/contract.ts';
import { tidy } from '../../../src/domain/text/plainText.ts';
import { type Edits, editsLeft } from '../../state/overlay.ts';

const idOf = ({ agreementId }: ReviewInput): string => agreementId;

/** The fields of an old agreement that the manager can change. */
export const reviewOf = ({
  agreementId,
  status,
  reason,
  effect,
  score,
}: ConversationView['oldAgreements'][number]): ReviewInput => ({ agreementId, status, reason, effect, score });

/** Only what was typed; the others are sent blank, so that the server numbers the rows as the page does. */
export const reviewsToSave = (stored: readonly ReviewInput[], edits: Edits<ReviewInput>): ReviewInput[] =>
  stored.map(({ agreementId }) => edits[agreementId] ?? { agreementId, status: '', reason: '', effect: '', score: '' });

const tidied = ({ status, reason, effect, score }: ReviewInput): string =>
  JSON.stringify([status, reason, effect, score].map(tidy));

const sameWords = (one: ReviewInput, other: ReviewInput): boolean => tidied(one) === tidied(other);

/** `isWhole`: the server refused nothing, so all that was sent counts as saved, an emptied field too, though it deletes nothing. */
export const reviewsLeft = (
  edits: Edits<ReviewInput>,
  sent: Edits<ReviewInput>,
  stored: readonly ReviewInput[],
  { isWhole, isTaken = sameWords }: { isWhole: boolean; isTaken?: (sent: ReviewInput, now: ReviewInput) => boolean },
): Edits<ReviewInput> => editsLeft(edits, sent, stored, idOf, (one, other) => isWhole || isTaken(one, other));

/** What was shown of the reviews that were typed in; a blank one that is sent along says nothing. */
export const onlyTyped = ({ cells, kept }: ShownCells, edits: Edits<ReviewInput>): ShownCells => ({
  cells: Object.fromEntries(Object.entries(cells).filter(([id]) => id in edits)),
  kept,
});

/** A reason is asked for unless the agreement was done; and shown where one is already written. */
export const isReasonAsked = ({ status, reason }: ReviewInput): boolean =>
  reason !== '' || (status !== '' && status !== 'done');

/** The effect is asked for where the agreement was done at least partly. */
export const isEffectAsked = ({ status, effect, score }: ReviewInput): boolean =>
  effect !== '' || score !== '' || status === 'done' || status === 'partly';

/** The field that must be filled in, once a status is chosen, before new agreements are unlocked. */
export const reviewMissing = ({ status, reason, effect, score }: ReviewInput): 'reason' | 'effect' | '' => {
  const hasReason = reason.trim() !== '';
  const hasEffect = effect.trim() !== '' || score !== '';
  if (status === 'done') return hasEffect ? '' : 'effect';
  if (status === 'partly') return hasReason || hasEffect ? '' : 'reason';
  return status === '' || hasReason ? '' : 'reason';
};
