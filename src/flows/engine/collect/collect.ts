// Collects employees' answers: one wave of polls, the newest response of the right person, and nothing taken in twice.

import { confirmationFrom } from '../../../domain/agreements/confirmationForm.ts';
import { answersFrom, canonicalReview, questionTextOf } from '../../../domain/forms/answering.ts';
import { feedbackKeys } from '../../../domain/forms/keptFeedback.ts';
import { preparationComplete } from '../../../domain/forms/preparation.ts';
import { suggestionsFrom } from '../../../domain/strategy/suggestions.ts';
import { addressHash, plainAddress, readerOf } from '../../../domain/unit/emailAddress.ts';
import { googleCause } from '../../../domain/unit/googleProblem.ts';
import { type Problem, ProblemError } from '../../../domain/unit/problem.ts';
import { partsOfQuestionKey } from '../../../domain/unit/questionKey.ts';
import type { Agreement, Answer, Conversation, Employee } from '../../../domain/unit/unit.ts';
import { words } from '../../../domain/words/words.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import { isKind, noteOf } from '../../../domain/work/logEntries.ts';
import type { LogKey } from '../../../domain/work/logKeys.ts';
import { type FormKind, keyOf, NOT_WRITTEN } from '../../../domain/work/work.ts';
import { agreementFormsToPoll, formsToPoll, statusFormsToPoll } from '../../../domain/year/polls.ts';
import { localMoment } from '../../../google/host/clock.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { type FormResponse, pollResponses } from '../../../google/rest/forms.ts';
import { contained, type StageName } from '../contained.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { takeProgress } from './collectProgress.ts';
import { type FormToPoll, newestOf, type ResponsesByForm, responsesByForm } from './responsesByForm.ts';
import { isMeantForFormer, keepFormersFeedback, settleKeptFeedback } from './settleKeptFeedback.ts';

/**
 * Polls preparation forms, confirmation forms and status forms in one wave; with `everything`, also those that are not
 * read in this hour.
 */
export const collect = (unitOfWork: UnitOfWork, everything = false): Problem[] => {
  const { index, now } = unitOfWork;
  const preparation = formsToPoll(index, now, everything);
  const confirmations = agreementFormsToPoll(index, now, everything).map((form) => ({ ...form, since: '' }));
  const status = statusFormsToPoll(index, now, everything);
  const outcomes = pollResponses([...preparation, ...confirmations, ...status]);
  const polled = responsesByForm(outcomes);
  const replied = confirmations.filter(({ formId }) => polled.has(formId));
  const unwritten: Unwritten = { form: new Set(), agreementForm: new Set(), statusForm: new Set() };
  const step = (stage: StageName, take: () => void): Problem[] => {
    const act = (): Problem[] => {
      take();
      return [];
    };
    return contained(unitOfWork, stage, act, { mayRepeat: true });
  };
  const taken = [
    ...step('answers', () => {
      unwritten.form = takeAnswers(unitOfWork, preparation, polled, false);
    }),
    ...step('confirmations', () => {
      if (replied.length > 0) unwritten.agreementForm = takeConfirmations(unitOfWork, replied, polled);
    }),
    ...step('progress', () => {
      unwritten.statusForm = takeProgress(unitOfWork, status, polled);
      settleKeptFeedback(unitOfWork);
    }),
  ];
  const troubles = noteAnswersNotTaken(
    unitOfWork,
    [
      ...preparation.map((form) => ({ ...form, name: 'form' as const })),
      ...confirmations.map((form) => ({ ...form, name: 'agreementForm' as const })),
      ...status.map((form) => ({ ...form, name: 'statusForm' as const })),
    ],
    outcomes,
    unwritten,
  );
  return [...taken, ...troubles];
};

/** Takes in now what stands in one person's preparation form. @throws ProblemError where Google does not let it be read. */
export const collectAnswersOf = (unitOfWork: UnitOfWork, employeeId: string): void => {
  const { index, now } = unitOfWork;
  const open = formsToPoll(index, now, true).filter((form) => form.employeeId === employeeId);
  const outcomes = pollResponses(open);
  const unread = outcomes.flatMap((outcome): Problem[] =>
    // A form that is gone holds no answers.
    outcome.ok || outcome.status === 404 ? [] : [pollProblem(unitOfWork, employeeId, outcome)],
  );
  if (unread.length > 0) throw new ProblemError(...unread);
  takeAnswers(unitOfWork, open, responsesByForm(outcomes), false);
};

