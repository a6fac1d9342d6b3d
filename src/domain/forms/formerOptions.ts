// Options of our own forms by what they were called before: a form keeps the words that it was made with.
import { tidy } from '../text/plainText.ts';

/** Options that are no question's of the bank: nothing but their words tells them from each other in a response. */
export type OwnOption = 'mayShow.yes' | 'mayShow.no' | 'talk';

/**
 * Whoever changes one of these sentences puts the one before here, in each language that it had, and leaves it: replies
 * come in from forms made long before, and in a new form nobody may have to say it twice.
 */
const FORMER_OPTIONS: Readonly<Record<OwnOption, readonly string[]>> = {
  'mayShow.yes': [],
  'mayShow.no': [],
  talk: [],
};

/** `present`: the option's words today, in every language. */
export const isOwnOption = (option: OwnOption, answer: string, present: readonly string[], former = FORMER_OPTIONS) =>
  [...present, ...former[option]].some((wording) => tidy(wording) === tidy(answer));
