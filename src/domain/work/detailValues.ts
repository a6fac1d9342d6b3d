// The values that take more than a word in the log's details, each with the text that it is stored as.

/** When a cell got what it holds: an answer has a moment; what the manager types is known to lie between two readings. */
export type Written =
  | { readonly by: 'employee'; readonly at: string }
  /** `from` is empty where no earlier reading is known. */
  | { readonly by: 'manager'; readonly from: string; readonly to: string };

/** What is known of one cell, the status of an agreement or the note beside it. */
export interface CellState {
  /** The fingerprint of what the cell held when a run last read it. */
  readonly lastSeen?: string;
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

/** Three texts of pairs `id@value`; a pair about the note has an `n` after the id. */
export interface StoredProgress {
  readonly seen: string;
  readonly told: string;
  readonly doubt: string;
}

export const progressText = (state: ProgressRecord): StoredProgress => {
  const pairs = (textFor: (cell: CellState) => string | undefined): string =>
    [...state]
      .flatMap(([id, { status, note }]) => [pair(id, textFor(status)), pair(noteOf(id), textFor(note))])
      .filter((text) => text !== '')
      .join(' ');
  return {
    seen: pairs(({ lastSeen }) => lastSeen),
    told: pairs(({ written }) => written && writtenText(written)),
    doubt: [...state]
      .map(([id, { conflict }]) => pair(id, conflict))
      .filter((text) => text !== '')
      .join(' '),
  };
};

export const progressIn = ({ seen, told, doubt }: StoredProgress): ProgressRecord => {
  const stored = { seen: pairsIn(seen), told: pairsIn(told), doubt: pairsIn(doubt) };
  const parts = new Set([...stored.seen.keys(), ...stored.told.keys(), ...stored.doubt.keys()]);
  const isNote = (part: string): boolean => /\dn$/.test(part) || (part.endsWith('n') && parts.has(part.slice(0, -1)));
  const cell = (part: string): CellState => {
    const lastSeen = stored.seen.get(part);
    const written = stored.told.get(part);
    return {
      ...(lastSeen === undefined ? {} : { lastSeen }),
      ...(written === undefined ? {} : { written: writtenIn(written) }),
    };
  };
  const ids = new Set([...parts].map((part) => (isNote(part) ? part.slice(0, -1) : part)));
  return new Map(
    [...ids].map((id) => {
      const conflict = stored.doubt.get(id);
      const cells = { status: cell(id), note: cell(noteOf(id)) };
      return [id, conflict === undefined ? cells : { ...cells, conflict }];
    }),
  );
};

const noteOf = (id: string): string => `${id}n`;

const pair = (id: string, value: string | undefined): string => (value === undefined ? '' : `${id}@${value}`);

const pairsIn = (text: string): Map<string, string> =>
  new Map(
    text
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('@');
        return [part.slice(0, at), part.slice(at + 1)];
      }),
  );

const writtenText = (written: Written): string =>
  written.by === 'employee' ? written.at : `${written.from}/${written.to}`;

const writtenIn = (text: string): Written => {
  const slash = text.indexOf('/');
  return slash < 0
    ? { by: 'employee', at: text }
    : { by: 'manager', from: text.slice(0, slash), to: text.slice(slash + 1) };
};
