// The suggestion register: what employees propose in their forms, each proposal once.
import { focusAreaOf } from '../agreements/agreementWords.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { plain, tidy } from '../text/plainText.ts';
import type { Answer, Suggestion, Unit } from '../unit/unit.ts';
import type { OfferedArea } from '../work/detailValues.ts';
import { newIds } from '../work/newIds.ts';
import { unitIndexOf } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

const ADDRESSEES: readonly (readonly [questionId: string, addressee: Suggestion['addressee']])[] = [
  ['STR3', 'self'],
  ['STR4', 'management'],
  ['STR5', 'workplace'],
];
const CONSENT_QUESTION = 'STR6';
/** In the order of the question's options, however they are worded. */
const CONSENTS: readonly Suggestion['consent'][] = ['named', 'unnamed', 'private'];

export interface SuggestionChanges {
  readonly additions: readonly Suggestion[];
  /** Whole rows as they will be. */
  readonly updates: readonly Suggestion[];
  /** Withdrawn by the employee before the manager replied. */
  readonly removals: readonly Suggestion[];
}

/**
 * What the answers make of the register: one row for each year, employee and question, however often the form was answered.
 * `answers` are all the present answers of the employees they are about; `earlier` what they answered before. A focus area
 * that says something else than the earlier answer was chosen by the manager, and stays. A row that the manager has
 * deleted comes back as a new one when its author answers again: a new proposal waits for a new reply.
 */
export function suggestionsFrom(
  answers: readonly Answer[],
  existing: readonly Suggestion[],
  unit: Unit,
  earlier: readonly Answer[] = [],
): SuggestionChanges {
  const additions: Suggestion[] = [];
  const updates: Suggestion[] = [];
  const removals: Suggestion[] = [];
  const newId = newIds('S', unit);
  const areaQuestion = unit.questions.find(({ type }) => type === 'focusAreaChoice')?.id ?? '';
  const areasBefore = new Map(
    earlier
      .filter(({ questionKey }) => questionKey === areaQuestion)
      .map(({ year, employeeId, answer }) => [`${year}/${employeeId}`, answer.trim()]),
  );
  const { entry } = unitIndexOf(unit);
  for (const own of answersByPerson(answers)) {
    const [{ year, employeeId, employeeName } = { year: null, employeeId: '', employeeName: '' }] = own;
    const answerTo = (questionId: string) =>
      own.find(({ questionKey }) => questionKey === questionId)?.answer.trim() ?? '';
    const consent = consentIn(answerTo(CONSENT_QUESTION), unit);
    const offered = entry(keyOf.form(year ?? 0, employeeId))?.details.areas ?? [];
    const focusAreaId = chosenArea(answerTo(areaQuestion), unit, offered);
    const areaBefore = chosenArea(areasBefore.get(`${year}/${employeeId}`) ?? '', unit, offered);
    for (const [questionId, addressee] of ADDRESSEES) {
      const text = answerTo(questionId);
      const present = existing.find(
        (row) => row.year === year && row.employeeId === employeeId && row.questionId === questionId,
      );
      if (!present && text) {
        const row = { year, employeeId, employeeName, questionId, text, focusAreaId, addressee, consent };
        additions.push({ id: newId(), ...row, status: 'new', reply: '' });
      } else if (present && !text) {
        const isHandled = present.reply.trim() !== '' || present.status !== 'new';
        if (!isHandled) removals.push(present);
      } else if (present) {
        // What the manager chose stays; the employee's words and consent are the newest.
        const isManagers = present.focusAreaId !== '' && present.focusAreaId !== areaBefore;
        const updated = { ...present, text, consent, focusAreaId: isManagers ? present.focusAreaId : focusAreaId };
        const fields = ['text', 'consent', 'focusAreaId'] as const;
        if (fields.some((field) => updated[field] !== present[field])) updates.push(updated);
      }
    }
  }
  return { additions, updates, removals };
}

function answersByPerson(answers: readonly Answer[]): Answer[][] {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = `${answer.year}/${answer.employeeId}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()];
}

/** Private unless the employee said otherwise. */
function consentIn(answer: string, unit: Unit): Suggestion['consent'] {
  const question = unit.questions.find(({ id }) => id === CONSENT_QUESTION);
  if (!question || !answer) return 'private';
  const index = [question.optionsDa, question.optionsEn]
    .map((options) => options.findIndex((option) => plain(option) === plain(answer)))
    .find((found) => found >= 0);
  return (index !== undefined && CONSENTS[index]) || 'private';
}

/** The focus area by the title that the person's form offered, which may have been changed since; else by today's. */
const chosenArea = (answer: string, unit: Unit, offered: readonly OfferedArea[]): string => {
  const title = fingerprint(tidy(answer));
  const area = offered.find((one) => one.title === title) ?? focusAreaOf(answer, unit.focusAreas);
  return area && unit.focusAreas.some(({ id }) => id === area.id) ? area.id : '';
};
