// Changes of a Doc's body at an index, by the Docs API's rules. They change the blocks that they are given, so the caller gives a copy.
import { GoogleError } from '../errors.ts';
import type { DocBlock, DocParagraph, DocRecord, DocTable } from '../state/records.ts';
import {
  contentAround,
  emptyCell,
  PAGE_BREAK,
  type PlacedContent,
  type PlacedParagraph,
  paragraphText,
  placedContent,
  placedParagraphs,
} from './indexes.ts';
import { joinedRuns, type RunStyle, slicedRuns, styleAt } from './runs.ts';

/** What a change did to the indexes: how many were removed and how many inserted at `at`. */
export interface Change {
  at: number;
  removed: number;
  inserted: number;
}

export interface IndexRange {
  startIndex: number;
  endIndex: number;
}

const OUTSIDE_PARAGRAPH =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';

/** The index that `endOfSegmentLocation` means: before the last newline. */
export const endOfBody = (body: DocBlock[]): number => placedContent(body).end - 1;

/** @throws Google's text when the index is not before the end of the body. */
const requireWithin = (content: PlacedContent, index: number): void => {
  if (index >= content.end) {
    throw new GoogleError(`Index ${index} must be less than the end index of the referenced segment, ${content.end}.`);
  }
};

/** That it is refused, the reference says; in which words is assumed. */
const WITHIN_PAIR = 'The index cannot be inside a surrogate pair.';

