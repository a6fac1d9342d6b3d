// A link that opens a form with answers already chosen: what of it the page takes, and what it ignores.
// https://support.google.com/docs/answer/2839588 tells people how to get such a link from the form's own editor.
import { weatherOf } from '../core/harshness.ts';
import { questionsOf } from '../rest/formsState.ts';
import type { FormItemRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { answerProblem } from './answerForm.ts';

/**
 * By question id, as the page has them when it opens. An entry is the question's id in decimal digits; one that the form
 * does not have is ignored, and so is a value that may not be answered.
 */
export const prefilledAnswers = (
  workspace: Workspace,
  items: readonly FormItemRecord[],
  query: URLSearchParams,
): Record<string, string[]> => {
  if (!weatherOf(workspace.state).prefilledLinks) return {};
  return Object.fromEntries(
    items.flatMap((item) =>
      questionsOf(item).flatMap((question): [string, string[]][] => {
        const { questionId } = question;
        const values = query.getAll(`entry.${Number.parseInt(questionId, 16)}`).filter((value) => value !== '');
        if (values.length === 0 || answerProblem(question, item.questionGroupItem?.grid?.columns, values)) return [];
        return [[questionId, values]];
      }),
    ),
  );
};

/** The link that somebody follows: the form it opens, and the answers that stand there. Undefined where it leads to no form. */
export const followedLink = (
  workspace: Workspace,
  address: string,
): { formId: string; answers: Record<string, string[]> } | undefined => {
  const [, responderId] = /^https:\/\/docs\.google\.com\/forms\/d\/e\/([\w-]+)/.exec(address) ?? [];
  const form = Object.values(workspace.state.forms).find((known) => known.responderId === responderId);
  if (!form) return undefined;
  return { formId: form.id, answers: prefilledAnswers(workspace, form.items, new URL(address).searchParams) };
};
