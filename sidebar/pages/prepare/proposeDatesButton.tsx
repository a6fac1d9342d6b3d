// The button that fills in dates that are not set yet; nothing is saved by it.
import { Button } from '../../components/button.tsx';
import { Quiet } from '../../components/texts.tsx';
import { useShell } from '../../shell.ts';
import type { PartProps } from './parts.ts';
import { proposedDates, type RoundDates } from './proposedDates.ts';
import type { Filling } from './settingsForm.tsx';

/** `dates` are those that the page shows; the others are only reckoned from. */
export const ProposeDatesButton = ({
  page,
  filling: { typed, fill },
  dates,
}: Pick<PartProps, 'page'> & { filling: Filling; dates: readonly (keyof RoundDates)[] }) => {
  const words = useShell().labels.prepare.settings;
  if (dates.every((id) => typed(id) !== '')) return null;
  const propose = (): void => {
    const set = {
      meetingDate: typed('meetingDate'),
      answerDeadline: typed('answerDeadline'),
      windowFrom: typed('windowFrom'),
      windowTo: typed('windowTo'),
    };
    const proposed = proposedDates(set, { ...page, people: page.slots.length });
    fill(Object.fromEntries(dates.map((id) => [id, set[id] || proposed[id]])));
  };
  return (
    <div>
      <Button onClick={propose}>{words.propose}</Button>
      <Quiet>{words.proposeHelp}</Quiet>
    </div>
  );
};
