// The rows of the log as typed entries: the key taken apart, the details decoded. Nothing else reads what a row stores.
import type { LogRow } from '../unit/unit.ts';
import {
  type DetailsByKind,
  decodeDetails,
  encodeDetails,
  type FailingKind,
  type FileKind,
  isFailingKind,
  isFileKind,
  type LogKind,
} from './logDetails.ts';
import { type KeyPartsOf, type LogKey, partsOfKey } from './logKeys.ts';

export interface LogEntryOf<Kind extends LogKind> {
  readonly key: LogKey<Kind>;
  readonly kind: Kind;
  readonly parts: KeyPartsOf<Kind>;
  readonly state: LogRow['state'];
  /** `yyyy-MM-ddTHH:mm`, local to the unit. */
  readonly at: string;
  readonly details: DetailsByKind[Kind];
}

/** A union, so that `kind` determines the details. */
export type LogEntry<Kind extends LogKind = LogKind> = Kind extends LogKind ? LogEntryOf<Kind> : never;

/** What is to be noted of a key, a union so that a key takes only the details of its kind. */
export type LogNote<Kind extends LogKind = LogKind> = DetailedNote<Kind> | KeptNote<Kind>;

type DetailedNote<Kind extends LogKind> = Kind extends LogKind
  ? { readonly key: LogKey<Kind>; readonly details: DetailsByKind[Kind] }
  : never;

/** The present details are kept, whatever the kind. */
interface KeptNote<Kind extends LogKind> {
  readonly key: LogKey<Kind>;
  readonly details?: undefined;
}

/** The details that all of the kinds have. */
type SharedDetails<Kind extends LogKind> = {
  readonly [Name in keyof DetailsByKind[Kind]]?: DetailsByKind[Kind][Name];
};

/** A note of a key that may be of several kinds: `before`, with changes to details that all of the kinds have. */
export const noteOf = <Kind extends LogKind>(
  key: LogKey<Kind>,
  changes: SharedDetails<Kind>,
  before?: DetailsByKind[Kind],
): LogNote<Kind> => ({ key, details: { ...before, ...changes } }) as unknown as LogNote<Kind>;

const known = new WeakMap<LogRow, LogEntry>();

/**
 * The row as an entry, whose details are decoded when they are first asked for; undefined where its key is none of
 * ours.
 */
export const entryOf = (row: LogRow): LogEntry | undefined => {
  const before = known.get(row);
  if (before) return before;
  const parts = partsOfKey(row.id);
  if (!parts) return undefined;
  let details: DetailsByKind[LogKind] | undefined;
  const entry = {
    key: row.id,
    kind: parts.kind,
    parts,
    state: row.state,
    at: row.at,
    get details() {
      details ??= decodeDetails(parts.kind, row.details);
      return details;
    },
  } as LogEntry;
  known.set(row, entry);
  return entry;
};

export const rowOf = <Kind extends LogKind>(
  { key, details }: { key: LogKey<Kind>; details: DetailsByKind[Kind] },
  state: LogRow['state'],
  at: string,
): LogRow => ({ id: key, state, at, details: storedDetails(key, details) });

/** As a row stores them. */
export const storedDetails = <Kind extends LogKind>(
  key: LogKey<Kind>,
  details: DetailsByKind[Kind],
): LogRow['details'] => encodeDetails(partsOfKey(key).kind, details as DetailsByKind[LogKind]);

export const isKind = <Kind extends LogKind>(entry: LogEntry, ...kinds: readonly Kind[]): entry is LogEntry<Kind> =>
  (kinds as readonly LogKind[]).includes(entry.kind);

/** Why the work did not succeed, where the kind may fail and the log says so. */
export const failureOf = (entry: LogEntry): { readonly status?: number; readonly reason?: string } => {
  if (!isFailingKind(entry.kind)) return {};
  const { status, reason } = (entry as LogEntry<FailingKind>).details;
  return { status, reason };
};

/** An entry of a file that is made. */
export type FileEntry = LogEntry<FileKind> & { readonly details: { readonly file: string } };

export const isFile = (entry: LogEntry): entry is FileEntry =>
  isFileKind(entry.kind) && Boolean((entry as LogEntry<FileKind>).details.file);
