// By when an employee is asked to have answered the form, and the reminders before that day.
import { daysBetween } from '../calendar/calendarDate.ts';
import { workingDaysBefore } from '../calendar/workingDays.ts';
import type { Employee, Now, Settings } from '../unit/unit.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf, NOT_WRITTEN } from '../work/work.ts';

/** For those whose conversation comes before the common deadline, or who are invited after it. */
const OWN_DEADLINE_WORKING_DAYS_BEFORE = 3;

/** The day by which the employee is asked to have answered; empty while no conversation is set. */
export const answerDeadlineOf = (settings: Settings, employee: Employee, invitedOn = ''): string => {
  const common = settings.answerDeadline;
  const { conversationDate } = employee;
  const commonHolds =
    common !== '' && (conversationDate === '' || common < conversationDate) && (invitedOn === '' || invitedOn < common);
  if (commonHolds) return common;
  return conversationDate === ''
    ? ''
    : workingDaysBefore(conversationDate, OWN_DEADLINE_WORKING_DAYS_BEFORE, settings.closedDays);
};

/** The one reminder that today calls for: the latest whose day has come, if it has not been sent. */
export const answerReminderWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const { settings } = index.unit;
  const { id } = employee;
  const invitation = index.entry(keyOf.invitation(settings.year, id));
  const isAnswered =
    index.isDone(keyOf.answered(settings.year, id)) ||
    index.entry(keyOf.poll(settings.year, id, 'form'))?.details.reason === NOT_WRITTEN;
  const isOver = isAnswered || index.conversation(id)?.heldOn;
  if (!settings.remindAnswers || invitation?.state !== 'done' || isOver) return [];
  const invitedOn = invitation.at.slice(0, 10);
  const deadline = answerDeadlineOf(settings, employee, invitedOn);
  if (deadline === '' || now.date > deadline || invitedOn >= now.date) return [];
  const left = daysBetween(now.date, deadline);
  const days = settings.reminderDays.filter((day) => day >= left).sort((a, b) => a - b)[0];
  if (days === undefined) return [];
  const key = keyOf.reminder(settings.year, id, days);
  return index.isDone(key) ? [] : [propose(mailOf('reminder', key, 'employee', [id]))];
};
