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

/** Rows of the log taken apart: `unit.log.map(({ details }) => …`, `for (const { details } of unit.log)`, `row.details`. */
const RAW_ROWS =
  /\bunit(\(\))?\.log\s*\.\w+\(\s*\(?\{[^}]*\bdetails\b|\bunit(\(\))?\.log\s*\.\w+\(\s*\(?(\w+)\)?\s*=>[^;]*?\b\3\.details\b|\{[^{}]*\bdetails\b[^{}]*\} of unit\.log\b|details\.\w+ === 'string'/;

test('what the rows of the log store is read through the codec', () => {
  expect(matching(RAW_ROWS, /domain\/work\/|google\/sheet\/|flows\/engine\/upgrade\.ts$/)).toEqual([]);
  for (const text of [
    'unitOfWork.unit.log.map(({ details }) => details.stamp)',
    'unit.log.filter((row) => row.details.file)',
    'for (const { id, details } of unit.log) {',
    "typeof details.ids === 'string'",
  ])
    expect(text).toMatch(RAW_ROWS);
});

/** A row with details of its own; only an approval that is tried out has none. */
const ROW_BY_HAND = /\bid\b[^{}]*\bstate: '\w+'[^{}]*\bdetails\b(?!: \{\})/;

test('no row of the log is written by hand', () => {
  expect(matching(ROW_BY_HAND, /domain\/work\/|google\/sheet\/|flows\/engine\/upgrade\.ts$/)).toEqual([]);
  expect("({ id, state: 'done', at: moment, details: STANDS })").toMatch(ROW_BY_HAND);
});
