// Things to choose among, a page at a time, or all at once: what is chosen on one page stays chosen on the next.
import { useShell } from '../state/shell.ts';
import { Tick } from './fields.tsx';
import { Paged } from './pager.tsx';

/** So few are ticked one by one as fast. */
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
