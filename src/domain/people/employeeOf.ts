// The employee of an id that must be in the unit.
import { ProblemError } from '../unit/problem.ts';
import type { Employee } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';

/** @throws ProblemError naming the id where there is no such employee. */
export const employeeOf = (index: UnitIndex, id: string): Employee => {
  const employee = index.employee(id);
  if (!employee) throw new ProblemError({ code: 'employeeUnknown', tab: 'employees', values: { id } });
  return employee;
};
