// The plain records that a local Google Workspace consists of. No behaviour, no API; JSON-safe throughout.
import type { Weather } from '../core/harshness.ts';

/** A person with a Google account in the local Workspace. */
export interface Account {
  email: string;
  name: string;
  /** BCP 47, as `Session.getActiveUserLocale()` gives it: `da`, `en`. */
  locale: string;
  /** `workspace` accounts have the larger daily quotas. */
  kind: 'consumer' | 'workspace';
}

export interface PermissionRecord {
  id: string;
  type: 'user' | 'domain' | 'anyone';
  role: 'owner' | 'writer' | 'commenter' | 'reader';
  emailAddress?: string;
  /** Everybody of which domain, for the type `domain`. */
  domain?: string;
  /** Absent for ordinary access; `published` lets a responder open a form. */
  view?: 'published';
}

/** A Drive file; its content is in `spreadsheets`, `forms` or `docs` under the same id, or in `content`. */
export interface FileRecord {
  id: string;
  name: string;
  mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  properties: Record<string, string>;
  description?: string;
  /** Grows with every change to the file, as Drive's own `version` does. */
  version: number;
  /** Epoch milliseconds. */
  createdTime: number;
  modifiedTime: number;
  /** Who changed it last; undefined = its owner, when it was made. */
  lastModifiedBy?: string;
  /** When files.list shows it, epoch milliseconds; undefined = always. */
  listedFrom?: number;
  trashed: boolean;
  owner: string;
  /** What its folders are open to does not reach it (a folder with limited access). */
  inheritedPermissionsDisabled?: boolean;
  permissions: PermissionRecord[];
  /** The script (Cloud project) that made the file, for its first owner; `drive.file` sees only its own. Empty when a person made it. */
  createdBy: string;
  /** By script: who has opened the file with it since, beside the one it was made for. */
  openedWith?: Record<string, string[]>;
  /** Base64, for files that are not Google's own types. */
  content?: string;
}

export type CellValue = string | number | boolean;

/** What one cell holds. Dates and times are serial days since 1899-12-30 with a date format, as in Sheets. */
export interface CellRecord {
  value: CellValue;
  formula?: string;
  format?: string;
  note?: string;
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  fontStyle?: string;
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: string;
  fontLine?: string;
  borders?: Partial<Record<'top' | 'left' | 'bottom' | 'right', { color: string; style: string }>>;
  validation?: ValidationRecord;
  /** Rich text: parts of the text with their own link or style, in order. */
  runs?: TextRunRecord[];
}

/** Characters `start` to before `end` of a cell's text. */
export interface TextRunRecord {
  start: number;
  end: number;
  link?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
  fontSize?: number;
  fontFamily?: string;
}

/** Developer metadata of a column or row, else of the sheet (or spreadsheet) that keeps it. */
export interface MetadataRecord {
  id: number;
  key: string;
  value: string;
  visibility: string;
  column?: number;
  row?: number;
}

/** A data validation rule; `criteria` is Google's `DataValidationCriteria` name. */
export interface ValidationRecord {
  criteria: string;
  values: (CellValue | { range: string })[];
  allowInvalid: boolean;
  helpText?: string;
  /** Of a list or range: whether the cell offers its choices. Absent where it does. */
  showsDropDown?: false;
}

