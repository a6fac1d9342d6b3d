// The followUp page.
import { useShell } from '../../shell.ts';

export const FollowUpPage = () => {
  const { labels } = useShell();
  return <h1>{labels.common.pages.followUp}</h1>;
};
