// The manager's digest of the week: own agreements first, then the employees', suggestions without an answer, mini-MUS.

import { isOpen } from '../agreements/activeAgreements.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay, mondayOf, workingDayFrom } from '../calendar/workingDays.ts';
import { comingMiniMus, type MiniMus } from '../halfYear/miniMus.ts';
import { unansweredSuggestions } from '../strategy/suggestionReplies.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import { MANAGER } from '../work/combineMails.ts';
import type { Register } from '../work/unitIndex.ts';
import { keyOf, type MailWork, mailOf } from '../work/work.ts';

/** As far ahead as the first reminder looks. */
const OWN_DAYS_AHEAD = 14;

export interface Digest {
  /** The manager's own and the shared ones: overdue first. */
  own: Agreement[];
  /** Overdue, or due this week. */
  employees: Agreement[];
  suggestions: number;
  miniMus: MiniMus[];
}

/**
 * On the first working day of a week, and only where there is something to tell. Where no mail could leave then it comes
 * on a later morning of the week; what has been agreed since does not call for one.
 */
export const digestWork = (register: Register, { date }: Now): MailWork[] => {
  const { settings } = register.unit;
  const key = keyOf.digest(settings.year, mondayOf(date));
  const first = workingDayFrom(mondayOf(date), settings.closedDays);
  if (!settings.sendDigest || date < first || !isWorkingDay(date, settings.closedDays) || register.isDone(key))
    return [];
  const isOwed = first === date || hasNews(asBefore(register, first), first);
  return isOwed && hasNews(register, date) ? [mailOf('digest', key, MANAGER, [])] : [];
};

const hasNews = (register: Register, date: string): boolean => {
  const { own, employees, suggestions, miniMus } = digestOf(register, date);
  return own.length + employees.length + suggestions + miniMus.length > 0;
};

/** Without the conversations held since. */
const asBefore = (register: Register, day: string): Register => ({
  ...register,
  heldOn: (id, year) => {
    const on = register.heldOn(id, year);
    return on < day ? on : '';
  },
  lastHeld: (id) => {
    const talk = register.lastHeld(id);
    return talk && talk.heldOn < day ? talk : undefined;
  },
});

/** `told`: agreements that the same morning's reminders are about, and so stand among the manager's own. */
export const digestOf = (register: Register, date: string, told: ReadonlySet<string> = new Set()): Digest => {
  const { agreements } = register.unit;
  const sunday = addDays(mondayOf(date), 6);
  const ownUntil = addDays(date, OWN_DAYS_AHEAD);
  const own: Agreement[] = [];
  const employees: Agreement[] = [];
  for (const agreement of agreements) {
    const { id, deadline, responsible } = agreement;
    if (deadline === '' || (deadline > ownUntil && !told.has(id)) || !isOpen(register, agreement)) continue;
    if (responsible === 'manager' || responsible === 'both') own.push(agreement);
    else if (deadline <= sunday) employees.push(agreement);
  }
  return {
    own: own.sort(byDeadline),
    employees: employees.sort(byDeadline),
    // Before the conversation a suggestion is one of its topics, and nobody expects an answer yet.
    suggestions: unansweredSuggestions(register).filter(
      ({ employeeId, year }) => year !== null && register.heldOn(employeeId, year) !== '',
    ).length,
    miniMus: comingMiniMus(register, date),
  };
};

const byDeadline = (a: Agreement, b: Agreement): number =>
  a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0;
