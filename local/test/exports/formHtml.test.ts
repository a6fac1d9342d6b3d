// What the page of a form shows, and what it must never let through.
import { formHtmlOf } from '../../exports/formHtml.ts';
import { addForm, FORM_TYPE } from '../../rest/formsState.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

const formWith = () => {
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));
  const { id } = workspace.addFile({ name: 'Samtale', mimeType: FORM_TYPE, owner: 'mette@firma.dk' });
  const form = addForm(workspace, id, 'Forberedelse <b>2026</b>');
  form.info.description = 'Skriv ikke om helbred.';
  return { workspace, form };
};

test('shows sections, grids, scales and choices with labels for every input', () => {
  const { workspace, form } = formWith();
  form.items = [
    { itemId: '1', title: 'Året der gik', pageBreakItem: {} },
    {
      itemId: '2',
      title: 'Trivsel',
      questionItem: {
        question: {
          questionId: '3',
          required: true,
          scaleQuestion: { low: 1, high: 5, lowLabel: 'Lav', highLabel: 'Høj' },
        },
      },
    },
    {
      itemId: '4',
      title: 'Mål',
      questionGroupItem: {
        questions: [{ questionId: '5', rowQuestion: { title: 'Kvalitet' } }],
        grid: { columns: { type: 'RADIO', options: [{ value: 'Ja' }, { value: 'Nej' }] } },
      },
    },
  ];
  const html = formHtmlOf(workspace, form.id);
  expect(html).toContain('<h2>Året der gik</h2>');
  expect(html.match(/<label>\d/g)).toHaveLength(5);
  expect(html).toContain('aria-label="Kvalitet: Nej"');
  expect(html).toContain('Indicates required question');
});

test('escapes what people wrote', () => {
  const { workspace, form } = formWith();
  form.items = [
    {
      itemId: '1',
      title: '"><script>alert(1)</script>',
      questionItem: { question: { questionId: '2', textQuestion: {} } },
    },
  ];
  const html = formHtmlOf(workspace, form.id);
  expect(html).not.toContain('<script');
  expect(html).toContain('Forberedelse &lt;b&gt;2026&lt;/b&gt;');
});
