// The cycle whose status form a person has now: the last conversation's or, before the first, the present one.
import type { UnitIndex } from './unitIndex.ts';

export const statusYear = (index: UnitIndex, employeeId: string): number =>
  index.lastHeld(employeeId)?.year ?? index.unit.settings.year;
