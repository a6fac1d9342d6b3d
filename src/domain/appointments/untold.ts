// Changes that no mail brings to people in time: the manager is asked to ring.
import type { Problem } from '../unit/problem.ts';
import type { Now } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type Change, changesIn, isMailable } from './changes.ts';

/** `canMail`: Google takes more mails today. Whoever cannot be mailed at all is among them, however far the day is off. */
export const untoldProblems = (index: UnitIndex, now: Now, { canMail }: { canMail: boolean }): Problem[] => {
  const untold = changesIn(index, now).filter(
    (change) => !isMailable(index, change.employeeId) || (change.isUrgent && !(canMail && isUntried(index, change))),
  );
  const ids = [...new Set(untold.map(({ employeeId }) => employeeId))];
  const gone = ids.filter((id) => !index.employee(id));
  const names = ids.flatMap((id) => index.employee(id)?.name ?? []);
  return [
    ...(names.length > 0 ? [{ code: 'changeUntold' as const, values: { names: names.join(', ') } }] : []),
    ...(gone.length > 0
      ? [{ code: 'changeUntoldGone' as const, tab: 'employees' as const, values: { ids: gone.join(', ') } }]
      : []),
  ];
};

/** Once a mail has been refused, or may or may not have left, it does not tell anybody by itself. */
const isUntried = (index: UnitIndex, { key }: Change): boolean =>
  !['failed', 'uncertain'].includes(index.entry(key)?.state ?? '');
