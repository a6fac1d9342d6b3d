// Collects what employees have answered: one wave of polls, the newest response of the right person counts, nothing doubles.

import { markOf, plainAddress, readerOf } from '../domain/addresses.ts';
import { confirmationFrom } from '../domain/agreementForm.ts';
import { agreementFormsToPoll, formsToPoll, statusFormsToPoll } from '../domain/polls.ts';
import type { Problem } from '../domain/problem.ts';
import type { Employee } from '../domain/unit.ts';
import { words } from '../domain/words/words.ts';
import { keyOf } from '../domain/work.ts';
import type { Outcome } from '../google/api.ts';
import { localMoment } from '../google/clock.ts';
import { type FormResponse, pollResponses } from '../google/forms.ts';
import { takeProgress } from './collectProgress.ts';
import type { Desk } from './desk.ts';
import { writeAnswers } from './perform/answers.ts';
import { newestOf, type OpenForm, type Polled, responsesByForm } from './polled.ts';

/** Preparation forms, confirmation forms and status forms, in one wave. */
export const collect = (desk: Desk): Problem[] => {
  const preparation = formsToPoll(desk.register, desk.now);
  const confirmations = agreementFormsToPoll(desk.register).map((form) => ({ ...form, since: '' }));
  const status = statusFormsToPoll(desk.register, desk.now);
  const outcomes = pollResponses([...preparation, ...confirmations, ...status]);
  const polled = responsesByForm(outcomes);
  takeAnswers(desk, preparation, polled, false);
  takeConfirmations(desk, confirmations, polled);
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

export const takeAnswers = (desk: Desk, open: OpenForm[], polled: Polled, again: boolean): void => {
  const taken: { key: string; facts: Record<string, string> }[] = [];
  const given: { employee: Employee; response: FormResponse }[] = [];
  for (const { employeeId, formId } of open) {
    const employee = desk.employee(employeeId);
    const newest = newestOf(polled, formId, readerOf(desk.unit.settings, employee));
    if (!newest) continue;
    const key = keyOf.answered(desk.unit.settings.year, employeeId);
    const facts = { response: newest.responseId, submitted: newest.submitted, by: markOf(newest.email) };
    const before = desk.register.entry(key)?.facts;
    if (!again && before?.response === facts.response && before.submitted === facts.submitted) continue;
    given.push({ employee, response: newest });
    taken.push({ key, facts });
  }
  // The answers first: if the run dies in between, they are taken in once more, into the same rows.
  if (given.length > 0) writeAnswers(desk, given);
  desk.note('done', taken);
};

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
