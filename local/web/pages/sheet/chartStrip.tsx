// The charts of a tab, each a picture with a description.
import type { ChartView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';

export const ChartStrip = ({ charts }: { charts: readonly ChartView[] }) => {
  const { words } = useSessionInfo();
  if (charts.length === 0) return null;
  return (
    <section class="chart-strip" aria-label={words.sheet.charts}>
      {charts.map(({ title, svg, description }, index) => (
        <img
          key={`${title}${index}`}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={description || title}
        />
      ))}
    </section>
  );
};
