// Searching people by the beginnings of their names.
import { folded } from '../../text/searching.ts';

/** Those for whom `isFirst` holds first, else in the order of the Sheet. */
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
