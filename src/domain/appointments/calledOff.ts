// The conversation that was called off and has no new time yet.
import { slotOf } from '../conversation/conversationTime.ts';
import type { Employee, Now } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { OFF } from './changes.ts';
import { isToldToCome, type ToldTime, timeIn } from './told.ts';

export interface CalledOff {
  /** When it was to be. */
  readonly told: ToldTime;
  /** When the employee was told that it is called off; empty while nobody has been told yet. */
  readonly since: string;
}

/** A told time that has merely passed was not called off. */
export const calledOffTalk = (index: UnitIndex, employee: Employee, now: Now): CalledOff | undefined => {
  const { year } = index.unit.settings;
  const first = index.entry(keyOf.invitation(year, employee.id));
  if (first?.state !== 'done' || !first.details.slot || slotOf(employee) !== '') return undefined;
  const { details } = first;
  if (!details.off && !isToldToCome(details, now)) return undefined;
  const notice = details.off && index.entry(keyOf.moved(year, employee.id, details.sequence ?? 0, OFF));
  return { told: timeIn(details), since: notice ? notice.at : '' };
};
