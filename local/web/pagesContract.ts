// What the pages of forms, Docs, mails, files, the clock and the tour exchange with the server: JSON-safe, no Date, no Node and no DOM.
import type { Destination } from './links.ts';

export type FormRefusal = 'missing' | 'unpublished' | 'noAccess' | 'signIn' | 'closed';

/** A form as the person sees it who follows its link. `refusal` is what Google says in English. */
export type FormView =
  | { state: 'refused'; reason: FormRefusal; title: string; refusal: string; formId: string; mayEdit: boolean }
  | {
      state: 'open';
      formId: string;
      title: string;
      description: string;
      collectsEmail: boolean;
      hasRequired: boolean;
      /** Pages; the first one's heading is the form's. */
      sections: FormSectionView[];
      /** What the link had chosen already. */
      prefilled: FormAnswers;
      /** How often this person has sent it. */
      timesAnswered: number;
      mayEdit: boolean;
    };

export interface FormSectionView {
  id: string;
  title: string;
  description: string;
  items: FormItemView[];
}

export type FormItemView =
  | { kind: 'text'; id: string; title: string; description: string }
  | { kind: 'question'; id: string; title: string; description: string; required: boolean; input: InputView }
  | {
      kind: 'grid';
      id: string;
      title: string;
      description: string;
      columns: string[];
      isMany: boolean;
      rows: { id: string; title: string; required: boolean }[];
    };

export type InputView =
  | { type: 'short' | 'paragraph' }
  | { type: 'radio' | 'checkbox' | 'dropDown'; options: string[]; hasOther: boolean }
  | { type: 'scale'; steps: string[]; low: string; high: string }
  | { type: 'date'; includesTime: boolean }
  | { type: 'time'; isDuration: boolean };

/** By question id; each row of a grid is its own question. */
export type FormAnswers = Record<string, string[]>;
export type FormProblem = 'required' | 'requiredRow' | 'oneOnly' | 'unknownOption' | 'scale' | 'date' | 'time';

/** Problems by question id, and nothing sent; or none, and sent. */
export interface FormSent {
  problems: Record<string, FormProblem>;
  isSent: boolean;
}

export interface DocView {
  id: string;
  title: string;
  canEdit: boolean;
  revision: number;
  blocks: DocBlockView[];
}

export interface RunView {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  link?: Destination;
  color?: string;
  background?: string;
  fontSize?: number;
}

export interface ParagraphView {
  kind: 'paragraph';
  /** Its place in the body, from 0; for one in a cell, in that. */
  at: number;
  style: string;
  alignment: 'START' | 'CENTER' | 'END';
  /** As text to edit; lines within the paragraph are separated by newlines. */
  text: string;
  runs: RunView[];
  /** `mark` is the number of an ordered item. */
  bullet?: { level: number; mark: string };
  isRule?: boolean;
}

export interface TableView {
  kind: 'table';
  /** Among the Doc's tables, from 0. */
  table: number;
  columnWidths: (number | null)[];
  rows: { isHeader: boolean; cells: CellView[] }[];
}

export interface CellView {
  row: number;
  column: number;
  /** As text to edit, a line for each paragraph. */
  text: string;
  content: DocBlockView[];
  background: string;
  columnSpan: number;
  rowSpan: number;
  /** The cell holds a table: then its text cannot be edited as one. */
  holdsTable: boolean;
}

export type DocBlockView = ParagraphView | TableView;

/** What a person does in the Doc; `was` is what the page showed, so that nobody overwrites what has changed since. */
export type DocEdit =
  | { kind: 'cell'; table: number; row: number; column: number; text: string; was: string }
  | { kind: 'addRow'; table: number; after: number }
  | { kind: 'deleteRow'; table: number; row: number; was: string[] }
  | { kind: 'paragraph'; at: number; text: string; was: string }
  | { kind: 'insertParagraph'; after: number; text: string }
  | { kind: 'deleteParagraph'; at: number; was: string }
  | { kind: 'append'; text: string };

