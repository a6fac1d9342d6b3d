// The follow-up page: agreements with their progress, and suggestions with the manager's replies.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Heading } from '../../components/heading.tsx';
import { Empty, Quiet } from '../../components/texts.tsx';
import { UncertainMails } from '../../components/uncertainMails.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { usePageData } from '../../state/usePageData.ts';
import { Agreements } from './agreements.tsx';
import { Suggestions } from './suggestions.tsx';

export const FollowUpPage = ({ about }: { about: string }) => {
  const { labels, isBusy } = useShell();
  const words = labels.followUp;
  const [isAboutSuggestions, setAboutSuggestions] = useState(about === 'suggestions');
  const { data, reload } = usePageData(() => call('followUpPage'));
  return (
    <>
      <Heading>{words.title}</Heading>
      {data ? (
        <>
          <UncertainMails mails={data.uncertain} reload={reload} />
          <div class="parts">
            <Button kind="chip" pressed={!isAboutSuggestions} onClick={() => setAboutSuggestions(false)}>
              {words.agreements(data.agreements.length)}
            </Button>
            <Button kind="chip" pressed={isAboutSuggestions} onClick={() => setAboutSuggestions(true)}>
              {words.suggestions(data.suggestions.filter(({ isOwed }) => isOwed).length)}
            </Button>
          </div>
          {isAboutSuggestions ? <Suggestions page={data} reload={reload} /> : null}
          {/* Hidden rather than removed: it holds the changes made since the page was fetched. */}
          <div hidden={isAboutSuggestions}>
            <Agreements page={data} />
          </div>
        </>
      ) : isBusy ? (
        <Quiet>{labels.common.loading}</Quiet>
      ) : (
        <Empty>{words.notLoaded}</Empty>
      )}
    </>
  );
};
