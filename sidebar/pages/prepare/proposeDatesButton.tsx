// The button that fills in the dates that are missing, without saving them.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Quiet } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import type { PartProps } from './parts.ts';
import { proposedDates, type RoundDates } from './proposedDates.ts';
import type { Filling } from './settingsForm.tsx';

/** `dates` are the dates on this page; those on the other are only taken into account. */
export const ProposeDatesButton = ({
  page,
  filling: { typed, fill },
  dates,
}: Pick<PartProps, 'page'> & { filling: Filling; dates: readonly (keyof RoundDates)[] }) => {
  const { labels, announce } = useShell();
  // Once pressed it stays, so that keyboard users do not lose their place.
  const [isPressed, setPressed] = useState(false);
  const words = labels.prepare.settings;
  const missing = dates.filter((id) => typed(id) === '');
  if (missing.length === 0 && !isPressed) return null;
  const propose = (): void => {
    const set = {
      meetingDate: typed('meetingDate'),
      answerDeadline: typed('answerDeadline'),
      windowFrom: typed('windowFrom'),
      windowTo: typed('windowTo'),
    };
    const proposed = proposedDates(set, { ...page, people: page.slots.length });
    const found = missing.filter((id) => proposed[id] !== '');
    fill(Object.fromEntries(found.map((id) => [id, proposed[id]])));
    setPressed(true);
    announce(words.proposed(found.length, missing.length));
  };
  return (
    <div>
      <Button onClick={propose}>{words.propose(dates.length)}</Button>
      <Quiet>{words.proposeHelp(dates.length)}</Quiet>
    </div>
  );
};
