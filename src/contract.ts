// What goes between the sidebar and the server: JSON-safe types only (google.script.run carries no Date).

/** Every server call answers with this; `problems` are sentences in the reader's language, ready to show. */
export type Reply<T> = { ok: true; data: T } | { ok: false; problems: string[]; code: string };

export type PhaseName = 'strategyMeeting' | 'forms' | 'invitations';
export type ImportKind = 'employees' | 'focusAreas' | 'agreements';

export interface FileRequest {
  kind: ImportKind;
  /** With its ending; tells CSV from .xlsx. */
  name: string;
  base64: string;
  /** Corrections of what was recognised: our field → the file's heading. */
  columns?: Record<string, string>;
}

export interface ImportView {
  /** Our field, its name in the reader's language, and the file's heading it was found under. */
  recognised: { field: string; title: string; heading: string }[];
  /** Headings we do not know; kept beside ours. */
  unknown: string[];
  additions: number;
  updates: number;
  unchanged: number;
  problems: string[];
  /** Rows of the file that were left out, as people count them (the heading is row 1). */
  badRows: number[];
}

/** Progress of a slice of work; the sidebar calls again until nothing is left. */
export interface Progress {
  done: number;
  left: number;
  problems: string[];
}

export interface PreviewMail {
  to: string;
  subject: string;
  html: string;
}

export interface Preview {
  forms: { employeeId: string; name: string; differences: string[] }[];
  docs: { employeeId: string; name: string }[];
  mails: { kind: string; count: number; recipients: string[]; example: PreviewMail | null }[];
  waiting: { reason: string; count: number }[];
}

export interface PersonView {
  id: string;
  name: string;
  /** Where the person is in the year, as a word of the list of steps. */
  step: string;
  stepText: string;
  conversation: string;
  formLink: string;
  docLink: string;
}

export interface Overview {
  language: string;
  unitName: string;
  year: number;
  nextStep: { text: string; phase: PhaseName | null; nextCycle: boolean };
  people: PersonView[];
  waiting: { reason: string; count: number }[];
  ready: number;
  uncertain: { key: string; text: string }[];
  /** Texts that stay out of the report until they are edited or approved. */
  flagged: { key: string; text: string }[];
  /** Suggestions that the manager has not answered. */
  suggestions: { id: string; text: string }[];
  deletions: ProposedDeletion[];
  problems: string[];
  mailQuotaLeft: number;
}

/** The manager's decision on a suggestion; `status` as stored or as people see it. */
export interface SuggestionReply {
  id: string;
  status: string;
  reply: string;
}

/** What may be deleted now: approved by its key. */
export interface ProposedDeletion {
  key: string;
  text: string;
  count: number;
}

/** Addresses of the two files. */
export interface PersonalDataFiles {
  readable: string;
  machine: string;
}

export interface AgreementInput {
  id: string;
  text: string;
  type: string;
  focusArea: string;
  driftReason: string;
  responsible: string;
  deadline: string;
  signOfSuccess: string;
}

export interface ReviewInput {
  agreementId: string;
  status: string;
  reason: string;
  effect: string;
  score: string;
}

export interface AgreementsResult {
  added: number;
  updated: number;
  unchanged: number;
  problems: string[];
}

export interface ConversationView {
  employeeId: string;
  name: string;
  topics: string[];
  heldOn: string;
  version: number;
  agreements: AgreementInput[];
  oldAgreements: (ReviewInput & { text: string })[];
  comment: string;
  problems: string[];
  managerConfirmedAt: string;
  employeeConfirmedAt: string;
}
