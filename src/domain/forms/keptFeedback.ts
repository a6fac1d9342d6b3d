// What employees have told a former manager of that manager: the successor sees it only where the employee says yes.
import { nameShown } from '../people/tellApart.ts';
import { LANGUAGES } from '../text/language.ts';
import { NUMBERED } from '../unit/ids.ts';
import type { Problem } from '../unit/problem.ts';
import type { Answer, Unit } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import { type LogNote, noteOf } from '../work/logEntries.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { isOwnOption } from './formerOptions.ts';
import { feedbackQuestions } from './preparation.ts';
import { startingQuestions } from './questionBank.ts';

/** The key under which the status form asks. */
export const MAY_SHOW = 'FBKOK';

export type MayShow = 'yes' | 'no';

/** It is not to be shown: nobody has asked, there is no answer yet, or the answer is no. */
export const isKeptBack = (index: UnitIndex, employeeId: string, year = index.unit.settings.year): boolean => {
  const entry = index.entry(keyOf.keptFeedback(year, employeeId));
  return entry !== undefined && entry.details.reply !== 'yes';
};

/** Whether the employee is asked: in this cycle, where there may be something to show. */
export const isAskedToShow = (index: UnitIndex, employeeId: string): boolean => {
  const { year } = index.unit.settings;
  return (
    index.entry(keyOf.keptFeedback(year, employeeId)) !== undefined &&
    index.isDone(keyOf.answered(year, employeeId)) &&
    !hadNoRoom(index, employeeId)
  );
};

/**
 * Which keys of answers may hold feedback, whatever has become of the question in the bank since it was answered: of one of
 * people's own that is no longer there, nobody knows what it asked.
 */
export const feedbackKeys = (unit: Unit): ((key: string) => boolean) => {
  const asked = new Set(
    [...feedbackQuestions(unit), ...feedbackQuestions({ questions: startingQuestions() })].map(({ id }) => id),
  );
  const known = new Set(unit.questions.map(({ id }) => id));
  return (key) => asked.has(key) || (OWN_QUESTION.test(key) && !known.has(key));
};

const OWN_QUESTION = new RegExp(`^${NUMBERED.questions}\\d+$`);

/** It could not be stored, and a yes would show nothing: in this cycle it stands in the former manager's form only. */
export const hadNoRoom = (index: UnitIndex, employeeId: string): boolean => {
  const { noRoom, stored } = index.entry(keyOf.keptFeedback(index.unit.settings.year, employeeId))?.details ?? {};
  return noRoom === true && stored === undefined;
};

/** Tells the present manager whose could not be stored. */
export const noRoomProblems = (index: UnitIndex): Problem[] => {
  const people = index.unit.employees.filter(({ id, state }) => state !== 'left' && hadNoRoom(index, id));
  const names = people.map((employee) => nameShown(index.unit, employee)).join(', ');
  return names === '' ? [] : [{ code: 'feedbackNotKept', values: { names } }];
};

/** The feedback in the Sheet, of all years. */
export const feedbackIn = (index: UnitIndex): Answer[] => {
  const isFeedback = feedbackKeys(index.unit);
  return index.unit.answers.filter(({ questionKey, employeeId }) => isFeedback(questionKey) && employeeId !== '');
};

/**
 * When another takes over, of everybody who may have written: what was written until `since`, local to the unit, is kept
 * back. A reply held for the manager before, and another is asked anew. Only this cycle's is stored: nobody is asked about
 * earlier ones. `noRoom` is what there was no room for.
 */
export const feedbackToKeep = (
  index: UnitIndex,
  since: string,
  noRoom: readonly Pick<Answer, 'employeeId'>[],
): LogNote<'keptFeedback'>[] => {
  const { year } = index.unit.settings;
  const without = new Set(noRoom.map(({ employeeId }) => employeeId));
  const noteFor = (of: number, employeeId: string, hasText: boolean): LogNote<'keptFeedback'> => {
    const key = keyOf.keptFeedback(of, employeeId);
    const before = index.entry(key)?.details;
    const isLeftOut = of === year && without.has(employeeId);
    return noteOf(key, {
      since,
      ...((hasText && !isLeftOut) || before?.stored ? { stored: true as const } : {}),
      ...(isLeftOut || before?.noRoom ? { noRoom: true as const } : {}),
    });
  };
  const places = new Map<string, LogNote<'keptFeedback'>>();
  for (const { id } of index.unit.employees)
    if (index.isDone(keyOf.invitation(year, id))) places.set(`${year}/${id}`, noteFor(year, id, false));
  for (const row of feedbackIn(index))
    if (row.year !== null)
      places.set(`${row.year}/${row.employeeId}`, noteFor(row.year, row.employeeId, row.year === year));
  return [...places.values()];
};

/** What a response to the status form says, in whichever words its form was made; undefined where it says nothing of it. */
export const mayShowFrom = (answer: string): MayShow | undefined => {
  const is = (which: MayShow): boolean =>
    isOwnOption(
      `mayShow.${which}`,
      answer,
      LANGUAGES.map((language) => words(language).people.keptFeedback[which]),
    );
  return is('yes') ? 'yes' : is('no') ? 'no' : undefined;
};
