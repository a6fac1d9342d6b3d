// Counts how many of the ordinary texts that the story, the seeded year and the examples hold are taken for sensitive ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sensitivityOf } from '../src/domain/privacy/sensitiveText.ts';

const ROOMS = ['scripts/year/school', 'scripts/year/seeded', 'examples/aabakkeskolen', 'examples/small-unit-en'];

/** A text of several words, as people write them. */
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length >= 3;

/** What stands between quotation marks; that some of it is code does no harm. */
const literalsOf = (source: string): string[] =>
  [...source.matchAll(/'([^'\n]+)'|`([^`]+)`/g)].map(([, single = '', template = '']) => single || template);

const textsOf = (path: string): string[] => {
  if (path.endsWith('.ts')) return literalsOf(readFileSync(path, 'utf8'));
  return path.endsWith('.csv') ? readFileSync(path, 'utf8').split(/[;\n]/) : [];
};

const texts = [
  ...new Set(ROOMS.flatMap((room) => readdirSync(room).flatMap((name) => textsOf(join(room, name))))),
].filter(isSentence);
const flagged = texts.flatMap((text) => {
  const why = sensitivityOf(text);
  return why ? [`${why}: ${text}`] : [];
});
console.log(`sensitive words: ${flagged.length} of ${texts.length} ordinary texts are flagged`);
for (const line of flagged) console.log(`  ${line}`);
