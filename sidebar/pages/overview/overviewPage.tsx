// The overview page.
import { useShell } from '../../shell.ts';

export const OverviewPage = () => {
  const { labels } = useShell();
  return <h1>{labels.common.pages.overview}</h1>;
};
