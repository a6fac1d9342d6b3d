// People by a part of their names; those with something unsaved first, else in the order of the Sheet.
import { folded } from '../../text/searching.ts';

export const peopleFound = <Person extends { id: string; name: string }>(
  people: readonly Person[],
  search: string,
  isFirst: (id: string) => boolean,
): Person[] => {
  const wanted = folded(search)
    .split(/\s+/)
    .filter((part) => part !== '');
  const found = people.filter(({ name }) => {
    const parts = folded(name).split(/[\s-]+/);
    return wanted.every((start) => parts.some((part) => part.startsWith(start)));
  });
  return [...found.filter(({ id }) => isFirst(id)), ...found.filter(({ id }) => !isFirst(id))];
};
