// The settings as fields to fill in: each with its title, what it explains, its value and what may be chosen.

import type { Row } from '../unit/tables.ts';
import type { Settings } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import { missingSettings, NEEDED_FIRST } from './missingSettings.ts';
import { defaultInWords, settingRows } from './settingRows.ts';
import { type KindName, SETTINGS, settingsOf } from './settingsList.ts';

export interface SettingField {
  id: string;
  title: string;
  explanation: string;
  value: string;
  kind: KindName;
  choices: { value: string; title: string }[];
  /** What it is from the start, in words; empty where it says so itself. */
  byDefault: string;
  /** Asked for before all others. */
  isFirst: boolean;
  /** It is empty, and cannot stay so. */
  isMissing: boolean;
}

/** Filled in by the add-on, not by people. */
const NOT_SHOWN: readonly string[] = ['triggerOwner'];

/** Dates as yyyy-MM-dd, times as HH:mm, all else as the Sheet has it; an unreadable value as it was written. */
export const settingViews = (rows: readonly Row<'settings'>[]): SettingField[] => {
  const { settings, problems } = settingsOf(rows);
  const { language } = settings;
  const { yes, no, languages } = words(language).settings;
  const missing: readonly string[] = missingSettings(settings);
  const first: readonly string[] = NEEDED_FIRST;
  const unreadable = new Map(problems.map(({ values }) => [values?.id, String(values?.value ?? '')]));
  const choices: Partial<Record<KindName, string[]>> = { yesNo: [yes, no], choice: Object.values(languages) };
  return settingRows(language, settings)
    .filter(({ id }) => !NOT_SHOWN.includes(id))
    .map(({ id, title, explanation, value }) => {
      const key = id as keyof Settings;
      const { name: kind } = SETTINGS[key].kind;
      const shown = kind === 'date' || kind === 'time' ? String(settings[key]) : value;
      return {
        id,
        title,
        explanation,
        value: unreadable.get(id) ?? shown,
        kind,
        choices: (choices[kind] ?? []).map((choice) => ({ value: choice, title: choice })),
        byDefault: first.includes(id) ? '' : defaultInWords(key, language),
        isFirst: first.includes(id),
        isMissing: missing.includes(id),
      };
    });
};
