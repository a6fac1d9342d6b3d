// The keys of the log: what each kind's key is made of. Keys are put together and taken apart here and nowhere else.
import { isLogKind, type LogKind } from './logDetails.ts';

declare const KIND: unique symbol;

/** A key, with the kind of work that it names: `2026/invitation/E07`. */
export type LogKey<Kind extends LogKind = LogKind> = string & { readonly [KIND]: Kind };

const ONE = ['employeeId'] as const;
const VERSION = ['employeeId', 'version'] as const;
const FORM = ['employeeId', 'form'] as const;
const REMINDER = ['agreementId', 'reader', 'deadline'] as const;

/**
 * The parts of a key after the year and the kind. The last of several parts takes all that is left of the key, and a
 * part that is not there is empty.
 */
const PARTS = {
  approval: ['phase'],
  /** For a review: whose it is. */
  override: ['what', 'whose'],
  approvedText: ['tab', 'id', 'column', 'fingerprint'],
  settledDate: ['tab', 'id', 'column'],
  strategyMeeting: ['employeeId', 'sequence', 'slot'],
  invitation: ONE,
  moved: ['employeeId', 'sequence', 'slot'],
  reminder: ONE,
  topics: ['employeeId', 'date'],
  confirmationRequest: VERSION,
  confirmationReminder: VERSION,
  confirmation: VERSION,
  deadline: REMINDER,
  overdue: REMINDER,
  digest: ['monday'],
  miniMus: ['employeeId', 'sequence', 'date'],
  reportReady: ['which'],
  newManager: ['employeeId', 'owner'],
  newLink: ['employeeId', 'file', 'number', 'fingerprint'],
  calendar: ['owner', 'number'],
  suggestionReply: ['employeeId', 'suggestionId', 'sequence', 'fingerprint'],
  form: ONE,
  agreementForm: ONE,
  statusForm: ONE,
  doc: ONE,
  pdf: VERSION,
  report: ['which'],
  rollUp: [],
  receipt: ['stamp'],
  personalData: ['employeeId', 'stamp', 'format'],
  /** For a report, `employeeId` says which report it was. */
  former: ['employeeId', 'file'],
  answered: ONE,
  progress: ONE,
  access: ['employeeId', 'file'],
  formState: ['employeeId', 'file'],
  poll: FORM,
  fileTrouble: ['employeeId', 'file'],
  otherAddress: FORM,
  feedback: ONE,
  keptFeedback: ONE,
  version: VERSION,
  lapse: ONE,
  halfYear: ONE,
  shown: ['measure', 'number'],
  charts: ['tab'],
  morning: [],
  deletion: ['employeeId', 'what'],
  figures: ['fingerprint'],
  papers: ['fingerprint'],
} as const satisfies Record<LogKind, readonly string[]>;

/** Kinds whose keys belong to no year. */
const YEARLESS: ReadonlySet<LogKind> = new Set(['approvedText', 'settledDate', 'charts', 'morning'] as const);

type PartName = (typeof PARTS)[LogKind][number];

export type KeyPartsOf<Kind extends LogKind> = {
  readonly kind: Kind;
  /** The cycle; 0 where the key belongs to none. */
  readonly year: number;
  /** As written in the key; for a reminder with its stage, such as `deadline-14d`. */
  readonly name: string;
} & { readonly [Name in (typeof PARTS)[Kind][number]]: string };

export type KeyParts<Kind extends LogKind = LogKind> = Kind extends LogKind ? KeyPartsOf<Kind> : never;

type Part = string | number;

export const keyFor = <Kind extends LogKind>(kind: Kind, year: number, ...parts: Part[]): LogKey<Kind> =>
  [year, kind, ...parts].join('/') as LogKey<Kind>;

/** `stage` is how long before or after: `14d`, `2w`. */
export const keyOfStage = <Kind extends LogKind>(
  kind: Kind,
  stage: string,
  year: number,
  ...parts: Part[]
): LogKey<Kind> => [year, `${kind}-${stage}`, ...parts].join('/') as LogKey<Kind>;

export const yearlessKey = <Kind extends LogKind>(kind: Kind, ...parts: Part[]): LogKey<Kind> =>
  [kind, ...parts].join('/') as LogKey<Kind>;

const known = new Map<string, KeyParts | undefined>();

/**
 * The parts of a key; undefined where it is no key of ours. Cached, since a run asks for the same keys again and again.
 */
export function partsOfKey<Kind extends LogKind>(key: LogKey<Kind>): KeyParts<Kind>;
export function partsOfKey(key: string): KeyParts | undefined;
export function partsOfKey(key: string): KeyParts | undefined {
  if (!known.has(key)) known.set(key, parsed(key));
  return known.get(key);
}

const parsed = (key: string): KeyParts | undefined => {
  const [first = '', ...others] = key.split('/');
  const [name = '', ...written] = /^\d+$/.test(first) ? others : [first, ...others];
  const kind = name.replace(STAGE, '');
  if (!isLogKind(kind) || YEARLESS.has(kind) !== (name === first)) return undefined;
  const names: readonly PartName[] = PARTS[kind];
  const last = names.length - 1;
  const parts = names.map((part, at) => [
    part,
    at < last || last === 0 ? (written[at] ?? '') : written.slice(at).join('/'),
  ]);
  const year = YEARLESS.has(kind) ? 0 : Number(first);
  return { kind, year, name, ...Object.fromEntries(parts) } as KeyParts;
};

const STAGE = /-\d+[dw]$/;

/** The employee that the key is about; empty where it names none. */
export const employeeIdOf = (parts: KeyParts): string => ('employeeId' in parts ? parts.employeeId : '');

/** What the key names first after its kind: a person, an agreement, a Monday, a report; empty where it names nothing. */
export const subjectOf = (parts: KeyParts): string => {
  const [first]: readonly PartName[] = PARTS[parts.kind];
  return first === undefined ? '' : ((parts as Partial<Record<PartName, string>>)[first] ?? '');
};

/** Of any key, also one that is none of ours. */
export const isOfYear = (key: string, year: number): boolean => key.startsWith(`${year}/`);

/** Which agreement the key is about; empty where it names none. */
export const agreementIdOf = (parts: KeyParts): string => ('agreementId' in parts ? parts.agreementId : '');

/** Whether the key names one of the ids, wherever in it: a person's own, or those of the person's agreements. */
export const isAbout = (key: string, ids: ReadonlySet<string>): boolean => key.split('/').some((part) => ids.has(part));

/** The ids by which the log refers to a person. */
export const idsOf = (employeeId: string, agreements: readonly { id: string; employeeId: string }[]): Set<string> =>
  new Set([employeeId, ...agreements.filter((row) => row.employeeId === employeeId).map(({ id }) => id)]);
