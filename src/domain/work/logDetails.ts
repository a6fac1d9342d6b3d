// What the log keeps of each kind of work: the type of its details, and the codec for what the Sheet stores.
//
// To add a kind, add a line to DETAILS here (only fields that later decisions read: a test looks for a reader of each),
// a line to PARTS in logKeys.ts, and a function to `keyOf` in work.ts. The compiler asks for the first two.
// A field's stored name stays for ever, since every later version reads the Sheets that hold it. Fields may be added at
// any time; one that is no longer read is deleted here, and from the Sheets by a step in src/flows/engine/upgrade.ts.
import type { StoredDetails } from '../unit/columns.ts';
import {
  areasField,
  cellsField,
  type Field,
  filesField,
  flagField,
  flagsField,
  groupsField,
  idsField,
  numberField,
  openField,
  progressField,
  rowNumbersField,
  rowsField,
  type Texts,
  textField,
  textsField,
  wordsField,
} from './detailValues.ts';

/** Why work did not succeed. */
const FAILURE = { status: numberField('status'), reason: textField('reason') };

/** A file about nobody, the manager's own to keep: no handover, lapse or deletion sees to it. */
const MANAGERS_FILE = { managersFile: textField('doc') };
/** A file of the year's work. */
const FILE = {
  file: textField('file'),
  /** Hash of the address of whoever made it; absent where that is whoever has led the Sheet all the time. */
  owner: textField('by'),
};
/** A file that an employee may open too: the hash of the address that it is opened to. */
const SHARED_FILE = { ...FAILURE, ...FILE, sharedWith: textField('shared') };
/** Present where a form takes no more answers. */
const CLOSED = { closed: flagField('closed') };
const FORM = { ...SHARED_FILE, ...CLOSED };

/** The fingerprint of what it is made from; a difference means that it should be made anew. */
const FINGERPRINT = { fingerprint: textField('made') };
/** Where the employee answers it. */
const FORM_URL = { url: textField('url') };

/**
 * A mail; by the clock: to which reader (an employee's id or `manager`), and on which day. And which files of the reader's
 * it links to: each by kind and year, with its number among those told of it, and the fingerprint of the id.
 */
const MAIL = { ...FAILURE, to: textField('to'), on: textField('on'), links: textsField('links') };
/** What a mail says of an appointment: day and time, the fingerprint of the place, the length, that it is called off. */
const TOLD = {
  slot: textField('slot'),
  place: textField('place'),
  minutes: numberField('minutes'),
  off: flagField('off'),
};
/** The first mail of an appointment: what has been told of it last, and how many notices have changed it since. */
const FIRST = { ...MAIL, ...TOLD, sequence: numberField('sequence') };
/** A response: its id, the UTC instant of submission, and the hash of the respondent's address. */
const RESPONSE = { response: textField('response'), submitted: textField('submitted'), respondent: textField('by') };
/**
 * When we last rendered the Doc, as Drive has it (UTC, ISO 8601), or another word where people's notes may be in it. An
 * older Sheet holds Drive's version here, which no moment equals: such a Doc is never overwritten.
 */
const WRITTEN = { written: textField('version') };
/** A report, and which of several Docs in a row it is. */
const REPORT = { ...FAILURE, ...FILE, ...WRITTEN, number: numberField('n') };

