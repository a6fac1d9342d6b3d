// What employees ask of the manager in the status form, until it has been talked about: wishes, and agreements to talk about.

import { isOutstanding } from '../agreements/activeAgreements.ts';
import { progressRecordOf } from '../agreements/progress.ts';
import { questionText } from '../forms/questions.ts';
import { lazyFor } from '../text/lazy.ts';
import { tidy } from '../text/plainText.ts';
import type { Agreement, Answer, Employee, Unit } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { halfYearQuestions } from './statusFormWork.ts';
import { agreementOfRow } from './statusGrid.ts';

export interface HalfYearAnswer {
  /** What was asked, or the agreement that the employee wants to talk about. */
  question: string;
  answer: string;
  isToTalk: boolean;
  /** The moment of the answer. */
  submitted: string;
}

/** All that the employee has written or asked for since the latest conversation, in the manager's language. */
export const halfYearAnswers = (index: UnitIndex, employee: Employee): HalfYearAnswer[] => {
  const { unit } = index;
  const talk = index.lastHeld(employee.id);
  if (!talk) return [];
  const rows = answersByPerson(unit).get(`${talk.year}/${employee.id}`) ?? [];
  return [
    ...halfYearQuestions(unit).flatMap((question) =>
      rows
        .filter(({ questionKey }) => questionKey === question.id)
        .map(({ answer, submitted }) => ({
          question: questionText(question, unit.settings.language),
          answer,
          submitted,
          isToTalk: false,
        })),
    ),
    ...rows.flatMap(({ questionKey, answer, submitted }): HalfYearAnswer[] => {
      const agreement = index.agreements(employee.id).find(({ id }) => id === agreementOfRow(questionKey));
      return agreement && isStillAsked(index, agreement, submitted)
        ? [{ question: tidy(agreement.text), answer, submitted, isToTalk: true }]
        : [];
    }),
  ];
};

/** Of all years, by year and person: the list of what waits asks about everybody. */
const answersByPerson = lazyFor(({ answers }: Unit): ReadonlyMap<string, readonly Answer[]> => {
  const byPerson = new Map<string, Answer[]>();
  for (const row of answers) {
    if (row.answer.trim() === '') continue;
    const person = `${row.year}/${row.employeeId}`;
    const known = byPerson.get(person);
    if (known) known.push(row);
    else byPerson.set(person, [row]);
  }
  return byPerson;
});

/** What the manager has not talked with the employee about. */
export const openWishes = (index: UnitIndex, employee: Employee): HalfYearAnswer[] =>
  halfYearAnswers(index, employee).filter(({ submitted }) => isAfterReview(index, employee.id, submitted));

/** The employee has asked to talk about the agreement: until then it is the manager's move. */
export const isToBeTalkedAbout = (index: UnitIndex, agreement: Agreement): boolean => {
  const talk = index.lastHeld(agreement.employeeId);
  return index.unit.answers.some(
    ({ employeeId, year, questionKey, answer, submitted }) =>
      employeeId === agreement.employeeId &&
      year === talk?.year &&
      answer.trim() !== '' &&
      agreementOfRow(questionKey) === agreement.id &&
      isAfterReview(index, employeeId, submitted) &&
      isStillAsked(index, agreement, submitted),
  );
};

const isAfterReview = (index: UnitIndex, employeeId: string, submitted: string): boolean => {
  const { miniMusHeldOn = '' } = index.lastHeld(employeeId) ?? {};
  return miniMusHeldOn === '' || submitted.slice(0, 10) > miniMusHeldOn;
};

/** To talk about an agreement is asked for until either has written how far it has come since, or it is over. */
const isStillAsked = (index: UnitIndex, agreement: Agreement, submitted: string): boolean => {
  if (!isOutstanding(index, agreement)) return false;
  const written = progressRecordOf(index, agreement.employeeId).get(agreement.id)?.status.written;
  return written === undefined || (written.by === 'employee' ? written.at : written.to) <= submitted;
};