export interface MailSummary {
  id: string;
  /** The other side: who sent it, or to whom it was sent. */
  who: string;
  subject: string;
  snippet: string;
  sentAt: number;
  isUnread: boolean;
  attachments: number;
}

export interface MailboxView {
  mails: MailSummary[];
  /** Whether the person has sent any. */
  hasSent: boolean;
}

export interface EventView {
  title: string;
  /** Epoch milliseconds; a whole day has its date instead. */
  start: number | string;
  end: number | string;
  place: string;
  description: string;
  organizer: string;
  attendees: string[];
  isCancelled: boolean;
}

export interface AttachmentView {
  index: number;
  name: string;
  kind: 'event' | 'pdf' | 'other';
  event?: EventView;
}

export interface MailView {
  id: string;
  from: { name: string; email: string };
  to: string[];
  cc: string[];
  replyTo: string;
  subject: string;
  sentAt: number;
  isHtml: boolean;
  /** The plain text, split at addresses. */
  text: { text: string; link?: Destination }[];
  attachments: AttachmentView[];
}

export type FileKind = 'sheet' | 'form' | 'doc' | 'folder' | 'pdf' | 'script' | 'other';

export interface FileView {
  id: string;
  name: string;
  kind: FileKind;
  /** The local page that shows it; empty where there is none. */
  page: string;
  ownerName: string;
  isOwn: boolean;
  modifiedAt: number;
  sharing: { who: string; role: 'owner' | 'writer' | 'commenter' | 'reader' | 'responder' }[];
}

export interface DriveView {
  /** Outermost first; empty at the top. */
  path: { id: string; name: string }[];
  files: FileView[];
}

export interface ClockView {
  now: number;
  timeZone: string;
  nextTrigger: { at: number; handler: string; owner: string } | null;
}

export interface FiredView {
  executionId: string;
  handler: string;
  owner: string;
  at: number;
  status: string;
  /** How many mails left. */
  mails: number;
}

export interface SentMailView {
  id: string;
  to: string[];
  subject: string;
  sentAt: number;
}

/** One stretch of the way; the page asks again until it is there. */
export interface AdvanceView {
  now: number;
  target: number;
  isThere: boolean;
  fired: FiredView[];
  mails: SentMailView[];
}

export interface ExecutionView {
  id: string;
  functionName: string;
  kind: 'menu' | 'sidebar' | 'trigger' | 'simple' | 'editor';
  user: string;
  startedAt: number;
  status: 'completed' | 'failed' | 'killed' | 'timed out';
  error: string;
  /** What Google has and the Workspace lacks, wherever the run met it. */
  notEmulated: string[];
  modelledMs: number;
  callCount: number;
  calls: { member: string; count: number }[];
  logs: { level: string; text: string }[];
}

/** Which runs are shown: all, those that a person started, those that went wrong. */
export type RunsShown = 'all' | 'people' | 'bad';

/** States of Google that a person switches on and off. */
export type SwitchName =
  | 'twoAccounts'
  | 'driveApps'
  | 'sharingOutside'
  | 'sharesADay'
  | 'driveSpace'
  | 'serviceTimeouts';

export interface ExecutionsView {
  /** Newest first. */
  executions: ExecutionView[];
  totals: { executions: number; modelledMs: number; calls: number };
  mailsSent: number;
  /** The number of the call at which the next run dies; 0 if no fault is set. */
  killAtCall: number;
  /** The states of Google that are on: a second account is signed in, a Drive is full … */
  switchedOn: SwitchName[];
}

export interface TourStepView {
  id: string;
  title: string;
  text: string;
  state: 'done' | 'now' | 'ahead';
  /** Who does it, and on which page; empty where it does not matter. */
  as: { email: string; name: string };
  page: string;
  /** What to press there: the first of these that the page has. */
  selectors: string[];
  /** What to do first where only a later one of them is there; empty where nothing is. */
  otherwise: string;
  /** The day to which the clock must be moved: `yyyy-MM-dd` or `nextRun`; empty if it need not be. */
  clock: string;
}

export interface TourView {
  isHidden: boolean;
  title: string;
  steps: TourStepView[];
}