/** Whether the index parts the two units of one character. */
const isWithinPair = ({ block, start }: PlacedParagraph, index: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(paragraphText(block).slice(Math.max(0, index - start - 1))) && index > start;

/** The paragraph in which something can be inserted at the index, and the blocks around it. */
const insertionPoint = (body: DocBlock[], index: number): { place: PlacedParagraph; siblings: DocBlock[] } => {
  const content = placedContent(body);
  requireWithin(content, index);
  const place = placedParagraphs(content).find((paragraph) => paragraph.start <= index && index < paragraph.end);
  if (!place) throw new GoogleError(OUTSIDE_PARAGRAPH);
  if (isWithinPair(place, index)) throw new GoogleError(WITHIN_PAIR);
  return { place, siblings: contentAround(content, place.start, place.end).blocks };
};

/** The paragraph cut in two at the offset; the second has all of the first's style. */
const cutParagraph = (paragraph: DocParagraph, offset: number): [DocParagraph, DocParagraph] => {
  const { pageBreakBefore: _, ...style } = paragraph;
  return [
    { ...paragraph, runs: slicedRuns(paragraph.runs, 0, offset) },
    { ...style, runs: slicedRuns(paragraph.runs, offset) },
  ];
};

/** Text without the characters that Docs drops from what is inserted. */
const kept = (text: string): string => [...text].filter((char) => !isDropped(char.codePointAt(0) ?? 0)).join('');

/** Control characters but tab, line feed and vertical tab; characters for private use. */
const isDropped = (code: number): boolean =>
  code <= 0x08 || (code >= 0x0c && code <= 0x1f) || (code >= 0xe000 && code <= 0xf8ff);

/** https://developers.google.com/docs/api/reference/rest/v1/documents/request#inserttextrequest */
export const insertText = (body: DocBlock[], index: number, written: string): Change => {
  if (!written) throw new GoogleError('Insert text requests must specify text to insert.');
  // That half of a pair is refused as text, too, is assumed.
  if (/\p{Surrogate}/u.test(written)) throw new GoogleError('The text must be valid Unicode.');
  const text = kept(written);
  const { place, siblings } = insertionPoint(body, index);
  const paragraph = place.block;
  const offset = index - place.start;
  const style = styleAt(paragraph.runs, offset);
  const [head, tail] = cutParagraph(paragraph, offset);
  const lines = text
    .split('\n')
    .map((line): DocParagraph => ({ ...structuredClone(tail), runs: [{ text: line, ...style }] }));
  const [first, ...rest] = lines;
  const whole = [{ ...head, runs: [...head.runs, ...(first?.runs ?? [])] }, ...rest];
  const last = whole.at(-1);
  if (last) last.runs = [...last.runs, ...tail.runs];
  for (const line of whole) line.runs = joinedRuns(line.runs);
  siblings.splice(siblings.indexOf(paragraph), 1, ...whole);
  return { at: index, removed: 0, inserted: text.length };
};

/** A page break and the newline after it. https://developers.google.com/docs/api/reference/rest/v1/documents/request#insertpagebreakrequest */
export const insertPageBreak = (body: DocBlock[], index: number): Change => {
  const { place, siblings } = insertionPoint(body, index);
  if (siblings !== body) throw new GoogleError('A page break cannot be inserted inside a table.');
  const [head, tail] = cutParagraph(place.block, index - place.start);
  siblings.splice(
    siblings.indexOf(place.block),
    1,
    { ...head, runs: joinedRuns([...head.runs, { text: PAGE_BREAK }]) },
    tail,
  );
  return { at: index, removed: 0, inserted: 2 };
};

/** A table of empty cells after a newline. https://developers.google.com/docs/api/reference/rest/v1/documents/request#inserttablerequest */
export const insertTable = (body: DocBlock[], index: number, rows: number, columns: number): Change => {
  if (rows < 1 || columns < 1) throw new GoogleError('The number of rows and columns must be at least 1.');
  const { place, siblings } = insertionPoint(body, index);
  const [head, tail] = cutParagraph(place.block, index - place.start);
  const table: DocTable = {
    type: 'table',
    rows: Array.from({ length: rows }, () => ({ cells: Array.from({ length: columns }, emptyCell) })),
  };
  const before = placedContent(body).end;
  siblings.splice(siblings.indexOf(place.block), 1, head, table, tail);
  return { at: index, removed: 0, inserted: placedContent(body).end - before };
};

const UNDELETABLE = 'Invalid deletion range. Cannot delete the requested range.';

/** https://developers.google.com/docs/api/reference/rest/v1/documents/request#deletecontentrangerequest */
export const deleteContentRange = (body: DocBlock[], { startIndex, endIndex }: IndexRange): Change => {
  const content = placedContent(body);
  if (endIndex <= startIndex) throw new GoogleError('The range should not be empty.');
  if (startIndex < content.start) throw new GoogleError('Cannot operate on the first section break in the document.');
  if (endIndex > content.end) requireWithin(content, endIndex);
  const segment = contentAround(content, startIndex, endIndex);
  if (endIndex === segment.end) {
    throw new GoogleError('The range cannot include the newline character at the end of the segment.');
  }
  const touched = segment.placed.filter((block) => block.start < endIndex && startIndex < block.end);
  const whole = touched.every(
    (block) => block.kind === 'paragraph' || (startIndex <= block.start && block.end <= endIndex),
  );
  const first = touched[0];
  if (!whole || !first) throw new GoogleError(UNDELETABLE);
  const parted = placedParagraphs(segment).some((place) =>
    [startIndex, endIndex].some((at) => isWithinPair(place, at)),
  );
  if (parted) throw new GoogleError(UNDELETABLE);

  // What is left of the first paragraph, joined by what is left of the one in which the range ends.
  const head = first.kind === 'paragraph' ? slicedRuns(first.block.runs, 0, startIndex - first.start) : [];
  const ending = segment.placed.find((block) => block.start <= endIndex && endIndex < block.end);
  if (!ending) throw new GoogleError(UNDELETABLE);
  const position = segment.blocks.indexOf(first.block);
  if (ending.kind === 'table') {
    // Whole tables may be deleted, but not the newline before a table that stays.
    if (touched.at(-1)?.kind === 'paragraph' || head.length) throw new GoogleError(UNDELETABLE);
    segment.blocks.splice(position, touched.length);
  } else {
    const joined: DocParagraph = {
      ...(head.length && first.kind === 'paragraph' ? first.block : ending.block),
      runs: joinedRuns([...head, ...slicedRuns(ending.block.runs, endIndex - ending.start)]),
    };
    segment.blocks.splice(position, segment.blocks.indexOf(ending.block) - position + 1, joined);
  }
  return { at: startIndex, removed: endIndex - startIndex, inserted: 0 };
};

/** The range, if it is within the body. @throws Google's texts otherwise. */
const checkedRange = (body: DocBlock[], range: IndexRange): PlacedParagraph[] => {
  const content = placedContent(body);
  if (range.endIndex <= range.startIndex) throw new GoogleError('The range should not be empty.');
  if (range.startIndex < content.start) {
    throw new GoogleError('Cannot operate on the first section break in the document.');
  }
  if (range.endIndex > content.end) requireWithin(content, range.endIndex);
  return placedParagraphs(content).filter(({ start, end }) => start < range.endIndex && range.startIndex < end);
};

/** Gives the text in the range another style. https://developers.google.com/docs/api/reference/rest/v1/documents/request#updatetextstylerequest */
export const restyleText = (body: DocBlock[], range: IndexRange, restyle: (style: RunStyle) => RunStyle): void => {
  for (const { block, start } of checkedRange(body, range)) {
    const from = Math.max(0, range.startIndex - start);
    const to = Math.max(0, range.endIndex - start);
    block.runs = joinedRuns([
      ...slicedRuns(block.runs, 0, from),
      ...slicedRuns(block.runs, from, to).map(({ text, ...style }) => ({ text, ...restyle(style) })),
      ...slicedRuns(block.runs, to),
    ]);
  }
};

/** The style of the text before the index in its paragraph; the default one where there is none, or a link. */
export const styleBefore = (body: DocBlock[], index: number): RunStyle => {
  const place = placedParagraphs(placedContent(body)).find(({ start, end }) => start < index && index < end);
  const style = place ? styleAt(place.block.runs, index - place.start) : {};
  return style.link === undefined ? style : {};
};

/** Every paragraph that the range touches, changed. https://developers.google.com/docs/api/reference/rest/v1/documents/request#updateparagraphstylerequest */
export const restyleParagraphs = (
  body: DocBlock[],
  range: IndexRange,
  restyle: (paragraph: DocParagraph) => void,
): void => {
  for (const { block } of checkedRange(body, range)) restyle(block);
};

/**
 * Bullets for every paragraph the range touches. Leading tabs give the level, and are removed. A list of the same kind right
 * before goes on. https://developers.google.com/docs/api/reference/rest/v1/documents/request#createparagraphbulletsrequest
 */
export const bulletParagraphs = (
  body: DocBlock[],
  range: IndexRange,
  ordered: boolean,
  newListId: string,
): Change[] => {
  const places = checkedRange(body, range);
  const first = places[0];
  const siblings = first ? contentAround(placedContent(body), first.start, first.end).blocks : body;
  const before = first ? siblings[siblings.indexOf(first.block) - 1] : undefined;
  const joins = before?.type === 'paragraph' && before.bullet?.ordered === ordered ? before.bullet.listId : undefined;
  const changes: Change[] = [];
  for (const { block, start } of places) {
    const tabs = /^\t*/.exec(block.runs[0]?.text ?? '')?.[0].length ?? 0;
    block.runs = slicedRuns(block.runs, tabs);
    block.bullet = { ordered, level: Math.min(8, tabs), listId: joins ?? newListId };
    if (tabs) changes.unshift({ at: start, removed: tabs, inserted: 0 });
  }
  return changes;
};

/** Replaces a text within each paragraph. https://developers.google.com/docs/api/reference/rest/v1/documents/request#replacealltextrequest */
export const replaceAllText = (body: DocBlock[], wanted: string, replacement: string, matchCase: boolean): Change[] => {
  if (!wanted) throw new GoogleError('The search text must not be empty.');
  const finds = placedParagraphs(placedContent(body)).flatMap(({ block, start }) => {
    const text = block.runs.map((run) => run.text).join('');
    const pattern = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'g' : 'gi');
    return [...text.matchAll(pattern)].map((match) => start + match.index);
  });
  // From the back, so that the remaining indexes stay right.
  return finds.reverse().map((at): Change => {
    const { place } = insertionPoint(body, at);
    const offset = at - place.start;
    const style = styleAt(place.block.runs, offset + 1);
    if (replacement) {
      insertText(body, at + wanted.length, replacement);
      const inserted = { startIndex: at + wanted.length, endIndex: at + wanted.length + replacement.length };
      restyleText(body, inserted, () => style);
    }
    deleteContentRange(body, { startIndex: at, endIndex: at + wanted.length });
    return { at, removed: wanted.length, inserted: replacement.length };
  });
};

/** Ranges after the changes: insertions within extend them, deletions shorten them, and empty ones are removed. */
export const movedRanges = (ranges: readonly IndexRange[], changes: readonly Change[]): IndexRange[] =>
  ranges
    .map((range) =>
      changes.reduce(
        ({ startIndex, endIndex }, change) => ({
          startIndex: movedIndex(startIndex, change, true),
          endIndex: movedIndex(endIndex, change, false),
        }),
        range,
      ),
    )
    .filter(({ startIndex, endIndex }) => startIndex < endIndex);

/** A named range of which nothing is left is gone. */
export const movedNamedRanges = (
  named: NonNullable<DocRecord['namedRanges']>,
  changes: readonly Change[],
): NonNullable<DocRecord['namedRanges']> =>
  Object.fromEntries(
    Object.entries(named)
      .map(([id, range]) => [id, { ...range, ranges: movedRanges(range.ranges, changes) }] as const)
      .filter(([, { ranges }]) => ranges.length > 0),
  );

const movedIndex = (index: number, { at, removed, inserted }: Change, isStart: boolean): number => {
  if (index < at || (index === at && !(isStart && inserted))) return index;
  return index >= at + removed ? index - removed + inserted : at;
};
