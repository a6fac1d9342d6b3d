// What belongs to the year as a whole: the next cycle, deletions, one person's data, a new manager, figures.

import { Confirm } from '../../components/confirm.tsx';
import { Heading } from '../../components/heading.tsx';
import { Quiet, Section } from '../../components/texts.tsx';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';
import { Deletions } from './deletions.tsx';
import { RollUp, UnitFigures } from './figures.tsx';
import { HandOver, TakeOver } from './leadership.tsx';
import { PersonalData } from './personalData.tsx';

export const YearPage = () => {
  const { labels, overview } = useShell();
  return (
    <>
      <Heading>{labels.year.title}</Heading>
      {overview.isOwner ? null : <TakeOver />}
      <NextCycle />
      <Deletions />
      <PersonalData />
      <UnitFigures />
      <RollUp />
      {overview.isOwner ? <HandOver /> : null}
    </>
  );
};

const NextCycle = () => {
  const { labels, overview, run, reload, say } = useShell();
  const words = labels.year;
  const isTime = overview.nextStep.nextCycle;
  const start = () =>
    run(async () => {
      const next = await call('startNextCycle');
      await reload();
      say(words.startedNext(next.year));
    });
  return (
    <Section title={words.nextCycle}>
      <p>{words.nextCycleExplained(overview.year)}</p>
      {isTime ? (
        <Confirm
          kind="primary"
          label={words.startNext}
          question={words.startNextQuestion(overview.year)}
          yes={words.startNextYes}
          onYes={start}
        />
      ) : (
        <Quiet>{words.notYet}</Quiet>
      )}
    </Section>
  );
};
