// When a form takes a person's answers, and when it turns them away.
import { answerForm, responderView } from '../../people/answerForm.ts';
import { addForm, FORM_TYPE } from '../../rest/formsState.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const ANNA = 'anna@firma.dk';

const publishedForm = () => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [ANNA, 'bo@firma.dk'].map((email) => ({
        email,
        name: email,
        locale: 'da',
        kind: 'workspace' as const,
      })),
    }),
  );
  const file = workspace.addFile({ name: 'F', mimeType: FORM_TYPE, owner: 'mette@firma.dk' });
  file.permissions.push({ id: 'p', type: 'user', role: 'reader', emailAddress: ANNA, view: 'published' });
  const form = addForm(workspace, file.id, 'F', true);
  form.emailCollectionType = 'VERIFIED';
  form.items = [
    { itemId: '1', title: 'Ord', questionItem: { question: { questionId: 'a', required: true, textQuestion: {} } } },
    {
      itemId: '2',
      title: 'Valg',
      questionItem: { question: { questionId: 'b', choiceQuestion: { type: 'RADIO', options: [{ value: 'ja' }] } } },
    },
    {
      itemId: '3',
      title: 'Skala',
      questionItem: { question: { questionId: 'c', scaleQuestion: { low: 1, high: 5 } } },
    },
    {
      itemId: '4',
      title: 'Mål',
      questionGroupItem: {
        questions: [{ questionId: 'd', rowQuestion: { title: 'r' } }],
        grid: { columns: { type: 'RADIO', options: [{ value: 'nået' }] } },
      },
    },
  ];
  const answer = (answers: Record<string, string | string[]>, as: string | undefined = ANNA) =>
    answerForm(workspace, { formId: form.id, as, answers: { a: 'x', ...answers } });
  return { workspace, form, answer };
};

test('keeps the answers with the verified address; answering again leaves a second response', () => {
  const { form, answer } = publishedForm();
  answer({ b: 'ja', c: '5', d: 'nået' });
  answer({});
  expect(form.responses).toHaveLength(2);
  expect(form.responses[0]).toMatchObject({
    respondentEmail: ANNA,
    answers: { a: ['x'], b: ['ja'], c: ['5'], d: ['nået'] },
  });
});

test.each([
  ['a required answer missing', { a: '' }, 'required question'],
  ['a choice that is not offered', { b: 'nej' }, 'not among the options'],
  ['a step outside the scale', { c: '6' }, 'not on the scale'],
  ['a wrong grid column', { d: 'ja' }, 'not among the options'],
  ['a question that is not there', { z: 'x' }, 'no question z'],
])('refuses %s and keeps nothing', (_, answers, text) => {
  const { form, answer } = publishedForm();
  expect(() => answer(answers)).toThrow(text);
  expect(form.responses).toEqual([]);
});

test('turns away those who are not responders, and everyone when closed or unpublished', () => {
  const { workspace, form, answer } = publishedForm();
  expect(() => answer({}, 'bo@firma.dk')).toThrow('You need access');
  expect(responderView(workspace, form.id, undefined)).toEqual({
    open: false,
    reason: 'signIn',
    refusal: 'Sign in to continue.',
  });
  form.publish.isAcceptingResponses = false;
  expect(() => answer({})).toThrow('no longer accepting responses');
  form.publish.isPublished = false;
  expect(() => answer({})).toThrow("isn't published");
});
