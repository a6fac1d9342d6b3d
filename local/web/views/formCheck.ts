// Whether answers may be sent, question by question, as Google's page checks them before sending. Pure: the page uses it too.
import type { FormAnswers, FormItemView, FormProblem, FormSectionView, InputView } from '../pagesContract.ts';

/** What must be corrected in these sections, by question id; empty if they may be sent. */
export const formProblems = (
  sections: readonly FormSectionView[],
  answers: FormAnswers,
): Record<string, FormProblem> => {
  const problems: Record<string, FormProblem> = {};
  const note = (id: string, problem: FormProblem | undefined) => {
    if (problem) problems[id] = problem;
  };
  for (const item of sections.flatMap(({ items }) => items)) {
    if (item.kind === 'question') note(item.id, problemOf(item, given(answers, item.id)));
    if (item.kind === 'grid') for (const row of item.rows) note(row.id, rowProblem(item, row, given(answers, row.id)));
  }
  return problems;
};

const given = (answers: FormAnswers, id: string): string[] =>
  (answers[id] ?? []).filter((value) => value.trim() !== '');

const problemOf = (
  { required, input }: Extract<FormItemView, { kind: 'question' }>,
  values: readonly string[],
): FormProblem | undefined => {
  if (values.length === 0) return required ? 'required' : undefined;
  return inputProblem(input, values);
};

const rowProblem = (
  { columns, isMany }: Extract<FormItemView, { kind: 'grid' }>,
  { required }: { required: boolean },
  values: readonly string[],
): FormProblem | undefined => {
  if (values.length === 0) return required ? 'requiredRow' : undefined;
  if (!isMany && values.length > 1) return 'oneOnly';
  return values.every((value) => columns.includes(value)) ? undefined : 'unknownOption';
};

const inputProblem = (input: InputView, values: readonly string[]): FormProblem | undefined => {
  if (input.type !== 'checkbox' && values.length > 1) return 'oneOnly';
  const [value = ''] = values;
  switch (input.type) {
    case 'short':
    case 'paragraph':
      return undefined;
    case 'radio':
    case 'checkbox':
    case 'dropDown': {
      const others = values.filter((each) => !input.options.includes(each));
      return others.length > (input.hasOther ? 1 : 0) ? 'unknownOption' : undefined;
    }
    case 'scale':
      return input.steps.includes(value) ? undefined : 'scale';
    case 'date':
      return (input.includesTime ? MOMENT : DAY).test(value) && isDay(value.slice(0, 10)) ? undefined : 'date';
    case 'time':
      return (input.isDuration ? DURATION : TIME).test(value) ? undefined : 'time';
    default:
      return input satisfies never;
  }
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DURATION = /^\d\d:[0-5]\d:[0-5]\d$/;

/** The calendar has such a day: 30 February has none. */
const isDay = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};
