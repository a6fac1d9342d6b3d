// The parts of the conversation page, and the props of every one.
import type { ConversationView } from '../../../src/contract.ts';

export const CONVERSATION_PARTS = [
  'personYear',
  'answers',
  'preparation',
  'review',
  'held',
  'agreements',
  'confirm',
  'halfYearReview',
] as const;
export type ConversationPart = (typeof CONVERSATION_PARTS)[number];

export interface PartProps {
  view: ConversationView;
  /** Fetches the conversation again after a save. */
  reload: () => Promise<ConversationView>;
  go: (part: ConversationPart) => void;
}

/** The part to open first: what comes next with this person. */
export const firstPart = (view: ConversationView): ConversationPart => {
  const said = view.waiting.find(({ kind }) => kind === 'objection' || kind === 'wish')?.place?.part;
  const asked = CONVERSATION_PARTS.find((name) => name === said);
  if (asked) return asked;
  if (view.halfYearReview.date !== '' && view.halfYearReview.date <= view.today && view.halfYearReview.heldOn === '')
    return 'halfYearReview';
  if (view.heldOn !== '' && view.agreements.length > 0)
    return view.managerConfirmedAt === '' ? 'confirm' : 'agreements';
  return 'answers';
};
