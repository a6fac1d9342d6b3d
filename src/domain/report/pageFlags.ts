// What the manager's page shows of the report between two reports: only what is never protected, and the flags of the last one.

import type { Now, Unit } from '../unit/unit.ts';
import type { StoredFlag } from '../work/detailValues.ts';
import { unitIndexOf } from '../work/unitIndex.ts';
import { keyOf, REPORTS } from '../work/work.ts';
import type { Flag } from './figures.ts';
import { reportOf } from './report.ts';
import { sentenceOfFlag, storedFlag } from './sentences.ts';

/** Rules over the unit's own working facts. The other rules reveal what people answered and how far they are. */
const OPEN: readonly Flag['rule'][] = [
  'noAgreements',
  'rarelyDiscussed',
  'rarelyTopic',
  'suggestionsUnanswered',
  'muchDrift',
];

/**
 * A protected figure is not computed anew for the page: each computation limits what later reports may show. What it
 * flagged when the last report was made is shown instead.
 */
export const pageFlags = (
  unit: Unit,
  now: Now,
): {
  areas: { id: string; title: string; count: number }[];
  sentences: string[];
  flaggedAreas: ReadonlySet<string>;
} => {
  const { areas, flags } = reportOf(unit, now, 'now');
  const index = unitIndexOf(unit);
  const isOpen = ({ rule }: StoredFlag): boolean => OPEN.some((open) => open === rule);
  const [last] = REPORTS.flatMap((which) => index.entry(keyOf.report(unit.settings.year, which)) ?? []).sort((a, b) =>
    a.at < b.at ? 1 : -1,
  );
  const shown = [
    ...flags.map(storedFlag).filter(isOpen),
    ...(last?.details.flags ?? []).filter((flag) => !isOpen(flag)),
  ];
  return {
    areas: areas.map(({ id, title, agreements }) => ({ id, title, count: agreements.value })),
    sentences: shown.flatMap((flag) => sentenceOfFlag(flag, unit) ?? []),
    flaggedAreas: new Set(shown.map(({ areaId = '' }) => areaId)),
  };
};
