// Few writes, and exactly the cells that were asked for.
import fc from 'fast-check';
import { type Cell, rectanglesOf } from '../../../src/google/sheet/rectangles.ts';

test('a block is one rectangle', () => {
  const block = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ row, column, value: `${row}${column}` })));
  expect(rectanglesOf(block)).toEqual([
    {
      row: 0,
      column: 4,
      values: [
        ['04', '05'],
        ['14', '15'],
        ['24', '25'],
      ],
    },
  ]);
});

test('writes every cell once, its last value, and no other', () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(8), value: fc.nat(99) });
  fc.assert(
    fc.property(fc.array(cell), (cells: Cell[]) => {
      const wanted = new Map(cells.map(({ row, column, value }) => [`${row}:${column}`, value]));
      const written = rectanglesOf(cells).flatMap(({ row, column, values }) =>
        values.flatMap((line, down) => line.map((value, right) => [`${row + down}:${column + right}`, value] as const)),
      );
      expect(written).toHaveLength(wanted.size);
      expect(new Map(written)).toEqual(wanted);
    }),
  );
});
