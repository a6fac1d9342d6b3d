// What goes between the sidebar and the server: JSON-safe types only (google.script.run carries no Date).

/** Every server call answers with this; `problems` are sentences in the reader's language, ready to show. */
export type Reply<T> =
  | {
      ok: true;
      data: T;
      /** What the writer is told of the texts just saved: they may be sensitive. Absent where there is nothing to tell. */
      notes?: string[];
    }
  | {
      ok: false;
      problems: string[];
      code: string;
      /** What is to be chosen before it can be saved; nothing has been written. */
      changed?: readonly ChangedCell[];
    };

/** What a page showed of the rows that it saves, when the manager began to type. */
export interface ShownCells {
  /** By row, then by field. */
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `row/field` of cells for which the manager has chosen what the Sheet has. */
  kept: readonly string[];
}

/** A cell that has been changed in the Sheet since the page showed it, and on the page too. */
export interface ChangedCell {
  row: string;
  field: string;
  /** Whose cell it is and what it is called, in words. */
  title: string;
  /** As it is in the Sheet now, and as it was typed on the page. */
  now: string;
  given: string;
  /** The same in words. */
  nowText: string;
  givenText: string;
}

export type PhaseName = 'strategyMeeting' | 'forms' | 'invitations';
export type ImportKind = 'employees' | 'focusAreas' | 'agreements';

export interface FileRequest {
  kind: ImportKind;
  /** With its ending; tells CSV from .xlsx. */
  name: string;
  base64: string;
  /** Corrections of what was recognised: our field → the file's heading, or nothing where it has none. */
  columns?: Record<string, string>;
  /** The file's other columns by heading: whether they come along. */
  beside?: Record<string, boolean>;
  /** Where the headings stand, if not where they were found; the row as people count it. */
  sheet?: string;
  headingRow?: number;
  /** What is left out by itself and comes along all the same: see `ImportView.asked`. */
  takeAlong?: string[];
}

/** A row as it will be. */
export interface ImportedRow {
  change: 'new' | 'changed';
  title: string;
  details: string[];
}

