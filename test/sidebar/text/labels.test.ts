// The sidebar's words: none is empty, and both languages are asked the same.
import { da } from '../../../sidebar/text/labels.da.ts';
import { en } from '../../../sidebar/text/labels.en.ts';

/** What a word is made of: numbers and names alike are put into it as they are. */
const SAMPLES = ['2', '3', '4', '5'];

type Words = { [name: string]: unknown };

/** Every word by its path; those that are made of something, made of samples. */
const textsOf = (words: Words, path = ''): [path: string, text: string][] =>
  Object.entries(words).flatMap(([name, value]): [string, string][] => {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function') return [[here, String(value(...SAMPLES.slice(0, value.length)))]];
    return textsOf(value as Words, here);
  });

describe.each([
  ['Danish', da],
  ['English', en],
])('in %s', (_, words) => {
  test('nothing is left unsaid', () => {
    const all = textsOf(words);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([, text]) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });
});

test('both languages have the same words', () => {
  const paths = (words: Words): string[] => textsOf(words).map(([path]) => path);
  expect(paths(en)).toEqual(paths(da));
});

test('no word was forgotten in translation', () => {
  const english = new Map(textsOf(en));
  const same = textsOf(da).filter(([path, text]) => english.get(path) === text && /\p{L}{4,}/u.test(text));
  const common = /\bmails?$|^Mini-MUS$|^Type$|^Version \d$|^Note\b|^Download\b/i;
  expect(same.map(([, text]) => text).filter((text) => !common.test(text))).toEqual([]);
});
