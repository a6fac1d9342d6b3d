// The page The year: the next cycle, deletions, personal data, a new manager, figures.
import { useEffect, useState } from 'preact/hooks';
import { Confirm } from '../../components/confirm.tsx';
import { Heading } from '../../components/heading.tsx';
import { Quiet, Section } from '../../components/texts.tsx';
import { WaitingList } from '../../components/waitingList.tsx';
import { call, Refused } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { Deletions, DeletionsLeft, FilesElsewhere } from './deletions.tsx';
import { RollUp, UnitFigures } from './figures.tsx';
import { HandOver, TakeOver } from './leadership.tsx';
import { Papers } from './papers.tsx';
import { PersonalData } from './personalData.tsx';

export const YearPage = () => {
  const { labels, overview } = useShell();
  return (
    <>
      <Heading>{labels.year.title}</Heading>
      {overview.isOwner ? null : <TakeOver />}
      <NextCycle />
      <Deletions />
      <DeletionsLeft />
      <FilesElsewhere />
      <PersonalData />
      <Papers />
      <UnitFigures />
      <RollUp />
      {overview.isOwner ? <HandOver /> : null}
    </>
  );
};

const NextCycle = () => {
  const { labels, overview, run, reload, announce } = useShell();
  const [isUnfinished, setUnfinished] = useState(false);
  const words = labels.year;
  const isTime = overview.nextStep.nextCycle;
  // Deletions are asked about below, whether the cycle ends or not.
  const left = overview.waiting.filter(({ kind }) => kind !== 'deletion');
  const count = left.reduce((sum, each) => sum + each.count, 0);
  useEffect(() => {
    // What is left is told as it is now, not as it was when the sidebar was opened.
    if (isTime) void run(reload);
  }, []);
  const start = (anyway: boolean) =>
    run(async () => {
      try {
        const next = await call('startNextCycle', anyway);
        setUnfinished(false);
        await reload();
        announce(words.startedNext(next.year));
      } catch (error) {
        // What is unfinished is shown above the page; the manager may begin the next cycle all the same.
        if (error instanceof Refused && error.code === 'yearUnfinished') setUnfinished(true);
        throw error;
      }
    });
  return (
    <Section title={words.nextCycle}>
      <p>{words.nextCycleExplained(overview.year)}</p>
      {isTime ? (
        <>
          <p>{words.left(overview.year, count)}</p>
          <WaitingList waiting={left} />
        </>
      ) : null}
      {isTime ? (
        <Confirm
          kind="primary"
          label={words.startNext}
          question={words.startNextQuestion(overview.year, count)}
          yes={words.startNextYes}
          isSafe
          onYes={() => start(false)}
        />
      ) : (
        <Quiet>{words.notYet}</Quiet>
      )}
      {isUnfinished ? (
        <Confirm
          label={words.startAnyway}
          question={words.startAnywayQuestion(overview.year)}
          yes={words.startAnyway}
          onYes={() => start(true)}
        />
      ) : null}
    </Section>
  );
};
