// The strategy meeting: when it is, whether it has been held, and the mails that call employees to it.
import { fingerprint } from '../text/fingerprint.ts';
import type { Employee, Now, Settings } from '../unit/unit.ts';
import { untilNextNotice } from '../work/morning.ts';
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

/** When and where the strategy meeting is, as one text without the place's name; empty while it has no date or time. */
export const meetingSlotOf = ({ meetingDate, meetingTime, meetingPlace }: Settings): string =>
  meetingDate === '' || meetingTime === '' ? '' : `${meetingDate}T${meetingTime}/${fingerprint(meetingPlace.trim())}`;

/** The call to the meeting, and another for each change of it until it has been held. */
export const strategyMeetingWork = (index: UnitIndex, { id }: Employee, now: Now): Proposal[] => {
  const { settings } = index.unit;
  if (isMeetingHeld(settings, now)) return [];
  const first = keyOf.strategyMeeting(settings.year, id);
  const slot = meetingSlotOf(settings);
  if (!index.isDone(first)) {
    return [
      propose(
        mailOf('strategyMeeting', first, 'employee', [id]),
        unapproved(index, 'strategyMeeting') ||
          (slot === '' && 'meetingNotSet') ||
          (index.activeFocusAreas.length === 0 && 'noFocusAreas'),
      ),
    ];
  }
  const sent = index.entry(first)?.details ?? {};
  const key = keyOf.meetingMoved(settings.year, id, (sent.sequence ?? 0) + 1, slot);
  if (slot === '' || (sent.slot ?? slot) === slot || index.isDone(key)) return [];
  return [
    propose(
      mailOf('strategyMeeting', key, 'employee', [id]),
      unapproved(index, 'strategyMeeting') || untilNextNotice(index, first, now),
    ),
  ];
};