/** Whose answers Google would not let us write, by the form: they stay there, and are read again. */
type Unwritten = Record<FormKind, ReadonlySet<string>>;

/** Takes in responses a second time, for the answers that were held back the first time. */
export const takeAnswersAgain = (
  unitOfWork: UnitOfWork,
  open: FormToPoll[],
  outcomes: Outcome<FormResponse[]>[],
): ReadonlySet<string> => takeAnswers(unitOfWork, open, responsesByForm(outcomes), true);

/**
 * Takes in each person's newest response, unless it has been taken in already; with `again`, in any case.
 * @returns whose answers could not be written.
 */
export const takeAnswers = (
  unitOfWork: UnitOfWork,
  open: readonly FormToPoll[],
  polled: ResponsesByForm,
  again: boolean,
): ReadonlySet<string> => {
  keepFormersFeedback(unitOfWork, open, polled);
  const news = open.flatMap(({ employeeId, year, formId }): NewAnswers[] => {
    const employee = unitOfWork.employee(employeeId);
    const response = newestOf(polled, formId, readerOf(unitOfWork.unit.settings, employee));
    if (!response) return [];
    const key = keyOf.answered(year, employeeId);
    const details = {
      response: response.responseId,
      submitted: response.submitted,
      respondent: addressHash(response.email),
    };
    const before = unitOfWork.index.entry(key)?.details;
    if (!again && before?.response === details.response && before.submitted === details.submitted) return [];
    const isForFormer = isMeantForFormer(unitOfWork.index, { employeeId, year, formId }, response);
    return [{ employee, year, response, key, details, isForFormer }];
  });
  return writeAnswers(unitOfWork, news);
};

/**
 * Notes in the log, where the overview finds it, why somebody's answers could not be taken in: the form could not be
 * read, the answers could not be written, or nobody has answered but people whose form it is not. Removes notes that no
 * longer hold.
 */
const noteAnswersNotTaken = (
  unitOfWork: UnitOfWork,
  open: readonly { employeeId: string; formId: string; name: FormKind }[],
  outcomes: Outcome<FormResponse[]>[],
  unwritten: Unwritten,
): Problem[] => {
  const { unit, index } = unitOfWork;
  const { year } = unit.settings;
  const troubles = new Map<LogKey<'poll' | 'otherAddress'>, DetailsByKind['poll']>();
  const problems: Problem[] = [];
  open.forEach(({ employeeId, name }, position) => {
    const outcome = outcomes[position];
    if (!outcome) return;
    const other = keyOf.otherAddress(year, employeeId, name);
    if (!outcome.ok) {
      const key = keyOf.poll(year, employeeId, name);
      const { status, reason } = outcome;
      troubles.set(key, { status, reason });
      const { code, values } = pollProblem(unitOfWork, employeeId, outcome);
      problems.push({ code, values: { key, ...values } });
      if (index.entry(other)) troubles.set(other, OTHER_ADDRESS);
      return;
    }
    if (unwritten[name].has(employeeId)) {
      troubles.set(keyOf.poll(year, employeeId, name), { reason: NOT_WRITTEN });
      return;
    }
    // Once the right person has answered, others' answers do no harm.
    const taken =
      name === 'form'
        ? index.isDone(keyOf.answered(year, employeeId))
        : index.entry(keyOf.progress(year, employeeId))?.details.response !== undefined;
    const waits = name === 'agreementForm' || !taken;
    const reader = readerOf(unit.settings, unitOfWork.employee(employeeId));
    const isReaders = ({ email }: FormResponse): boolean => plainAddress(email) === reader;
    if (waits && outcome.value.length > 0 && !outcome.value.some(isReaders)) troubles.set(other, OTHER_ADDRESS);
  });
  const over = index.log.flatMap((entry) =>
    isKind(entry, 'poll', 'otherAddress') && entry.parts.year === year && !troubles.has(entry.key) ? [entry] : [],
  );
  unitOfWork.remove(
    'log',
    over.map(({ key }) => ({ id: key })),
  );
  unitOfWork.note(
    'failed',
    [...troubles]
      .filter(([key, { reason }]) => index.entry(key)?.details.reason !== reason)
      .map(([key, details]) => noteOf(key, details)),
  );
  return problems;
};

