// Agreements and their reviews as the conversation page shows them in its fields.
import type { AgreementInput, ReviewInput } from '../../contract.ts';
import type { Agreement } from '../../domain/unit/unit.ts';

export const reviewInput = ({ id, review, reviewReason, effect, effectScore }: Agreement): ReviewInput => ({
  agreementId: id,
  status: review,
  reason: reviewReason,
  effect,
  score: effectScore === null ? '' : String(effectScore),
});

export const agreementInput = ({ focusAreaId: focusArea, ...agreement }: Agreement): AgreementInput => {
  const { id, text, type, driftReason, responsible, deadline, signOfSuccess } = agreement;
  return { id, text, type, focusArea, driftReason, responsible, deadline, signOfSuccess };
};
