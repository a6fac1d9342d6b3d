// How people and the clock go on after a run that was hit: as somebody would who was told of an error and knows nothing more.
import type { Fault, MailRecord, RunResult } from 'local-workspace';
import { addDays, instantOf, momentOf } from '../../scripts/year/office/localTime.ts';
import type { Overview, Reply } from '../../src/contract.ts';
import { workingDayFrom } from '../../src/domain/calendar/workingDays.ts';
import type { School } from '../../test/flows/school.ts';
import type { Flow } from './flows.ts';
import { strike } from './stages.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The person saw an error, or the page was never answered. */
export const wentWrong = ({ error, value }: RunResult): boolean => error !== undefined || (isReply(value) && !value.ok);

const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value;

/** By whoever leads the Sheet now. */
const leaderOf = (school: School): string => school.row('settings', { id: 'triggerOwner' })?.value || school.manager;

const ask = <Answer>(school: School, functionName: string, ...args: unknown[]): Answer | undefined => {
  const { value, error } = school.run(functionName, args, { user: leaderOf(school) });
  if (error || !isReply(value) || !value.ok) return undefined;
  return value.data as Answer;
};

/** Mails that have left when the manager looks for the first time, and in the end. */
export interface Sent {
  readonly soon: readonly MailRecord[];
  readonly all: readonly MailRecord[];
}

export const NOTHING_SENT: Sent = { soon: [], all: [] };

const sameMail = (one: MailRecord, other: MailRecord): boolean =>
  one.subject === other.subject && one.to.join() === other.to.join();

/** What left in the undisturbed run and did not here. */
const notSent = (school: School, expected: readonly MailRecord[]): MailRecord[] => {
  const left = [...expected];
  for (const mail of school.mails()) {
    const position = left.findIndex((other) => sameMail(mail, other));
    if (position >= 0) left.splice(position, 1);
  }
  return left;
};

/** Whom the mail of that key goes to, as the log says since it was claimed. */
const readerOf = (school: School, key: string): string => {
  const [, id = ''] = /\bto=(\w+)/.exec(school.row('log', { id: key })?.details ?? '') ?? [];
  return school.row('employees', { id })?.email || leaderOf(school);
};

/** The manager looks among the sent mails, and says of each that is uncertain whether it left. */
const settle = (school: School, expected: readonly MailRecord[]): void => {
  const missing = notSent(school, expected);
  for (const { key } of ask<Overview>(school, 'overview')?.uncertain ?? []) {
    const reader = readerOf(school, key);
    const wasSent = !missing.some(({ to }) => to.includes(reader));
    ask(school, 'settleUncertain', key, wasSent);
  }
};

/** The sidebar works until nothing is left. */
const work = (school: School): void => {
  for (let slices = 0; slices < 20; slices += 1) {
    const progress = ask<{ left: number }>(school, 'workOn', 250);
    if (!progress || progress.left === 0) return;
  }
};

/** In the hour in which mails leave. */
const nextWorkingMorning = (now: number): number =>
  instantOf(`${workingDayFrom(addDays(momentOf(now).slice(0, 10), 1))}T08:20`);

/** Whoever led the Sheet before is asked to open it once more, where files wait for that. */
const askFormerManager = (school: School): void => {
  if (leaderOf(school) === school.manager) return;
  const { health = [] } = ask<Overview>(school, 'overview') ?? {};
  if (health.some(({ code, isWell }) => code === 'files' && !isWell)) school.run('workOn', [250]);
};

/** Once more, where what it was for is not done, as far as the person can see. */
const press = (school: School, flow: Flow, last: RunResult, faults: Fault[]): RunResult => {
  if (flow.isDone ? flow.isDone(school) : !wentWrong(last)) return last;
  school.workspace.state.now += MINUTE;
  return flow.act(school, faults);
};

/**
 * Until everything has had its time: the same press, the next hours (Google strikes when it likes), the manager's word on what is uncertain, the next morning.
 * @param expected What leaves when nothing happens: by it the manager knows of an uncertain mail whether it has left.
 * @param next What strikes in the first run after it.
 */
export const goOn = (school: School, flow: Flow, result: RunResult, expected: Sent, next: Fault[] = []): Sent => {
  const { state } = school.workspace;
  if (flow.byClock) strike(school, HOUR / 2, next);
  else {
    press(school, flow, press(school, flow, result, next), []);
    strike(school, HOUR);
  }
  const soon = school.mails();
  settle(school, expected.soon);
  strike(school, HOUR / 4);
  work(school);
  strike(school, nextWorkingMorning(state.now) - state.now);
  strike(school, HOUR);
  settle(school, expected.all);
  askFormerManager(school);
  work(school);
  strike(school, nextWorkingMorning(state.now) - state.now);
  return { soon, all: school.mails() };
};
