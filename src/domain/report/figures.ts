// What a strategy report says, as figures: each with the rows that it counts.

import { TABLES } from '../unit/tables.ts';
import type { Agreement, FocusArea, Suggestion } from '../unit/unit.ts';
import type { AreaRule, UnitRule } from '../words/codes.ts';
import type { LogNote } from '../work/logEntries.ts';
import type { ReportKind } from '../work/work.ts';
import type { Average, Counted, CountedRows } from './counted.ts';
import type { FlaggedText } from './flaggedTexts.ts';

export type AgreementType = Exclude<Agreement['type'], ''>;

export type Responsible = Exclude<Agreement['responsible'], ''>;

export type ProgressValue = Agreement['progress'];

export type ReviewOutcome = Exclude<Agreement['review'], ''>;

const values = <T extends string>(column: { choices?: readonly { value: string }[] }): T[] =>
  (column.choices ?? []).map(({ value }) => value as T);

export const TYPES = values<AgreementType>(TABLES.agreements.columns.type);

export const RESPONSIBLE = values<Responsible>(TABLES.agreements.columns.responsible);

export const PROGRESS = values<ProgressValue>(TABLES.agreements.columns.progress);

export const OUTCOMES = values<ReviewOutcome>(TABLES.agreements.columns.review);

export interface ReportedSuggestion {
  id: string;
  /** Empty where the author wants no name. */
  name: string;
  /** Empty where the manager has yet to look at it. */
  text: string;
  addressee: Suggestion['addressee'];
  status: Suggestion['status'];
  reply: string;
}

/** A focus area, or daily operations. */
export interface AreaFigures {
  id: string;
  title: string;
  area: FocusArea | undefined;
  /** In this cycle's strategy. */
  active: boolean;
  discussed: Counted;
  touch: Average | undefined;
  suggestions: ReportedSuggestion[];
  agreements: Counted;
  matrix: Record<AgreementType, Record<Responsible, Counted>>;
  /** Undefined where fewer than five people are behind it. */
  progress: Record<ProgressValue, Counted> | undefined;
  effect: Average | undefined;
}

export interface Report {
  which: ReportKind;
  year: number;
  date: string;
  held: Counted;
  topic: Counted;
  areas: AreaFigures[];
  /** Suggestions of no focus area in particular. */
  others: ReportedSuggestion[];
  suggestions: Record<'named' | 'unnamed' | 'toManagement' | 'unanswered', Counted>;
  old: Counted;
  /** Undefined where fewer than five people are behind the whole; so is `progress`. */
  outcomes: Record<ReviewOutcome | 'open', Counted> | undefined;
  /**
   * The day of the outcomes, where later figures would give a few people away; else empty. `progressAsOf` is the same
   * for `progress`.
   */
  outcomesAsOf: string;
  effect: Average | undefined;
  /** In an order that does not reveal whose they are; undefined where fewer than five people have written. */
  reasons: { texts: string[]; rows: CountedRows } | undefined;
  effects: { texts: string[]; rows: CountedRows } | undefined;
  agreements: Counted;
  operations: Counted;
  byType: Record<AgreementType, Counted>;
  byResponsible: Record<Responsible, Counted>;
  progress: Record<ProgressValue, Counted> | undefined;
  progressAsOf: string;
  flags: Flag[];
  decisions: { id: string; title: string; decision: FocusArea['decision']; reason: string; decidedOn: string }[];
  flagged: FlaggedText[];
  /** To be noted before anybody sees the report. */
  shown: LogNote<'shown'>[];
}

export type Flag = { rule: AreaRule; areaId: string; title: string } | { rule: UnitRule };
