// Which focus areas belong to the year of the cycle.
import type { FocusArea, Unit } from './unit.ts';

/** The focus areas with a title whose first and last year include the cycle's. */
export const activeFocusAreas = ({ focusAreas, settings: { year } }: Unit): FocusArea[] =>
  focusAreas.filter(
    ({ title, fromYear, toYear }) => title !== '' && (fromYear ?? year) <= year && year <= (toYear ?? year),
  );
