// The files of the package import one another without circles, but for the one that Google's own classes make.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LOCAL = path.resolve(import.meta.dirname, '..');

/** A Spreadsheet gives Sheets, a Sheet gives Ranges, and each of them, with what is made on them, leads back to the Sheet. */
const GOOGLES_CIRCLE = [
  'charts',
  'conditionalFormat',
  'filter',
  'metadata',
  'protection',
  'range',
  'references',
  'sheet',
  'spreadsheet',
  'textFinder',
  'validation',
].map((name) => `services/spreadsheet/${name}.ts`);

const files = readdirSync(LOCAL, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !/^(node_modules|built)\//.test(file));

const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(LOCAL, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, to = '']) => path.posix.join(path.posix.dirname(file), to))
    .filter((to) => files.includes(to));

/** All files that can be reached from a file by its imports. */
const reachedFrom = (file: string, imports: ReadonlyMap<string, string[]>): ReadonlySet<string> => {
  const reached = new Set<string>();
  const waiting = [...(imports.get(file) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(imports.get(next) ?? []));
  }
  return reached;
};

test("only Google's own classes form a circle of files", () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect([...imports.values()].flat().length).toBeGreaterThan(500);
  const reached = new Map(files.map((file) => [file, reachedFrom(file, imports)]));
  const inCircles = files.filter((file) => reached.get(file)?.has(file)).sort();
  expect(inCircles).toEqual(GOOGLES_CIRCLE);
  // One circle, not several: each of its files leads to every other.
  for (const file of GOOGLES_CIRCLE)
    expect([...(reached.get(file) ?? [])]).toEqual(expect.arrayContaining(GOOGLES_CIRCLE));
});
