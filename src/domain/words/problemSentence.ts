// A problem as a sentence in the reader's language: first where it is, then what is wrong and what to do.
import type { Language } from '../text/language.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemSentence, ProblemValues } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import { problemsDa } from './problems.da.ts';
import { problemsEn } from './problems.en.ts';

const SENTENCES = { da: problemsDa, en: problemsEn };
const PLACES = {
  da: {
    tab: (name: string) => `fanen ${name}`,
    row: (row: number) => `række ${row}`,
    column: (name: string) => `kolonnen ${name}`,
  },
  en: {
    tab: (name: string) => `the tab ${name}`,
    row: (row: number) => `row ${row}`,
    column: (name: string) => `the column ${name}`,
  },
};

export const problemSentence = ({ code, tab, row, column, values }: Problem, language: Language): string => {
  const places = PLACES[language];
  const tabName = tab ? TABLES[tab].titles[language] : '';
  const place = [
    tabName && code !== 'tabMissing' ? places.tab(tabName) : '',
    row === undefined ? '' : places.row(row),
    column ? places.column(column) : '',
  ].filter((part) => part !== '');
  const sentence = filled(SENTENCES[language]()[code], { tab: tabName, ...values });
  return place.length === 0 ? sentence : `${capital(place.join(', '))}: ${sentence}`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence with its values put in. */
export const filled = (sentence: ProblemSentence, values: ProblemValues): string =>
  typeof sentence === 'string'
    ? sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
    : sentence(values);
