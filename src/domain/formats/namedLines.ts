// Lines of ours in a Doc that people write in, known by named ranges and never by their words.
//
// The range's name says what the lines are about and how they read when they were written: where they read otherwise,
// somebody has written in them, and they are that person's.

import { fingerprint } from '../text/fingerprint.ts';
import type { DocEdit, DocsRequest } from './docEdits.ts';
import type { DocsDocument, StructuralElement } from './docsDocument.ts';

export interface NamedLines {
  readonly id: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly text: string;
  /** Nobody has written in them. */
  readonly isOurs: boolean;
}

/** `about` is a word with hyphens. */
const nameOf = (about: string, text: string): string => `mus-${about}-${markOf(text)}`;
const markOf = (text: string): string => fingerprint(text.trim());

/** The lines about something, in the order in which they stand. */
export const namedLines = (document: DocsDocument, about: string): NamedLines[] =>
  Object.entries(document.namedRanges ?? {})
    .flatMap(([name, { namedRanges = [] }]) => {
      const mark = name.slice(`mus-${about}-`.length);
      if (name !== `mus-${about}-${mark}` || mark.includes('-')) return [];
      return namedRanges.flatMap(({ namedRangeId, ranges = [] }): NamedLines[] => {
        if (!namedRangeId) return [];
        const { startIndex, endIndex } = ranges[0] ?? {};
        const [from, to] = [startIndex ?? 0, endIndex ?? 0];
        const text = textBetween(document.body?.content ?? [], from, to);
        const isOurs = ranges.length === 1 && markOf(text) === mark;
        return [{ id: namedRangeId, startIndex: from, endIndex: to, text, isOurs }];
      });
    })
    .sort((a, b) => a.startIndex - b.startIndex);

/** Names what stands from `index` on. */
export const naming = (about: string, index: number, text: string): DocsRequest => ({
  createNamedRange: { name: nameOf(about, text), range: { startIndex: index, endIndex: index + text.length } },
});

/** Takes them out; what people have written in stays, without its name. */
export const withoutLines = (document: DocsDocument, { id, startIndex, endIndex, isOurs }: NamedLines): DocEdit => {
  const last = endOfDeletion(document, endIndex);
  const deletion =
    isOurs && last > startIndex ? [{ deleteContentRange: { range: { startIndex, endIndex: last } } }] : [];
  return { index: startIndex, requests: [{ deleteNamedRange: { namedRangeId: id } }, ...deletion] };
};

/** Google deletes no line end that is the last of all, or that stands before a table. */
const endOfDeletion = (document: DocsDocument, endIndex: number): number => {
  const elements = elementsOf(document.body?.content ?? []);
  const endsLine = elements.some((element) => element.paragraph && element.endIndex === endIndex);
  const next = elements.find(({ startIndex }) => startIndex === endIndex);
  return !endsLine || next?.paragraph ? endIndex : endIndex - 1;
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
