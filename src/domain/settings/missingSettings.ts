// What is still to be filled in: what the year cannot begin without, and the other half of what has been begun.
import type { Settings } from '../unit/unit.ts';

/** What only the manager knows and everything else rests on; asked for before all other settings. */
export const NEEDED_FIRST = ['unitName', 'managerName', 'answerDeadline', 'windowFrom', 'windowTo'] as const;

/** Filled in at set-up, and needed as much. */
const NEEDED = [...NEEDED_FIRST, 'managerEmail'] as const;

export const missingSettings = (settings: Settings): (keyof Settings)[] => [
  ...NEEDED.filter((key) => settings[key].trim() === ''),
  ...halfMeeting(settings),
];

/** A meeting has a day and a time, or nothing of it is set yet. */
const halfMeeting = (settings: Settings): (keyof Settings)[] => {
  const { meetingDate, meetingTime, meetingPlace } = settings;
  if ([meetingDate, meetingTime, meetingPlace].every((value) => value.trim() === '')) return [];
  return (['meetingDate', 'meetingTime'] as const).filter((key) => settings[key] === '');
};
