// Both languages say everything.
import { da } from '../../../src/domain/words/da.ts';
import { en } from '../../../src/domain/words/en.ts';

const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [`${path}: ${typeof value}${value === '' ? ' (empty)' : ''}`];

test('both languages have the same keys, and no text is empty', () => {
  expect(leaves(en)).toEqual(leaves(da));
  expect(leaves(da).filter((leaf) => leaf.endsWith('(empty)'))).toEqual([]);
});

test('no English sentence was left in Danish', () => {
  const danish = JSON.stringify(en).match(/[æøåÆØÅ]/g);
  expect(danish).toBeNull();
});

test('dates are told in words in the language of the reader', () => {
  expect(da.at('2026-09-07', '10:00')).toBe('mandag den 7. september 2026 kl. 10.00');
  expect(en.at('2026-09-07', '10:00')).toBe('Monday 7 September 2026 at 10:00');
});
