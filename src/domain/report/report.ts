// The strategy report as plain figures: the article's five questions, each figure with the rows that it counts.
import { DRIFT } from '../agreements/agreementTerms.ts';
import { isOldAgreement } from '../agreements/effectReview.ts';
import { unansweredSuggestions } from '../strategy/suggestionReplies.ts';
import { plain, tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, FocusArea, Now, Suggestion, Unit } from '../unit/unit.ts';
import { unitIndexOf } from '../work/unitIndex.ts';
import type { ReportKind } from '../work/work.ts';
import { type Average, type Counted, compared, counted, type Rows, tallied } from './counted.ts';
import { type FlaggedText, flaggedTexts, nameOf, suggestionTexts, textGate } from './flaggedTexts.ts';
import { ALL, type GivenAnswer } from './protection.ts';
import { publications } from './publications.ts';
import { type Flag, flagsOf } from './rules.ts';

const values = <T extends string>(column: { choices?: readonly { value: string }[] }): T[] =>
  (column.choices ?? []).map(({ value }) => value as T);
export type AgreementType = Exclude<Agreement['type'], ''>;
export type Responsible = Exclude<Agreement['responsible'], ''>;
export type Progress = Agreement['progress'];
export type Outcome = Exclude<Agreement['review'], ''>;
export const TYPES = values<AgreementType>(TABLES.agreements.columns.type);
export const RESPONSIBLE = values<Responsible>(TABLES.agreements.columns.responsible);
export const PROGRESS = values<Progress>(TABLES.agreements.columns.progress);
export const OUTCOMES = values<Outcome>(TABLES.agreements.columns.review);

export interface SuggestionView {
  id: string;
  /** Empty where the author wants no name. */
  name: string;
  /** Empty where the manager has yet to look at it. */
  text: string;
  addressee: Suggestion['addressee'];
  status: Suggestion['status'];
  reply: string;
}

/** A focus area, or drift. */
export interface AreaFigures {
  id: string;
  title: string;
  area: FocusArea | undefined;
  /** In this cycle's strategy. */
  active: boolean;
  discussed: Counted;
  touch: Average | undefined;
  suggestions: SuggestionView[];
  agreements: Counted;
  matrix: Record<AgreementType, Record<Responsible, Counted>>;
  /** Undefined where fewer than five people stand behind it. */
  progress: Record<Progress, Counted> | undefined;
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
  others: SuggestionView[];
  suggestions: Record<'named' | 'unnamed' | 'toManagement' | 'unanswered', Counted>;
  old: Counted;
  /** Undefined where fewer than five people stand behind the whole; so is `progress`. */
  outcomes: Record<Outcome | 'open', Counted> | undefined;
  /** The day they were reckoned, where later figures would tell on a few; so is `progressAsOf`. */
  outcomesAsOf: string;
  effect: Average | undefined;
  /** In no order that tells whose they are; undefined where fewer than five people have written. */
  reasons: { texts: string[]; rows: Rows } | undefined;
  effects: { texts: string[]; rows: Rows } | undefined;
  agreements: Counted;
  drift: Counted;
  byType: Record<AgreementType, Counted>;
  byResponsible: Record<Responsible, Counted>;
  progress: Record<Progress, Counted> | undefined;
  progressAsOf: string;
  flags: Flag[];
  decisions: { id: string; title: string; decision: FocusArea['decision']; reason: string; decidedOn: string }[];
  flagged: FlaggedText[];
  /** To be noted before anybody sees the report. */
  shown: { key: string; details: Record<string, string> }[];
}

