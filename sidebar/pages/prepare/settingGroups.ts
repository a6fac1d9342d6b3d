// Which settings stand together on the page, and which must be filled in before the year can begin.
import type { SettingView } from '../../../src/contract.ts';

export type GroupName = 'unit' | 'dates' | 'talks' | 'automatic' | 'privacy' | 'more';

const GROUPS: Record<Exclude<GroupName, 'more'>, readonly string[]> = {
  unit: ['unitName', 'organisation', 'managerName', 'managerEmail', 'year', 'language'],
  dates: ['answerDeadline', 'windowFrom', 'windowTo', 'closedDays', 'reminderDays'],
  talks: ['conversationMinutes', 'conversationPlace', 'dayFrom', 'dayTo'],
  automatic: [
    'remindAnswers',
    'sendTopics',
    'readAgreements',
    'remindAgreements',
    'sendDigest',
    'miniMus',
    'miniMusMonths',
    'sendReports',
    'interimReport',
    'halfYearReport',
    'yearReport',
    'proposeDeletions',
  ],
  privacy: ['privacyContact', 'legalBasis', 'recipients', 'retention', 'answersMonths', 'agreementsMonths'],
};

/** Shown at once; the others are folded away. */
export const OPEN_GROUPS: readonly GroupName[] = ['unit', 'dates', 'talks'];

export const MEETING_SETTINGS = ['meetingDate', 'meetingTime', 'meetingMinutes', 'meetingPlace'] as const;
export const MEETING_OVERRIDE = 'meetingOverrideReason';

/** Kept by the add-on itself. */
const NOT_SHOWN = ['triggerOwner', MEETING_OVERRIDE, ...MEETING_SETTINGS];

const NEEDED = ['unitName', 'managerName', 'managerEmail', 'answerDeadline', 'windowFrom', 'windowTo'];

/** In texts of several sentences one types in a field of several lines. */
export const LONG_TEXTS: readonly string[] = ['legalBasis', 'recipients', 'retention', 'closedDays', MEETING_OVERRIDE];

export const groupsOf = (settings: readonly SettingView[]): { name: GroupName; settings: SettingView[] }[] => {
  const known = new Map(settings.map((setting) => [setting.id, setting]));
  const grouped = new Set([...Object.values(GROUPS).flat(), ...NOT_SHOWN]);
  const names: GroupName[] = ['unit', 'dates', 'talks', 'automatic', 'privacy', 'more'];
  return names
    .map((name) => ({
      name,
      settings:
        name === 'more'
          ? settings.filter(({ id }) => !grouped.has(id))
          : GROUPS[name].flatMap((id) => known.get(id) ?? []),
    }))
    .filter(({ settings: own }) => own.length > 0);
};

export const isMissing = ({ id, value }: { id: string; value: string }): boolean =>
  NEEDED.includes(id) && value.trim() === '';
