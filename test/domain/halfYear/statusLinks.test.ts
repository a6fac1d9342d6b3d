// The three links of an agreement in a mail: each opens the status form with its answer, in the reader's language.

import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import { statusFormRequests, statusFrom } from '../../../src/domain/halfYear/statusForm.ts';
import { statusLinks } from '../../../src/domain/halfYear/statusGrid.ts';
import type { Agreement, Employee } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const FORM = 'https://docs.google.com/forms/d/e/x/viewform';
const one = (parts: Partial<Agreement> = {}): Agreement =>
  agreement({ id: 'A08', year: YEAR, deadline: '2027-03-01', ...parts });
const unitOf = (agreements: Agreement[], person: Partial<Employee> = {}, questions = startingQuestions()) =>
  emptyUnit({
    questions,
    employees: [employee(person)],
    conversations: [row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-28' })],
    agreements,
  });
const linksOf = (agreements: Agreement[], person?: Partial<Employee>, questions = startingQuestions(), form = FORM) => {
  const unit = unitOf(agreements, person, questions);
  return agreements.flatMap((each) => statusLinks(unit, employee(person ?? {}), each, form));
};
const columnsOf = (agreements: Agreement[], person?: Partial<Employee>): string[] => {
  const index = unitIndexOf(unitOf(agreements, person));
  return statusFormRequests(index, employee(person ?? {})).flatMap((request) =>
    'createItem' in request
      ? (request.createItem.item.questionGroupItem?.grid.columns.options.map(({ value }) => value) ?? [])
      : [],
  );
};

test.each(['da', 'en'] as const)(
  'each answer is one of the form’s, under the question’s id in decimal digits (%s)',
  (language) => {
    const links = linksOf([one()], { language });
    expect(links.map(({ label }) => label)).toEqual(
      language === 'da'
        ? ['Gennemført', 'I gang', 'Lad os tale om det']
        : ['Done', 'In progress', 'Let us talk about it'],
    );
    const entry = `entry.${Number.parseInt(questionIdOf('MIN1:A08'), 16)}`;
    for (const { address } of links) {
      const { origin, pathname, searchParams } = new URL(address);
      expect(origin + pathname).toBe(FORM);
      expect([...searchParams.keys()]).toEqual(['usp', entry]);
      expect(columnsOf([one()], { language })).toContain(searchParams.get(entry));
    }
  },
);

test.each<[string, Agreement, Partial<Employee>, string]>([
  ['what is done', one({ progress: 'done' }), {}, FORM],
  ['what only the manager does', one({ responsible: 'manager' }), {}, FORM],
  ['one without a Google account', one(), { hasAccount: false }, FORM],
  ['a form that cannot be used', one(), {}, ''],
])('there are none for %s', (_, given, person, form) => {
  expect(linksOf([given], person, startingQuestions(), form)).toEqual([]);
});

test('options of other words keep their places', () => {
  const questions = startingQuestions().map((question) =>
    question.id === 'MIN1' ? { ...question, optionsDa: ['Nej', 'Lidt', 'Ja', 'Øv'], optionsEn: [] } : question,
  );
  expect(linksOf([one()], {}, questions).map(({ address }) => address.split('=').at(-1))).toEqual([
    'Ja',
    'Lidt',
    'Lad%20os%20tale%20om%20det',
  ]);
});

test.each([
  ['Lad os tale om det', 'da'],
  ['Let us talk about it', 'en'],
])('%s is no progress, and stands among the answers', (answer, language) => {
  const unit = unitOf([one({ progress: 'inProgress' })], { language: language as 'da' | 'en' });
  const told = statusFrom(unitIndexOf(unit), employee({}), { answers: { [questionIdOf('MIN1:A08')]: [answer] } });
  expect(told).toEqual({ progress: [], answers: [{ key: 'MIN1:A08', answer: 'Lad os tale om det' }] });
});
