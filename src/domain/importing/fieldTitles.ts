// What an imported field is called to people, and how a file of each kind is read.
import type { ReadingOptions } from '../formats/readTable.ts';
import type { Language } from '../text/language.ts';
import { TABLES } from '../unit/tables.ts';
import { words } from '../words/words.ts';
import { type ImportedTable, type ImportFile, reservedHeadings } from './preview.ts';
import { isSensitiveColumn } from './sensitiveColumns.ts';

export const titleOfField = (kind: ImportedTable, field: string, language: Language): string => {
  const columns: Record<string, { titles: Record<Language, string> }> = TABLES[kind].columns;
  const besides: Record<string, string> = words(language).importFields;
  return columns[field]?.titles[language] ?? besides[field] ?? field;
};

export const readingOptions = (kind: ImportedTable, choices: ImportFile, language: Language): ReadingOptions => ({
  choices,
  reserved: reservedHeadings(TABLES[kind]),
  isSensitive: isSensitiveColumn,
  titleOf: (field) => titleOfField(kind, field, language),
});
