// The year page.
import { useShell } from '../../shell.ts';

export const YearPage = () => {
  const { labels } = useShell();
  return <h1>{labels.common.pages.year}</h1>;
};
