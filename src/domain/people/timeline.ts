// The year of one employee as a timeline of stations: which are behind, and where the person is now.

import type { Employee } from '../unit/unit.ts';
import type { Station } from '../words/codes.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/**
 * The station after the last one reached is the present one; one that was skipped stays ahead. None for employees
 * who are not active: nothing is expected of them.
 */
export const timelineOf = (
  index: UnitIndex,
  employee: Employee,
): { key: Station; state: 'done' | 'now' | 'ahead' }[] => {
  const { settings } = index.unit;
  const { year } = settings;
  const { id } = employee;
  if (employee.state !== 'active') return [];
  const talk = index.conversation(id);
  const reached: [Station, boolean][] = [
    ['formMade', index.isMade(keyOf.form(year, id)) && index.isMade(keyOf.doc(year, id))],
    ['invited', index.isDone(keyOf.invitation(year, id))],
    ['answered', index.isDone(keyOf.answered(year, id))],
    ['talked', Boolean(talk?.heldOn)],
    ['agreed', index.agreements(id).some((agreement) => agreement.year === year)],
    ['confirmed', Boolean(talk?.managerConfirmedAt && talk.employeeConfirmedAt)],
    ...(settings.miniMus && employee.miniMus ? [['halfYear', Boolean(talk?.miniMusHeldOn)] as [Station, boolean]] : []),
  ];
  const next = reached.map(([, isReached]) => isReached).lastIndexOf(true) + 1;
  return reached.map(([key, isReached], at) => ({ key, state: isReached ? 'done' : at === next ? 'now' : 'ahead' }));
};
