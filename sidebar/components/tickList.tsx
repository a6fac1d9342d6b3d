// A list of checkboxes in pages, with one that ticks all; ticks stay when the page is turned.
import { useShell } from '../state/shell.ts';
import { Tick } from './fields.tsx';
import { Paged } from './pager.tsx';

/** Up to this many, ticking all at once saves nothing. */
const FEW = 3;

interface TickListProps {
  list: readonly { key: string; text: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

export const TickList = ({ list, chosen, onChange }: TickListProps) => {
  const { labels } = useShell();
  const ticked = new Set(chosen);
  const all = list.map(({ key }) => key);
  return (
    <>
      {list.length > FEW ? (
        <Tick
          label={labels.common.chooseAll(list.length)}
          isTicked={all.every((key) => ticked.has(key))}
          onChange={(isTicked) => onChange(isTicked ? all : [])}
        />
      ) : null}
      <Paged list={list}>
        {({ key, text }) => (
          <li key={key}>
            <Tick
              label={text}
              isTicked={ticked.has(key)}
              onChange={(isTicked) => onChange(isTicked ? [...chosen, key] : chosen.filter((other) => other !== key))}
            />
          </li>
        )}
      </Paged>
    </>
  );
};
