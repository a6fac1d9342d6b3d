// The strategy report as plain figures: the article's five questions, each figure with the rows that it counts.
import { DRIFT } from '../agreed.ts';
import { isOldAgreement } from '../effectReview.ts';
import { plain, tidy } from '../plainText.ts';
import { registerOf } from '../register.ts';
import { unansweredSuggestions } from '../suggestionReplies.ts';
import { TABLES, type TableKey } from '../tables.ts';
import type { Agreement, FocusArea, Now, Suggestion, Unit } from '../unit.ts';
import { keyOf, type ReportKind } from '../work.ts';
import { effectTexts, type FlaggedText, flaggedTexts, nameOf, suggestionTexts, textGate } from './flaggedTexts.ts';
import {
  ALL,
  answerMark,
  countsShownOf,
  type GivenAnswer,
  hiddenGroups,
  peopleIn,
  type Shown,
  SMALLEST_GROUP,
  shownFacts,
  shownIn,
  shownOf,
} from './protection.ts';
import { type Flag, flagsOf } from './rules.ts';

/** The rows that a figure counts; `part` where it is one question of theirs. */
export interface Rows {
  tab: TableKey;
  ids: readonly string[];
  part?: string;
}

export interface Counted {
  value: number;
  rows: Rows;
}

/** Over five people or more. */
export interface Average extends Counted {
  people: number;
  /** The day it was reckoned, where a later one would tell on a few. */
  asOf: string;
}

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
  effect: Average | undefined;
  /** In no order that tells whose they are; undefined where fewer than five people have written. */
  reasons: { texts: string[]; rows: Rows } | undefined;
  effects: { texts: string[]; rows: Rows } | undefined;
  agreements: Counted;
  drift: Counted;
  byType: Record<AgreementType, Counted>;
  byResponsible: Record<Responsible, Counted>;
  progress: Record<Progress, Counted> | undefined;
  /** The day it was reckoned, where later figures would tell on a few. */
  progressAsOf: string;
  flags: Flag[];
  decisions: { id: string; title: string; decision: FocusArea['decision']; reason: string; decidedOn: string }[];
  flagged: FlaggedText[];
  /** To be noted before anybody sees the report. */
  shown: { key: string; facts: Record<string, string> }[];
}

export const reportOf = (unit: Unit, now: Now, which: ReportKind): Report => {
  const { year } = unit.settings;
  const register = registerOf(unit);
  const active = new Set(register.activeFocusAreas.map(({ id }) => id));
  const held = unit.conversations.filter((row) => row.year === year && row.heldOn !== '');
  const agreements = unit.agreements.filter((row) => row.year === year);
  const old = unit.agreements.filter((row) => isOldAgreement(row, year));
  const published = publications(unit, now.date);
  const touch = published.of('touch', touchAnswers(unit), false);
  const effect = published.of('effect', effectAnswers(old), true);
  const progress = published.progress(agreements, ['', ...areaIds(unit)]);
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
  const unanswered = new Set(unansweredSuggestions(register));
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
    old: ofAgreements(old),
    outcomes:
      old.length > 0 && peopleOf(old).size < SMALLEST_GROUP
        ? undefined
        : tallied([...OUTCOMES, 'open' as const], (outcome) =>
            ofAgreements(old.filter(({ review }) => (review || 'open') === outcome)),
          ),
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
  const { activeFocusAreas } = registerOf(unit);
  const used = unit.agreements.filter((row) => row.year === unit.settings.year).map(({ focusAreaId }) => focusAreaId);
  const ids = [...activeFocusAreas.map(({ id }) => id), ...used].filter((id) => id !== DRIFT && id !== '');
  return [...new Set(ids), ...(used.includes(DRIFT) ? [DRIFT] : [])];
};

export const counted = (tab: TableKey, ids: readonly string[], part?: string): Counted => ({
  value: ids.length,
  rows: { tab, ids, ...(part ? { part } : {}) },
});

const ofAgreements = (rows: readonly Agreement[]): Counted =>
  counted(
    'agreements',
    rows.map(({ id }) => id),
  );

const tallied = <Key extends string, T>(keys: readonly Key[], tally: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, tally(key)])) as Record<Key, T>;

const peopleOf = (rows: readonly Agreement[]): Set<string> => new Set(rows.map(({ employeeId }) => employeeId));

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

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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

