// Measures the decision of what is due, in milliseconds: median of several runs on this machine. Exit code 1 above the limit.
import { parseArgs } from 'node:util';
import { due } from '../src/domain/due.ts';
import { bigUnit } from './bigUnit.ts';

const RUNS = 7;
/** No decision may take a noticeable part of a run, however large the unit. */
const LIMIT_MS = 1000;

const { values: given } = parseArgs({
  options: { limit: { type: 'string' }, people: { type: 'string', multiple: true } },
});
const limit = Number(given.limit ?? LIMIT_MS);

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const measure = (people: number, agreementsEach: number): void => {
  const unit = bigUnit(people, agreementsEach);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    due(unit, { date: '2026-09-24', time: '08:20' });
    return performance.now() - start;
  });
  const { ready, waiting } = due(unit, { date: '2026-09-24', time: '08:20' });
  const shown = times.map((time) => time.toFixed(0)).join(' ');
  console.log(
    `due: ${people} employees, ${people * agreementsEach} agreements: median ${median(times).toFixed(0)} ms of [${shown}]; ` +
      `${ready.length} ready, ${waiting.length} waiting`,
  );
  if (median(times) <= limit) return;
  console.error(`That is more than ${limit} ms.`);
  process.exitCode = 1;
};

for (const people of given.people ?? ['10', '300', '10000']) measure(Number(people), 5);
