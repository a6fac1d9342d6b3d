// Free texts that a report would show, and which of them the manager must look at before it does.

import { type Sensitivity, sensitivityOf } from '../privacy/sensitiveText.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lazy } from '../text/lazy.ts';
import { personName } from '../text/personName.ts';
import { plain } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Suggestion, Unit } from '../unit/unit.ts';
import { type LogKey, partsOfKey } from '../work/logKeys.ts';
import { keyOf } from '../work/work.ts';

/** One text of the Sheet, in the cell that `tab`, `id` and `column` name. */
export interface ReportText {
  tab: 'suggestions' | 'agreements' | 'focusAreas';
  id: string;
  column: string;
  text: string;
  /** The name that the text must not contain, since it is shown without one. */
  unnamed: string;
}

/** `why` says what makes the text sensitive; the name of a person who is to stay unnamed counts too. */
export interface FlaggedText extends ReportText {
  key: LogKey<'approvedText'>;
  why: Sensitivity | 'name';
}

const keyOfText = ({ tab, id, column, text }: ReportText): LogKey<'approvedText'> =>
  keyOf.approvedText(tab, id, column, fingerprint(text.trim()));

/** A name is given away by any of its parts; one of two letters may be a word. */
const givesAway = (text: string, name: string): boolean => {
  const written = new Set(text.split(/[^\p{L}\p{N}]+/u).map(plain));
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => part.length > 2 && (written.has(plain(part)) || written.has(`${plain(part)}s`)));
};

/** Flags each text that a report may not show yet; one that was approved may be shown until it is edited. */
export const textGate = (unit: Unit): ((text: ReportText) => FlaggedText | undefined) => {
  const approved = lazy(
    () =>
      new Set(
        unit.log
          .filter(({ id, state }) => state === 'approved' && partsOfKey(id)?.kind === 'approvedText')
          .map(({ id }) => id),
      ),
  );
  return (text) => {
    const why = sensitivityOf(text.text) ?? (givesAway(text.text, text.unnamed) ? 'name' : undefined);
    if (!why) return undefined;
    const key = keyOfText(text);
    return approved().has(key) ? undefined : { ...text, key, why };
  };
};

/** The bare name, which is looked for in texts. */
export const nameOf = (unit: Unit): ((row: { employeeId: string; employeeName: string }) => string) => {
  const names = lazy(() => new Map(unit.employees.map(({ id, name }) => [id, name])));
  return ({ employeeId, employeeName }) => names().get(employeeId) ?? personName(employeeName);
};

export const suggestionTexts = (suggestion: Suggestion, name: string): ReportText[] => {
  const of = { tab: 'suggestions', id: suggestion.id, unnamed: suggestion.consent === 'named' ? '' : name } as const;
  return [
    { ...of, column: 'text', text: suggestion.text },
    { ...of, column: 'reply', text: suggestion.reply },
  ];
};

export const effectTexts = (agreement: Agreement, name: string): Record<'reasons' | 'effects', ReportText> => {
  const of = { tab: 'agreements', id: agreement.id, unnamed: name } as const;
  return {
    reasons: { ...of, column: 'reviewReason', text: agreement.reviewReason },
    effects: { ...of, column: 'effect', text: agreement.effect },
  };
};

/** All that a report of this cycle would show, and that the manager has not yet looked at. */
export const flaggedTexts = (unit: Unit): FlaggedText[] => {
  const { year } = unit.settings;
  const gate = textGate(unit);
  const name = nameOf(unit);
  return [
    ...unit.suggestions
      .filter((row) => row.year === year && row.consent !== 'private')
      .flatMap((row) => suggestionTexts(row, name(row))),
    ...unit.agreements
      .filter((row) => (row.year ?? year) < year)
      .flatMap((row) => Object.values(effectTexts(row, name(row)))),
    ...unit.focusAreas.map(
      ({ id, decisionReason }): ReportText => ({
        tab: 'focusAreas',
        id,
        column: 'decisionReason',
        text: decisionReason,
        unnamed: '',
      }),
    ),
  ].flatMap((text) => gate(text) ?? []);
};

const CODES = {
  cpr: 'textCpr',
  health: 'textHealth',
  union: 'textUnion',
  family: 'textFamily',
  name: 'textName',
} as const;

export const problemOfFlagged = (
  { tab, id, column, why }: FlaggedText,
  language: Unit['settings']['language'],
): Problem => ({
  code: CODES[why],
  tab,
  column:
    (TABLES[tab].columns as Record<string, { titles: Record<typeof language, string> }>)[column]?.titles[language] ??
    column,
  values: { id },
});
