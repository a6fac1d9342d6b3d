// Keys of the log are put together and taken apart in one file, and one codec reads its details: nobody else splits them.
import { filesIn, sourceOf } from './sourceFiles.ts';

const matching = (pattern: RegExp, mayBe: RegExp): string[] =>
  filesIn('src').filter(
    (file) => !mayBe.test(file) && pattern.test(sourceOf(file).replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
  );

const SPLITS_AT_SLASH = /\.split\(\s*(['"`/])\\?\/\1/;
const KEY_BY_HAND =
  /['"`](\$\{[^}]*\}|\d+)?\/(form|doc|invitation|deletion|poll|otherAddress|pdf|confirmation|shown|person)\b|['"`]approvedText\//;

test('only the keys and the codec split texts at a slash', () => {
  expect(matching(SPLITS_AT_SLASH, /domain\/work\/(logKeys|detailValues)\.ts$/)).toEqual([]);
  expect("key.split('/')[2]").toMatch(SPLITS_AT_SLASH);
});

test('no key is written or searched by hand', () => {
  expect(matching(KEY_BY_HAND, /domain\/work\/logKeys\.ts$/)).toEqual([]);
  for (const text of ["id.includes('/deletion/')", '`2026/poll/`', "key.replace('/pdf/', '')", "'/person'"])
    expect(text).toMatch(KEY_BY_HAND);
});
