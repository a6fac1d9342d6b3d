// The form in a browser: sections, checks at the question, who may not answer, answering again.

import { mildest } from '../../core/harshness.ts';
import { addForm, FORM_TYPE } from '../../rest/formsState.ts';
import type { FormItemRecord } from '../../state/records.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import type { FormItemView, FormProblem, FormSent, FormView, InputView } from '../../web/pagesContract.ts';
import { formProblems } from '../../web/views/formCheck.ts';
import { Served } from './served.ts';

const METTE = 'mette@skole.dk';
const ANNA = 'anna@skole.dk';
const BO = 'bo@skole.dk';

const ITEMS: FormItemRecord[] = [
  { itemId: 'i1', title: 'Navn', questionItem: { question: { questionId: 'q1', required: true, textQuestion: {} } } },
  { itemId: 'i2', title: 'Om fremtiden', description: 'Kort', pageBreakItem: {} },
  {
    itemId: 'i3',
    title: 'Aftaler',
    questionGroupItem: {
      questions: [
        { questionId: 'r1', required: true, rowQuestion: { title: 'Læsebånd' } },
        { questionId: 'r2', rowQuestion: { title: 'Kursus' } },
      ],
      grid: { columns: { type: 'RADIO', options: [{ value: 'Ja' }, { value: 'Nej' }] } },
    },
  },
  {
    itemId: 'i4',
    title: 'Hvor godt?',
    questionItem: { question: { questionId: 'q4', scaleQuestion: { low: 1, high: 5 } } },
  },
];

const withForm = () => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-09-14T08:00:00Z',
      weather: mildest(),
      accounts: [METTE, ANNA, BO].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const })),
    }),
  );
  const { id } = workspace.addFile({ name: 'MUS', mimeType: FORM_TYPE, owner: METTE });
  const form = addForm(workspace, id, 'MUS 2026', true);
  form.items = structuredClone(ITEMS);
  workspace
    .file(id)
    ?.permissions.push({ id: 'p', type: 'user', role: 'reader', view: 'published', emailAddress: ANNA });
  return { workspace, form, served: new Served(workspace) };
};

const open = async (served: Served, as: string, id: string): Promise<FormView> =>
  (await served.get<FormView>(as, `forms/${id}`)).body;

describe('the form page', () => {
  test('a page break begins a section; the address is recorded', async () => {
    const { served, form } = withForm();
    const view = await open(served, ANNA, form.responderId);
    expect(view).toMatchObject({
      state: 'open',
      title: 'MUS 2026',
      collectsEmail: true,
      hasRequired: true,
      sections: [
        { title: '', items: [{ kind: 'question', title: 'Navn', required: true, input: { type: 'short' } }] },
        {
          title: 'Om fremtiden',
          items: [
            { kind: 'grid', columns: ['Ja', 'Nej'], rows: [{ id: 'r1', required: true }, { id: 'r2' }] },
            { input: { type: 'scale', steps: ['1', '2', '3', '4', '5'] } },
          ],
        },
      ],
    });
  });

  test('who may not answer is refused, and learns why', async () => {
    const { served, form, workspace } = withForm();
    expect(await open(served, BO, form.responderId)).toMatchObject({ state: 'refused', reason: 'noAccess' });
    const sent = await served.post(BO, `forms/${form.responderId}/responses`, { answers: { q1: ['Bo'], r1: ['Ja'] } });
    expect(sent).toMatchObject({ status: 409, body: { problem: { kind: 'refused' } } });
    expect(form.responses).toHaveLength(0);

    form.publish.isAcceptingResponses = false;
    expect(await open(served, ANNA, form.responderId)).toMatchObject({ reason: 'closed' });
    form.publish.isPublished = false;
    expect(await open(served, ANNA, form.responderId)).toMatchObject({ reason: 'unpublished' });
    expect(await open(served, ANNA, 'unknown')).toMatchObject({ reason: 'missing', title: '' });
    expect(workspace.state.forms[form.id]?.responses).toEqual([]);
  });

  test('what is missing is named by question, and nothing is sent', async () => {
    const { served, form } = withForm();
    const { body } = await served.post<FormSent>(ANNA, `forms/${form.responderId}/responses`, {
      answers: { q1: ['  '], q4: ['7'] },
    });
    expect(body).toEqual({ isSent: false, problems: { q1: 'required', r1: 'requiredRow', q4: 'scale' } });
    expect(form.responses).toHaveLength(0);
  });

  test('answers are saved when they are said to be; answering again leaves both', async () => {
    const { served, form } = withForm();
    for (const name of ['Anna', 'Anna Sø']) {
      const sent = await served.post(ANNA, `forms/${form.responderId}/responses`, {
        answers: { q1: [name], r1: ['Ja'] },
      });
      expect(sent.body).toEqual({ isSent: true, problems: {} });
    }
    const kept = served.saved.state.forms[form.id]?.responses;
    expect(kept?.map(({ respondentEmail, answers }) => [respondentEmail, answers.q1])).toEqual([
      [ANNA, ['Anna']],
      [ANNA, ['Anna Sø']],
    ]);
    expect(await open(served, ANNA, form.responderId)).toMatchObject({ timesAnswered: 2 });
  });

  test('what no page sends is refused as such', async () => {
    const { served, form } = withForm();
    const sent = await served.post(ANNA, `forms/${form.responderId}/responses`, { answers: { q1: 'Anna' } });
    expect(sent).toMatchObject({ status: 400, body: { problem: { kind: 'bad request' } } });
  });
});

const question = (input: InputView, required = false): FormItemView => ({
  kind: 'question',
  id: 'q',
  title: '',
  description: '',
  required,
  input,
});

const choices = (type: 'radio' | 'checkbox' | 'dropDown', hasOther = false): InputView => ({
  type,
  options: ['Ja', 'Nej'],
  hasOther,
});

test.each<[string, InputView, string[], FormProblem | undefined]>([
  ['a text may be anything', { type: 'short' }, ['=1+1'], undefined],
  ['one choice', choices('radio'), ['Ja'], undefined],
  ['two of one', choices('radio'), ['Ja', 'Nej'], 'oneOnly'],
  ['an option that is none', choices('dropDown'), ['Måske'], 'unknownOption'],
  ['other words where they may be', choices('radio', true), ['Måske'], undefined],
  ['several boxes', choices('checkbox'), ['Ja', 'Nej'], undefined],
  ['two of one’s own', choices('checkbox', true), ['Ja', 'a', 'b'], 'unknownOption'],
  ['a day', { type: 'date', includesTime: false }, ['2026-02-28'], undefined],
  ['a day that is none', { type: 'date', includesTime: false }, ['2026-02-30'], 'date'],
  ['a day without its time', { type: 'date', includesTime: true }, ['2026-02-28'], 'date'],
  ['a day with its time', { type: 'date', includesTime: true }, ['2026-02-28 09:30'], undefined],
  ['a time that is none', { type: 'time', isDuration: false }, ['24:00'], 'time'],
  ['a duration', { type: 'time', isDuration: true }, ['01:30:00'], undefined],
])('%s', (_said, input, values, problem) => {
  const section = { id: 's', title: '', description: '', items: [question(input)] };
  expect(formProblems([section], { q: values }).q).toBe(problem);
});

test('spaces do not answer a required question', () => {
  const section = { id: 's', title: '', description: '', items: [question({ type: 'paragraph' }, true)] };
  expect(formProblems([section], { q: [' \n '] })).toEqual({ q: 'required' });
});
