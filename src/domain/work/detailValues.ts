// The kinds of values in the log's details, each with the text that the Sheet stores.

import type { StoredDetails } from '../unit/columns.ts';

/** Stored texts by their names. */
export type Texts = Readonly<Record<string, string>>;

/** One detail; it may take several stored texts. `decode` gives undefined where there is none that can be read. */
export interface Field<Value> {
  decode(stored: StoredDetails): Value | undefined;
  encode(value: Value): Texts;
}

/** A detail that is one stored text. */
const stored = <Value>(
  name: string,
  decode: (text: string) => Value | undefined,
  encode: (value: Value) => string,
): Field<Value> => ({
  decode: (all) => {
    const value = textsIn(all)[name];
    return value === undefined ? undefined : decode(value);
  },
  encode: (value) => ({ [name]: encode(value) }),
});

/** Only this codec reads the stored texts. */
const textsIn = (all: StoredDetails): Texts => all as Texts;

export const textField = (name: string): Field<string> =>
  stored<string>(
    name,
    (value) => value,
    (value) => value,
  );

export const numberField = (name: string): Field<number> =>
  stored(name, (value) => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined), String);

/** True, or absent. */
export const flagField = (name: string): Field<true> =>
  stored(
    name,
    () => true,
    () => 'yes',
  );

/** A list of words, with spaces between. */
export const wordsField = (name: string): Field<readonly string[]> => listed(name, ' ');

/**
 * Ids of groups, with spaces between. The group of what has no id has an empty one, so nothing is left out: an empty text
 * is that group alone.
 */
export const groupsField = (name: string): Field<readonly string[]> =>
  stored<readonly string[]>(
    name,
    (value) => value.split(' '),
    (groups) => groups.join(' '),
  );

/** A list of ids, with slashes between. */
export const idsField = (name: string): Field<readonly string[]> => listed(name, '/');

const listed = (name: string, separator: string): Field<readonly string[]> =>
  stored<readonly string[]>(
    name,
    (value) => partsIn(value, separator),
    (parts) => parts.join(separator),
  );

const partsIn = (value: string, separator: string): string[] => value.split(separator).filter((part) => part !== '');

/** Pairs of words, with spaces between them and the sign within. */
const pairsIn = (value: string, sign: string): [string, string][] =>
  partsIn(value, ' ').map((pair) => {
    const at = pair.indexOf(sign);
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + sign.length)];
  });

const pairsText = (pairs: Iterable<readonly [string, string]>, sign: string): string =>
  [...pairs].map(([name, value]) => `${name}${sign}${value}`).join(' ');

/** A file that only its owner, known by the hash of the address, can delete. */
export interface FileOfOwner {
  readonly file: string;
  /** Empty where that is whoever has led the Sheet all the time; or UNKNOWN_OWNER. */
  readonly owner: string;
}

/** Older code let any editor of the Sheet make some files, and did not note who had made them. */
export const UNKNOWN_OWNER = '?';

export const filesField = (name: string): Field<readonly FileOfOwner[]> =>
  stored<readonly FileOfOwner[]>(
    name,
    (value) => pairsIn(value, '/').map(([file, owner]) => ({ file, owner })),
    (files) =>
      pairsText(
        files.map(({ file, owner }) => [file, owner] as const),
        '/',
      ),
  );

/** What a report flags: a rule, and the focus area where the rule is about one. */
export interface StoredFlag {
  readonly rule: string;
  readonly areaId?: string;
}

/** Words with spaces between: `noAgreements:F4 muchDrift`. */
export const flagsField = (name: string): Field<readonly StoredFlag[]> =>
  stored<readonly StoredFlag[]>(
    name,
    (value) => pairsIn(value, ':').map(([rule, areaId]) => (areaId === '' ? { rule } : { rule, areaId })),
    (flags) => flags.map(({ rule, areaId }) => (areaId === undefined ? rule : `${rule}:${areaId}`)).join(' '),
  );

/** Which focus area each title in a form stands for: the id, and the title's fingerprint. */
export const areasField = (name: string): Field<readonly OfferedArea[]> =>
  stored<readonly OfferedArea[]>(
    name,
    (value) =>
      partsIn(value, ' ').map((pair) => {
        const at = pair.lastIndexOf(':');
        return { id: pair.slice(0, Math.max(0, at)), title: pair.slice(at + 1) };
      }),
    (areas) =>
      pairsText(
        areas.map(({ id, title }) => [id, title] as const),
        ':',
      ),
  );

export interface OfferedArea {
  readonly id: string;
  /** Fingerprint. */
  readonly title: string;
}

/** The fingerprints of a Doc's rows as they were when they were taken in, by the agreement's id. */
export interface RowsTaken {
  readonly agreements: ReadonlyMap<string, string>;
  readonly reviews: ReadonlyMap<string, string>;
}

/** A row of the effect review has a `?` after the agreement's id. */
export const rowsField = (name: string): Field<RowsTaken> =>
  stored<RowsTaken>(
    name,
    (value) => {
      const pairs = pairsIn(value, ':');
      return {
        agreements: new Map(pairs.filter(([id]) => !id.endsWith('?'))),
        reviews: new Map(pairs.filter(([id]) => id.endsWith('?')).map(([id, hash]) => [id.slice(0, -1), hash])),
      };
    },
    ({ agreements, reviews }) =>
      pairsText([...agreements, ...[...reviews].map(([id, hash]) => [`${id}?`, hash] as const)], ':'),
  );

