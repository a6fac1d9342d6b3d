// What may be deleted once the manager approves it, and what only others can delete.
import { useState } from 'preact/hooks';
import { Confirm } from '../../components/confirm.tsx';
import { Quiet, Section } from '../../components/texts.tsx';
import { TickList } from '../../components/tickList.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { usePageData } from '../../state/usePageData.ts';

/** What others have not deleted yet, and a button for when they have. */
export const DeletionsLeft = () => {
  const { labels, overview, run, reload, announce } = useShell();
  const words = labels.year;
  if (overview.deletionsLeft.length === 0) return null;
  const settle = (key: string) =>
    run(async () => {
      await call('settleUncertain', key, true);
      await reload();
      announce(words.deletionSettled);
    });
  return (
    <Section title={words.deletionsLeft}>
      <p>{words.deletionsLeftExplained}</p>
      <ul class="rows">
        {overview.deletionsLeft.map(({ key, text }) => (
          <li key={key}>
            <p>{text}</p>
            <Confirm
              label={words.isDeleted}
              question={words.isDeletedQuestion}
              yes={words.isDeleted}
              onYes={() => settle(key)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Information only: nobody can mend it from here. */
export const FilesElsewhere = () => {
  const { labels, overview } = useShell();
  if (overview.filesElsewhere === '') return null;
  return (
    <Section title={labels.year.filesElsewhere}>
      <p>{overview.filesElsewhere}</p>
    </Section>
  );
};

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
