// The groups of settings on the page, and those that must be filled in before the year can begin.
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

const NEEDED = ['unitName', 'managerName', 'managerEmail', 'answerDeadline', 'windowFrom', 'windowTo'];

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
    groups[name].push(setting);
  }
  return groups;
};

export const isMissing = ({ id, value }: { id: string; value: string }): boolean =>
  NEEDED.includes(id) && value.trim() === '';
