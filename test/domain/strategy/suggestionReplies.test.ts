// Which answers an author is still to be told, and what a key says of them.

import {
  notesOfReplies,
  replyFingerprint,
  replyWork,
  unansweredSuggestions,
} from '../../../src/domain/strategy/suggestionReplies.ts';
import type { Suggestion, Unit } from '../../../src/domain/unit/unit.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const suggestion = (parts: Partial<Suggestion>): Suggestion =>
  row('suggestions', { id: 'S01', year: 2026, employeeId: 'E01', text: 'Nye bøger', ...parts });
const unitOf = (suggestions: Suggestion[], parts: Partial<Unit> = {}): Unit =>
  emptyUnit({ employees: [employee({})], suggestions, ...parts });
const keys = (unit: Unit): string[][] => replyWork(unitIndexOf(unit)).map((work) => work.keys);
const done = (id: string, details: Record<string, string>) => ({ id, state: 'done' as const, at: '', details });
const FIRST = keyOf.suggestionReply(2026, 'E01', 'S01');

test('nothing is told before the manager has decided or written something', () => {
  expect(keys(unitOf([suggestion({})]))).toEqual([]);
  expect(keys(unitOf([suggestion({ status: 'declined' })]))).toEqual([[FIRST]]);
  expect(keys(unitOf([suggestion({ reply: 'Godt set' })]))).toEqual([[FIRST]]);
});

test('one mail tells all that is new to one author; what is in doubt stands by itself', () => {
  const two = [suggestion({ status: 'accepted' }), suggestion({ id: 'S02', status: 'accepted' })];
  const second = keyOf.suggestionReply(2026, 'E01', 'S02');
  expect(keys(unitOf(two))).toEqual([[FIRST, second]]);
  const uncertain = { id: FIRST, state: 'uncertain' as const, at: '', details: {} };
  expect(keys(unitOf(two, { log: [uncertain] }))).toEqual([[FIRST], [second]]);
});

test('the same is not told twice; another answer is, and so is the first one again', () => {
  const accepted = suggestion({ status: 'accepted', reply: 'Ja' });
  const declined = suggestion({ status: 'declined', reply: 'Nej' });
  const log = [done(FIRST, { print: replyFingerprint(accepted), sequence: '0' })];
  expect(keys(unitOf([{ ...accepted, reply: ' Ja ' }], { log }))).toEqual([]);
  const changed = keyOf.replyChanged(2026, 'E01', 'S01', 1, replyFingerprint(declined));
  expect(keys(unitOf([declined], { log }))).toEqual([[changed]]);
  const [told] = notesOfReplies(unitIndexOf(unitOf([declined], { log })), [changed]);
  expect(told).toEqual({ key: FIRST, details: { fingerprint: replyFingerprint(declined), sequence: 1 } });
  const after = [rowOf({ key: FIRST, details: told?.details ?? {} }, 'done', ''), done(changed, {})];
  expect(keys(unitOf([declined], { log: after }))).toEqual([]);
  expect(keys(unitOf([accepted], { log: after }))).toEqual([
    [keyOf.replyChanged(2026, 'E01', 'S01', 2, replyFingerprint(accepted))],
  ]);
});

test('those on leave, gone or without an address that works are not mailed', () => {
  const answered = [suggestion({ status: 'accepted' })];
  for (const state of ['onLeave', 'left'] as const) {
    expect(keys(unitOf(answered, { employees: [employee({ state })] }))).toEqual([]);
  }
  expect(keys(unitOf(answered, { employees: [employee({ email: 'ikke en adresse' })] }))).toEqual([]);
  expect(keys(unitOf(answered, { employees: [employee({ hasAccount: false })] }))).toHaveLength(1);
});

test('those that wait for the manager are the undecided ones of people who have not left', () => {
  const suggestions = [
    suggestion({}),
    suggestion({ id: 'S02', status: 'considered' }),
    suggestion({ id: 'S03', consent: 'private' }),
    suggestion({ id: 'S04', employeeId: 'E02' }),
    suggestion({ id: 'S05', text: ' ' }),
  ];
  const employees = [employee({ state: 'onLeave' }), employee({ id: 'E02', state: 'left' })];
  expect(unansweredSuggestions(unitIndexOf(unitOf(suggestions, { employees }))).map(({ id }) => id)).toEqual([
    'S01',
    'S03',
  ]);
});
