// local/README.md names what the code emulates, no more and no less.
import { readFileSync } from 'node:fs';
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
