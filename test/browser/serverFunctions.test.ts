// Every server function that the sidebar's sources call is exercised by one of the browser tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXERCISED_IN } from './serverFunctions.ts';

const sidebar = join(import.meta.dirname, '../../sidebar');

/** By their names in quotation marks, as `call` takes them. */
const namedIn = (source: string): string[] =>
  Object.keys(EXERCISED_IN).filter((name) => new RegExp(`['"]${name}['"]`).test(source));

const sources = readdirSync(sidebar, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('labels'))
  .map((name) => readFileSync(join(sidebar, name), 'utf8'));

test('the table of exercised functions is what the sidebar calls', () => {
  const named = new Set(sources.flatMap(namedIn));
  expect([...named].toSorted()).toEqual(Object.keys(EXERCISED_IN).toSorted());
});

test('no call names its function in another way', () => {
  const calls = sources.flatMap((source) => [...source.matchAll(/\bcall\(\s*([^\s,)]+)/g)].map(([, named]) => named));
  expect(calls.length).toBeGreaterThan(30);
  expect(calls.filter((named) => !/^'\w+'$/.test(named ?? ''))).toEqual([]);
});
