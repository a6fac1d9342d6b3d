// What the manager decides for each focus area, and what next year's focus areas become by it.

import { tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import { TABLES } from '../unit/tables.ts';
import type { FocusArea, Unit } from '../unit/unit.ts';

export interface DecisionInput {
  focusAreaId: string;
  decision: string;
  reason: string;
}

export type Decided = Pick<FocusArea, 'id' | 'decision' | 'decisionReason' | 'decidedOn'>;

/** The decisions as they are to be written, or why they cannot be. An empty decision withdraws the former one. */
export const decided = (
  inputs: readonly DecisionInput[],
  focusAreas: readonly FocusArea[],
  date: string,
): { rows: Decided[]; problems: Problem[] } => {
  const problems: Problem[] = [];
  const rows = inputs.flatMap(({ focusAreaId, decision, reason }): Decided[] => {
    const area = focusAreas.find(({ id }) => id === focusAreaId);
    const known = ['', ...(TABLES.focusAreas.columns.decision.choices ?? []).map(({ value }) => value)];
    const value = known.find((each): each is FocusArea['decision'] => each === decision);
    const wrong = (code: Problem['code'], values: Problem['values']) =>
      problems.push({ code, tab: 'focusAreas', values: values ?? {} });
    if (!area) wrong('focusAreaUnknown', { id: focusAreaId });
    else if (value === undefined) wrong('decisionUnknown', { value: decision });
    else if (NEEDS_REASON.includes(value) && reason.trim() === '')
      wrong('decisionReasonMissing', { title: tidy(area.title) });
    else return [{ id: area.id, decision: value, decisionReason: reason.trim(), decidedOn: value === '' ? '' : date }];
    return [];
  });
  return { rows, problems };
};

const NEEDS_REASON: readonly FocusArea['decision'][] = ['adjust', 'special'];

/** `rewrite` = goes on and waits for new words; `ends` = its last year is over. */
export type Carried = 'kept' | 'rewrite' | 'special' | 'ends';

/**
 * What becomes of each focus area in the year. A decision to adjust or to start a special initiative remains;
 * `row` is what changes: a decision to keep is cleared.
 */
export const focusAreasOfYear = (
  focusAreas: readonly FocusArea[],
  year: number,
): { area: FocusArea; carried: Carried; row: Decided | undefined }[] =>
  focusAreas
    .filter(({ title }) => title.trim() !== '')
    .map((area) => {
      const carried = carriedTo(area, year);
      const { id, decision } = area;
      return {
        area,
        carried,
        row:
          carried === 'kept' && decision !== '' ? { id, decision: '', decisionReason: '', decidedOn: '' } : undefined,
      };
    });

const carriedTo = ({ toYear, decision }: FocusArea, year: number): Carried => {
  if ((toYear ?? year) < year) return 'ends';
  return decision === 'adjust' ? 'rewrite' : decision === 'special' ? 'special' : 'kept';
};

/** The focus areas that are to be adjusted and have not been yet. */
export const toAdjust = ({ focusAreas, settings: { year } }: Unit): FocusArea[] =>
  focusAreasOfYear(focusAreas, year)
    .filter(({ carried }) => carried === 'rewrite')
    .map(({ area }) => area);

export const problemOfAdjusting = ({ title }: FocusArea): Problem => ({
  code: 'focusAreaToAdjust',
  tab: 'focusAreas',
  values: { title: tidy(title) },
});
