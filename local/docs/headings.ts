// The ids of headings, by which links within a Doc find them.
import { createHash } from 'node:crypto';
import type { DocParagraph, DocRecord } from '../state/records.ts';
import { placedContent, placedParagraphs } from './indexes.ts';

const HEADING = /^(TITLE|SUBTITLE|HEADING_\d)$/;

/** Gives an id to each heading that has none, or another one's since it was cut from it; takes it from what is none. */
export const nameHeadings = (doc: DocRecord): void => {
  const taken = new Set<string>();
  for (const { block } of placedParagraphs(placedContent(doc.body))) nameHeading(doc, block, taken);
};

const nameHeading = (doc: DocRecord, paragraph: DocParagraph, taken: Set<string>): void => {
  if (!HEADING.test(paragraph.style)) {
    delete paragraph.headingId;
    return;
  }
  if (paragraph.headingId === undefined || taken.has(paragraph.headingId)) {
    // New in this revision, and the how manieth in it: that is unlike every other id of the Doc.
    const digest = createHash('sha256').update(`${doc.revision}:${taken.size}`).digest('hex');
    paragraph.headingId = `h.${BigInt(`0x${digest}`).toString(36).slice(0, 12)}`;
  }
  taken.add(paragraph.headingId);
};
