// A person opens a form in the browser and answers it, or is refused.
import { GoogleError } from '../errors.ts';
import { questionsOf } from '../rest/formsState.ts';
import type { FormChoiceRecord, FormItemRecord, FormQuestionRecord, FormRecord } from '../state/records.ts';
import { isFor, type Workspace } from '../state/workspace.ts';

export interface FormAnswer {
  formId: string;
  /** The address the person is signed in with, if any. */
  as: string | undefined;
  /** By question id; each row of a grid is its own question. */
  answers: Record<string, string | string[]>;
}

/** Why the form does not open. */
export type FormRefusal = 'missing' | 'unpublished' | 'noAccess' | 'signIn' | 'closed';

/** What a responder sees on opening the form. */
export type ResponderView =
  | { open: true; title: string; description: string; items: FormItemRecord[]; collectsEmail: boolean }
  | { open: false; reason: FormRefusal; refusal: string };

/** The form as whoever follows its link sees it. */
export const responderView = (workspace: Workspace, formId: string, email: string | undefined): ResponderView => {
  const form = workspace.state.forms[formId];
  const file = workspace.file(formId);
  if (!form || !file || workspace.isTrashed(formId))
    return { open: false, reason: 'missing', refusal: 'Sorry, the file you have requested does not exist.' };
  const { title, documentTitle, description } = form.info;
  const shown = title || documentTitle;
  if (!form.publish.isPublished)
    return {
      open: false,
      reason: 'unpublished',
      refusal: `This form isn't published. "${shown}" can't be viewed by responders.`,
    };
  if (!mayRespond(workspace, formId, email))
    return {
      open: false,
      reason: email ? 'noAccess' : 'signIn',
      refusal: email ? 'You need access. Ask for access, or switch to an account with access.' : 'Sign in to continue.',
    };
  if (!form.publish.isAcceptingResponses)
    return { open: false, reason: 'closed', refusal: `The form ${shown} is no longer accepting responses.` };
  const collectsEmail = form.emailCollectionType !== 'DO_NOT_COLLECT';
  if (form.emailCollectionType === 'VERIFIED' && !email)
    return {
      open: false,
      reason: 'signIn',
      refusal: 'You must be signed in to fill out this form: your email address is recorded.',
    };
  return { open: true, title: shown, description, items: structuredClone(form.items), collectsEmail };
};

/**
 * Fills the form in and sends it. Forms made by the API have no limit of one response, so answering again leaves a
 * second response. @throws GoogleError where the page would refuse.
 */
export const answerForm = (workspace: Workspace, { formId, as, answers }: FormAnswer): { responseId: string } => {
  const view = responderView(workspace, formId, as);
  const form = workspace.state.forms[formId];
  if (!view.open) throw new GoogleError(view.refusal);
  if (!form) throw new GoogleError(`No such form: ${formId}`);
  const account = as === undefined ? undefined : workspace.account(as);
  if (form.emailCollectionType === 'VERIFIED' && !account)
    throw new GoogleError('You must be signed in to fill out this form: your email address is recorded.');
  const checked = checkedAnswers(form, answers);
  const responseId = workspace.newId('ACYDBN', 64);
  form.responses.push({
    responseId,
    createTime: workspace.now,
    lastSubmittedTime: workspace.now,
    ...(form.emailCollectionType !== 'DO_NOT_COLLECT' && as ? { respondentEmail: account?.email ?? as } : {}),
    answers: checked,
  });
  return { responseId };
};

/** Published readers (or everyone with the link), and those who may edit the form. */
const mayRespond = (workspace: Workspace, formId: string, email: string | undefined): boolean => {
  const permissions = workspace.file(formId)?.permissions ?? [];
  const isReader = permissions.some((permission) => permission.view === 'published' && isFor(permission, email));
  return isReader || (email !== undefined && workspace.hasRole(formId, email, 'writer'));
};

const checkedAnswers = (form: FormRecord, answers: FormAnswer['answers']): Record<string, string[]> => {
  const unknown = new Set(Object.keys(answers));
  const checked: Record<string, string[]> = {};
  for (const item of form.items)
    for (const question of questionsOf(item)) {
      const { questionId } = question;
      unknown.delete(questionId);
      const values = [answers[questionId] ?? []].flat().filter((value) => value !== '');
      const name = question.rowQuestion ? `${item.title ?? ''} [${question.rowQuestion.title}]` : (item.title ?? '');
      if (values.length > 0) {
        const columns = item.questionGroupItem?.grid?.columns;
        const problem = answerProblem(question, columns, values);
        if (problem) throw new GoogleError(`${name}: ${problem}`);
        checked[questionId] = values;
      } else if (question.required) throw new GoogleError(`${name}: This is a required question`);
    }
  const [stray] = unknown;
  if (stray !== undefined) throw new GoogleError(`The form has no question ${stray}.`);
  return checked;
};

/** Why the page would not send these answers; undefined where it would. */
export const answerProblem = (
  question: FormQuestionRecord,
  columns: FormChoiceRecord | undefined,
  values: readonly string[],
): string | undefined => {
  const choice = question.rowQuestion ? columns : question.choiceQuestion;
  if (choice) {
    if (choice.type !== 'CHECKBOX' && values.length > 1) return 'Only one answer can be chosen.';
    if (new Set(values).size < values.length) return 'An option is chosen twice.';
    const options = new Set(choice.options.map(({ value }) => value));
    const others = values.filter((value) => !options.has(value));
    const allowed = choice.options.some(({ isOther }) => isOther) ? 1 : 0;
    return others.length > allowed ? `"${others[0]}" is not among the options.` : undefined;
  }
  const [value = ''] = values;
  if (values.length > 1) return 'Only one answer can be given.';
  if (question.scaleQuestion) {
    const { low = 0, high } = question.scaleQuestion;
    const step = Number(value);
    if (!/^\d+$/.test(value) || step < low || step > high)
      return `"${value}" is not on the scale from ${low} to ${high}.`;
  }
  if (question.dateQuestion && !/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(value)) return `Invalid date: ${value}`;
  if (question.timeQuestion && !/^\d\d:\d\d(:\d\d)?$/.test(value)) return `Invalid time: ${value}`;
  return undefined;
};
