// How many agreements each focus area has, as bars and as figures.
import type { ReportPage } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Empty, Section } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import { barLength } from './decisions.ts';

export const Coverage = ({ coverage }: { coverage: ReportPage['coverage'] }) => {
  const { labels, go } = useShell();
  const words = labels.report;
  const counts = coverage.map(({ count }) => count);
  if (coverage.length === 0) {
    return (
      <Section title={words.coverage}>
        <Empty>
          <p>{words.noCoverage}</p>
          <Button onClick={() => go('prepare')}>{words.toPrepare}</Button>
        </Empty>
      </Section>
    );
  }
  return (
    <Section title={words.coverage}>
      <ul class="bars">
        {coverage.map(({ id, title, count, text, isFlagged }) => (
          <li key={id}>
            <div class="bar-words">
              <span>
                {isFlagged ? <span class="tag alarm">{words.flagged}</span> : null}
                {title}
              </span>
              <span class="count">{text}</span>
            </div>
            <div class="bar" aria-hidden="true">
              <span style={{ width: `${barLength(count, counts)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
