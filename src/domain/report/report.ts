// The strategy report as plain figures: the article's five questions, each figure with the rows that it counts.

import { OPERATIONS } from '../agreements/agreementTerms.ts';
import { isOldAgreement } from '../agreements/effectReview.ts';
import { nameShown } from '../people/tellApart.ts';
import { unansweredSuggestions } from '../strategy/suggestionReplies.ts';
import { plain, tidy } from '../text/plainText.ts';
import { partsOfQuestionKey } from '../unit/questionKey.ts';
import type { Agreement, Now, Suggestion, Unit } from '../unit/unit.ts';
import { unitIndexOf } from '../work/unitIndex.ts';
import type { ReportKind } from '../work/work.ts';
import { areaFigures, areaIds, heldIn, ofAgreements, ofConversations } from './areaFigures.ts';
import { type Counted, compared, counted, tallied } from './counted.ts';
import { OUTCOMES, PROGRESS, RESPONSIBLE, type Report, type ReportedSuggestion, TYPES } from './figures.ts';
import { flaggedTexts, nameOf, suggestionTexts, textGate } from './flaggedTexts.ts';
import { ALL, type GivenAnswer } from './protection.ts';
import { publications } from './publications.ts';
import { flagsOf } from './rules.ts';

export const reportOf = (unit: Unit, now: Now, which: ReportKind): Report => {
  const { year } = unit.settings;
  const held = heldIn(unit);
  const agreements = unit.agreements.filter((row) => row.year === year);
  const old = unit.agreements.filter((row) => isOldAgreement(row, year));
  const published = publications(unit, now.date);
  const protectedFigures = {
    touch: published.averages('touch', touchAnswers(unit), false),
    effect: published.averages('effect', effectAnswers(old), true),
    progress: published.progress(agreements, ['', ...areaIds(unit)], PROGRESS, 'notStarted'),
  };
  const { effect, progress } = protectedFigures;
  const outcomes = published.outcomes(old, [...OUTCOMES, 'open'], 'open');
  const reviewed = Object.values(outcomes.counts ?? {}).reduce((sum, { value }) => sum + value, 0);
  const suggestions = reportedSuggestions(unit);
  const areas = areaIds(unit).map((id) => ({
    ...areaFigures(unit, id, held, agreements),
    touch: protectedFigures.touch(id),
    suggestions: suggestions.filter(({ focusAreaId }) => focusAreaId === id),
    progress: progress.of(id),
    effect: effect(id),
  }));
  const figures = {
    which,
    year,
    date: now.date,
    held: ofConversations(held),
    topic: ofConversations(held.filter(({ focusAreaIds }) => focusAreaIds.length > 0)),
    areas,
    others: suggestions.filter(({ focusAreaId }) => !areas.some(({ id }) => id === focusAreaId)),
    suggestions: suggestionFigures(unit),
    // The number that the outcomes add up to: another number beside it would reveal what has changed since.
    old: outcomes.asOf === '' ? ofAgreements(old) : { ...ofAgreements([]), value: reviewed },
    outcomes: outcomes.counts,
    outcomesAsOf: outcomes.asOf,
    effect: effect(ALL),
    reasons: published.texts('reasons', old),
    effects: published.texts('effects', old),
    agreements: ofAgreements(agreements),
    operations: ofAgreements(agreements.filter(({ focusAreaId }) => focusAreaId === OPERATIONS)),
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

const suggestionFigures = (unit: Unit): Report['suggestions'] => {
  const all = suggestionsOf(unit);
  const toManagement = all.filter(({ addressee }) => addressee === 'management');
  const unanswered = new Set(unansweredSuggestions(unitIndexOf(unit)));
  return {
    named: ofSuggestions(all.filter(({ consent }) => consent === 'named')),
    unnamed: ofSuggestions(all.filter(({ consent }) => consent === 'unnamed')),
    toManagement: ofSuggestions(toManagement),
    unanswered: ofSuggestions(toManagement.filter((row) => unanswered.has(row))),
  };
};

const ofSuggestions = (rows: readonly Suggestion[]): Counted =>
  counted(
    'suggestions',
    rows.map(({ id }) => id),
  );

/** This cycle's suggestions without the private ones, which are not read at all. */
const suggestionsOf = (unit: Unit): Suggestion[] =>
  unit.suggestions.filter(({ year, consent }) => year === unit.settings.year && consent !== 'private');

/**
 * Named suggestions first; the unnamed sorted by their text, since the order of the rows would reveal whose they are.
 */
const reportedSuggestions = (unit: Unit): (ReportedSuggestion & { focusAreaId: string })[] => {
  const gate = textGate(unit);
  const name = nameOf(unit);
  const shownName = ({ employeeId, employeeName }: Suggestion): string =>
    nameShown(unit, { id: employeeId, name: name({ employeeId, employeeName }) });
  const views = suggestionsOf(unit).map((row) => {
    const [text = '', reply = ''] = suggestionTexts(row, name(row)).map((each) => (gate(each) ? '' : each.text.trim()));
    const { id, addressee, status, focusAreaId } = row;
    return {
      id,
      name: row.consent === 'named' ? tidy(shownName(row)) : '',
      text,
      addressee,
      status,
      reply,
      focusAreaId,
    };
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
    const { questionId, rowId: cell } = partsOfQuestionKey(row.questionKey);
    if (row.year !== year || questionId !== grid.id || cell === '') return [];
    const degree = Math.max(...degrees.map((options) => options.indexOf(plain(row.answer)))) + 1;
    return degree === 0
      ? []
      : [{ cell, employeeId: row.employeeId, row: row.questionKey, value: degree, text: String(degree) }];
  });
};

const effectAnswers = (old: readonly Agreement[]): GivenAnswer[] =>
  old.flatMap(({ id, focusAreaId, employeeId, effectScore }) =>
    effectScore === null
      ? []
      : [{ cell: focusAreaId || '-', employeeId, row: id, value: effectScore, text: String(effectScore) }],
  );

const decisionsOf = (unit: Unit): Report['decisions'] => {
  const gate = textGate(unit);
  return unit.focusAreas.flatMap(({ id, title, decision, decisionReason, decidedOn }) => {
    if (decision === '') return [];
    const text = { tab: 'focusAreas', id, column: 'decisionReason', text: decisionReason, unnamed: '' } as const;
    return [{ id, title: tidy(title), decision, reason: gate(text) ? '' : tidy(decisionReason), decidedOn }];
  });
};
