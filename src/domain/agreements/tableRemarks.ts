// What a Doc says under its tables of rows that are not taken in: where one has typed is where one looks.

import type { DocEdit } from '../formats/docEdits.ts';
import type { DocsDocument } from '../formats/docsDocument.ts';
import { namedLines, naming, withoutLines } from '../formats/namedLines.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { problemSentence } from '../words/problemSentence.ts';
import { words } from '../words/words.ts';
import type { TableEnds } from './agreementTable.ts';

type Table = keyof TableEnds;

const TABLES: readonly Table[] = ['reviews', 'agreements'];

/** Of the whole Doc, not of a row: only the manager can do something about them, and reads them in the Sheet. */
const MANAGERS: readonly ProblemCode[] = ['agreementGone', 'agreementTableMissing'];

/** Red, as what is wrong is everywhere. */
const RED = { color: { rgbColor: { red: 0.7, green: 0.15, blue: 0.12 } } };

export const remarkEdits = (
  document: DocsDocument,
  ends: TableEnds,
  problems: readonly Problem[],
  language: Language,
): DocEdit[] =>
  TABLES.flatMap((table) => {
    const lines = problems
      .filter(({ code }) => !MANAGERS.includes(code) && code.startsWith('review') === (table === 'reviews'))
      .map((problem) => `• ${tidy(problemSentence(problem, language))}`);
    const text = lines.length === 0 ? '' : `${[words(language).doc.notTaken, ...lines].join('\n')}\n`;
    return editsOf(document, table, ends[table], text);
  });

const editsOf = (document: DocsDocument, table: Table, end: number | undefined, text: string): DocEdit[] => {
  const standing = namedLines(document, aboutOf(table));
  const [only] = standing;
  if (standing.length === 1 && only?.isOurs && only.text.trim() === text.trim()) return [];
  const written = text === '' || end === undefined ? [] : [writeAt(end, table, text)];
  return [...standing.map((lines) => withoutLines(document, lines)), ...written];
};

const aboutOf = (table: Table): string => `not-taken-${table}`;

const writeAt = (index: number, table: Table, text: string): DocEdit => {
  const range = { startIndex: index, endIndex: index + text.length };
  return {
    index,
    requests: [
      { insertText: { location: { index }, text } },
      { updateParagraphStyle: { range, paragraphStyle: { namedStyleType: 'NORMAL_TEXT' }, fields: 'namedStyleType' } },
      { updateTextStyle: { range, textStyle: { bold: false, foregroundColor: RED }, fields: 'bold,foregroundColor' } },
      naming(aboutOf(table), index, text),
    ],
  };
};
