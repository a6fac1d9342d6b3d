// The health checks, and the buttons that repair what fails.
import type { HealthItem, Overview } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Fold, Link, Section, Sentence } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';

interface HealthProps {
  items: readonly HealthItem[];
  /** Nothing on the page is to be mended, beside these checks. */
  isAllWell: boolean;
}

export const Health = ({ items, isAllWell }: HealthProps) => {
  const { labels } = useShell();
  const words = labels.overview;
  const unwell = items.filter(({ isWell }) => !isWell);
  const well = items.filter(({ isWell }) => isWell);
  return (
    <Section title={words.health}>
      {unwell.map((item) => (
        <div key={item.text} class="warning">
          <p>
            <Sentence text={item.text} />
          </p>
          <Repair item={item} />
        </div>
      ))}
      {well.length > 0 ? (
        <Fold title={isAllWell ? words.well : words.rest}>
          {well.map((item) => (
            <div key={item.text}>
              <p class="tight">
                <span aria-hidden="true">✓ </span>
                {item.text}
              </p>
              <Repair item={item} />
            </div>
          ))}
        </Fold>
      ) : null}
    </Section>
  );
};

/** Nothing on the overview is to be mended: only then does it say that all works. What is to be done is no fault. */
export const isAllWell = ({ health, problems, uncertain, waiting, deletionsLeft }: Overview): boolean =>
  health.every(({ isWell }) => isWell) &&
  problems.length + uncertain.length + deletionsLeft.length === 0 &&
  !waiting.some(({ isToMend }) => isToMend);

export const isUnready = ({ health }: Overview): boolean => health.some(({ code }) => code === 'tabs');

interface RepairProps {
  item: HealthItem;
  kind?: 'primary' | 'plain' | 'link';
}

export const Repair = ({ item, kind }: RepairProps) => {
  const { code, repair, link, isWell, keep } = item;
  const { labels, run, reload, announce } = useShell();
  if (repair === '') return null;
  if (link) return <Link href={link}>{repair}</Link>;
  const press = (how: string, done: string) =>
    run(async () => {
      await call('repair', how);
      await reload();
      announce(done);
    });
  return (
    <>
      <Button kind={kind ?? (isWell ? 'link' : 'plain')} onClick={() => press(code, labels.overview.repaired)}>
        {repair}
      </Button>
      {keep ? (
        <Button kind="plain" onClick={() => press(keep.code, labels.overview.kept)}>
          {keep.label}
        </Button>
      ) : null}
    </>
  );
};
