// The links between the pages: six words in two rows, 300 px wide.
import type { PageName } from '../../src/contract.ts';
import { useShell } from '../state/shell.ts';

const PAGES: readonly PageName[] = ['overview', 'prepare', 'conversation', 'followUp', 'report', 'year'];

export const Navigation = ({ page }: { page: PageName }) => {
  const { labels, isBusy, go } = useShell();
  return (
    <nav aria-label={labels.common.navigation}>
      {PAGES.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === page ? 'page' : undefined}
          disabled={isBusy && name !== page}
          onClick={() => go(name)}
        >
          {labels.common.pages[name]}
        </button>
      ))}
    </nav>
  );
};
