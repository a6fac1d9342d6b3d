// Long lists a page at a time.
import { pageOf } from '../../../sidebar/state/paging.ts';

const people = Array.from({ length: 45 }, (_, at) => at + 1);

test('a page says where it is, counted from one', () => {
  expect(pageOf(people, 0)).toEqual({ items: people.slice(0, 20), from: 1, to: 20, all: 45 });
  expect(pageOf(people, 2)).toEqual({ items: people.slice(40), from: 41, to: 45, all: 45 });
});

test('a number outside the list gives its first or last page', () => {
  expect(pageOf(people, 9).from).toBe(41);
  expect(pageOf(people, -1).from).toBe(1);
  expect(pageOf(people.slice(0, 20), 1).from).toBe(1);
});

test('an empty list has one empty page', () => {
  expect(pageOf([], 3)).toEqual({ items: [], from: 0, to: 0, all: 0 });
});
