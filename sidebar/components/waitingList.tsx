// What waits: first the manager's moves, then whom the manager waits for; each with since when and the way to it.
import type { Place, WaitingView } from '../../src/contract.ts';
import { useShell } from '../state/shell.ts';
import { Button } from './button.tsx';
import { Fold } from './texts.tsx';

/** More than these are folded away. */
const SHOWN_AT_ONCE = 3;

interface WaitingListProps {
  waiting: readonly WaitingView[];
  /** Where the list is about one person: the way to the part of this page. */
  onOpen?: (place: Place) => void;
}

export const WaitingList = ({ waiting, onOpen }: WaitingListProps) => {
  const { labels, goTo } = useShell();
  const words = labels.overview.waits;
  return (
    <>
      {[true, false].map((isOurs) => {
        const ofParty = waiting.filter((each) => each.isOurs === isOurs);
        if (ofParty.length === 0) return null;
        const count = ofParty.reduce((sum, each) => sum + each.count, 0);
        return (
          <div key={String(isOurs)}>
            <h3>{isOurs ? words.ours(count) : words.theirs(count)}</h3>
            <ul class="rows">
              {ofParty.map((each) => (
                <Waiting key={each.kind} waiting={each} onOpen={onOpen ?? goTo} />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
};

const Waiting = ({ waiting, onOpen }: { waiting: WaitingView; onOpen: (place: Place) => void }) => {
  const { labels } = useShell();
  const { text, since, action, place, items } = waiting;
  // What is done on the overview stands there already.
  const isElsewhere = place !== null && place.page !== 'overview';
  const isFolded = items.length > SHOWN_AT_ONCE;
  // Each of those that are shown says it for itself.
  const isSaidBelow = !isFolded && items.some((each) => each.since !== '');
  const list = <Items {...waiting} onOpen={onOpen} />;
  return (
    <li>
      <p class="tight">{text}</p>
      {since && !isSaidBelow ? <p class="quiet tight">{since}</p> : null}
      {isFolded ? <Fold title={labels.overview.waits.all(items.length)}>{list}</Fold> : list}
      {isElsewhere ? (
        <Button kind="link" label={`${action}: ${text}`} onClick={() => onOpen(place)}>
          {action}
        </Button>
      ) : null}
    </li>
  );
};

const Items = ({ items, action, place, onOpen }: WaitingView & { onOpen: (place: Place) => void }) =>
  items.length === 0 ? null : (
    <ul class="dots">
      {items.map(({ key, name, text, since, place: own }) => (
        <li key={key}>
          {name && place === null ? (
            <Button kind="link" label={`${action}: ${name}`} onClick={() => onOpen(own)}>
              {name}
            </Button>
          ) : (
            name
          )}
          {name && text ? ': ' : ''}
          {text}
          {since ? <span class="quiet"> {since}</span> : null}
        </li>
      ))}
    </ul>
  );
