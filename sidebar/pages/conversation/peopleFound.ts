// People by a part of their names; those with something unsaved first, else in the order of the Sheet.

const plain = (text: string): string => text.trim().toLowerCase();

export const peopleFound = <Person extends { id: string; name: string }>(
  people: readonly Person[],
  search: string,
  isFirst: (id: string) => boolean,
): Person[] => {
  const wanted = plain(search)
    .split(/\s+/)
    .filter((part) => part !== '');
  const found = people.filter(({ name }) => {
    const parts = plain(name).split(/[\s-]+/);
    return wanted.every((start) => parts.some((part) => part.startsWith(start)));
  });
  return [...found.filter(({ id }) => isFirst(id)), ...found.filter(({ id }) => !isFirst(id))];
};
