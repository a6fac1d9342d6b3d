// The suggestion register and the agenda topics, from the answers.

import { topicsOf } from '../../../src/domain/conversation/topics.ts';
import { suggestionsFrom } from '../../../src/domain/strategy/suggestions.ts';
import type { Question } from '../../../src/domain/unit/unit.ts';
import { emptyUnit, focusArea } from '../emptyUnit.ts';

const answer = (questionKey: string, text: string) => ({
  year: 2026,
  employeeId: 'E01',
  employeeName: 'Anders',
  questionKey,
  question: '',
  answer: text,
  submitted: '',
  responseId: '',
});
const question = (parts: Partial<Question>): Question => ({
  id: '',
  section: 'strategy',
  type: 'choice',
  answeredBy: 'employee',
  da: '',
  en: '',
  optionsDa: [],
  optionsEn: [],
  inUse: true,
  ...parts,
});
const unit = emptyUnit({
  focusAreas: [focusArea('F1', 'Trivsel'), focusArea('F2', 'Læsning')],
  questions: [
    question({
      id: 'STR6',
      optionsDa: ['Ja, med navn', 'Ja, uden navn', 'Nej'],
      optionsEn: ['Yes, named', 'Yes', 'No'],
    }),
    question({ id: 'STR9', type: 'focusAreaChoice' }),
  ],
});
const answers = [
  answer('STR3', 'Jeg læser'),
  answer('STR5', 'Have'),
  answer('STR6', 'Ja, uden navn'),
  answer('STR9', 'Læsning'),
];

test('a suggestion reaches the register once, however often it is answered', () => {
  const { additions } = suggestionsFrom(answers, [], unit);
  expect(additions).toMatchObject([
    { id: 'S01', questionId: 'STR3', addressee: 'self', consent: 'unnamed', focusAreaId: 'F2', status: 'new' },
    { id: 'S02', questionId: 'STR5', addressee: 'workplace' },
  ]);
  expect(suggestionsFrom(answers, additions, unit)).toEqual({ additions: [], updates: [], removals: [] });
  const edited = suggestionsFrom([answer('STR3', 'Jeg læser højt'), ...answers.slice(1)], additions, unit);
  expect(edited).toMatchObject({ additions: [], updates: [{ id: 'S01', text: 'Jeg læser højt' }] });
});

test('is private without consent, keeps what the manager set, and goes away only unanswered', () => {
  const { additions } = suggestionsFrom(answers, [], unit);
  const [first, second] = additions;
  if (!first || !second) throw new Error('two suggestions expected');
  const handled = { ...first, status: 'accepted' as const, reply: 'Ja!', focusAreaId: 'F1' };
  const later = suggestionsFrom([answer('STR3', 'Nyt'), answer('STR5', ' ')], [handled, second], unit);
  expect(later.updates).toMatchObject([{ text: 'Nyt', reply: 'Ja!', focusAreaId: 'F1', consent: 'private' }]);
  expect(later.removals).toEqual([second]);
  expect(suggestionsFrom([answer('STR3', '')], [handled], unit).removals).toEqual([]);
});

test('a new choice of focus area is taken over, unless the manager has chosen another', () => {
  const { additions } = suggestionsFrom(answers.slice(0, 1).concat(answers.slice(3)), [], unit);
  const [row] = additions;
  if (!row) throw new Error('a suggestion expected');
  const later = [answer('STR3', 'Jeg læser'), answer('STR9', 'Trivsel')];
  expect(suggestionsFrom(later, [row], unit, answers).updates).toMatchObject([{ focusAreaId: 'F1' }]);
  expect(suggestionsFrom(later.slice(0, 1), [row], unit, answers).updates).toMatchObject([{ focusAreaId: '' }]);
  const chosen = { ...row, focusAreaId: 'F1' };
  const asBefore = [answer('STR3', 'Ny'), answer('STR9', 'Læsning')];
  expect(suggestionsFrom(asBefore, [chosen], unit, answers).updates).toMatchObject([{ focusAreaId: 'F1' }]);
  // What was answered before is not known: nothing of what may be the manager's is changed.
  expect(suggestionsFrom(later, [row], unit)).toEqual({ additions: [], updates: [], removals: [] });
});

test('a row that the manager has deleted comes back as a new one when its author answers again', () => {
  const { additions } = suggestionsFrom(answers, [], unit);
  expect(additions.map(({ status, reply }) => [status, reply])).toContainEqual(['new', '']);
  const counted = {
    ...unit,
    log: [{ id: '2026/suggestionReply/E01/S01', state: 'done' as const, at: '', details: {} }],
  };
  expect(suggestionsFrom(answers, [], counted).additions.map(({ id }) => id)).not.toContain('S01');
});

test('topics stand one by one, without bullets, each once', () => {
  const text = '1. Skema\n- Vikarer; 3 dages kursus\n\n• skema\n2) Løn?';
  expect(topicsOf([answer('DAG1', text)], 'E01', 2026)).toEqual(['Skema', 'Vikarer', '3 dages kursus', 'Løn?']);
  expect(topicsOf([answer('DAG1', text)], 'E02', 2026)).toEqual([]);
});
