// What the Marketplace asks of a listing: lengths of texts, sizes of pictures, and each scope of the manifest with its reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../appsscript.json';
import { namesIn, sourceOf } from './sourceFiles.ts';

const LISTING = 'docs/listing';

/** https://developers.google.com/workspace/marketplace/create-listing */
const LONGEST = { name: 50, short: 200 };

const SIZES: [name: RegExp, width: number, height: number, count: number][] = [
  [/^icon-128\.png$/, 128, 128, 1],
  [/^icon-32\.png$/, 32, 32, 1],
  [/^banner-220x140\.png$/, 220, 140, 1],
  [/^\d-[\w-]+\.png$/, 1280, 800, 5],
];

/** Width and height stand in the first chunk of a PNG. */
const sizeOf = (name: string): [number, number] => {
  const bytes = readFileSync(join(import.meta.dirname, '../..', LISTING, name));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test.each(SIZES)('%s is %i by %i px', (pattern, width, height, count) => {
  const names = namesIn(LISTING).filter((name) => pattern.test(name));
  expect(names).toHaveLength(count);
  for (const name of names) expect([name, ...sizeOf(name)]).toEqual([name, width, height]);
});

test('there is no picture that Google does not ask for', () => {
  const pictures = namesIn(LISTING).filter((name) => name.endsWith('.png'));
  expect(pictures.filter((name) => !SIZES.some(([pattern]) => pattern.test(name)))).toEqual([]);
});

test.each(['texts.da.md', 'texts.en.md'])('%s keeps within Google’s lengths', (file) => {
  const [, name = '', short = '', detailed = ''] = sourceOf(`${LISTING}/${file}`)
    .split(/^## .*$/m)
    .map((text) => text.trim());
  for (const text of [name, short, detailed]) expect(text).not.toBe('');
  expect([...name].length).toBeLessThanOrEqual(LONGEST.name);
  expect([...short].length).toBeLessThanOrEqual(LONGEST.short);
  expect(name).not.toMatch(/Google|Sheets|Workspace/);
});

test('the table of scopes is the manifest’s, each with a reason', () => {
  const rows = sourceOf(`${LISTING}/SCOPES.md`)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, scope = '']) => /`(.+)`/.exec(scope)?.[1])).toEqual(manifest.oauthScopes);
  for (const [, , use = '', why = ''] of rows) expect(Math.min(use.length, why.length)).toBeGreaterThan(20);
});
