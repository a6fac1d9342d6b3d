// Edits at an index follow the Docs API's rules and never leave a gap between indexes.
import fc from 'fast-check';
import {
  bulletParagraphs,
  deleteContentRange,
  insertPageBreak,
  insertTable,
  insertText,
  movedRanges,
  replaceAllText,
  restyleText,
} from '../../docs/edit.ts';
import { docFromHtml } from '../../docs/fromHtml.ts';
import { emptyBody, type PlacedBlock, type PlacedContent, paragraphText, placedContent } from '../../docs/indexes.ts';
import { htmlOfBlocks } from '../../docs/toHtml.ts';
import { textOfBlocks } from '../../docs/toText.ts';
import { GoogleError } from '../../errors.ts';
import type { DocBlock, DocRun } from '../../state/records.ts';

const bodyOf = (...lines: string[]): DocBlock[] =>
  lines.map((text) => ({ type: 'paragraph', style: 'NORMAL_TEXT', runs: text ? [{ text }] : [] }));

const linesOf = (body: readonly DocBlock[]): string[] =>
  body.map((block) => (block.type === 'paragraph' ? paragraphText(block) : '[table]'));

/** Every start and end in the order they stand, to see that nothing overlaps and nothing is left out. */
const expectContiguous = (content: PlacedContent): void => {
  let at = content.start;
  for (const placed of content.placed) {
    expect(placed.start).toBe(at);
    if (placed.kind === 'table') expectTableContiguous(placed);
    at = placed.end;
  }
  expect(content.end).toBe(at);
  expect(content.placed.at(-1)?.kind).toBe('paragraph');
};

const expectTableContiguous = (table: Extract<PlacedBlock, { kind: 'table' }>): void => {
  let at = table.start + 1;
  for (const row of table.rows) {
    expect(row.start).toBe(at);
    at += 1;
    for (const cell of row.cells) {
      expect(cell.start).toBe(at);
      expectContiguous(cell.content);
      at = cell.end;
    }
    expect(row.end).toBe(at);
  }
  expect(table.end).toBe(at + 1);
};

describe('insertText', () => {
  test('a newline makes a paragraph of the same style, and text takes the style before it', () => {
    const body: DocBlock[] = [{ type: 'paragraph', style: 'HEADING_1', runs: [{ text: 'ab', bold: true }] }];
    insertText(body, 2, 'x\ny');
    expect(body).toEqual([
      { type: 'paragraph', style: 'HEADING_1', runs: [{ text: 'ax', bold: true }] },
      { type: 'paragraph', style: 'HEADING_1', runs: [{ text: 'yb', bold: true }] },
    ]);
  });

  test('counts UTF-16 units', () => {
    const body = bodyOf('😀');
    expect(placedContent(body).end).toBe(4);
    insertText(body, 3, '!');
    expect(linesOf(body)).toEqual(['😀!']);
  });

  test.each([
    [9999, 'Index 9999 must be less than the end index of the referenced segment, 4.'],
    [0, 'The insertion index must be inside the bounds of an existing paragraph.'],
  ])('refuses index %i', (index, message) => {
    expect(() => insertText(bodyOf('ab'), index, 'x')).toThrow(message);
  });

  test('refuses a table’s start and writes into its cells', () => {
    const body = emptyBody();
    insertTable(body, 1, 2, 2);
    expect(() => insertText(body, 2, 'x')).toThrow('inside the bounds of an existing paragraph');
    // Google's own numbers for an empty 2 × 2 table made at index 1.
    for (const [index, text] of [
      [12, 'd'],
      [10, 'c'],
      [7, 'b'],
      [5, 'a'],
    ] as const)
      insertText(body, index, text);
    expect(textOfBlocks(body)).toBe('\na\tb\nc\td\n');
  });
});

describe('deleteContentRange', () => {
  const remaining = (body: DocBlock[], startIndex: number, endIndex: number): string[] => {
    deleteContentRange(body, { startIndex, endIndex });
    return linesOf(body);
  };

  test('joins the paragraphs around a deleted newline', () => {
    expect(remaining(bodyOf('abc', 'def', 'ghi'), 3, 10)).toEqual(['abhi']);
    expect(remaining(bodyOf('abc', 'def'), 1, 5)).toEqual(['def']);
  });

  test.each([
    [bodyOf('ab'), 1, 4, 'The range cannot include the newline character at the end of the segment.'],
    [bodyOf('ab'), 2, 2, 'The range should not be empty.'],
    [bodyOf('ab'), 1, 50, 'Index 50 must be less than the end index of the referenced segment, 4.'],
    [bodyOf('ab'), 0, 2, 'Cannot operate on the first section break in the document.'],
  ])('refuses %# what Google refuses', (body, startIndex, endIndex, message) => {
    expect(() => deleteContentRange(body, { startIndex, endIndex })).toThrow(message);
  });

  test('takes a whole table, but no part of one and not the newline before it', () => {
    const body = bodyOf('ab');
    insertTable(body, 3, 1, 1);
    // ab¶ 1–4, table 4–9 with its cell's paragraph at 7, ¶ 9–10
    expect(() => deleteContentRange(structuredClone(body), { startIndex: 2, endIndex: 6 })).toThrow(
      'Invalid deletion range',
    );
    expect(() => deleteContentRange(structuredClone(body), { startIndex: 3, endIndex: 4 })).toThrow(
      'Invalid deletion range',
    );
    expect(() => deleteContentRange(structuredClone(body), { startIndex: 7, endIndex: 8 })).toThrow(
      'newline character at the end',
    );
    expect(remaining(body, 4, 9)).toEqual(['ab', '']);
  });
});