/** Words by names, with a slash between them and spaces between the pairs. */
export const textsField = (name: string): Field<ReadonlyMap<string, string>> =>
  stored<ReadonlyMap<string, string>>(
    name,
    (value) => new Map(pairsIn(value, '/')),
    (pairs) => pairsText(pairs, '/'),
  );

/** At which row of its table each agreement stands, as people count rows there. */
export type RowNumbers = ReadonlyMap<string, number>;

export const rowNumbersField = (name: string): Field<RowNumbers> =>
  stored<RowNumbers>(
    name,
    (value) => new Map(pairsIn(value, ':').map(([id, row]) => [id, Number(row)])),
    (rows) =>
      pairsText(
        [...rows].map(([id, row]) => [id, String(row)] as const),
        ':',
      ),
  );

/** One figure of a report, and who answered what, as hashes that name nobody. */
export interface ShownCell {
  readonly average: number;
  /** Eight characters each: the person's hash, then the answer's. */
  readonly marks: readonly string[];
}

/** Figures by the names of their cells, which are stored names themselves; `others` are not among them. */
export const cellsField = (others: readonly string[]): Field<Readonly<Record<string, ShownCell>>> => ({
  decode: (all) =>
    Object.fromEntries(
      Object.entries(textsIn(all))
        .filter(([name]) => !others.includes(name))
        .map(([name, value]) => {
          const [average = '', marks = ''] = value.split(' ');
          return [name, { average: Number(average), marks: marks.match(/.{8}/g) ?? [] }];
        }),
    ),
  encode: (cells) =>
    Object.fromEntries(
      Object.entries(cells).map(([name, { average, marks }]) => [name, `${average} ${marks.join('')}`]),
    ),
});

/** Texts by names that the work chooses itself. */
export const openField: Field<Texts> = { decode: textsIn, encode: (all) => all };

/**
 * When a cell got what it holds: an answer has a moment; what the manager types is known to lie between two readings.
 */
export type Written =
  | { readonly by: 'employee'; readonly at: string }
  /** `from` is empty where no earlier reading is known. */
  | { readonly by: 'manager'; readonly from: string; readonly to: string };

/** What is known of one cell, the status of an agreement or the note beside it. */
export interface CellState {
  /** The fingerprint of what the cell held when a run last read it. */
  readonly lastSeen?: string;
  /** The fingerprint of what it held before, where a run was about to write: if that died, the cell may hold either. */
  readonly replaced?: string;
  readonly written?: Written;
}

export interface AgreementState {
  readonly status: CellState;
  readonly note: CellState;
  /** The status that the manager had typed, where nobody can know whether the employee's answer came after it. */
  readonly conflict?: string;
}

/** One person's agreements by id. */
export type ProgressRecord = ReadonlyMap<string, AgreementState>;

/** Stored as four texts of pairs `id@value`; a pair about the note has an `n` after the id. */
export const progressField: Field<ProgressRecord> = {
  decode: (all) => {
    const { seen, was = '', told = '', doubt = '' } = textsIn(all);
    return seen === undefined ? undefined : progressIn(seen, was, told, doubt);
  },
  encode: (record) => {
    const cells = [...record].flatMap(([id, { status, note }]) => [[id, status] as const, [noteOf(id), note] as const]);
    const pairs = (textFor: (cell: CellState) => string | undefined): string =>
      pairsText(
        cells.flatMap(([part, cell]) => {
          const value = textFor(cell);
          return value === undefined ? [] : [[part, value] as const];
        }),
        '@',
      );
    const was = pairs(({ replaced }) => replaced);
    return {
      seen: pairs(({ lastSeen }) => lastSeen),
      ...(was === '' ? {} : { was }),
      told: pairs(({ written }) => written && writtenText(written)),
      doubt: pairsText(
        [...record].flatMap(([id, { conflict }]) => (conflict === undefined ? [] : [[id, conflict] as const])),
        '@',
      ),
    };
  },
};

const progressIn = (seen: string, was: string, told: string, doubt: string): ProgressRecord => {
  const [lastSeen, replaced, written, conflicts] = [seen, was, told, doubt].map(
    (value) => new Map(pairsIn(value, '@')),
  );
  const parts = new Set([lastSeen, replaced, written, conflicts].flatMap((pairs) => [...(pairs?.keys() ?? [])]));
  const cell = (part: string): CellState => {
    const seenThere = lastSeen?.get(part);
    const replacedThere = replaced?.get(part);
    const writtenThere = written?.get(part);
    return {
      ...(seenThere === undefined ? {} : { lastSeen: seenThere }),
      ...(replacedThere === undefined ? {} : { replaced: replacedThere }),
      ...(writtenThere === undefined ? {} : { written: writtenIn(writtenThere) }),
    };
  };
  const ids = new Set([...parts].map((part) => (isNote(part) ? part.slice(0, -1) : part)));
  return new Map(
    [...ids].map((id) => {
      const conflict = conflicts?.get(id);
      const cells = { status: cell(id), note: cell(noteOf(id)) };
      return [id, conflict === undefined ? cells : { ...cells, conflict }];
    }),
  );
};

const noteOf = (id: string): string => `${id}n`;

const isNote = (part: string): boolean => /^A\d+n$/.test(part);

const writtenText = (written: Written): string =>
  written.by === 'employee' ? written.at : `${written.from}/${written.to}`;

const writtenIn = (text: string): Written => {
  const slash = text.indexOf('/');
  return slash < 0
    ? { by: 'employee', at: text }
    : { by: 'manager', from: text.slice(0, slash), to: text.slice(slash + 1) };
};
