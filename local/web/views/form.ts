// A form as the page shows it: its sections, and each question with what it takes.
import { responderView } from '../../people/answerForm.ts';
import { prefilledAnswers } from '../../people/prefilled.ts';
import type { FormChoiceRecord, FormItemRecord, FormQuestionRecord, FormRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { FormItemView, FormSectionView, FormView, InputView } from '../pagesContract.ts';

/** By the id in the link that is sent to people, or by the file's own. */
export const formWith = (workspace: Workspace, id: string): FormRecord | undefined =>
  workspace.state.forms[id] ?? Object.values(workspace.state.forms).find(({ responderId }) => responderId === id);

/** `query`: that of the link that was followed. */
export const formView = (workspace: Workspace, id: string, email: string, query = new URLSearchParams()): FormView => {
  const form = formWith(workspace, id);
  const formId = form?.id ?? '';
  const view = responderView(workspace, formId, email);
  const mayEdit = form !== undefined && workspace.hasRole(formId, email, 'writer');
  if (!view.open) {
    const { reason } = view;
    const title = reason === 'missing' || !form ? '' : form.info.title || form.info.documentTitle;
    return { state: 'refused', reason, title, refusal: view.refusal, formId, mayEdit };
  }
  const sections = sectionsOf(view.items);
  const isMine = ({ respondentEmail }: { respondentEmail?: string }) =>
    respondentEmail?.toLowerCase() === email.toLowerCase();
  return {
    state: 'open',
    formId,
    title: view.title,
    description: view.description,
    collectsEmail: view.collectsEmail,
    hasRequired: sections.some(({ items }) => items.some(isRequired)),
    sections,
    prefilled: prefilledAnswers(workspace, view.items, query),
    timesAnswered: form?.responses.filter(isMine).length ?? 0,
    mayEdit,
  };
};

/** A page break begins the next page and gives it its heading. */
export const sectionsOf = (items: readonly FormItemRecord[]): FormSectionView[] => {
  const sections: FormSectionView[] = [{ id: 'first', title: '', description: '', items: [] }];
  for (const item of items) {
    const { itemId, title = '', description = '' } = item;
    if (item.pageBreakItem) sections.push({ id: itemId, title, description, items: [] });
    else sections.at(-1)?.items.push(itemView(item));
  }
  return sections;
};

const itemView = (item: FormItemRecord): FormItemView => {
  const { itemId, title = '', description = '', questionItem, questionGroupItem } = item;
  if (questionItem) {
    const { question } = questionItem;
    return {
      kind: 'question',
      id: question.questionId,
      title,
      description,
      required: question.required ?? false,
      input: inputOf(question),
    };
  }
  if (questionGroupItem?.grid) {
    const { columns } = questionGroupItem.grid;
    return {
      kind: 'grid',
      id: itemId,
      title,
      description,
      columns: columns.options.map(({ value = '' }) => value),
      isMany: columns.type === 'CHECKBOX',
      rows: questionGroupItem.questions.map(({ questionId, required = false, rowQuestion }) => ({
        id: questionId,
        title: rowQuestion?.title ?? '',
        required,
      })),
    };
  }
  return { kind: 'text', id: itemId, title, description };
};

const CHOICES: Readonly<Record<FormChoiceRecord['type'], 'radio' | 'checkbox' | 'dropDown'>> = {
  RADIO: 'radio',
  CHECKBOX: 'checkbox',
  DROP_DOWN: 'dropDown',
};

const inputOf = (question: FormQuestionRecord): InputView => {
  const { choiceQuestion, scaleQuestion, dateQuestion, timeQuestion, textQuestion } = question;
  if (choiceQuestion) {
    return {
      type: CHOICES[choiceQuestion.type],
      options: choiceQuestion.options.flatMap(({ value, isOther }) => (isOther ? [] : [value ?? ''])),
      hasOther: choiceQuestion.options.some(({ isOther }) => isOther),
    };
  }
  if (scaleQuestion) {
    const low = scaleQuestion.low ?? 0;
    const steps = Array.from({ length: scaleQuestion.high - low + 1 }, (_, step) => String(low + step));
    return { type: 'scale', steps, low: scaleQuestion.lowLabel ?? '', high: scaleQuestion.highLabel ?? '' };
  }
  if (dateQuestion) return { type: 'date', includesTime: dateQuestion.includeTime ?? false };
  if (timeQuestion) return { type: 'time', isDuration: timeQuestion.duration ?? false };
  return { type: textQuestion?.paragraph ? 'paragraph' : 'short' };
};

const isRequired = (item: FormItemView): boolean =>
  (item.kind === 'question' && item.required) || (item.kind === 'grid' && item.rows.some(({ required }) => required));
