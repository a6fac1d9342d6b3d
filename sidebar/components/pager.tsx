// A long list, a page at a time.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PAGE_SIZE, pageOf } from '../state/paging.ts';
import { useShell } from '../state/shell.ts';

interface PagedProps<Item> {
  list: readonly Item[];
  children: (item: Item) => ComponentChildren;
  /** When it changes, the list begins from its first page. */
  resetKey?: string;
  size?: number;
  label?: string;
}

export const Paged = <Item,>({ list, children, resetKey = '', size = PAGE_SIZE, label }: PagedProps<Item>) => {
  const { labels } = useShell();
  const [number, setNumber] = useState(0);
  useEffect(() => setNumber(0), [resetKey]);
  const page = pageOf(list, number, size);
  const current = Math.max(0, Math.ceil(page.from / size) - 1);
  return (
    <>
      <ul class="rows" aria-label={label}>
        {page.items.map(children)}
      </ul>
      {page.all > size ? (
        <div class="pager">
          <button type="button" disabled={page.from <= 1} onClick={() => setNumber(current - 1)}>
            {labels.common.pager.earlier}
          </button>
          <span role="status">{labels.common.pager.shown(page.from, page.to, page.all)}</span>
          <button type="button" disabled={page.to >= page.all} onClick={() => setNumber(current + 1)}>
            {labels.common.pager.later}
          </button>
        </div>
      ) : null}
    </>
  );
};
