// The words in the reader's language: employees read their own, the manager reads the unit's.

import type { Language } from '../text/language.ts';
import type { Column } from '../unit/columns.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { da, type Words } from './da.ts';
import { en } from './en.ts';

const WORDS: Record<Language, Words> = { da, en };

export const words = (language: Language): Words => WORDS[language];

/** The language an employee reads: their own, else the unit's. */
export const readingLanguage = (unit: Unit, employee: Employee): Language =>
  employee.language || unit.settings.language;

/** In the language that the employee reads. */
export const wordsFor = (unit: Unit, employee: Employee): Words => words(readingLanguage(unit, employee));

/** What people see for a stored choice (`done` → `Gennemført`); a value that is no choice stays as it is. */
export const choiceTitle = (column: Column, value: string, language: Language): string =>
  column.choices?.find((choice) => choice.value === value)?.titles[language] ?? value;

/** All that people may choose between in a column. */
export const choiceTitles = (column: Column, language: Language): string[] =>
  (column.choices ?? []).map((choice) => choice.titles[language]);

/** The same, with what is stored for each. */
export const choicesIn = (column: Column, language: Language): { value: string; title: string }[] =>
  (column.choices ?? []).map(({ value, titles }) => ({ value, title: titles[language] }));
