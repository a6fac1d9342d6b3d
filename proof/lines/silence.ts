// Long silence, a clock that goes back, summer time: when the hours come again, nothing is lost, doubled or sent at night.
import { Dice } from '../../scripts/year/seeded/dice.ts';
import { instantOf, type School } from '../../test/flows/school.ts';
import type { Case, Line } from '../line.ts';
import { brokenRuns, mailsInTheMorning, nothingTwice } from '../school/promises.ts';
import { agreed, answering, at, halfWay, strike } from '../school/stages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STAGES = { invited: () => at('invited'), answering, agreed, halfWay };

/** A day of hours, at minutes that Google chooses. */
const dayOfHours = (school: School, dice: Dice): void => {
  const { state } = school.workspace;
  const end = state.now + DAY;
  while (state.now < end) strike(school, HOUR + dice.between(-10, 10) * MINUTE);
};

const promised = (school: School, since: number, runs: number): string[] => [
  ...nothingTwice(school),
  ...mailsInTheMorning(school, since),
  ...brokenRuns(school, runs),
];

/** Nothing runs for so many days; then for three days everything does. */
const silent = (ready: School, days: number, seed: string): string[] => {
  const school = ready.copy();
  const dice = new Dice(seed);
  const { state } = school.workspace;
  state.now += days * DAY + dice.between(0, 23) * HOUR;
  const [since, runs] = [school.mails().length, state.executions.length];
  for (let day = 0; day < 3; day += 1) dayOfHours(school, dice);
  return promised(school, since, runs);
};

/** The hours of a day come, the clock is put back, and they come again. */
const putBack = (ready: School, minutes: number, seed: string): string[] => {
  const school = ready.copy();
  const dice = new Dice(seed);
  const { state } = school.workspace;
  state.now += dice.between(0, 20) * HOUR;
  const [since, runs] = [school.mails().length, state.executions.length];
  dayOfHours(school, dice);
  const mails = school.mails().length;
  const log = school.rows('log').length;
  state.now -= minutes * MINUTE;
  strike(school, 0);
  dayOfHours(school, dice);
  const said = [...nothingTwice(school), ...brokenRuns(school, runs)];
  if (school.rows('log').length < log) said.push('rows of the log are gone');
  if (school.mails().length < mails) said.push('mails are gone');
  return [...said, ...mailsInTheMorning(school, since).filter((line) => !line.startsWith('two mails'))];
};

/** Every half hour over the night in which the clock is changed. */
const overTheChange = (ready: School, from: string, offset: number): string[] => {
  const school = ready.copy();
  const { state } = school.workspace;
  state.now = Math.max(state.now, instantOf(from) + offset * MINUTE);
  const [since, runs] = [school.mails().length, state.executions.length];
  for (let half = 0; half < 3 * 48; half += 1) strike(school, HOUR / 2);
  return promised(school, since, runs);
};

const DAYS = [1, 3, 8, 14, 30, 60, 100, 180];
const BACK = [15, 60, 61, 180, 24 * 60, 7 * 24 * 60];
const CHANGES = { 'to winter': '2026-10-24T06:00', 'to summer': '2027-03-27T06:00' };

export const silence: Line = {
  name: 'silence',
  title: 'Long silence, the clock put back, summer time',
  atLeast: 70,
  groups: Object.entries(STAGES).map(([name, ready]) => ({
    name,
    cases: (seed): Case[] => {
      const school = ready();
      return [
        ...DAYS.map(
          (days): Case => ({
            id: `silent for ${days} days`,
            run: () => silent(school, days, `${seed} ${name} ${days}`),
          }),
        ),
        ...BACK.map(
          (minutes): Case => ({
            id: `put back by ${minutes} minutes`,
            run: () => putBack(school, minutes, `${seed} ${name} back ${minutes}`),
          }),
        ),
        ...Object.entries(CHANGES).flatMap(([change, from]) =>
          [0, 7].map(
            (offset): Case => ({
              id: `${change}, ${offset} minutes past`,
              run: () => overTheChange(school, from, offset),
            }),
          ),
        ),
      ];
    },
  })),
};
