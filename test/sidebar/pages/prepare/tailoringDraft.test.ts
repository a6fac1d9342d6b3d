// A person's tailoring as it is typed: what is sent, and the same changes for others.

import {
  changedAlike,
  changesBetween,
  isChanged,
  newQuestion,
  rowsToSend,
} from '../../../../sidebar/pages/prepare/tailoringDraft.ts';
import type { TailoredQuestion } from '../../../../src/contract.ts';

const question = (id: string, more: Partial<TailoredQuestion> = {}): TailoredQuestion => ({
  id,
  section: 'success',
  text: `Spørgsmål ${id}`,
  isOwn: false,
  isMarked: false,
  isHidden: false,
  note: '',
  ...more,
});
const own = (id: string, text: string): TailoredQuestion => question(id, { isOwn: true, text, section: 'own' });

const before = [
  question('SUC1'),
  question('SUC2', { isMarked: true, note: 'Især i år' }),
  own('T01', 'Hvad med hallen?'),
];

test('what says nothing is no row', () => {
  expect(rowsToSend('E01', [...before, question('DIF1', { isHidden: true }), newQuestion('own', 1)])).toEqual([
    { employeeId: 'E01', kind: 'mark', questionId: 'SUC2', text: '', note: 'Især i år' },
    { employeeId: 'E01', kind: 'own', questionId: '', text: 'Hvad med hallen?', note: '' },
    { employeeId: 'E01', kind: 'hide', questionId: 'DIF1', text: '', note: '' },
  ]);
});

test('changes are found by question; an empty new question is none', () => {
  const after = [question('SUC1', { isMarked: true }), ...before.slice(1, 2), own('new-1', 'Og skolegården?')];
  const { changed, added, removed } = changesBetween(before, after);
  expect([changed, added, removed].map((rows) => rows.map(({ id }) => id))).toEqual([['SUC1'], ['new-1'], ['T01']]);
  expect(isChanged(before, [...before, newQuestion('own', 1)])).toBe(false);
});

test('the same changes in another form leave what that person has besides', () => {
  const after = [
    question('SUC1', { isMarked: true, note: 'Nyt' }),
    ...before.slice(1),
    own('new-1', 'Og skolegården?'),
  ];
  const theirs = [question('SUC1'), question('SUC2', { isHidden: true }), own('T09', 'Kun til Ali')];
  expect(changedAlike(theirs, before, after)).toEqual([
    question('SUC1', { isMarked: true, note: 'Nyt' }),
    question('SUC2', { isHidden: true }),
    own('T09', 'Kun til Ali'),
    own('new-1', 'Og skolegården?'),
  ]);
});

test('own questions go by their words: taken away, reworded, and never twice', () => {
  const theirs = [question('SUC1'), own('T09', 'hvad med hallen? ')];
  expect(changedAlike(theirs, before, before.slice(0, 2)).map(({ id }) => id)).toEqual(['SUC1']);
  const reworded = [...before.slice(0, 2), own('T01', 'Hvad med den nye hal?')];
  expect(changedAlike(theirs, before, reworded)[1]).toEqual(own('T09', 'Hvad med den nye hal?'));
  const twice = [...before, own('new-1', 'Hvad med hallen?')];
  expect(changedAlike(theirs, before, twice).filter(({ isOwn }) => isOwn)).toHaveLength(1);
});
