// The next step of the year, with the only blue button of the page.
import type { PhaseName } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/texts.tsx';
import { PREPARATION_PARTS } from '../../state/preparationParts.ts';
import { useShell } from '../../state/shell.ts';

export const NextStep = ({ onPreview }: { onPreview: (phase: PhaseName) => void }) => {
  const { labels, overview, run, work, go, goTo } = useShell();
  const words = labels.overview;
  const { text, phase, nextCycle, page, employeeId, part } = overview.nextStep;
  const person = overview.people.find(({ id }) => id === employeeId);
  const preparation = PREPARATION_PARTS.find((name) => name === part);
  const isOurs = overview.isOwner;
  // What the phase depends on comes first: people, focus areas, the time of the meeting.
  const isElsewhere = !nextCycle && page !== 'overview';
  const isPhase = phase !== null && !isElsewhere && isOurs;
  const isWorkFirst = isOurs && !phase && !nextCycle && !isElsewhere;
  const label = person
    ? words.talkWith(person.name)
    : part === 'import'
      ? words.importPeople
      : words.goTo(preparation ? labels.prepare.parts[preparation] : labels.common.pages[page]);
  return (
    <Section title={words.nextStep}>
      <p class="next">{text}</p>
      {isOurs ? null : (
        <Button kind="primary" onClick={() => go('year')}>
          {words.takeOver}
        </Button>
      )}
      {isPhase ? (
        <Button kind="primary" onClick={() => onPreview(phase)}>
          {words.preview}
        </Button>
      ) : null}
      {nextCycle && isOurs ? (
        <Button kind="primary" onClick={() => go('year')}>
          {words.startNextYear}
        </Button>
      ) : null}
      {isElsewhere ? (
        <Button kind={isOurs ? 'primary' : 'plain'} onClick={() => goTo(overview.nextStep)}>
          {label}
        </Button>
      ) : null}
      {overview.ready > 0 ? (
        <Button kind={isWorkFirst ? 'primary' : 'plain'} onClick={() => run(() => work(words.doing))}>
          {words.workOn(overview.ready)}
        </Button>
      ) : null}
      {overview.ready === 0 && isOurs && overview.hasPeople && !phase ? (
        <Button onClick={() => run(() => work(words.collecting))}>{words.collect}</Button>
      ) : null}
    </Section>
  );
};
