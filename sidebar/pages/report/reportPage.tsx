// The report page.
import { useShell } from '../../shell.ts';

export const ReportPage = () => {
  const { labels } = useShell();
  return <h1>{labels.common.pages.report}</h1>;
};
