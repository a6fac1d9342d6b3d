// What a Doc says under its tables of rows that are not taken in: where one has typed is where one looks.
//
// What we wrote is known by a named range, never by its words. The range's name says which table the lines belong to and
// how they read; where people have written in them, the lines are theirs and stay.
import { fingerprint } from '../text/fingerprint.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { problemSentence } from '../words/problemSentence.ts';
import { words } from '../words/words.ts';
import type { TableEnds } from './agreementTable.ts';
import type { DocEdit } from './docEdits.ts';
import type { DocsDocument, StructuralElement } from './docsDocument.ts';

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
  const standing = standingRemarks(document, table);
  const [only] = standing;
  if (standing.length === 1 && only && only.isOurs && only.text.trim() === text.trim()) return [];
  const written = text === '' || end === undefined ? [] : [writeAt(end, table, text)];
  return [...standing.map((remark) => removal(document, remark)), ...written];
};

interface Remark {
  readonly id: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  /** Nobody has written in it. */
  readonly isOurs: boolean;
}

const standingRemarks = (document: DocsDocument, table: Table): Remark[] =>
  Object.entries(document.namedRanges ?? {}).flatMap(([name, { namedRanges = [] }]) => {
    const [, of, mark] = /^mus-not-taken-(\w+)-(\w+)$/.exec(name) ?? [];
    if (of !== table) return [];
    return namedRanges.flatMap(({ namedRangeId, ranges = [] }) => {
      const startIndex = ranges[0]?.startIndex ?? 0;
      const endIndex = ranges[0]?.endIndex ?? 0;
      if (!namedRangeId) return [];
      const text = textBetween(document.body?.content ?? [], startIndex, endIndex);
      const isOurs = ranges.length === 1 && markOf(text) === mark;
      return [{ id: namedRangeId, startIndex, endIndex, text, isOurs }];
    });
  });

const nameOf = (table: Table, text: string): string => `mus-not-taken-${table}-${markOf(text)}`;
const markOf = (text: string): string => fingerprint(text.trim());

const writeAt = (index: number, table: Table, text: string): DocEdit => {
  const range = { startIndex: index, endIndex: index + text.length };
  return {
    index,
    requests: [
      { insertText: { location: { index }, text } },
      { updateParagraphStyle: { range, paragraphStyle: { namedStyleType: 'NORMAL_TEXT' }, fields: 'namedStyleType' } },
      { updateTextStyle: { range, textStyle: { bold: false, foregroundColor: RED }, fields: 'bold,foregroundColor' } },
      { createNamedRange: { name: nameOf(table, text), range } },
    ],
  };
};

const removal = (document: DocsDocument, { id, startIndex, endIndex, isOurs }: Remark): DocEdit => {
  const last = endOfDeletion(document, endIndex);
  const deletion =
    isOurs && last > startIndex ? [{ deleteContentRange: { range: { startIndex, endIndex: last } } }] : [];
  return { index: startIndex, requests: [{ deleteNamedRange: { namedRangeId: id } }, ...deletion] };
};

/** Google deletes no line end that is the last of all, or that stands before a table. */
const endOfDeletion = (document: DocsDocument, endIndex: number): number => {
  const next = elementsOf(document.body?.content ?? []).find(({ startIndex }) => startIndex === endIndex);
  return next?.paragraph ? endIndex : endIndex - 1;
};

const elementsOf = (content: readonly StructuralElement[]): StructuralElement[] =>
  content.flatMap((element) => [
    element,
    ...(element.table?.tableRows ?? []).flatMap(({ tableCells = [] }) =>
      tableCells.flatMap((cell) => elementsOf(cell.content ?? [])),
    ),
  ]);

const textBetween = (content: readonly StructuralElement[], from: number, to: number): string =>
  elementsOf(content)
    .flatMap(({ paragraph }) => paragraph?.elements ?? [])
    .map(({ startIndex, textRun }) => {
      const start = startIndex ?? 0;
      return (textRun?.content ?? '').slice(Math.max(0, from - start), Math.max(0, to - start));
    })
    .join('');
