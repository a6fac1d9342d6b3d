// The overview: the next step of the year, how far everyone has come, and what waits for the manager.
import { useState } from 'preact/hooks';
import type { PhaseName } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Heading } from '../../components/heading.tsx';
import { Empty, Fold, Problems, Section } from '../../components/texts.tsx';
import { UncertainMails } from '../../components/uncertainMails.tsx';
import { useShell } from '../../state/shell.ts';
import { Health, isUnready, Repair } from './health.tsx';
import { NextStep } from './nextStep.tsx';
import { People } from './people.tsx';
import { PhasePage } from './phasePage.tsx';

/** The follow-up page lists them all. */
const OVERDUE_SHOWN = 5;
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
      {isWell ? null : <Health items={overview.health} />}
      <ToDo />
      <UncertainMails mails={overview.uncertain} reload={reload} />
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
      <Overdue />
      {overview.waiting.length > 0 ? (
        <Section title={words.waiting}>
          <ul>
            {overview.waiting.map(({ reason, count }) => (
              <li key={reason} class="quiet">
                {words.waits(reason, count)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {overview.people.length > 0 ? <People people={overview.people} /> : isAskedFor ? null : <Nobody />}
      {isWell ? <Health items={overview.health} /> : null}
    </>
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

const ToDo = () => {
  const { labels, overview, go } = useShell();
  const words = labels.overview;
  const { suggestions, flagged, deletions } = overview;
  if (suggestions + flagged + deletions === 0) return null;
  return (
    <Section title={words.toDo}>
      {suggestions > 0 ? (
        <Button kind="link" onClick={() => go('followUp', 'suggestions')}>
          {words.suggestions(suggestions)}
        </Button>
      ) : null}
      {flagged > 0 ? (
        <Button kind="link" onClick={() => go('report')}>
          {words.flagged(flagged)}
        </Button>
      ) : null}
      {deletions > 0 ? (
        <Button kind="link" onClick={() => go('year')}>
          {words.deletions(deletions)}
        </Button>
      ) : null}
    </Section>
  );
};

const Overdue = () => {
  const { labels, overview, go } = useShell();
  const words = labels.overview;
  const { overdue } = overview;
  if (overdue.length === 0) return null;
  return (
    <Section title={words.overdue(overdue.length)}>
      <ul class="rows">
        {overdue.slice(0, OVERDUE_SHOWN).map(({ agreementId, name, text, deadline, isOwn }) => (
          <li key={agreementId}>
            {isOwn ? <span class="tag">{words.own}</span> : null}
            {text}
            <p class="quiet tight">
              {name} · <span class="late">{deadline}</span>
            </p>
          </li>
        ))}
      </ul>
      <Button kind="link" onClick={() => go('followUp')}>
        {words.toFollowUp}
      </Button>
    </Section>
  );
};
