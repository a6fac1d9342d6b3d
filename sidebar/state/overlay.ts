// Unsaved edits laid over the rows that the server last sent; an edit equal to the stored row is dropped.

/** Whole rows by their id. */
export type Edits<Row> = Readonly<Record<string, Row>>;

export const sameRow = <Row>(one: Row, other: Row): boolean => JSON.stringify(one) === JSON.stringify(other);

export const laidOver = <Row>(stored: readonly Row[], edits: Edits<Row>, idOf: (row: Row) => string): Row[] =>
  stored.map((row) => edits[idOf(row)] ?? row);

/** The edits with this row, or without it where it equals the stored one. */
export const withEdit = <Row>(
  edits: Edits<Row>,
  stored: readonly Row[],
  row: Row,
  idOf: (row: Row) => string,
): Edits<Row> => {
  const id = idOf(row);
  const { [id]: _, ...others } = edits;
  const before = stored.find((candidate) => idOf(candidate) === id);
  return before && sameRow(before, row) ? others : { ...others, [id]: row };
};

/**
 * The edits that are left once `sent` has been saved: what was typed meanwhile, and what the server did not accept, by
 * comparison with the rows that it now stores.
 */
export const editsLeft = <Row>(
  edits: Edits<Row>,
  sent: Edits<Row>,
  stored: readonly Row[],
  idOf: (row: Row) => string,
  isTaken: (sent: Row, stored: Row) => boolean = sameRow,
): Edits<Row> => {
  const left = Object.entries(edits).filter(([id, row]) => {
    const before = sent[id];
    const now = stored.find((candidate) => idOf(candidate) === id);
    if (now && sameRow(now, row)) return false;
    return !(before && sameRow(before, row) && now && isTaken(before, now));
  });
  return Object.fromEntries(left);
};
