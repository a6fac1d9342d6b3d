// Measures the decision of what is due, in milliseconds: median of several runs on this machine.
import { due } from '../src/domain/due.ts';
import { bigUnit } from './bigUnit.ts';

const RUNS = 7;

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
};

measure(10, 5);
measure(300, 5);
measure(10_000, 5);