describe('other edits', () => {
  test('leading tabs become nesting levels and go', () => {
    const body = bodyOf('one', '\ttwo', 'three');
    const changes = bulletParagraphs(body, { startIndex: 1, endIndex: 8 }, true, 'list');
    expect(linesOf(body)).toEqual(['one', 'two', 'three']);
    expect(body.map((block) => block.type === 'paragraph' && block.bullet?.level)).toEqual([0, 1, undefined]);
    expect(changes).toEqual([{ at: 5, removed: 1, inserted: 0 }]);
  });

  test('replaces every occurrence, whatever its case unless told', () => {
    const body = bodyOf('Ole og ole', 'OLE');
    expect(replaceAllText(body, 'ole', 'Åse', false)).toHaveLength(3);
    expect(linesOf(body)).toEqual(['Åse og Åse', 'Åse']);
    expect(replaceAllText(body, 'åse', 'x', true)).toHaveLength(0);
  });

  test('styles exactly the range', () => {
    const body = bodyOf('abcd');
    restyleText(body, { startIndex: 2, endIndex: 4 }, (style) => ({ ...style, bold: true }));
    expect(body[0]).toMatchObject({ runs: [{ text: 'a' }, { text: 'bc', bold: true }, { text: 'd' }] });
  });

  test('a page break takes two indexes', () => {
    const body = bodyOf('ab');
    insertPageBreak(body, 2);
    expect(linesOf(body)).toEqual(['a\f', 'b']);
  });

  test('ranges move with text before them, grow with text inside, and go with their text', () => {
    const range = [{ startIndex: 5, endIndex: 10 }];
    expect(movedRanges(range, [{ at: 1, removed: 0, inserted: 3 }])).toEqual([{ startIndex: 8, endIndex: 13 }]);
    expect(movedRanges(range, [{ at: 7, removed: 0, inserted: 3 }])).toEqual([{ startIndex: 5, endIndex: 13 }]);
    expect(movedRanges(range, [{ at: 4, removed: 3, inserted: 0 }])).toEqual([{ startIndex: 4, endIndex: 7 }]);
    expect(movedRanges(range, [{ at: 4, removed: 8, inserted: 0 }])).toEqual([]);
  });
});

const index = fc.nat(80);
const edits = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      index,
      text: fc.string({
        unit: fc.constantFrom('a', 'Å', ' ', '★', '\n', '<', '😀', '&', '\v', '\t'),
        minLength: 1,
        maxLength: 12,
      }),
    }),
    fc.record({ kind: fc.constant('delete' as const), index, length: fc.nat(30) }),
    fc.record({
      kind: fc.constant('table' as const),
      index,
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ kind: fc.constant('bold' as const), index, length: fc.nat(30) }),
    fc.record({ kind: fc.constant('bullets' as const), index, length: fc.nat(30), ordered: fc.boolean() }),
    fc.record({ kind: fc.constant('pageBreak' as const), index }),
    fc.record({
      kind: fc.constant('replace' as const),
      text: fc.constantFrom('a', 'aa', 'Å '),
      by: fc.constantFrom('', 'b', 'x y'),
    }),
  ),
  { maxLength: 14 },
);

type Edit = (typeof edits extends fc.Arbitrary<infer All> ? All : never) extends (infer One)[] ? One : never;

const doEdit = (body: DocBlock[], edit: Edit, listId: string): void => {
  switch (edit.kind) {
    case 'insert':
      insertText(body, edit.index, edit.text);
      return;
    case 'delete':
      deleteContentRange(body, { startIndex: edit.index, endIndex: edit.index + edit.length });
      return;
    case 'table':
      insertTable(body, edit.index, edit.rows, edit.columns);
      return;
    case 'bold': {
      const range = { startIndex: edit.index, endIndex: edit.index + edit.length };
      restyleText(body, range, (style: Omit<DocRun, 'text'>) => ({ ...style, bold: true }));
      return;
    }
    case 'bullets':
      bulletParagraphs(body, { startIndex: edit.index, endIndex: edit.index + edit.length }, edit.ordered, listId);
      return;
    case 'pageBreak':
      insertPageBreak(body, edit.index);
      return;
    case 'replace':
      replaceAllText(body, edit.text, edit.by, true);
  }
};

/** The body after the edits that are not refused; a refused one must have changed nothing it should not. */
const edited = (sequence: readonly Edit[]): DocBlock[] => {
  let body = docFromHtml('<h1>Åse</h1><p>aa <b>a</b></p><table><tr><td>a</td><td>★</td></tr></table><p>a</p>');
  sequence.forEach((edit, position) => {
    const draft = structuredClone(body);
    try {
      doEdit(draft, edit, `kix.${position}`);
      body = draft;
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
    }
  });
  return body;
};

describe('any sequence of edits', () => {
  test('keeps indexes contiguous and a paragraph at every segment’s end', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        expectContiguous(placedContent(edited(sequence)));
      }),
      { numRuns: 300 },
    );
  });

  test('leaves a Doc whose text comes back from its HTML', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        const body = edited(sequence);
        expect(textOfBlocks(docFromHtml(htmlOfBlocks(body)))).toBe(textOfBlocks(body));
      }),
      { numRuns: 300 },
    );
  });

  test('an insertion grows the body by what it says, a deletion shrinks it so', () => {
    fc.assert(
      fc.property(edits, index, fc.string({ minLength: 1 }), (sequence, at, text) => {
        const body = edited(sequence);
        const before = placedContent(body).end;
        try {
          const { inserted } = insertText(body, at, text);
          expect(placedContent(body).end).toBe(before + inserted);
          if (inserted) deleteContentRange(body, { startIndex: at, endIndex: at + inserted });
          expect(placedContent(body).end).toBe(before);
        } catch (error) {
          if (!(error instanceof GoogleError)) throw error;
        }
      }),
    );
  });
});
