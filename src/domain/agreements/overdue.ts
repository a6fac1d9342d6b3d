// The agreements that are past their deadline: the manager's own come first.

import type { Agreement } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { isOutstanding } from './activeAgreements.ts';

/** The manager is responsible, alone or with the employee. */
export const isManagersOwn = ({ responsible }: Pick<Agreement, 'responsible'>): boolean =>
  responsible === 'manager' || responsible === 'both';

export const overdueAgreements = (index: UnitIndex, today: string): Agreement[] =>
  index.unit.agreements
    .filter((agreement) => isOverdue(index, agreement, today))
    .sort((a, b) => Number(isManagersOwn(b)) - Number(isManagersOwn(a)) || byDeadline(a, b));

export const isOverdue = (index: UnitIndex, agreement: Agreement, today: string): boolean =>
  agreement.deadline !== '' && agreement.deadline < today && isOutstanding(index, agreement);

/** Those without a deadline last. */
export const byDeadline = (a: Agreement, b: Agreement): number => {
  const [one, other] = [a.deadline || '9', b.deadline || '9'];
  return one < other ? -1 : one > other ? 1 : 0;
};
