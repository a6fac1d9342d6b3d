// Measures the decision of what is due for units of any size.
import { parseArgs } from 'node:util';
import { due } from '../src/domain/year/due.ts';
import { bigUnit } from './bigUnit.ts';
import { heldTo, inWords, timesOf } from './timed.ts';

/** No decision may take a noticeable part of a run, however large the unit. */
const LIMIT_MS = 1000;

const { values: given } = parseArgs({
  options: { limit: { type: 'string' }, people: { type: 'string', multiple: true } },
});
const limit = Number(given.limit ?? LIMIT_MS);

const measure = async (people: number, agreementsEach: number): Promise<void> => {
  const unit = bigUnit(people, agreementsEach);
  const decide = () => due(unit, { date: '2026-09-24', time: '08:20' });
  const times = await timesOf(decide);
  const { ready, waiting } = decide();
  console.log(
    `due: ${people} employees, ${people * agreementsEach} agreements: ${inWords(times)}; ` +
      `${ready.length} ready, ${waiting.length} waiting`,
  );
  heldTo(limit, times);
};

for (const people of given.people ?? ['10', '300', '10000']) await measure(Number(people), 5);