/** What may be shown of each measure, held against what the reports of this cycle have shown. */
const publications = (unit: Unit, at: string) => {
  const { year } = unit.settings;
  const news: Report['shown'] = [];
  const gate = textGate(unit);
  const name = nameOf(unit);

  const remembered = <T extends Shown | undefined>(measure: string, show: (earlier: Shown[]) => T): T => {
    const beginning = `${keyOf.shown(year, measure)}/`;
    const earlier = unit.log.filter(({ id }) => id.startsWith(beginning)).map(({ facts }) => shownIn(facts));
    const shown = show(earlier);
    if (shown && Object.keys(shown.cells).length > 0 && !earlier.includes(shown)) {
      news.push({ key: `${beginning}${earlier.length + 1}`, facts: shownFacts(shown) });
    }
    return shown;
  };
  const publish = (measure: string, answers: readonly GivenAnswer[], withAll: boolean): Shown =>
    remembered(measure, (earlier) => shownOf(answers, { at, withAll, earlier }));

  /** The answers that the shown figure is made of, as far as they still stand. */
  const rowsOf = (answers: readonly GivenAnswer[], marks: readonly string[]): GivenAnswer[] => {
    const known = new Set(marks);
    return answers.filter((answer) => known.has(answerMark(answer)));
  };

  return {
    news,
    of: (measure: 'touch' | 'effect', answers: readonly GivenAnswer[], withAll: boolean) => {
      const shown = publish(measure, answers, withAll);
      return (cell: string): Average | undefined => {
        const told = shown.cells[cell];
        if (!told) return undefined;
        const rows = rowsOf(
          answers.filter((answer) => cell === ALL || answer.cell === cell),
          told.marks,
        );
        const asOf = rows.length === told.marks.length && isWhole(answers, cell, told.marks) ? '' : shown.at;
        const ids = rows.map(({ row, employeeId }) => (measure === 'touch' ? employeeId : row));
        const tab = measure === 'touch' ? 'answers' : 'agreements';
        const { rows: counts } = counted(tab, ids, measure === 'touch' ? rows[0]?.row : undefined);
        return { value: told.average, people: peopleIn(told.marks), asOf, rows: counts };
      };
    },
    texts: (kind: 'reasons' | 'effects', old: readonly Agreement[]): Report['reasons'] => {
      const written = old.flatMap((agreement) => {
        const text = effectTexts(agreement, name(agreement))[kind];
        const { id, employeeId } = agreement;
        return text.text.trim() === '' || gate(text)
          ? []
          : [{ cell: kind, employeeId, row: id, value: 0, said: tidy(text.text) }];
      });
      const told = publish(kind, written, false).cells[kind];
      if (!told) return undefined;
      const rows = rowsOf(written, told.marks);
      const texts = [...new Set(rows.map(({ said }) => said))].sort(compared);
      return texts.length === 0
        ? undefined
        : {
            texts,
            rows: counted(
              'agreements',
              rows.map(({ row }) => row),
            ).rows,
          };
    },
    progress: (agreements: readonly Agreement[], areas: readonly string[]) => {
      const key = keyOf.shown(year, 'progress');
      const before = unit.log.find(({ id }) => id === key)?.facts.hidden ?? '';
      const own = (id: string) => agreements.filter(({ focusAreaId }) => focusAreaId === id);
      const hidden = hiddenGroups(new Map(areas.map((id) => [id, peopleOf(own(id))])), before.split(' '));
      const facts = { hidden: [...hidden].join(' ') };
      if (facts.hidden !== before) news.push({ key, facts });
      // What is not shown by itself is what the shown areas leave of the whole, so it counts as one.
      const answers = agreements.map(
        ({ id, employeeId, focusAreaId, progress }): GivenAnswer => ({
          cell: `${hidden.has(focusAreaId) ? '' : focusAreaId}/${progress}`,
          employeeId,
          row: id,
          value: 0,
          said: progress,
        }),
      );
      const isStarted = agreements.some(({ progress }) => progress !== 'notStarted');
      const show = (earlier: Shown[]) => countsShownOf(answers, { at, earlier });
      const shown = isStarted ? remembered('progress', show) : show([]);
      const cells = Object.entries(shown?.cells ?? {});
      const isNow =
        cells.reduce((sum, [, { average }]) => sum + average, 0) === answers.length &&
        answers.every((answer) => shown?.cells[answer.cell]?.marks.includes(answerMark(answer)));
      /** Ids beside those of a hidden focus area would show what its figures are; the count is of all. */
      const told = (block: string): Record<Progress, Counted> =>
        tallied(PROGRESS, (state) => {
          const rows = isNow ? answers.filter(({ cell, said }) => said === state && cell[0] !== '/') : [];
          const { rows: named } = counted(
            'agreements',
            rows.filter(({ cell }) => block === ALL || cell === `${block}/${state}`).map(({ row }) => row),
          );
          const value = cells
            .filter(([cell]) => cell.endsWith(`/${state}`) && (block === ALL || cell === `${block}/${state}`))
            .reduce((sum, [, { average }]) => sum + average, 0);
          return { value, rows: named };
        });
      return {
        asOf: isNow || !shown ? '' : shown.at,
        of: (block: string): Record<Progress, Counted> | undefined => {
          const isEmpty = block === ALL ? answers.length === 0 : own(block).length === 0 && !hidden.has(block);
          const isShown =
            block === ALL ? shown : !hidden.has(block) && cells.some(([cell]) => cell.startsWith(`${block}/`));
          return isEmpty || isShown ? told(block) : undefined;
        },
      };
    },
  };
};

const isWhole = (answers: readonly GivenAnswer[], cell: string, marks: readonly string[]): boolean =>
  answers.filter((answer) => cell === ALL || answer.cell === cell).length === marks.length;

const decisionsOf = (unit: Unit): Report['decisions'] => {
  const gate = textGate(unit);
  return unit.focusAreas.flatMap(({ id, title, decision, decisionReason, decidedOn }) => {
    if (decision === '') return [];
    const text = { tab: 'focusAreas', id, column: 'decisionReason', text: decisionReason, unnamed: '' } as const;
    return [{ id, title: tidy(title), decision, reason: gate(text) ? '' : tidy(decisionReason), decidedOn }];
  });
};
