// local/README.md names what the code emulates, no more and no less.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withLists } from '../scripts/emulated.ts';

const LOCAL = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(LOCAL, 'README.md'), 'utf8');

test('lists every class, member, enum and endpoint that the code has; npx tsx scripts/emulated.ts brings it up to date', () => {
  expect(readme).toBe(withLists(readme));
});

test('knows what scripts see: inherited members, and none that are hidden from them', () => {
  const membersOf = (name: string) => readme.split('\n').find((line) => line.startsWith(`- **${name}**:`));
  expect(membersOf('Range')).toMatch(/`getBackground`.*`getValues`/);
  expect(membersOf('Sheet')).not.toMatch(/`(record|whole|constructor|toString)`/);
  expect(membersOf('RangeLook')).toBeUndefined();
});

test('names files that are there', () => {
  const [manual = ''] = readme.split('## What is emulated');
  const named = [...manual.matchAll(/`((?:[a-z]+\/)?[a-zA-Z]+\.ts|[a-z]+\/)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(5);
  for (const file of named) {
    const places = [file, `people/${file}`, `docs/${file}`, `runtime/${file}`, `core/${file}`, `state/${file}`].map(
      (each) => path.join(LOCAL, each),
    );
    expect([file, places.some((place) => existsSync(place))]).toEqual([file, true]);
  }
});
