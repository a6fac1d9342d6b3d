// What has been agreed and suggested, and what becomes of it.
import { Empty, Quiet } from '../../components/texts.tsx';
import { UncertainMails } from '../../components/uncertainMails.tsx';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { usePageData } from '../../usePageData.ts';
import { Agreements } from './agreements.tsx';
import { Suggestions } from './suggestions.tsx';

export const FollowUpPage = () => {
  const { labels, isBusy } = useShell();
  const words = labels.followUp;
  const { data, reload } = usePageData(() => call('followUpPage'));
  return (
    <>
      <h1>{words.title}</h1>
      {data ? (
        <>
          <UncertainMails mails={data.uncertain} reload={reload} />
          <Agreements key={data.agreements.length} page={data} />
          <Suggestions page={data} reload={reload} />
        </>
      ) : isBusy ? (
        <Quiet>{labels.common.loading}</Quiet>
      ) : (
        <Empty>{words.noAgreements}</Empty>
      )}
    </>
  );
};
