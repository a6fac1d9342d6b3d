// Forms over the API: what the person who follows a form's link sees, and the answers they send.
import { answerForm } from '../../people/answerForm.ts';
import type { FormAnswers, FormSent, FormView } from '../pagesContract.ts';
import { formView } from '../views/form.ts';
import { formProblems } from '../views/formCheck.ts';
import { BadRequest, jsonBody, NotFound, type Part, part, Refusal } from './exchange.ts';

export const formsApi: Part = ({ session }) =>
  part()
    .get('/forms/:id', (context) => {
      const { searchParams } = new URL(context.req.url);
      const id = context.req.param('id');
      const view = session.read((workspace) => formView(workspace, id, context.var.me.email, searchParams));
      return context.json(view);
    })
    .post('/forms/:id/responses', async (context) => {
      const answers = answersIn(await jsonBody(context));
      const { email } = context.var.me;
      const view = session.read((workspace) => formView(workspace, context.req.param('id'), email));
      const problems = problemsOf(view, answers);
      if (Object.keys(problems).length > 0) return context.json({ problems, isSent: false } satisfies FormSent);
      session.change((workspace) => answerForm(workspace, { formId: view.formId, as: email, answers }));
      return context.json({ problems: {}, isSent: true } satisfies FormSent);
    });

/** @throws Refusal where the form does not open to the person */
const problemsOf = (view: FormView, answers: FormAnswers): FormSent['problems'] => {
  if (view.state === 'open') return formProblems(view.sections, answers);
  if (view.reason === 'missing') throw new NotFound(view.refusal);
  throw new Refusal(view.refusal);
};

const answersIn = ({ answers }: Record<string, unknown>): FormAnswers => {
  if (typeof answers !== 'object' || answers === null) throw new BadRequest('answers must be an object.');
  return Object.fromEntries(
    Object.entries(answers).map(([id, values]): [string, string[]] => {
      if (!isTexts(values)) throw new BadRequest(`The answer to ${id} must be a list of texts.`);
      // A choice is compared exactly; spaces around a written answer are ignored.
      return [id, values.filter((value) => value.trim() !== '')];
    }),
  );
};

const isTexts = (values: unknown): values is string[] =>
  Array.isArray(values) && values.every((value) => typeof value === 'string');
