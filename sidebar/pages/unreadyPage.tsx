// Shown in the place of any other page until the Sheet is set up: what to do first, and where.
import type { PageName } from '../../src/contract.ts';
import { Button } from '../components/button.tsx';
import { Empty } from '../components/texts.tsx';
import { useShell } from '../state/shell.ts';

export const UnreadyPage = ({ page }: { page: PageName }) => {
  const { labels, overview, go } = useShell();
  return (
    <>
      <h1>{labels.common.pages[page]}</h1>
      <Empty>
        <p>{overview.nextStep.text}</p>
        <Button kind="primary" onClick={() => go('overview')}>
          {labels.overview.goTo(labels.common.pages.overview)}
        </Button>
      </Empty>
    </>
  );
};
