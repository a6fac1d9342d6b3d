// Which focus areas belong to the year of the cycle.
import type { FocusArea, Unit } from './unit.ts';

/** Those that hold in the cycle's year. */
export const activeFocusAreas = ({ focusAreas, settings: { year } }: Unit): FocusArea[] =>
  focusAreas.filter(
    ({ title, fromYear, toYear }) => title !== '' && (fromYear ?? year) <= year && year <= (toYear ?? year),
  );
