// The one place that takes the key of an answer apart.
import { partsOfQuestionKey } from '../../../src/domain/unit/questionKey.ts';
import { filesIn, sourceOf } from '../../structure/sourceFiles.ts';

test.each([
  ['DAG1', 'DAG1', ''],
  ['EFF1:A02', 'EFF1', 'A02'],
  ['CONF:2', 'CONF', '2'],
  ['SP:1:2', 'SP', '1:2'],
  ['', '', ''],
])('%s', (key, questionId, rowId) => {
  expect(partsOfQuestionKey(key)).toEqual({ questionId, rowId });
});

test('nothing else takes such a key apart', () => {
  // The room of forms gives out the keys.
  const others = filesIn('src').filter((file) => !file.startsWith('src/domain/forms/'));
  expect(others.filter((file) => /\b(?:questionKey|key)\.split\(':'\)/.test(sourceOf(file)))).toEqual([]);
});
