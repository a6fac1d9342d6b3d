// Which people the overview shows, and the steps to choose from.

import { passedOf, peopleShown, stepsOf } from '../../../../sidebar/pages/overview/peopleList.ts';
import type { PersonView, TimelineStation } from '../../../../src/contract.ts';

const person = (name: string, step: string, passed: number): PersonView => ({
  id: name,
  name,
  state: passed < 0 ? 'onLeave' : 'active',
  step,
  stepText: step,
  timeline:
    passed < 0
      ? []
      : Array.from({ length: 7 }, (_, at): TimelineStation => {
          const state = at < passed ? 'done' : at === passed ? 'now' : 'ahead';
          return { key: String(at), title: '', state };
        }),
  conversation: '',
  formLink: '',
  docLink: '',
  statusFormLink: '',
});

const people = [
  person('Carla Friis', 'onLeave', -1),
  person('Åse Holm', 'held', 4),
  person('Ali Demir', 'invited', 2),
  person('Anna Sø', 'held', 4),
];

test('steps are those that somebody is at, the earliest first, the paused last', () => {
  expect(stepsOf(people)).toEqual([
    { step: 'invited', title: 'invited', count: 1 },
    { step: 'held', title: 'held', count: 2 },
    { step: 'onLeave', title: 'onLeave', count: 1 },
  ]);
});

test('a name and a step narrow the list together', () => {
  const names = (query: string, step: string) => peopleShown(people, query, step).map(({ name }) => name);
  expect(names('', '')).toHaveLength(4);
  expect(names('aase', '')).toEqual(['Åse Holm']);
  expect(names('', 'held')).toEqual(['Åse Holm', 'Anna Sø']);
  expect(names('ali', 'held')).toEqual([]);
});

test('who is on no track has passed nothing', () => {
  expect(people.map(passedOf)).toEqual([0, 4, 2, 4]);
});
