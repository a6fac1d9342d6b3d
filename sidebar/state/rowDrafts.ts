// Rows being typed: edits of stored rows and new rows, and what is left of both after a save.
import { tidy } from '../../src/domain/text/plainText.ts';
import { type Edits, editsLeft, laidOver, sameRow, withEdit } from './overlay.ts';

/** Texts by field; a new row has no id yet. */
export type TextRow<Row> = { [Field in keyof Row]: string } & { id: string };

/** `key` identifies a new row until it has an id. */
export interface RowDrafts<Row> {
  edits: Edits<Row>;
  added: readonly { key: string; row: Row }[];
}

export interface ShownRow<Row> {
  key: string;
  row: Row;
  isNew: boolean;
  isChanged: boolean;
}

const idOf = ({ id }: { id: string }): string => id;

export const hasDrafts = <Row>({ edits, added }: RowDrafts<Row>): boolean =>
  added.length > 0 || Object.keys(edits).length > 0;

/** In the order in which they are shown and numbered. */
export const rowsOf = <Row extends TextRow<Row>>(
  stored: readonly Row[],
  { edits, added }: RowDrafts<Row>,
): ShownRow<Row>[] => [
  ...laidOver(stored, edits, idOf).map((row) => ({ key: row.id, row, isNew: false, isChanged: row.id in edits })),
  ...added.map(({ key, row }) => ({ key, row, isNew: true, isChanged: true })),
];

export const withNewRow = <Row>(drafts: RowDrafts<Row>, blank: Row): RowDrafts<Row> => {
  const used = drafts.added.map(({ key }) => Number(key.slice('new-'.length)));
  return { ...drafts, added: [...drafts.added, { key: `new-${Math.max(0, ...used) + 1}`, row: blank }] };
};

/** Removes a new row; undoes the edit of a stored one. */
export const withoutRow = <Row>(drafts: RowDrafts<Row>, key: string): RowDrafts<Row> => {
  const { [key]: _, ...edits } = drafts.edits;
  return { edits, added: drafts.added.filter((one) => one.key !== key) };
};

export const withRow = <Row extends TextRow<Row>>(
  drafts: RowDrafts<Row>,
  stored: readonly Row[],
  key: string,
  row: Row,
): RowDrafts<Row> =>
  drafts.added.some((one) => one.key === key)
    ? { ...drafts, added: drafts.added.map((one) => (one.key === key ? { key, row } : one)) }
    : { ...drafts, edits: withEdit(drafts.edits, stored, row, idOf) };

const wordsOf = <Row extends TextRow<Row>>(row: Row): string =>
  JSON.stringify(Object.entries<string>({ ...row, id: '' }).map(([field, text]) => [field, tidy(text)]));

export const saysTheSame = <Row extends TextRow<Row>>(one: Row, other: Row): boolean => wordsOf(one) === wordsOf(other);

/** The drafts after a save: those that the server has stored are gone; those it refused, or typed meanwhile, stay. */
export const draftsLeft = <Row extends TextRow<Row>>(
  drafts: RowDrafts<Row>,
  sent: RowDrafts<Row>,
  {
    before,
    stored,
    isBlank,
    isTaken = saysTheSame,
  }: {
    before: readonly Row[];
    stored: readonly Row[];
    isBlank: (row: Row) => boolean;
    /** Whether the row that was sent is what is stored now. */
    isTaken?: (sent: Row, stored: Row) => boolean;
  },
): RowDrafts<Row> => {
  const known = new Set(before.map(idOf));
  const fresh = stored.filter(({ id }) => !known.has(id));
  const left: { key: string; row: Row }[] = [];
  let edits = editsLeft(drafts.edits, sent.edits, stored, idOf, isTaken);
  for (const one of drafts.added) {
    const asSent = sent.added.find(({ key }) => key === one.key)?.row;
    const position = asSent ? fresh.findIndex((row) => saysTheSame(row, asSent)) : -1;
    const taken = position < 0 ? undefined : fresh.splice(position, 1)[0];
    if (!taken) {
      // A blank row is not sent, so it is not stored either.
      if (!(asSent && isBlank(one.row))) left.push(one);
    } else if (asSent && !sameRow(asSent, one.row)) {
      // Typed in while it was being saved: now an edit of the row that the server made of it.
      edits = withEdit(edits, stored, { ...one.row, id: taken.id }, idOf);
    }
  }
  return { edits, added: left };
};
