// Every problem that the rules name has its sentences, and they use the values they are given.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES, type ProblemSentence } from '../../../src/domain/unit/problemCodes.ts';
import { filled } from '../../../src/domain/words/problemSentence.ts';
import { problemsDa } from '../../../src/domain/words/problems.da.ts';
import { problemsEn } from '../../../src/domain/words/problems.en.ts';

const domain = join(import.meta.dirname, '../../../src/domain');
const sources = ['.', 'importing'].flatMap((folder) =>
  readdirSync(join(domain, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(domain, folder, file), 'utf8')),
);

test('every code that a rule of import, agreements or reviews names has a sentence', () => {
  const named = sources.flatMap(
    (source) =>
      source.match(
        /'(?:import|agreement|review)[A-Z]\w*(?:Missing|Unknown|Impossible|Malformed|Twice|Changed|Reversed|Past|Ambiguous|InFile)'/g,
      ) ?? [],
  );
  const known: readonly string[] = PROBLEM_CODES;
  expect(named.map((code) => code.slice(1, -1)).filter((code) => !known.includes(code))).toEqual([]);
});

test('Danish and English name the same values', () => {
  const valuesOf = (sentence: ProblemSentence): string[] => {
    const read = new Set<string>();
    const get = (_: object, name: string | symbol): string => {
      read.add(String(name));
      return '2026-10-01';
    };
    const values = new Proxy<Record<string, string>>({}, { get });
    filled(sentence, values);
    return [...read].sort();
  };
  for (const code of PROBLEM_CODES)
    expect([code, valuesOf(problemsDa()[code])]).toEqual([code, valuesOf(problemsEn()[code])]);
});
