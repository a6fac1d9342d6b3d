// What is noted of feedback at a handover: whose is stored, whose has no room, and that earlier cycles' is let go.
import { feedbackToKeep, hadNoRoom, isAskedToShow } from '../../../src/domain/forms/keptFeedback.ts';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import type { Answer, LogRow } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { emptyUnit } from '../emptyUnit.ts';

const answer = (employeeId: string, year: number): Answer => ({
  year,
  employeeId,
  employeeName: '',
  questionKey: 'FBK1',
  question: '',
  answer: 'Mere ro',
  submitted: '',
  responseId: '',
});
const done = (id: string, details: Record<string, string> = {}): LogRow => ({ id, state: 'done', at: '', details });

const unitWith = (answers: Answer[], log: LogRow[]) => {
  const unit = emptyUnit();
  return unitIndexOf({
    ...unit,
    settings: { ...unit.settings, year: 2026 },
    questions: startingQuestions(),
    answers,
    log,
  });
};

test('only this cycle’s is stored, and not what has no room', () => {
  const index = unitWith([answer('E01', 2026), answer('E01', 2025), answer('E02', 2026)], []);
  expect(feedbackToKeep(index, 'now', [{ employeeId: 'E02' }])).toEqual([
    { key: '2026/keptFeedback/E01', details: { since: 'now', stored: true } },
    { key: '2025/keptFeedback/E01', details: { since: 'now' } },
    { key: '2026/keptFeedback/E02', details: { since: 'now', noRoom: true } },
  ]);
});

test('a second handover forgets neither what is stored nor what had no room', () => {
  const log = [
    done('2026/keptFeedback/E01', { stored: 'yes', reply: 'no' }),
    done('2026/keptFeedback/E02', { noRoom: 'yes' }),
  ];
  const index = unitWith([answer('E01', 2026), answer('E02', 2026)], log);
  expect(feedbackToKeep(index, 'now', [{ employeeId: 'E01' }]).map(({ details }) => details)).toEqual([
    { since: 'now', stored: true, noRoom: true },
    { since: 'now', stored: true, noRoom: true },
  ]);
});

test.each([
  ['stored', { stored: 'yes' }, true],
  ['without room', { noRoom: 'yes' }, false],
  ['stored in part', { stored: 'yes', noRoom: 'yes' }, true],
  ['in the form only so far', {}, true],
])('of what is %s the author is asked only if a yes would show it', (_, details, isAsked) => {
  const index = unitWith([], [done('2026/keptFeedback/E01', details), done('2026/answered/E01')]);
  expect([isAskedToShow(index, 'E01'), hadNoRoom(index, 'E01')]).toEqual([isAsked, !isAsked]);
});
