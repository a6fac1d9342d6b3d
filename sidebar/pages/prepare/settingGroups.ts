// The groups of settings on the page, by subject; those that are asked for first stand before them.
import type { SettingView } from '../../../src/contract.ts';

/** The groups in the order of the Settings tab, each with its first setting. */
const BEGINNINGS = {
  unit: 'language',
  meeting: 'meetingDate',
  dates: 'answerDeadline',
  talks: 'conversationMinutes',
  automatic: 'remindAnswers',
  privacy: 'proposeDeletions',
} as const;

export type GroupName = keyof typeof BEGINNINGS;

const NAMES = Object.keys(BEGINNINGS) as GroupName[];

/** Settings of several sentences, which get a field of several lines. */
export const LONG_TEXTS: readonly string[] = ['legalBasis', 'recipients', 'retention', 'closedDays'];

export const groupsOf = (settings: readonly SettingView[]): Record<GroupName, SettingView[]> => {
  const groups: Record<GroupName, SettingView[]> = {
    unit: [],
    meeting: [],
    dates: [],
    talks: [],
    automatic: [],
    privacy: [],
  };
  let name: GroupName = 'unit';
  for (const setting of settings) {
    name = NAMES.find((known) => BEGINNINGS[known] === setting.id) ?? name;
    if (!setting.isFirst) groups[name].push(setting);
  }
  return groups;
};

/** Those of the strategy meeting, which has a page of its own. */
export const isOfMeeting = (id: string): boolean => id.startsWith('meeting');
