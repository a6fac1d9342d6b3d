// A form's link with answers chosen already: what the page takes of it, and what it ignores.
import { followedLink } from '../../people/prefilled.ts';
import { addForm, FORM_TYPE, responderUri } from '../../rest/formsState.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const withForm = (prefilledLinks = true) => {
  const workspace = new Workspace(emptyState({ now: '2026-09-14T08:00:00Z', weather: { prefilledLinks } }));
  const { id } = workspace.addFile({ name: 'F', mimeType: FORM_TYPE, owner: 'mette@skole.dk' });
  const form = addForm(workspace, id, 'F', true);
  form.items = [
    { itemId: '1', questionItem: { question: { questionId: '0000001f', textQuestion: { paragraph: true } } } },
    {
      itemId: '2',
      questionGroupItem: {
        questions: [{ questionId: '7fffffff', rowQuestion: { title: 'Læsebånd' } }],
        grid: { columns: { type: 'RADIO', options: [{ value: 'I gang' }, { value: 'Færdig' }] } },
      },
    },
    { itemId: '3', questionItem: { question: { questionId: '00000010', scaleQuestion: { low: 1, high: 5 } } } },
  ];
  return (query: string) => followedLink(workspace, `${responderUri(form)}${query}`)?.answers;
};

test.each<[string, string, Record<string, string[]>]>([
  ['an answer in words', '?usp=pp_url&entry.31=Godt%20nok', { '0000001f': ['Godt nok'] }],
  ['a row of a grid', '?entry.2147483647=I%20gang', { '7fffffff': ['I gang'] }],
  ['not an entry that the form does not have', '?entry.99=x&entry.31=y', { '0000001f': ['y'] }],
  ['not an id in hexadecimal digits', '?entry.7fffffff=I%20gang&entry.1f=x', {}],
  ['not what is no choice', '?entry.2147483647=Måske&entry.16=9', {}],
  ['nothing of a plain link', '', {}],
  ['an empty answer as none', '?entry.31=', {}],
])('takes %s', (_, query, answers) => {
  expect(withForm()(query)).toEqual(answers);
});

test('takes nothing where Google takes no prefilled links', () => {
  expect(withForm(false)('?entry.31=x')).toEqual({});
});

test('a link to no form of this Workspace leads to none', () => {
  const workspace = new Workspace(emptyState({ now: '2026-09-14T08:00:00Z' }));
  expect(followedLink(workspace, 'https://docs.google.com/forms/d/e/nobody/viewform')).toBeUndefined();
});