const DETAILS = {
  approval: {},
  override: {},
  approvedText: {},
  /** The date that the manager has said is right in a cell that may have been misread. */
  settledDate: { date: textField('date') },
  strategyMeeting: FIRST,
  invitation: FIRST,
  moved: { ...MAIL, ...TOLD },
  reminder: MAIL,
  topics: MAIL,
  confirmationRequest: MAIL,
  confirmationReminder: MAIL,
  confirmation: MAIL,
  deadline: MAIL,
  overdue: MAIL,
  /** What it told, so that the next one tells something new. */
  digest: { ...MAIL, fingerprint: textField('print') },
  miniMus: FIRST,
  reportReady: MAIL,
  /** And what the manager before had prepared: by the question, the fingerprint of the text. */
  newManager: { ...MAIL, prepared: textsField('prepared') },
  newLink: MAIL,
  /** Each appointment by its identity, with its time and the fingerprint of the rest. */
  calendar: { ...MAIL, events: textsField('events') },
  /** The reply that the author was last sent, and by which of several mails. */
  suggestionReply: { ...MAIL, fingerprint: textField('print'), sequence: numberField('sequence') },
  form: { ...FORM, ...FINGERPRINT, ...FORM_URL, areas: areasField('areas') },
  agreementForm: { ...FORM, ...FORM_URL, version: numberField('version') },
  statusForm: { ...FORM, ...FINGERPRINT, ...FORM_URL },
  doc: {
    ...SHARED_FILE,
    ...FINGERPRINT,
    ...WRITTEN,
    /** When it was last changed before its tables were read last. */
    lastRead: textField('read'),
    tables: textField('table'),
    agreementIds: wordsField('rows'),
    rowsTaken: rowsField('said'),
    /** Agreements whose numbers are not in the Doc yet. */
    unnumbered: rowNumbersField('unnumbered'),
  },
  pdf: SHARED_FILE,
  report: { ...REPORT, flags: flagsField('flags'), flagged: numberField('flagged') },
  rollUp: REPORT,
  receipt: { ...FAILURE, ...FILE },
  personalData: FILE,
  /** A file that another has replaced: of which kind it is. */
  former: { ...FILE, ...CLOSED, kind: textField('kind') },
  answered: RESPONSE,
  /** The status form's last response, its moment local to the unit, and what is known of the agreements' progress. */
  progress: { ...RESPONSE, at: textField('at'), record: progressField },
  access: FAILURE,
  formState: FAILURE,
  poll: FAILURE,
  /** What stands in the way of a file, as its reason. */
  fileTrouble: FAILURE,
  otherAddress: FAILURE,
  feedback: {},
  /**
   * Of what was written until `since`, local to the unit: what its author says, whether it is stored away, and whether
   * there is no room for it, so that it stands in the former manager's form only.
   */
  keptFeedback: {
    since: textField('since'),
    reply: textField('reply'),
    stored: flagField('stored'),
    noRoom: flagField('noRoom'),
  },
  version: {},
  /** How far agreements had come whose employee's row had gone: it may have been taken out by mistake. */
  lapse: { was: textsField('was') },
  halfYear: { ...FAILURE, ...FINGERPRINT },
  /** The day of the report that showed it first, the figures, and the focus areas that it did not show by themselves. */
  shown: { at: textField('at'), cells: cellsField(['at', 'hidden']), hidden: groupsField('hidden') },
  charts: { ids: openField },
  /** The last morning on which all mails left, and the last working day before it that had none. */
  morning: { missed: textField('missed') },
  deletion: {
    ...FAILURE,
    /** The stamp of the approval, whose deletions share one receipt. */
    stamp: textField('stamp'),
    ids: idsField('ids'),
    rows: numberField('rows'),
    files: numberField('files'),
    /** What only others can delete. */
    left: filesField('left'),
    /** What Google did not show before anything was deleted: gone already, or another's by now. */
    missing: filesField('missing'),
    /** Of those left, what the manager has since said is settled. */
    settled: filesField('settled'),
    /** The owners from whose reports the name has been removed. */
    cleaned: wordsField('clean'),
  },
  figures: MANAGERS_FILE,
  papers: MANAGERS_FILE,
} satisfies Record<string, Readonly<Record<string, Field<unknown>>>>;

export type LogKind = keyof typeof DETAILS;

type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** Every field may be absent: a claim has none yet, and older Sheets lack some. */
export type DetailsByKind = {
  [Kind in LogKind]: { readonly [Name in keyof (typeof DETAILS)[Kind]]?: ValueOf<(typeof DETAILS)[Kind][Name]> };
};
export type LogDetails = DetailsByKind[LogKind];

/** Every kind whose details name a file in Drive. */
export type FileKind = {
  [Kind in LogKind]: 'file' extends keyof (typeof DETAILS)[Kind] ? Kind : never;
}[LogKind];

/** Every kind of work that may fail. */
export type FailingKind = {
  [Kind in LogKind]: 'reason' extends keyof (typeof DETAILS)[Kind] ? Kind : never;
}[LogKind];

const FIELDS = new Map<string, [name: string, field: Field<unknown>][]>(
  Object.entries(DETAILS).map(([kind, fields]) => [kind, Object.entries(fields)]),
);

export const isLogKind = (kind: string): kind is LogKind => FIELDS.has(kind);

export const isFailingKind = (kind: LogKind): kind is FailingKind => 'reason' in DETAILS[kind];

export const isFileKind = (kind: LogKind): kind is FileKind => 'file' in DETAILS[kind];

const fieldsOf = (kind: LogKind): readonly [name: string, field: Field<unknown>][] => FIELDS.get(kind) ?? [];

/** What the Sheet stores, as typed values; what cannot be read, or belongs to no field, is left out. */
export const decodeDetails = <Kind extends LogKind>(kind: Kind, stored: StoredDetails): DetailsByKind[Kind] => {
  const details: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(kind)) {
    const value = field.decode(stored);
    if (value !== undefined) details[name] = value;
  }
  return details as DetailsByKind[Kind];
};

/**
 * The details as the Sheet stores them: texts by their stored names, which the cell shows as `name=text; name=text`.
 * @throws UnknownDetail where the kind has no such field: what is stored could never be read.
 */
export const encodeDetails = <Kind extends LogKind>(kind: Kind, details: DetailsByKind[Kind]): Texts => {
  const values: Readonly<Record<string, unknown>> = details;
  const names = new Set(fieldsOf(kind).map(([name]) => name));
  const unknown = Object.keys(values).find((name) => values[name] !== undefined && !names.has(name));
  if (unknown !== undefined) throw new UnknownDetail(kind, unknown);
  // Assignment would make of `__proto__` something else than a name like any other.
  return Object.fromEntries(
    fieldsOf(kind).flatMap(([name, field]) =>
      values[name] === undefined ? [] : Object.entries(field.encode(values[name])),
    ),
  );
};

/** A fault of ours. Its name is the code that faults are logged with. */
export class UnknownDetail extends Error {
  override name = 'unknownDetail';
  constructor(kind: LogKind, field: string) {
    super(`${kind}.${field}`);
  }
}
