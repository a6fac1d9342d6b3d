// Rows being typed: changes of stored ones and new ones, what is left of them when the server has taken its part.
import { tidy } from '../../src/domain/text/plainText.ts';
import { type Edits, editsLeft, laidOver, sameRow, withEdit } from './overlay.ts';

/** Texts by field; a new row has no id yet. */
export type TextRow<Row> = { [Field in keyof Row]: string } & { id: string };

/** `key` tells new rows apart until they have ids. */
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

/** In the order they are shown and counted. */
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

/** A new row is gone; a stored one is as it was. */
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

/** After a save: what the server now has is no draft any more; what it refused, or what was typed meanwhile, stays. */
export const draftsLeft = <Row extends TextRow<Row>>(
  drafts: RowDrafts<Row>,
  sent: RowDrafts<Row>,
  { before, stored, isBlank }: { before: readonly Row[]; stored: readonly Row[]; isBlank: (row: Row) => boolean },
): RowDrafts<Row> => {
  const known = new Set(before.map(idOf));
  const fresh = stored.filter(({ id }) => !known.has(id));
  const left: { key: string; row: Row }[] = [];
  let edits = editsLeft(drafts.edits, sent.edits, stored, idOf, saysTheSame);
  for (const one of drafts.added) {
    const asSent = sent.added.find(({ key }) => key === one.key)?.row;
    const position = asSent ? fresh.findIndex((row) => saysTheSame(row, asSent)) : -1;
    const taken = position < 0 ? undefined : fresh.splice(position, 1)[0];
    if (!taken) {
      // A blank row is sent as nothing and comes back as nothing.
      if (!(asSent && isBlank(one.row))) left.push(one);
    } else if (asSent && !sameRow(asSent, one.row)) {
      // Typed in while it was being saved: from now on a change of the row that the server made of it.
      edits = withEdit(edits, stored, { ...one.row, id: taken.id }, idOf);
    }
  }
  return { edits, added: left };
};
