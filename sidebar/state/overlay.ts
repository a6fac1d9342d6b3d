// What is typed and not yet saved, laid over what the server last told: an edit that says the same as the server is none.

/** Whole rows by their id. */
export type Edits<Row> = Readonly<Record<string, Row>>;

export const sameRow = <Row>(one: Row, other: Row): boolean => JSON.stringify(one) === JSON.stringify(other);

export const laidOver = <Row>(stored: readonly Row[], edits: Edits<Row>, idOf: (row: Row) => string): Row[] =>
  stored.map((row) => edits[idOf(row)] ?? row);

/** The edits with this row among them, or without it where it says what is stored. */
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
 * The edits that are left once `sent` has been saved: what was typed meanwhile stays, and so does what the server did
 * not take, which is seen by what it now tells.
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
