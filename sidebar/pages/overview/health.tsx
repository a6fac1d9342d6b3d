// Whether everything outside the Sheet works, and the buttons that put it right.
import type { HealthItem } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Fold, Link, Section } from '../../components/texts.tsx';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';

export const Health = ({ items }: { items: readonly HealthItem[] }) => {
  const { labels } = useShell();
  const words = labels.overview;
  const unwell = items.filter(({ isWell }) => !isWell);
  const well = items.filter(({ isWell }) => isWell);
  return (
    <Section title={words.health}>
      {unwell.map((item) => (
        <div key={item.text} class="warning">
          <p>{item.text}</p>
          <Repair item={item} />
        </div>
      ))}
      {well.length > 0 ? (
        <Fold title={unwell.length === 0 ? words.well : words.unwell(unwell.length)}>
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

const Repair = ({ item: { code, repair, link, isWell } }: { item: HealthItem }) => {
  const { labels, run, reload, say } = useShell();
  if (repair === '') return null;
  if (link) return <Link href={link}>{repair}</Link>;
  const mend = () =>
    run(async () => {
      await call('repair', code);
      await reload();
      say(labels.overview.repaired);
    });
  return (
    <Button kind={isWell ? 'link' : 'plain'} onClick={mend}>
      {repair}
    </Button>
  );
};
