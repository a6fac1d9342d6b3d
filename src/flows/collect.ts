// Collects what employees have answered: one wave of polls, the newest response of the right person counts, nothing doubles.

import { confirmationFrom } from '../domain/agreementForm.ts';
import { answersFrom, canonicalReview, questionTextOf } from '../domain/answering.ts';
import { agreementFormsToPoll, formsToPoll } from '../domain/due.ts';
import { preparationComplete } from '../domain/preparation.ts';
import type { Problem } from '../domain/problem.ts';
import { suggestionsFrom } from '../domain/suggestions.ts';
import type { Agreement, Answer, Employee } from '../domain/unit.ts';
import { words } from '../domain/words/words.ts';
import { keyOf } from '../domain/work.ts';
import { localMoment } from '../google/clock.ts';
import { type FormResponse, pollResponses } from '../google/forms.ts';
import type { Desk } from './desk.ts';

interface OpenForm {
  employeeId: string;
  formId: string;
  /** UTC instant of the last response taken in; empty for all. */
  since: string;
}

/** Preparation forms and confirmation forms, in one wave. */
export const collect = (desk: Desk): Problem[] => {
  const preparation = formsToPoll(desk.register);
  const confirmations = agreementFormsToPoll(desk.register).map((form) => ({ ...form, since: '' }));
  const polled = pollResponses([...preparation, ...confirmations]);
  takeAnswers(desk, preparation, polled, false);
  takeConfirmations(desk, confirmations, polled);
  return polled.flatMap((outcome, position): Problem[] =>
    outcome.ok ? [] : [{ code: 'pollFailed', facts: { position, status: outcome.status } }],
  );
};

/** Takes in responses that were taken in before, for the answers that were held back then. */
export const takeAnswersAgain = (desk: Desk, open: OpenForm[], polled: Polled): void =>
  takeAnswers(desk, open, polled, true);

type Polled = ReturnType<typeof pollResponses>;

const takeAnswers = (desk: Desk, open: OpenForm[], polled: Polled, again: boolean): void => {
  const taken: { key: string; facts: Record<string, string> }[] = [];
  const changes = new AnswerChanges(desk);
  for (const { employeeId, formId } of open) {
    const employee = desk.employee(employeeId);
    const newest = newestOf(polled, formId, readerOf(desk, employee));
    if (!newest) continue;
    const key = keyOf.answered(desk.unit.settings.year, employeeId);
    const facts = { response: newest.responseId, submitted: newest.submitted };
    const before = desk.register.entry(key)?.facts;
    if (!again && before?.response === facts.response && before.submitted === facts.submitted) continue;
    changes.take(employee, newest);
    taken.push({ key, facts });
  }
  // The answers first: if the run dies in between, they are taken in once more, into the same rows.
  changes.write();
  desk.note('done', taken);
};

/** All rows that the new responses change, gathered so that each tab is written once. */
class AnswerChanges {
  private readonly answers: Answer[] = [];
  private readonly emptied: Pick<Answer, 'year' | 'employeeId' | 'questionKey'>[] = [];
  private readonly reviews: Pick<Agreement, 'id' | 'employeeReview'>[] = [];
  private readonly people = new Set<string>();

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
    // A question answered before and left blank now is no longer answered.
    for (const old of desk.register.answers(employee.id)) {
      if (!keys.has(old.questionKey) && (released || !feedback.has(old.questionKey))) {
        this.emptied.push({ year, employeeId: employee.id, questionKey: old.questionKey });
      }
    }
    this.people.add(employee.id);
  }

  write(): void {
    const { desk } = this;
    desk.remove('answers', this.emptied);
    desk.write('answers', this.answers);
    desk.write('agreements', this.reviews);
    const answered = [...this.people].flatMap((id) => desk.register.answers(id));
    const change = suggestionsFrom(answered, desk.unit.suggestions, desk.unit);
    desk.remove('suggestions', change.removals);
    desk.write('suggestions', [...change.additions, ...change.updates]);
  }
}

const takeConfirmations = (
  desk: Desk,
  open: { employeeId: string; formId: string; version: number }[],
  polled: Polled,
): void => {
  const { year } = desk.unit.settings;
  const rows = open.flatMap(({ employeeId, formId, version }) => {
    const employee = desk.employee(employeeId);
    const newest = newestOf(polled, formId, readerOf(desk, employee));
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

/** Whose answers count: the employee's or, for one without an account, those the manager keys in. */
const readerOf = (desk: Desk, employee: Employee): string =>
  (employee.hasAccount ? employee.email : desk.unit.settings.managerEmail).toLowerCase();

const newestOf = (polled: Polled, formId: string, email: string): FormResponse | undefined => {
  let newest: FormResponse | undefined;
  for (const outcome of polled) {
    if (!outcome.ok) continue;
    for (const response of outcome.value) {
      if (response.formId !== formId || response.email.toLowerCase() !== email) continue;
      if (!newest || response.submitted > newest.submitted) newest = response;
    }
  }
  return newest;
};