export interface GridRange {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ProtectionRecord {
  id: string;
  type: 'RANGE' | 'SHEET';
  range?: GridRange;
  description: string;
  warningOnly: boolean;
  editors: string[];
  /** Ranges of a protected sheet that anyone may edit. */
  unprotected?: GridRange[];
}

export interface ConditionalFormatRecord {
  ranges: GridRange[];
  criteria: string;
  values: CellValue[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
}

export interface ChartRecord {
  id: number;
  type: string;
  ranges: string[];
  options: Record<string, unknown>;
  position: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface FilterRecord {
  range: GridRange;
  /** By 1-based column: the values hidden or a criteria. */
  criteria: Record<number, { criteria?: string; values?: CellValue[]; hidden?: string[] }>;
}

export interface SheetRecord {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Sparse: `cells[row][column]`, both 1-based. */
  cells: Record<number, Record<number, CellRecord>>;
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  protections: ProtectionRecord[];
  conditionalFormats: ConditionalFormatRecord[];
  charts: ChartRecord[];
  filter?: FilterRecord;
  metadata: MetadataRecord[];
  merges?: GridRange[];
}

export interface SpreadsheetRecord {
  id: string;
  /** Decides how typed input is read: `da_DK`, `en_US`. */
  locale: string;
  timeZone: string;
  sheets: SheetRecord[];
  nextSheetId: number;
  namedRanges: Record<string, { sheetId: number; range: GridRange }>;
  metadata?: MetadataRecord[];
}

/** A Form; `items` are kept in the shape of the Forms API (forms.googleapis.com/v1 `Item`). */
export interface FormRecord {
  id: string;
  info: { title: string; documentTitle: string; description: string };
  emailCollectionType: 'DO_NOT_COLLECT' | 'VERIFIED' | 'RESPONDER_INPUT';
  items: FormItemRecord[];
  revision: number;
  publish: PublishState;
  /** What forms.get still tells for a while after a change, made at an instant (epoch milliseconds). */
  publishedBefore?: { state: PublishState; changedAt: number; seenForMs: number };
  responderId: string;
  responses: FormResponseRecord[];
}

export interface PublishState {
  isPublished: boolean;
  isAcceptingResponses: boolean;
}

export interface FormItemRecord {
  itemId: string;
  title?: string;
  description?: string;
  questionItem?: { question: FormQuestionRecord };
  questionGroupItem?: {
    questions: FormQuestionRecord[];
    grid?: { columns: FormChoiceRecord; shuffleQuestions?: boolean };
  };
  pageBreakItem?: Record<string, never>;
  textItem?: Record<string, never>;
}

export interface FormChoiceRecord {
  type: 'RADIO' | 'CHECKBOX' | 'DROP_DOWN';
  options: { value?: string; isOther?: boolean }[];
  shuffle?: boolean;
}

export interface FormQuestionRecord {
  questionId: string;
  required?: boolean;
  choiceQuestion?: FormChoiceRecord;
  textQuestion?: { paragraph?: boolean };
  scaleQuestion?: { low: number; high: number; lowLabel?: string; highLabel?: string };
  dateQuestion?: { includeTime?: boolean; includeYear?: boolean };
  timeQuestion?: { duration?: boolean };
  rowQuestion?: { title: string };
}

export interface FormResponseRecord {
  responseId: string;
  createTime: number;
  lastSubmittedTime: number;
  respondentEmail?: string;
  /** By questionId: the answered values, as text. */
  answers: Record<string, string[]>;
}

/** A Doc's body as people see it; the API's indexes are computed from it. */
export interface DocRecord {
  id: string;
  title: string;
  body: DocBlock[];
  namedStyles?: Record<string, never>;
  /** By id: the named ranges, by the API's indexes. */
  namedRanges?: Record<string, { name: string; ranges: { startIndex: number; endIndex: number }[] }>;
  revision: number;
}

export type DocBlock = DocParagraph | DocTable;

export interface DocParagraph {
  type: 'paragraph';
  /** Google's named style: `NORMAL_TEXT`, `TITLE`, `HEADING_1` … */
  style: string;
  /** Of a heading, a title or a subtitle: what links within the Doc lead to. */
  headingId?: string;
  runs: DocRun[];
  bullet?: { ordered: boolean; level: number; listId: string };
  alignment?: 'START' | 'CENTER' | 'END';
  pageBreakBefore?: boolean;
}

export interface DocRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  link?: string;
  color?: string;
  background?: string;
  /** Points. */
  fontSize?: number;
}

export interface DocTable {
  type: 'table';
  rows: DocRow[];
  /** Points, where known. */
  columnWidths?: (number | null)[];
}
export interface DocRow {
  cells: DocCell[];
  header?: boolean;
}
export interface DocCell {
  content: DocBlock[];
  background?: string;
  columnSpan?: number;
  rowSpan?: number;
}

export interface AttachmentRecord {
  name: string;
  contentType: string;
  /** Base64. */
  content: string;
}

/** A mail that left through MailApp. */
export interface MailRecord {
  id: string;
  /** Epoch milliseconds. */
  sentAt: number;
  from: string;
  fromName?: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  attachments: AttachmentRecord[];
  inlineImages: Record<string, AttachmentRecord>;
  /** Who has read it, for the inbox pages. */
  readBy: string[];
}

export interface TriggerRecord {
  id: string;
  scriptId: string;
  owner: string;
  handler: string;
  type: 'CLOCK' | 'ON_EDIT' | 'ON_OPEN' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
  /** The document it belongs to: for a clock trigger of an add-on, the Sheet in which it was made. */
  documentId?: string;
  clock?: {
    everyMinutes?: number;
    everyHours?: number;
    everyDays?: number;
    everyWeeks?: number;
    atHour?: number;
    nearMinute?: number;
    weekDay?: string;
    monthDay?: number;
    at?: number;
    timeZone?: string;
  };
  /** Epoch milliseconds of the next firing. */
  nextAt?: number;
  /** When that firing should be: Google may be late. Absent where the two are the same. */
  plannedAt?: number;
  disabled?: boolean;
}

/** One run of a script function, as the executions page shows it. */
export interface ExecutionRecord {
  id: string;
  scriptId: string;
  functionName: string;
  kind: 'menu' | 'sidebar' | 'trigger' | 'simple' | 'editor';
  user: string;
  startedAt: number;
  status: 'completed' | 'failed' | 'killed' | 'timed out';
  error?: string;
  /** Guest calls of services, by member: `Range.setValues`. */
  calls: Record<string, number>;
  /** Modelled, not measured: what the run would have taken on Google, in milliseconds. */
  modelledMs: number;
  logs: { level: string; text: string }[];
  /** What Google has and the Workspace lacks, wherever the run met it: also what the script caught. */
  notEmulated?: string[];
  /** A fault struck in it: one that was injected, or a service that timed out. */
  struck?: true;
}

/** An Apps Script project in the Workspace. */
export interface ScriptRecord {
  id: string;
  /** By name with ending: `Code.js`, `Sidebar.html`, `appsscript.json`. */
  files: Record<string, string>;
  /** The document it is bound to or, for an add-on, used in. */
  containerId?: string;
  /** Add-on rules for triggers (hourly, one of each type, own document only). */
  addOn: boolean;
  /** By user: the scopes that person has granted. */
  grants: Record<string, string[]>;
  /** By user: the scopes that the person was asked for and did not grant; Google asks for them again only when the script wants it. */
  declined?: Record<string, string[]>;
  /** Documents in which the add-on has been used, so that its simple triggers run there in AuthMode.LIMITED. */
  enabledIn?: string[];
  /** The Cloud project's enabled APIs (`forms`, `docs`, `drive`). */
  enabledApis: string[];
}

/** A dialog over the document; `width` and `height` are of the script's page in it, in pixels. */
export interface DialogRecord {
  title: string;
  html: string;
  modal: boolean;
  scriptId: string;
  opening: number;
  /** Undefined where it was shown before sizes were kept. */
  width?: number;
  height?: number;
}

/** What scripts show one person in one document: menus, the open sidebar, dialogs and toasts. */
export interface ScreenRecord {
  /** Menus as the script built them; an add-on's menu is shown under Extensions. */
  menus: { title: string; addOn: boolean; items: MenuItemRecord[] }[];
  /** How many sidebars and dialogs have been shown; undefined where it was not counted yet. */
  openings?: number;
  /** `opening` is its number among all: a sidebar that is shown again is a new page. */
  sidebar?: { title: string; html: string; scriptId: string; opening: number };
  /** At most one: a dialog takes the place of the one that is open. */
  dialogs: DialogRecord[];
  toasts: { message: string; title: string }[];
  alerts: { kind?: 'alert' | 'prompt'; title: string; prompt: string; buttons: string; answer: string }[];
  /** Answers that the person will give to the next alerts and prompts, in order: `OK`, `YES`, or a typed text. */
  replies: { button: string; text?: string }[];
  /** The cells that the person has selected. */
  activeSheetId?: number;
  activeRange?: GridRange;
}

export type MenuItemRecord =
  | { caption: string; functionName: string }
  | { separator: true }
  | { caption: string; items: MenuItemRecord[] };

export interface WorkspaceState {
  version: 1;
  /** The clock, in epoch milliseconds. It moves only when it is moved. */
  now: number;
  nextId: number;
  /** Seed of everything that Google would choose at random (trigger minute, ids, jitter). */
  seed: number;
  accounts: Account[];
  files: Record<string, FileRecord>;
  spreadsheets: Record<string, SpreadsheetRecord>;
  forms: Record<string, FormRecord>;
  docs: Record<string, DocRecord>;
  outbox: MailRecord[];
  /** Reports of mails that came back, each in its sender's inbox. */
  bounces?: MailRecord[];
  /** Addresses that people have without a Google account, in a domain in which others have one. */
  mailboxes?: string[];
  /** By `DOCUMENT:EMAIL`. */
  screens: Record<string, ScreenRecord>;
  scripts: Record<string, ScriptRecord>;
  triggers: TriggerRecord[];
  /** The latest executions; `totals` counts all there ever were. */
  executions: ExecutionRecord[];
  totals?: { executions: number; modelledMs: number; calls: Record<string, number> };
  /** By store: `script:ID`, `user:ID:EMAIL`, `document:ID:FILE`. */
  properties: Record<string, Record<string, string>>;
  cache: Record<string, Record<string, { value: string; expires: number }>>;
  /** Issued OAuth tokens. */
  tokens: Record<string, { email: string; scriptId: string; scopes: string[]; expires: number }>;
  /** Used quota by `quota:user`: count and when the 24 hours began. */
  quotas: Record<string, { used: number; since: number }>;
  /** Where Google is kinder or harsher than by default. */
  weather?: Partial<Weather>;
  /** What the pages remember of the tour: whether it is hidden, and the steps that were skipped. */
  tour?: { isHidden: boolean; passed: string[] };
}
