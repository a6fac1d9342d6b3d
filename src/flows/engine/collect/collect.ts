// Collects what employees have answered: one wave of polls, the newest response of the right person counts, nothing doubles.

import { confirmationFrom } from '../../../domain/agreements/confirmationForm.ts';
import { answersFrom, canonicalReview, questionTextOf } from '../../../domain/forms/answering.ts';
import { preparationComplete } from '../../../domain/forms/preparation.ts';
import { suggestionsFrom } from '../../../domain/strategy/suggestions.ts';
import { markOf, plainAddress, readerOf } from '../../../domain/unit/addresses.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Agreement, Answer, Employee } from '../../../domain/unit/unit.ts';
import { words } from '../../../domain/words/words.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { agreementFormsToPoll, formsToPoll, statusFormsToPoll } from '../../../domain/year/polls.ts';
import { localMoment } from '../../../google/host/clock.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { type FormResponse, pollResponses } from '../../../google/rest/forms.ts';
import type { Desk } from '../unitOfWork.ts';
import { takeProgress } from './collectProgress.ts';
import { newestOf, type OpenForm, type Polled, responsesByForm } from './responsesByForm.ts';

/** Preparation forms, confirmation forms and status forms, in one wave. */
export const collect = (desk: Desk): Problem[] => {
  const preparation = formsToPoll(desk.register, desk.now);
  const confirmations = agreementFormsToPoll(desk.register).map((form) => ({ ...form, since: '' }));
  const status = statusFormsToPoll(desk.register, desk.now);
  const outcomes = pollResponses([...preparation, ...confirmations, ...status]);
  const polled = responsesByForm(outcomes);
  takeAnswers(desk, preparation, polled, false);
  const replied = confirmations.filter(({ formId }) => polled.has(formId));
  if (replied.length > 0) takeConfirmations(desk, replied, polled);
  takeProgress(desk, status, polled);
  return noteTroubles(
    desk,
    [
      ...preparation.map((form) => ({ ...form, name: 'form' })),
      ...confirmations.map((form) => ({ ...form, name: 'agreementForm' })),
      ...status.map((form) => ({ ...form, name: 'statusForm' })),
    ],
    outcomes,
  );
};

/** Takes in responses that were taken in before, for the answers that were held back then. */
export const takeAnswersAgain = (desk: Desk, open: OpenForm[], outcomes: Outcome<FormResponse[]>[]): void =>
  takeAnswers(desk, open, responsesByForm(outcomes), true);

/** The newest response of each person, where it is not taken in yet; or of all of them, where `again`. */
export const takeAnswers = (desk: Desk, open: readonly OpenForm[], polled: Polled, again: boolean): void => {
  const news = open.flatMap(({ employeeId, formId }): NewAnswers[] => {
    const employee = desk.employee(employeeId);
    const response = newestOf(polled, formId, readerOf(desk.unit.settings, employee));
    if (!response) return [];
    const key = keyOf.answered(desk.unit.settings.year, employeeId);
    const facts = { response: response.responseId, submitted: response.submitted, by: markOf(response.email) };
    const before = desk.register.entry(key)?.facts;
    if (!again && before?.response === facts.response && before.submitted === facts.submitted) return [];
    return [{ employee, response, key, facts }];
  });
  if (news.length > 0) writeAnswers(desk, news);
};

/**
 * Keeps in the log, where the overview finds it, what stands in the way of someone's answers: the form could not be
 * read, or only others than its reader have answered it. What no longer does goes.
 */
const noteTroubles = (
  desk: Desk,
  open: readonly { employeeId: string; formId: string; name: string }[],
  outcomes: Outcome<FormResponse[]>[],
): Problem[] => {
  const { unit, register } = desk;
  const { year } = unit.settings;
  const troubles = new Map<string, Record<string, string>>();
  const problems: Problem[] = [];
  open.forEach(({ employeeId, name }, position) => {
    const outcome = outcomes[position];
    if (!outcome) return;
    const other = keyOf.otherAddress(year, employeeId, name);
    if (!outcome.ok) {
      const key = keyOf.poll(year, employeeId, name);
      const { status, reason } = outcome;
      troubles.set(key, { status: String(status), reason });
      problems.push({ code: 'pollFailed', facts: { key, status, name: desk.employee(employeeId).name } });
      if (register.entry(other)) troubles.set(other, OTHER_ADDRESS);
      return;
    }
    // Once the right person has answered, others' answers are no trouble.
    const taken =
      name === 'form'
        ? register.isDone(keyOf.answered(year, employeeId))
        : register.entry(keyOf.progress(year, employeeId))?.facts.response !== undefined;
    const waits = name === 'agreementForm' || !taken;
    const reader = readerOf(unit.settings, desk.employee(employeeId));
    const isReaders = ({ email }: FormResponse): boolean => plainAddress(email) === reader;
    if (waits && outcome.value.length > 0 && !outcome.value.some(isReaders)) troubles.set(other, OTHER_ADDRESS);
  });
  const noted = unit.log.filter(({ id }) => id.startsWith(`${year}/poll/`) || id.startsWith(`${year}/otherAddress/`));
  desk.remove(
    'log',
    noted.filter(({ id }) => !troubles.has(id)).map(({ id }) => ({ id })),
  );
  desk.note(
    'failed',
    [...troubles]
      .filter(([key, { reason }]) => register.entry(key)?.facts.reason !== reason)
      .map(([key, facts]) => ({ key, facts })),
  );
  return problems;
};

