// Reviews of old agreements as they are typed, the people to choose from, and where a conversation opens.
import { peopleFound } from '../../../../sidebar/pages/conversation/peopleFound.ts';
import {
  isEffectAsked,
  isReasonAsked,
  reviewMissing,
  reviewsLeft,
  reviewsToSave,
} from '../../../../sidebar/pages/conversation/reviewDrafts.ts';
import type { ReviewInput } from '../../../../src/contract.ts';

const review = (agreementId: string, more: Partial<ReviewInput> = {}): ReviewInput => ({
  agreementId,
  status: '',
  reason: '',
  effect: '',
  score: '',
  ...more,
});

describe('reviews', () => {
  const stored = [review('A01', { status: 'done' }), review('A02')];
  const sent = { A02: review('A02', { status: 'notDone', reason: 'Ingen tid' }) };

  test('only what was typed is sent, in the rows in which it is shown', () => {
    expect(reviewsToSave(stored, sent)).toEqual([review('A01'), sent.A02]);
  });

  test('what was refused stays; where nothing was, nothing does', () => {
    expect(reviewsLeft(sent, sent, stored, { isWhole: false })).toEqual(sent);
    expect(reviewsLeft(sent, sent, stored, { isWhole: true })).toEqual({});
    const taken = [review('A01'), { ...sent.A02, reason: 'Ingen  tid ' }];
    expect(reviewsLeft(sent, sent, taken, { isWhole: false })).toEqual({});
  });

  test('what was typed while it was being saved stays', () => {
    const now = { A02: { ...sent.A02, reason: 'Ingen tid i foråret' } };
    expect(reviewsLeft(now, sent, [review('A01'), sent.A02], { isWhole: true })).toEqual(now);
  });

  test.each([
    ['', false, false],
    ['done', false, true],
    ['partly', true, true],
    ['notDone', true, false],
    ['irrelevant', true, false],
  ])('of "%s" why is asked: %s, which effect: %s', (status, why, effect) => {
    expect([isReasonAsked(review('A01', { status })), isEffectAsked(review('A01', { status }))]).toEqual([why, effect]);
  });

  test.each([
    [{ status: '' }, ''],
    [{ status: 'done' }, 'effect'],
    [{ status: 'done', score: '3' }, ''],
    [{ status: 'partly' }, 'reason'],
    [{ status: 'partly', effect: 'Lidt' }, ''],
    [{ status: 'notDone', effect: 'Lidt' }, 'reason'],
    [{ status: 'irrelevant', reason: 'Faget er nedlagt' }, ''],
  ])('%j lacks: %s', (more, missing) => expect(reviewMissing(review('A01', more))).toBe(missing));

  test('what is written already is shown whatever the status', () => {
    expect(isReasonAsked(review('A01', { status: 'done', reason: 'Se referat' }))).toBe(true);
    expect(isEffectAsked(review('A01', { status: 'notDone', score: '2' }))).toBe(true);
  });
});

describe('people', () => {
  const people = [
    { id: 'E1', name: 'Anna-Grethe Sø' },
    { id: 'E2', name: 'Bent Friis' },
    { id: 'E3', name: 'Grethe Åkjær' },
  ];
  const ids = (search: string, first: string[] = []): string[] =>
    peopleFound(people, search, (id) => first.includes(id)).map(({ id }) => id);

  test('are found by the beginning of any of their names', () => {
    expect([ids('gre'), ids('ÅK gre'), ids('riis'), ids(' ')]).toEqual([['E1', 'E3'], ['E3'], [], ['E1', 'E2', 'E3']]);
  });

  test('are found as people write them, as on the overview', () => {
    expect([ids('aakj'), ids('SOE')]).toEqual([['E3'], ['E1']]);
  });

  test('those with something unsaved come first', () => expect(ids('', ['E3'])).toEqual(['E3', 'E1', 'E2']));
});
