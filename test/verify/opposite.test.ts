// The opposite of each probe's expectation, put in the place of the answer, fails the probe; step by step.
import { play } from '../../verify/play.ts';

/** A further file of the same script: it makes the answer to the n-th step of every probe the opposite of what is expected. */
const injection = (position: number): string => `
const honest = performed_;
performed_ = function (step, made) {
  const taken = honest(step, made);
  return Object.values(PROBES).flatMap(Object.values).some(({ steps }) => steps[${position}] === step)
    ? { ...taken, answer: { ...taken.answer, ...opposite(step.expect) } }
    : taken;
};
function opposite(expected) {
  if (typeof expected === 'number') return expected + 1;
  if (typeof expected === 'boolean') return !expected;
  if (typeof expected === 'string') return expected + '!';
  if ('$oneOf' in expected) return 'none of them';
  if ('$like' in expected) return '';
  if ('$there' in expected) return undefined;
  if ('$absent' in expected) return 'there';
  if ('$count' in expected) return Array(expected.$count + 1).fill('');
  if (Array.isArray(expected)) return expected.length > 0 ? expected.map(opposite) : ['not empty'];
  return Object.fromEntries(Object.entries(expected).map(([name, part]) => [name, opposite(part)]));
}
`;

const { rows } = play();
const longest = Math.max(...rows.map(({ seen }) => seen.length));

test.each(Array.from({ length: longest }, (_, position) => position))('of step %i', (position) => {
  const altered = play({ besides: injection(position) });
  const concerned = rows.filter(({ seen }) => seen.length > position).map(({ name }) => name);
  expect(concerned.length).toBeGreaterThan(0);
  const passed = altered.rows.filter((row) => row.passed && concerned.includes(row.name)).map(({ name }) => name);
  expect(passed).toEqual([]);
});
