// Every problem that the rules name has its sentences, and they use the values they are given.
import { PROBLEM_CODES, type ProblemSentence } from '../../../src/domain/unit/problemCodes.ts';
import { filled } from '../../../src/domain/words/problemSentence.ts';
import { problemsDa } from '../../../src/domain/words/problems.da.ts';
import { problemsEn } from '../../../src/domain/words/problems.en.ts';
import { filesIn, sourceOf } from '../../structure/sourceFiles.ts';

test('every code that a rule of import, agreements or reviews names has a sentence', () => {
  const named = filesIn('src/domain').flatMap(
    (file) =>
      sourceOf(file).match(
        /'(?:import|agreement|review)[A-Z]\w*(?:Missing|Unknown|Impossible|Malformed|Twice|Changed|Reversed|Past|Ambiguous|InFile)'/g,
      ) ?? [],
  );
  expect(named.length).toBeGreaterThan(20);
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
