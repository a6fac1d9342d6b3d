// What a form's editor does to it by hand: closes it, or deletes a question.
import { GOOGLE, GoogleError } from '../errors.ts';
import { questionsOf } from '../rest/formsState.ts';
import type { FormRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

const edited = (workspace: Workspace, formId: string, as: string): FormRecord => {
  const form = workspace.state.forms[formId];
  if (!form || !workspace.file(formId)) throw new GoogleError(GOOGLE.documentMissing(formId));
  if (!workspace.hasRole(formId, as, 'writer')) throw new GoogleError(GOOGLE.noDocumentAccess);
  workspace.touch(formId, as);
  return form;
};

/** The form takes no more answers; those that are given stay. */
export const closeForm = (workspace: Workspace, { formId, as }: { formId: string; as: string }): void => {
  edited(workspace, formId, as).publish = { isPublished: true, isAcceptingResponses: false };
};

/** Deletes the item that holds the question. */
export const deleteQuestion = (
  workspace: Workspace,
  { formId, as, questionId }: { formId: string; as: string; questionId: string },
): void => {
  const form = edited(workspace, formId, as);
  form.items = form.items.filter((item) => !questionsOf(item).some((question) => question.questionId === questionId));
  form.revision += 1;
};
