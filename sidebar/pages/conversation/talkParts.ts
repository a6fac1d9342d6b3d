// The parts of one person's conversation, and what each is given.
import type { ConversationView } from '../../../src/contract.ts';

export const TALK_PARTS = ['answers', 'preparation', 'review', 'held', 'agreements', 'confirm', 'miniMus'] as const;
export type TalkPartName = (typeof TALK_PARTS)[number];

export interface TalkPartProps {
  view: ConversationView;
  /** Asks the server anew after something was saved. */
  reload: () => Promise<ConversationView>;
  go: (part: TalkPartName) => void;
}

/** Where one most likely wants to be: what comes next with this person. */
export const firstPart = (view: ConversationView): TalkPartName => {
  if (view.miniMus.date !== '' && view.miniMus.date <= view.today && view.miniMus.heldOn === '') return 'miniMus';
  if (view.heldOn !== '' && view.agreements.length > 0)
    return view.managerConfirmedAt === '' ? 'confirm' : 'agreements';
  return 'answers';
};
