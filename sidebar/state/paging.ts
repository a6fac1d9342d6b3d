// Long lists in pages, so that 300 people are drawn as fast as twelve.
export const PAGE_SIZE = 20;

export interface Page<Item> {
  items: Item[];
  /** The number of the first item, from 1; 0 in an empty list. */
  from: number;
  to: number;
  all: number;
}

/** The page of that number, counted from 0; the last page for a number past the end. */
export const pageOf = <Item>(list: readonly Item[], number: number, size = PAGE_SIZE): Page<Item> => {
  const last = Math.max(0, Math.ceil(list.length / size) - 1);
  const start = Math.min(Math.max(0, number), last) * size;
  const items = list.slice(start, start + size);
  return { items, from: items.length === 0 ? 0 : start + 1, to: start + items.length, all: list.length };
};