export interface ImportView {
  /** Our field, its name in the reader's language, and the file's heading it was found under. */
  recognised: { field: string; title: string; heading: string }[];
  /** Our fields that no heading was found for: a correction may name one. */
  notFound: { field: string; title: string }[];
  /** Headings we do not know; kept beside ours. */
  unknown: string[];
  /** Columns that stay out, and why. */
  leftOut: { heading: string; because: 'sensitive' | 'hidden' | 'chosen' | 'ours' }[];
  /** Columns that are called as one of our fields and hold something else; they are among `unknown`. */
  doubted: { field: string; title: string; heading: string }[];
  /** The sheet and the row in which the headings were found, and the file's sheets. */
  place: { sheet: string; sheets: string[]; headingRow: number };
  additions: number;
  updates: number;
  unchanged: number;
  /** The first rows. */
  rows: ImportedRow[];
  /** Employees of ours whom the file does not name; nothing happens to them. */
  gone: string[];
  /** Of those in the file. */
  onLeave: string[];
  /** People of one name, each with what tells them apart. */
  namesakes: { name: string; each: string[] }[];
  /** What stays out by itself and may be taken along. */
  asked: { key: string; count: number }[];
  /** What must be mended or chosen. */
  problems: string[];
  /** What is worth knowing. */
  notes: string[];
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

/** A station of the year; `now` is the one that the person has come to. */
export interface TimelineStation {
  key: string;
  title: string;
  state: 'done' | 'now' | 'ahead';
}

export interface PersonView {
  id: string;
  name: string;
  /** `active`, `onLeave`, `left`. */
  state: string;
  /** The worst of what waits about the person, or how far the person has come. */
  step: string;
  stepText: string;
  /** Form made → invited → answered → talked → agreed → confirmed → half-year; empty for who is not active. */
  timeline: TimelineStation[];
  conversation: string;
  formLink: string;
  docLink: string;
  statusFormLink: string;
}

/** Something that may have gone wrong outside the Sheet, and how it is put right. */
export interface HealthItem {
  /** `tabs`, `permission`, `services`, `layout`, `memory`, `region`, `trigger`, `quota`, `unpublished`, `files`, or of single files `file:trashed:doc`. */
  code: string;
  text: string;
  isWell: boolean;
  /** What the button says; empty where there is nothing to press. */
  repair: string;
  /** The button opens this address, since only the person can put it right there; empty where `repair` does it. */
  link: string;
  /** A second button, which says that all is right as it stands: what to call `repair` with, and what it says. */
  keep?: { code: string; label: string };
}

export type PageName = 'overview' | 'prepare' | 'conversation' | 'followUp' | 'report' | 'year';

/** Where something is done: the page, its part (empty where it has none), and on the conversation page whose it is. */
export interface Place {
  page: PageName;
  part: string;
  employeeId: string;
}

/** What waits for somebody; those who have the same to do stand together. */
export interface WaitingView {
  kind: string;
  /** It is the manager's move; otherwise the manager waits for the employee. */
  isOurs: boolean;
  /** Something has gone wrong; otherwise it is merely to be done. */
  isToMend: boolean;
  text: string;
  count: number;
  /** In words: since when, of several the first; empty where nobody knows. */
  since: string;
  /** What the button says. */
  action: string;
  /** Null where each of `items` has its own. */
  place: Place | null;
  /** Whom or what it is about, as far as `text` does not say it. */
  items: { key: string; name: string; text: string; since: string; place: Place }[];
}

/** A tab of the Sheet, by the name that the server knows it by. */
export type TabName =
  | 'settings'
  | 'focusAreas'
  | 'employees'
  | 'questions'
  | 'tailoring'
  | 'preparation'
  | 'answers'
  | 'suggestions'
  | 'agreements'
  | 'conversations'
  | 'report'
  | 'log';

export interface Overview {
  language: 'da' | 'en';
  unitName: string;
  year: number;
  /** False before the tabs are there and people imported. */
  hasPeople: boolean;
  /** The place is where the step is done when it is neither a phase nor the next cycle. */
  nextStep: Place & { text: string; phase: PhaseName | null; nextCycle: boolean };
  people: PersonView[];
  /** The manager's moves first. All numbers of things that wait are taken from here. */
  waiting: WaitingView[];
  health: HealthItem[];
  /** Work of the add-on that cannot be done yet. */
  heldUp: { reason: string; count: number }[];
  ready: number;
  uncertain: { key: string; text: string }[];
  /** Deletions of which only others can do the rest; the manager may report that it is done. */
  deletionsLeft: { key: string; text: string }[];
  /** That files belong to the manager before; empty where none do. */
  filesElsewhere: string;
  problems: string[];
  /** The tabs that are not seen, and how sentences call them; none while all are shown. */
  hiddenTabs: { key: TabName; title: string; called: string[] }[];
  isOwner: boolean;
}

/** What one of several things is called, for a drop-down. */
export interface Choice {
  value: string;
  title: string;
}

export interface SettingView {
  id: string;
  title: string;
  explanation: string;
  value: string;
  kind: 'text' | 'date' | 'time' | 'count' | 'yesNo' | 'list' | 'choice';
  choices: Choice[];
  /** What it is from the start, in words; empty for those that are asked for first. */
  byDefault: string;
  /** Asked for before all others. */
  isFirst: boolean;
  /** It is empty, and cannot stay so. */
  isMissing: boolean;
}

export interface FocusAreaInput {
  /** Empty for a new one. */
  id: string;
  title: string;
  why: string;
  signOfSuccess: string;
  fromYear: string;
  toYear: string;
}

/** `date` as yyyy-MM-dd and `time` as HH:mm; both empty where none is set. */
export interface SlotInput {
  employeeId: string;
  date: string;
  time: string;
}

export interface SlotView extends SlotInput {
  name: string;
  /** What stands in the way, in words: a closed day, a clash, outside the hours. Empty where nothing does. */
  problem: string;
}

export interface PreparePage {
  settings: SettingView[];
  /** The time of the strategy meeting has passed. */
  isMeetingHeld: boolean;
  focusAreas: FocusAreaInput[];
  /** Those who get a conversation. */
  slots: SlotView[];
  /** Days on which nothing is proposed, for a year and a half on, yyyy-MM-dd. */
  closedDays: string[];
  /** yyyy-MM-dd */
  today: string;
  mailKinds: Choice[];
}

/** A question as it stands for one person; `own` ones are the person's only. */
export interface TailoredQuestion {
  id: string;
  section: string;
  text: string;
  isOwn: boolean;
  isMarked: boolean;
  isHidden: boolean;
  note: string;
}

export interface TailoringPage {
  employeeId: string;
  name: string;
  questions: TailoredQuestion[];
  /** Against the standard form, a sentence each. */
  differences: string[];
  /** The form is out: changes no longer reach it. */
  isLocked: boolean;
}

/** A form as the employee will see it, section by section. */
export interface FormPreview {
  title: string;
  description: string;
  items: {
    kind: 'section' | 'text' | 'paragraph' | 'radio' | 'scale' | 'grid';
    title: string;
    description: string;
    required: boolean;
    /** Options, the scale's steps, or the grid's columns. */
    options: string[];
    /** The grid's rows. */
    rows: string[];
    low: string;
    high: string;
  }[];
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

export interface AnswerView {
  section: string;
  /** Empty where the answer is only a sentence of ours: why there is nothing yet. */
  question: string;
  answer: string;
  /** ★: the manager wants to talk about this. */
  isMarked: boolean;
}

/** Why the manager's own half of the feedback, or the employee's, is not there; empty where nothing is to be said. */
export interface FeedbackReasons {
  own: string;
  theirs: string;
}

/** What the manager answers for the person before the conversation: SUC5, FBK3, STR8. */
export interface PreparationView {
  questionId: string;
  question: string;
  answer: string;
  reason: string;
}

/** A person's year; all in words. */
export interface PersonYear {
  dates: { title: string; day: string }[];
  /** By cycle, the present one first. */
  agreements: { year: number; agreements: { id: string; text: string; state: string }[] }[];
  /** To the employee, the latest first. */
  mails: { key: string; title: string; day: string }[];
  /** Docs and confirmed agreements, also of years gone by. */
  papers: { title: string; link: string }[];
}

export interface ConversationView {
  employeeId: string;
  name: string;
  /** In words: when and where. */
  conversation: string;
  docLink: string;
  pdfLink: string;
  /** What waits about this person, whosever move it is. */
  waiting: WaitingView[];
  personYear: PersonYear;
  /** What is next on paper, with where it is keyed in or printed (empty where nowhere); null for those with an account. */
  paperStep: { text: string; action: string; link: string } | null;
  topics: string[];
  /** Marked ones first. */
  answers: AnswerView[];
  /** Why there are none yet, or none to see; empty where there are. */
  answersMissing: string;
  /** The questions answered after somebody had confirmed the agreements: these answers are not in the Doc. */
  lateAnswers: string[];
  /** Which of the person's texts may be sensitive, a sentence each. */
  sensitive: string[];
  preparation: PreparationView[];
  heldOn: string;
  /** yyyy-MM-dd, for the field where the date of the conversation is set. */
  today: string;
  focusAreas: { id: string; title: string; isDiscussed: boolean }[];
  version: number;
  agreements: AgreementInput[];
  oldAgreements: (ReviewInput & { text: string; employeeSays: string })[];
  /** Old agreements that are not yet accounted for lock the new ones; the reason with which the manager let them pass. */
  isLocked: boolean;
  overrideReason: string;
  comment: string;
  /** What is left to mend of the agreements: told by the Doc's table, or of what was typed in the sidebar. */
  problems: { ofDoc: string[]; ofPage: string[] };
  managerConfirmedAt: string;
  employeeConfirmedAt: string;
  /** Whose half of the feedback is missing: to confirm, the manager says why. */
  missingFeedback: { own: boolean; theirs: boolean };
  hasAccount: boolean;
  choices: { types: Choice[]; focusAreas: Choice[]; responsible: Choice[]; reviews: Choice[] };
  halfYearReview: {
    /** What the employee wrote in the status form, in the manager's language. */
    answers: { question: string; answer: string }[];
    date: string;
    heldOn: string;
    managerMust: string;
  };
}

/** By row, in the order given: what is to be mended. */
export type AgreementChecks = string[][];

export interface AgreementProgress {
  id: string;
  employeeId: string;
  name: string;
  text: string;
  focusArea: string;
  responsible: string;
  isOwn: boolean;
  /** yyyy-MM-dd. */
  deadline: string;
  deadlineText: string;
  isOverdue: boolean;
  progress: string;
  note: string;
}

export interface SuggestionView {
  id: string;
  /** Empty where the author asked for no name. */
  name: string;
  text: string;
  focusArea: string;
  addressee: string;
  consent: string;
  status: string;
  reply: string;
  /** It waits for the manager's reply; before the conversation it is one of its topics, and nobody expects one. */
  isOwed: boolean;
  isAnswered: boolean;
}

export interface FollowUpPage {
  /** Those in force, by deadline; the manager's own first among equals. */
  agreements: AgreementProgress[];
  progressChoices: Choice[];
  /** Those to which a reply is owed first. */
  suggestions: SuggestionView[];
  statusChoices: Choice[];
  uncertain: { key: string; text: string }[];
}

export interface ReportPage {
  /** Of the agreements in force this year: how many support each focus area, and drift; counts under five as the report shows them. */
  coverage: { id: string; title: string; count: number | null; text: string; isFlagged: boolean }[];
  /** Sentences on what goes askew. */
  flags: string[];
  flagged: { key: string; text: string }[];
  /** `decidedOn` in words. */
  decisions: { focusAreaId: string; title: string; decision: string; reason: string; decidedOn: string }[];
  decisionChoices: Choice[];
  reports: { title: string; link: string }[];
  /** The focus areas that it was decided to adjust, and what to do. */
  toAdjust: string[];
}
