// What the manager does next once all phases are started: the first of what waits, in the order of the year.

import { overdueAgreements } from '../agreements/overdue.ts';
import { daysBetween } from '../calendar/calendarDate.ts';
import { workingDaysBefore } from '../calendar/workingDays.ts';
import { preparationComplete } from '../forms/preparation.ts';
import { unansweredSuggestions } from '../strategy/suggestionReplies.ts';
import type { Employee, Now, Suggestion } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/** The manager should have prepared so many working days before the conversation. */
const PREPARED_WORKING_DAYS_BEFORE = 2;
/** After so many days a conversation without agreements is taken to have none. */
const ASKED_DAYS_AFTER = 14;

export type NextTask =
  | { task: 'talk' | 'confirm' | 'prepare'; employee: Employee }
  | { task: 'uncertain' | 'suggestions' | 'overdue' | 'times' };

export const nextTask = (index: UnitIndex, now: Now): NextTask | undefined => {
  const { unit, conversation } = index;
  const { year, closedDays } = unit.settings;
  if (unit.log.some(({ state }) => state === 'uncertain')) return { task: 'uncertain' };
  const invited = unit.employees
    .filter(({ id, state }) => state === 'active' && index.isDone(keyOf.invitation(year, id)))
    .sort((a, b) => (slot(a) < slot(b) ? -1 : slot(a) > slot(b) ? 1 : 0));
  const of = (task: 'talk' | 'confirm' | 'prepare', is: (employee: Employee) => boolean): NextTask | undefined => {
    const employee = invited.find(is);
    return employee && { task, employee };
  };
  const hasAgreed = (id: string): boolean =>
    index.agreements(id).some((agreement) => agreement.year === year && agreement.progress !== 'lapsed');
  const isToTalk = ({ id }: Employee): boolean => {
    const heldOn = conversation(id)?.heldOn ?? '';
    return heldOn === '' || (!hasAgreed(id) && daysBetween(heldOn, now.date) <= ASKED_DAYS_AFTER);
  };
  const hasNoTime = (employee: Employee): boolean =>
    employee.state === 'active' &&
    slot(employee) === '' &&
    !conversation(employee.id)?.heldOn &&
    !index.isDone(keyOf.invitation(year, employee.id));
  const isOwed = ({ employeeId, year: of }: Suggestion): boolean => of !== null && index.heldOn(employeeId, of) !== '';
  const talk =
    of('confirm', ({ id }) => hasAgreed(id) && !conversation(id)?.managerConfirmedAt) ??
    of('talk', (employee) => slot(employee) !== '' && employee.conversationDate <= now.date && isToTalk(employee)) ??
    of(
      'prepare',
      ({ id, conversationDate: date }) =>
        date !== '' &&
        !conversation(id)?.heldOn &&
        now.date >= workingDaysBefore(date, PREPARED_WORKING_DAYS_BEFORE, closedDays) &&
        !preparationComplete(index, id),
    );
  if (talk) return talk;
  if (overdueAgreements(index, now.date).length > 0) return { task: 'overdue' };
  if (unansweredSuggestions(index).some(isOwed)) return { task: 'suggestions' };
  return unit.employees.some(hasNoTime) ? { task: 'times' } : undefined;
};

const slot = ({ conversationDate, conversationTime }: Employee): string =>
  conversationDate === '' ? '' : `${conversationDate}T${conversationTime}`;
