// Long lists a page at a time, so that 300 people stay as quick as twelve.
export const PAGE_SIZE = 20;

export interface Page<Item> {
  items: Item[];
  /** As people count: from 1. */
  from: number;
  to: number;
  all: number;
}

/** The page with that number from 0; a number past the end gives the last page. */
export const pageOf = <Item>(list: readonly Item[], number: number, size = PAGE_SIZE): Page<Item> => {
  const last = Math.max(0, Math.ceil(list.length / size) - 1);
  const start = Math.min(Math.max(0, number), last) * size;
  const items = list.slice(start, start + size);
  return { items, from: items.length === 0 ? 0 : start + 1, to: start + items.length, all: list.length };
};
