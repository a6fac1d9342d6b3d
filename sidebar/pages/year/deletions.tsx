// What has been kept long enough to be deleted; nothing is deleted before the manager approves it.
import { useState } from 'preact/hooks';
import { Confirm } from '../../components/confirm.tsx';
import { Quiet, Section } from '../../components/texts.tsx';
import { TickList } from '../../components/tickList.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { usePageData } from '../../state/usePageData.ts';

export const Deletions = () => {
  const { labels, isBusy, run, work } = useShell();
  const words = labels.year;
  const { data, reload } = usePageData(() => call('proposedDeletions'));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const approve = () =>
    run(async () => {
      await call('approveDeletions', [...chosen]);
      setChosen([]);
      await work(words.deleting);
      await reload();
    });
  return (
    <Section title={words.deletions}>
      {data === null && isBusy ? <Quiet>{labels.common.loading}</Quiet> : null}
      {data?.length === 0 ? <Quiet>{words.noDeletions}</Quiet> : null}
      {data && data.length > 0 ? (
        <>
          <p>{words.deletionsExplained}</p>
          <TickList
            list={data.map(({ key, text, count }) => ({ key, text: words.deletionCount(text, count) }))}
            chosen={chosen}
            onChange={setChosen}
          />
          <Confirm
            kind="danger"
            label={words.delete}
            question={words.deleteQuestion(chosen.length)}
            yes={words.deleteYes}
            disabled={chosen.length === 0}
            onYes={approve}
          />
        </>
      ) : null}
    </Section>
  );
};
