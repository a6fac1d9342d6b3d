// Changes of a Doc by index, in the order in which none moves the place of another.
import type { IndexRange } from './docsDocument.ts';

/** As many of Google's as are used: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request */
export type DocsRequest =
  | { insertText: { location: { index: number }; text: string } }
  | { deleteContentRange: { range: IndexRange } }
  | { createNamedRange: { name: string; range: IndexRange } }
  | { deleteNamedRange: { namedRangeId: string } }
  | { updateParagraphStyle: { range: IndexRange; paragraphStyle: { namedStyleType: 'NORMAL_TEXT' }; fields: string } }
  | { updateTextStyle: { range: IndexRange; textStyle: TextStyle; fields: string } };

interface TextStyle {
  readonly bold?: boolean;
  readonly foregroundColor?: { readonly color: { readonly rgbColor: RgbColor } };
}

/** From 0 to 1. */
interface RgbColor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** Requests that belong together and change the Doc from `index` on. */
export interface DocEdit {
  readonly index: number;
  readonly requests: readonly DocsRequest[];
}

/** From the end of the Doc, so that the indexes before stay true; of two at one place, the first goes first. */
export const requestsOf = (edits: readonly DocEdit[]): DocsRequest[] =>
  [...edits].sort((a, b) => b.index - a.index).flatMap(({ requests }) => requests);
