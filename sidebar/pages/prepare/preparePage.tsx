// Preparing the year: import, focus areas, strategy meeting, tailoring, times.
import { useShell } from '../../shell.ts';

export const PreparePage = () => {
  const { labels } = useShell();
  return <h1>{labels.prepare.title}</h1>;
};