export const reportOf = (unit: Unit, now: Now, which: ReportKind): Report => {
  const { year } = unit.settings;
  const index = unitIndexOf(unit);
  const active = new Set(index.activeFocusAreas.map(({ id }) => id));
  const held = unit.conversations.filter((row) => row.year === year && row.heldOn !== '');
  const agreements = unit.agreements.filter((row) => row.year === year);
  const old = unit.agreements.filter((row) => isOldAgreement(row, year));
  const published = publications(unit, now.date);
  const touch = published.of('touch', touchAnswers(unit), false);
  const effect = published.of('effect', effectAnswers(old), true);
  const progress = published.progress(agreements, ['', ...areaIds(unit)], PROGRESS, 'notStarted');
  const outcomes = published.outcomes(old, [...OUTCOMES, 'open'], 'open');
  const reviewed = Object.values(outcomes.counts ?? {}).reduce((sum, { value }) => sum + value, 0);
  const texts = suggestionViews(unit);
  const areas = areaIds(unit).map((id): AreaFigures => {
    const area = unit.focusAreas.find((known) => known.id === id);
    const own = agreements.filter(({ focusAreaId }) => focusAreaId === id);
    return {
      id,
      title: tidy(area?.title ?? id),
      area,
      active: active.has(id),
      discussed: counted(
        'conversations',
        held.filter(({ focusAreaIds }) => focusAreaIds.includes(id)).map(({ employeeId }) => employeeId),
      ),
      touch: touch(id),
      suggestions: texts.filter(({ focusAreaId }) => focusAreaId === id),
      agreements: ofAgreements(own),
      matrix: tallied(TYPES, (type) =>
        tallied(RESPONSIBLE, (who) => ofAgreements(own.filter((row) => row.type === type && row.responsible === who))),
      ),
      progress: progress.of(id),
      effect: effect(id),
    };
  });
  const shared = (consent: Suggestion['consent']): Counted =>
    counted(
      'suggestions',
      suggestionsOf(unit)
        .filter((row) => row.consent === consent)
        .map(({ id }) => id),
    );
  const toManagement = suggestionsOf(unit).filter(({ addressee }) => addressee === 'management');
  const unanswered = new Set(unansweredSuggestions(index));
  const figures = {
    which,
    year,
    date: now.date,
    held: counted(
      'conversations',
      held.map(({ employeeId }) => employeeId),
    ),
    topic: counted(
      'conversations',
      held.filter(({ focusAreaIds }) => focusAreaIds.length > 0).map(({ employeeId }) => employeeId),
    ),
    areas,
    others: texts.filter(({ focusAreaId }) => !areas.some(({ id }) => id === focusAreaId)),
    suggestions: {
      named: shared('named'),
      unnamed: shared('unnamed'),
      toManagement: counted(
        'suggestions',
        toManagement.map(({ id }) => id),
      ),
      unanswered: counted(
        'suggestions',
        toManagement.filter((row) => unanswered.has(row)).map(({ id }) => id),
      ),
    },
    // The number that the outcomes add up to: another beside it would tell what has changed since.
    old: outcomes.asOf === '' ? ofAgreements(old) : { ...ofAgreements([]), value: reviewed },
    outcomes: outcomes.counts,
    outcomesAsOf: outcomes.asOf,
    effect: effect(ALL),
    reasons: published.texts('reasons', old),
    effects: published.texts('effects', old),
    agreements: ofAgreements(agreements),
    drift: ofAgreements(agreements.filter(({ focusAreaId }) => focusAreaId === DRIFT)),
    byType: tallied(TYPES, (type) => ofAgreements(agreements.filter((row) => row.type === type))),
    byResponsible: tallied(RESPONSIBLE, (who) => ofAgreements(agreements.filter((row) => row.responsible === who))),
    progress: progress.of(ALL),
    progressAsOf: progress.asOf,
    decisions: decisionsOf(unit),
    flagged: flaggedTexts(unit),
    shown: published.news,
  };
  return { ...figures, flags: flagsOf(figures) };
};

/** This cycle's focus areas, and whatever else this cycle's agreements are tied to; drift last. */
const areaIds = (unit: Unit): string[] => {
  const { activeFocusAreas } = unitIndexOf(unit);
  const used = unit.agreements.filter((row) => row.year === unit.settings.year).map(({ focusAreaId }) => focusAreaId);
  const ids = [...activeFocusAreas.map(({ id }) => id), ...used].filter((id) => id !== DRIFT && id !== '');
  return [...new Set(ids), ...(used.includes(DRIFT) ? [DRIFT] : [])];
};

const ofAgreements = (rows: readonly Agreement[]): Counted =>
  counted(
    'agreements',
    rows.map(({ id }) => id),
  );

/** This cycle's, without the private ones: those are not read at all. */
const suggestionsOf = (unit: Unit): Suggestion[] =>
  unit.suggestions.filter(({ year, consent }) => year === unit.settings.year && consent !== 'private');

/** Named ones first; the unnamed by their words, since the order of the rows would tell whose they are. */
const suggestionViews = (unit: Unit): (SuggestionView & { focusAreaId: string })[] => {
  const gate = textGate(unit);
  const name = nameOf(unit);
  const views = suggestionsOf(unit).map((row) => {
    const [text = '', reply = ''] = suggestionTexts(row, name(row)).map((each) => (gate(each) ? '' : each.text.trim()));
    const { id, addressee, status, focusAreaId } = row;
    return { id, name: row.consent === 'named' ? tidy(name(row)) : '', text, addressee, status, reply, focusAreaId };
  });
  const named = views.filter((view) => view.name !== '');
  const unnamed = views.filter((view) => view.name === '').sort((a, b) => compared(a.text, b.text));
  return [...named, ...unnamed];
};

/** How much each focus area touches each person's work, from 1 (not at all) upwards. */
const touchAnswers = (unit: Unit): GivenAnswer[] => {
  const { year } = unit.settings;
  const grid = unit.questions.find(({ type }) => type === 'focusAreaGrid');
  if (!grid) return [];
  const degrees = [grid.optionsDa, grid.optionsEn].map((options) => options.map(plain));
  return unit.answers.flatMap((row) => {
    const [question, cell = ''] = row.questionKey.split(':');
    if (row.year !== year || question !== grid.id || cell === '') return [];
    const degree = Math.max(...degrees.map((options) => options.indexOf(plain(row.answer)))) + 1;
    return degree === 0
      ? []
      : [{ cell, employeeId: row.employeeId, row: row.questionKey, value: degree, said: String(degree) }];
  });
};

const effectAnswers = (old: readonly Agreement[]): GivenAnswer[] =>
  old.flatMap(({ id, focusAreaId, employeeId, effectScore }) =>
    effectScore === null
      ? []
      : [{ cell: focusAreaId || '-', employeeId, row: id, value: effectScore, said: String(effectScore) }],
  );

const decisionsOf = (unit: Unit): Report['decisions'] => {
  const gate = textGate(unit);
  return unit.focusAreas.flatMap(({ id, title, decision, decisionReason, decidedOn }) => {
    if (decision === '') return [];
    const text = { tab: 'focusAreas', id, column: 'decisionReason', text: decisionReason, unnamed: '' } as const;
    return [{ id, title: tidy(title), decision, reason: gate(text) ? '' : tidy(decisionReason), decidedOn }];
  });
};