const OTHER_ADDRESS = { reason: 'otherAddress' };

export interface NewAnswers {
  employee: Employee;
  response: FormResponse;
  /** As it is to be noted that they are taken in. */
  key: string;
  facts: Record<string, string>;
}

export const writeAnswers = (desk: Desk, news: readonly NewAnswers[]): void => {
  const changes = new AnswerChanges(desk);
  for (const { employee, response } of news) changes.take(employee, response);
  // The answers first: if the run dies in between, they are taken in once more, into the same rows.
  changes.write();
  desk.note('done', news);
};

/** All rows that the new responses change, gathered so that each tab is written once. */
class AnswerChanges {
  private readonly answers: Answer[] = [];
  private readonly emptied: Pick<Answer, 'year' | 'employeeId' | 'questionKey'>[] = [];
  private readonly reviews: Pick<Agreement, 'id' | 'employeeReview'>[] = [];
  private readonly people = new Set<string>();
  /** As they were before the new ones. */
  private readonly earlier: Answer[] = [];

  constructor(private readonly desk: Desk) {}

  take(employee: Employee, response: FormResponse): void {
    const { desk } = this;
    const { year } = desk.unit.settings;
    const released = preparationComplete(desk.register, employee.id);
    const feedback = new Set(
      desk.unit.questions.filter((question) => question.section === 'feedback').map((question) => question.id),
    );
    const given = answersFrom(desk.unit, employee, response).filter(({ key }) => released || !feedback.has(key));
    const keys = new Set(given.map(({ key }) => key));
    for (const { key, answer } of given) {
      this.answers.push({
        year,
        employeeId: employee.id,
        employeeName: employee.name,
        questionKey: key,
        question: questionTextOf(desk.unit, key),
        answer,
        submitted: localMoment(response.submitted),
        responseId: response.responseId,
      });
      const [questionId, row] = key.split(':');
      if (questionId === 'EFF1' && row) {
        this.reviews.push({ id: row, employeeReview: canonicalReview(answer, desk.unit.questions) });
      }
    }
    const halfYear = new Set(desk.unit.questions.filter(({ section }) => section === 'halfYear').map(({ id }) => id));
    // A question answered before and left blank now is no longer answered.
    for (const old of desk.register.answers(employee.id)) {
      if (halfYear.has(old.questionKey)) continue;
      if (!keys.has(old.questionKey) && (released || !feedback.has(old.questionKey))) {
        this.emptied.push({ year, employeeId: employee.id, questionKey: old.questionKey });
      }
    }
    this.earlier.push(...desk.register.answers(employee.id));
    this.people.add(employee.id);
  }

  write(): void {
    const { desk } = this;
    if (this.people.size === 0) return;
    desk.remove('answers', this.emptied);
    desk.write('answers', this.answers);
    desk.write('agreements', this.reviews);
    const answered = [...this.people].flatMap((id) => desk.register.answers(id));
    const change = suggestionsFrom(answered, desk.unit.suggestions, desk.unit, this.earlier);
    desk.remove('suggestions', change.removals);
    desk.write('suggestions', [...change.additions, ...change.updates]);
  }
}

export const takeConfirmations = (
  desk: Desk,
  open: { employeeId: string; formId: string; version: number }[],
  polled: Polled,
): void => {
  const { year } = desk.unit.settings;
  const rows = open.flatMap(({ employeeId, formId, version }) => {
    const employee = desk.employee(employeeId);
    const newest = newestOf(polled, formId, readerOf(desk.unit.settings, employee));
    const reply = newest && confirmationFrom(newest, version);
    if (!newest || !reply) return [];
    const conversation = desk.register.conversation(employeeId);
    // A "no" without a word is a "no" too: the manager must see that it was said.
    const comment = reply.comment || (reply.confirmed ? '' : words(desk.unit.settings.language).agreementForm.no);
    if (!reply.confirmed && conversation?.comment === comment) return [];
    return [
      {
        year,
        employeeId,
        comment,
        ...(reply.confirmed
          ? { employeeConfirmedAt: localMoment(newest.submitted), confirmedHow: 'form' as const }
          : {}),
      },
    ];
  });
  desk.write('conversations', rows);
};