/** Why a person's form could not be read. */
const pollProblem = (
  unitOfWork: UnitOfWork,
  employeeId: string,
  { status, reason }: { status: number; reason: string },
): Problem => googleCause(reason) ?? { code: 'pollFailed', values: { status, name: unitOfWork.nameOf(employeeId) } };

const OTHER_ADDRESS = { reason: 'otherAddress' };

interface NewAnswers {
  employee: Employee;
  /** The cycle of the form. */
  year: number;
  response: FormResponse;
  /** The log entry to write once the answers are in the Sheet. */
  key: LogKey<'answered'>;
  details: DetailsByKind['answered'];
  /** Its feedback is about a former manager, and not to be shown. */
  isForFormer: boolean;
}

/** @returns whose answers could not be written. */
const writeAnswers = (unitOfWork: UnitOfWork, news: readonly NewAnswers[]): ReadonlySet<string> => {
  const changes = new AnswerChanges(unitOfWork);
  for (const one of news) changes.take(one);
  // The log last: if the run dies in between, the answers are taken in once more, into the same rows.
  const unwritten = changes.write();
  unitOfWork.note(
    'done',
    news.filter(({ employee }) => !unwritten.has(employee.id)),
  );
  return unwritten;
};

/** Collects all rows that the new responses change, so that each tab is written once. */
class AnswerChanges {
  private readonly answers: Answer[] = [];
  private readonly emptied: Pick<Answer, 'year' | 'employeeId' | 'questionKey'>[] = [];
  private readonly reviews: Pick<Agreement, 'id' | 'employeeReview'>[] = [];
  /** Whose answers are taken in, and of which cycle. */
  private readonly people = new Map<string, number>();
  /** The answers that the new ones replace. */
  private readonly earlier: Answer[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  take({ employee, year, response, isForFormer }: NewAnswers): void {
    const { unitOfWork } = this;
    const isThisCycles = year === unitOfWork.unit.settings.year;
    const isShown = isThisCycles
      ? preparationComplete(unitOfWork.index, employee.id)
      : unitOfWork.index.isDone(keyOf.feedback(year, employee.id));
    const released = isShown && !isForFormer;
    const isFeedback = feedbackKeys(unitOfWork.unit);
    const given = answersFrom(unitOfWork.unit, employee, response, year).filter(
      ({ key }) => released || !isFeedback(key),
    );
    const keys = new Set(given.map(({ key }) => key));
    const before = this.answersOf(employee.id, year);
    const standing = new Map(before.map(({ questionKey, answer }) => [questionKey, answer]));
    for (const { key, answer } of given) {
      // An answer left as it was keeps the day on which it was given.
      if (standing.get(key) !== answer)
        this.answers.push({
          year,
          employeeId: employee.id,
          employeeName: unitOfWork.nameOf(employee.id),
          questionKey: key,
          question: questionTextOf(unitOfWork.unit, key),
          answer,
          submitted: localMoment(response.submitted),
          responseId: response.responseId,
        });
      const { questionId, rowId } = partsOfQuestionKey(key);
      if (questionId === 'EFF1' && rowId !== '') {
        this.reviews.push({ id: rowId, employeeReview: canonicalReview(answer, unitOfWork.unit.questions) });
      }
    }
    const halfYear = new Set(
      unitOfWork.unit.questions.filter(({ section }) => section === 'halfYear').map(({ id }) => id),
    );
    const { since: keptUntil = '' } = unitOfWork.index.entry(keyOf.keptFeedback(year, employee.id))?.details ?? {};
    // A question answered before and left blank now is no longer answered.
    for (const old of before) {
      if (halfYear.has(partsOfQuestionKey(old.questionKey).questionId)) continue;
      // What was shown of a former manager's is asked in no form that is answered now.
      const isFormers = isFeedback(old.questionKey) && old.submitted <= keptUntil;
      if (!keys.has(old.questionKey) && !isFormers && (released || !isFeedback(old.questionKey))) {
        this.emptied.push({ year, employeeId: employee.id, questionKey: old.questionKey });
      }
    }
    this.earlier.push(...before);
    this.people.set(employee.id, year);
  }

  private answersOf(employeeId: string, year: number): readonly Answer[] {
    const { index, unit } = this.unitOfWork;
    if (year === unit.settings.year) return index.answers(employeeId);
    return unit.answers.filter((row) => row.employeeId === employeeId && row.year === year);
  }

  /** @returns whose answers could not all be written. */
  write(): ReadonlySet<string> {
    const { unitOfWork } = this;
    const unwritten = new Set<string | undefined>();
    if (this.people.size === 0) return new Set();
    if (!unitOfWork.attempt(() => unitOfWork.remove('answers', this.emptied)))
      for (const { employeeId } of this.emptied) unwritten.add(employeeId);
    for (const { employeeId } of unitOfWork.writeWhatFits('answers', this.answers)) unwritten.add(employeeId);
    const ownerOf = new Map(unitOfWork.unit.agreements.map(({ id, employeeId }) => [id, employeeId]));
    for (const { id = '' } of unitOfWork.writeWhatFits('agreements', this.reviews)) unwritten.add(ownerOf.get(id));
    // Suggestions are read out of answers that are in the Sheet.
    const answered = [...this.people].flatMap(([id, year]) => (unwritten.has(id) ? [] : this.answersOf(id, year)));
    const earlier = this.earlier.filter(({ employeeId }) => !unwritten.has(employeeId));
    const change = suggestionsFrom(answered, unitOfWork.unit.suggestions, unitOfWork.unit, earlier);
    if (!unitOfWork.attempt(() => unitOfWork.remove('suggestions', change.removals)))
      for (const { employeeId } of change.removals) unwritten.add(employeeId);
    for (const { employeeId } of unitOfWork.writeWhatFits('suggestions', [...change.additions, ...change.updates]))
      unwritten.add(employeeId);
    return new Set([...this.people.keys()].filter((id) => unwritten.has(id)));
  }
}

/**
 * Takes in what employees say of their agreements. Only a "yes" to the present version, which the manager has confirmed,
 * confirms it; an objection counts whenever it comes.
 * @returns whose confirmations could not be written.
 */
export const takeConfirmations = (
  unitOfWork: UnitOfWork,
  open: { employeeId: string; year: number; formId: string }[],
  polled: ResponsesByForm,
): ReadonlySet<string> => {
  const rows = open.flatMap(({ employeeId, year, formId }): Partial<Conversation>[] => {
    const employee = unitOfWork.employee(employeeId);
    const newest = newestOf(polled, formId, readerOf(unitOfWork.unit.settings, employee));
    const conversation = unitOfWork.unit.conversations.find(
      (row) => row.employeeId === employeeId && row.year === year,
    );
    const present = conversation?.version ?? 0;
    const reply = newest && confirmationFrom(newest, present);
    if (!newest || !reply || !conversation) return [];
    const submitted = localMoment(newest.submitted);
    // A "no" without a comment is a "no" too, and the manager must see it.
    const comment = reply.comment || (reply.confirmed ? '' : words(unitOfWork.unit.settings.language).agreementForm.no);
    const { managerConfirmedAt, employeeConfirmedAt } = conversation;
    if (reply.confirmed && reply.version === present && managerConfirmedAt && !employeeConfirmedAt)
      return [{ year, employeeId, comment, employeeConfirmedAt: submitted, confirmedHow: 'form' as const }];
    const isOld = employeeConfirmedAt !== '' && submitted <= employeeConfirmedAt;
    if (comment === '' || isOld || comment === conversation.comment) return [];
    // Whoever objects after having confirmed in the form does not confirm any more.
    const isWithdrawn = !reply.confirmed && reply.version === present && conversation.confirmedHow === 'form';
    return [
      { year, employeeId, comment, ...(isWithdrawn ? { employeeConfirmedAt: '', confirmedHow: '' as const } : {}) },
    ];
  });
  return new Set(unitOfWork.writeWhatFits('conversations', rows).map(({ employeeId = '' }) => employeeId));
};
