// The table of how harsh Google is: every row is complete, and somewhere in the package something follows it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { byDefault, HARSHNESS, mildest, type Trait, weatherOf, worst } from '../../core/harshness.ts';

const LOCAL = path.resolve(import.meta.dirname, '..', '..');
const TABLE = path.join('core', 'harshness.ts');

const sources = readdirSync(LOCAL, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== TABLE && !/^(node_modules|built|test)\//.test(file))
  .map((file) => readFileSync(path.join(LOCAL, file), 'utf8'));

const rows: [name: string, row: Trait<unknown>][] = Object.entries(HARSHNESS);

test.each(rows)('%s is read by what it is about', (name) => {
  expect(sources.some((source) => new RegExp(`\\b${name}\\b`).test(source))).toBe(true);
});

test.each(rows)('%s says what is so, how that is known, and from where', (_, row) => {
  expect(row.point).toMatch(/^[KP]\d+$/);
  expect(row.what).toMatch(/^[A-Z].*\.$/);
  expect(row.source).not.toBe('');
  expect(row.values.length).toBeGreaterThan(1);
  expect(row.values).toContainEqual(row.byDefault);
});

test('a Workspace follows its own switches, and the defaults else', () => {
  expect(weatherOf({})).toEqual(byDefault());
  expect(weatherOf({ weather: { defaultFormItem: false } })).toEqual({ ...byDefault(), defaultFormItem: false });
  for (const [name, { values, atWorst }] of rows) {
    expect(mildest()).toHaveProperty(name, values[0]);
    expect(worst()).toHaveProperty(name, atWorst ?? values.at(-1));
  }
});
