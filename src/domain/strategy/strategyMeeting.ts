// The strategy meeting: when it is, whether it has been held, and the mails that call employees to it.
import type { Employee, Now, Settings } from '../unit/unit.ts';
import { type Proposal, propose, unapproved } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf, type WaitingReason } from '../work/work.ts';

/** The strategy meeting is over. */
export const isMeetingHeld = (settings: Settings, now: Now): boolean =>
  settings.meetingDate !== '' &&
  `${now.date}T${now.time}` >=
    `${settings.meetingDate}T${settings.meetingTime === '' ? '23:59' : settings.meetingTime}`;

/** Invitations wait for the strategy meeting, unless the manager has given a reason to pass it. */
export const invitationsBlocked = (settings: Settings, now: Now): WaitingReason | false => {
  if (settings.meetingOverrideReason.trim() !== '' || isMeetingHeld(settings, now)) return false;
  return settings.meetingDate === '' ? 'meetingNotSet' : 'meetingNotHeld';
};

/** The strategy meeting has a day and a time. */
export const isMeetingSet = ({ meetingDate, meetingTime }: Settings): boolean =>
  meetingDate !== '' && meetingTime !== '';

/** The call to the meeting, until it has been held; what changes of it later is told by src/domain/appointments. */
export const strategyMeetingWork = (index: UnitIndex, { id }: Employee, now: Now): Proposal[] => {
  const { settings } = index.unit;
  const key = keyOf.strategyMeeting(settings.year, id);
  if (isMeetingHeld(settings, now) || index.isDone(key)) return [];
  return [
    propose(
      mailOf('strategyMeeting', key, 'employee', [id]),
      unapproved(index, 'strategyMeeting') ||
        (!isMeetingSet(settings) && 'meetingNotSet') ||
        (index.activeFocusAreas.length === 0 && 'noFocusAreas'),
    ),
  ];
};
