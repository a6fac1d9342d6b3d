// The overview: the next step of the year, how far everyone has come, and what waits for the manager.
import { useState } from 'preact/hooks';
import type { PhaseName } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Heading } from '../../components/heading.tsx';
import { Empty, Fold, Problems, Section } from '../../components/texts.tsx';
import { UncertainMails } from '../../components/uncertainMails.tsx';
import { WaitingList } from '../../components/waitingList.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { Health, isAllWell, isUnready, Repair } from './health.tsx';
import { NextStep } from './nextStep.tsx';
import { People } from './people.tsx';
import { PhasePage } from './phasePage.tsx';

const PROBLEMS_SHOWN = 3;

export const OverviewPage = () => {
  const { labels, overview, reload, run } = useShell();
  const words = labels.overview;
  const [previewed, setPreviewed] = useState<PhaseName | null>(null);
  if (isUnready(overview)) return <Unready />;
  // The next step already asks for people.
  const isAskedFor = overview.nextStep.page === 'prepare' && !overview.hasPeople;
  const isWell = overview.health.every((item) => item.isWell);
  if (previewed) return <PhasePage phase={previewed} onBack={() => setPreviewed(null)} />;
  return (
    <>
      <div class="head">
        <Heading>{overview.unitName || 'Strategisk MUS'}</Heading>
        <Button kind="link" onClick={() => run(reload)}>
          {words.refresh}
        </Button>
      </div>
      <p class="quiet">{words.year(overview.year)}</p>
      {overview.isOwner ? null : <p class="warning">{words.notOwner}</p>}
      <NextStep onPreview={setPreviewed} />
      {isWell ? null : <Health items={overview.health} isAllWell={false} />}
      {overview.problems.length > 0 ? (
        <Section title={words.problems(overview.problems.length)}>
          <Problems problems={overview.problems.slice(0, PROBLEMS_SHOWN)} />
          {overview.problems.length > PROBLEMS_SHOWN ? (
            <Fold title={words.moreProblems(overview.problems.length - PROBLEMS_SHOWN)}>
              <Problems problems={overview.problems.slice(PROBLEMS_SHOWN)} />
            </Fold>
          ) : null}
        </Section>
      ) : null}
      <UncertainMails mails={overview.uncertain} reload={reload} />
      {overview.waiting.length > 0 ? (
        <Section title={words.waiting}>
          <WaitingList waiting={overview.waiting} />
        </Section>
      ) : null}
      {overview.heldUp.length > 0 ? (
        <Section title={words.heldUp}>
          <ul>
            {overview.heldUp.map(({ reason, count }) => (
              <li key={reason} class="quiet">
                {words.heldUpBy(reason, count)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {overview.people.length > 0 ? <People people={overview.people} /> : isAskedFor ? null : <Nobody />}
      {isWell ? <Health items={overview.health} isAllWell={isAllWell(overview)} /> : null}
      <TabsSeen />
    </>
  );
};

/** All tabs of the Sheet, or those that a manager uses. */
const TabsSeen = () => {
  const { labels, overview, run, reload, announce } = useShell();
  const words = labels.overview;
  const isAll = overview.hiddenTabs.length === 0;
  return (
    <p>
      <Button
        kind="link"
        onClick={() =>
          run(async () => {
            await call('showTabs', !isAll);
            await reload();
            announce(isAll ? words.tabsHidden : words.tabsShown);
          })
        }
      >
        {isAll ? words.showFewTabs : words.showAllTabs}
      </Button>
    </p>
  );
};

/** Some tabs are missing, so nothing else can be shown. */
const Unready = () => {
  const { labels, overview } = useShell();
  return (
    <>
      <Heading>Strategisk MUS</Heading>
      <Section title={labels.overview.nextStep}>
        <p class="next">{overview.nextStep.text}</p>
        {overview.health.map((item) => (
          <Repair key={item.text} item={item} kind="primary" />
        ))}
      </Section>
      <Fold title={labels.overview.why}>
        <Problems problems={overview.problems} />
      </Fold>
    </>
  );
};

const Nobody = () => {
  const { labels, go } = useShell();
  return (
    <Empty>
      <p>{labels.overview.noPeople}</p>
      <Button onClick={() => go('prepare', 'import')}>{labels.overview.importPeople}</Button>
    </Empty>
  );
};
