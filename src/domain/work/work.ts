// Work: one thing that should exist or be sent by now. Its key names it for ever and is what makes it happen only once.

/** What the manager starts; until then the work of the phase waits. */
export const PHASES = ['strategyMeeting', 'forms', 'invitations'] as const;
export type Phase = (typeof PHASES)[number];

export const MAILS = [
  'strategyMeeting',
  'invitation',
  'moved',
  'reminder',
  'topics',
  'confirmationRequest',
  'confirmation',
  'deadline',
  'overdue',
  'digest',
  'miniMus',
  'reportReady',
  'suggestionReply',
  'newManager',
] as const;
export type MailKind = (typeof MAILS)[number];

/**
 * What leaves by the clock: for one reader on one morning these go into one mail, in this order, and the first of them
 * gives the subject.
 */
export const COMBINED = [
  'newManager',
  'topics',
  'reminder',
  'reportReady',
  'overdue',
  'deadline',
  'suggestionReply',
  'digest',
] as const satisfies readonly MailKind[];
export type CombinedKind = (typeof COMBINED)[number];
export const isCombined = (kind: MailKind): kind is CombinedKind => (COMBINED as readonly MailKind[]).includes(kind);

/** The strategy reports: after the conversations, after the half-year ones, of the year, and on demand. */
export const REPORTS = ['interim', 'halfYear', 'year', 'now'] as const;
export type ReportKind = (typeof REPORTS)[number];

/** The keys under which mails stand in the log. */
export const MAIL_KEY = new RegExp(`^\\d+/(${MAILS.join('|')})(-\\d+[dw])?/`);

/** Which mail a key of the log is of. */
export const mailOfKey = (key: string): MailKind | undefined => MAILS.find((kind) => kind === MAIL_KEY.exec(key)?.[1]);

/** A file that is made once and then filled, shared and, for a form, published. */
export interface FileWork {
  kind: 'form' | 'doc' | 'agreementForm' | 'statusForm' | 'pdf';
  key: string;
  employeeId: string;
  /** What the file is made from; another fingerprint means that it should be made anew, in place. */
  fingerprint: string;
  /** Of the agreements, where the file is about one. */
  version: number;
}

export const mailOf = (
  mail: MailKind,
  key: string,
  to: MailWork['to'],
  employeeIds: string[],
  version = 0,
): MailWork => ({ kind: 'mail', mail, key, keys: [key], to, employeeIds, version });

/** What one kind adds to a mail that several kinds share. */
export interface MailPart {
  mail: CombinedKind;
  /** As whom the reader is told: one who is both has one mail with parts of both. */
  to: MailWork['to'];
  keys: string[];
  employeeIds: string[];
}

/** One mail. It may settle several keys: what falls due for one reader on one day goes into one mail. */
export interface MailWork {
  kind: 'mail';
  mail: MailKind;
  /** Of the first of `keys`; names the mail. */
  key: string;
  keys: string[];
  to: 'manager' | 'employee';
  /** Whom it is about; the reader, where it goes to an employee. */
  employeeIds: string[];
  version: number;
  /** Of a gathered mail. */
  parts?: MailPart[];
}

/** Adding how far the agreements have come, and what the manager must do now, to a conversation Doc. */
export interface HalfYearWork {
  kind: 'halfYear';
  key: string;
  employeeId: string;
  fingerprint: string;
}

/** Bringing a Doc up to date with answers, topics or released feedback. */
export interface UpdateDocWork {
  kind: 'updateDoc';
  key: string;
  employeeId: string;
  fingerprint: string;
}

/** Opening a file that is made to the person's present address, and closing it to the one before. */
export interface AccessWork {
  kind: 'access';
  key: string;
  /** Under which the file stands in the log. */
  fileKey: string;
  employeeId: string;
}

/** Writing the feedback answers into the Sheet, once both sides have given theirs. */
export interface ReleaseFeedbackWork {
  kind: 'releaseFeedback';
  key: string;
  employeeId: string;
}

/** Taking the agreements as they stand as a version of their own. */
export interface VersionWork {
  kind: 'version';
  key: string;
  employeeId: string;
  version: number;
  fingerprint: string;
}

/** Who has left keeps no open agreements, whoever was responsible for them. */
export interface LapseWork {
  kind: 'lapse';
  key: string;
  employeeId: string;
  /** The person has come back: the day of leaving holds no more. */
  isBack: boolean;
}

/** A form that takes no more answers, or takes them again. */
export interface FormStateWork {
  kind: 'formState';
  key: string;
  /** Under which the form stands in the log. */
  fileKey: string;
  employeeId: string;
  open: boolean;
}

/** What a deletion takes along: one cycle's answers or agreements, the files of one who has left, or all of a person. */
export const DELETIONS = ['answers', 'agreements', 'files', 'person'] as const;
export type DeletionKind = (typeof DELETIONS)[number];

/** Deleting what the manager has approved, for one person. */
export interface DeletionWork {
  kind: 'deletion';
  key: string;
  employeeId: string;
  what: DeletionKind;
  /** The cycle it is about, for answers and agreements. */
  year: number;
}

/** What was deleted by one approval, told by ids. */
export interface ReceiptWork {
  kind: 'receipt';
  key: string;
  /** Of the approval; the deletions carry it. */
  stamp: string;
}

/** The strategy report: Doc, tab and charts. */
export interface ReportWork {
  kind: 'report';
  key: string;
  which: ReportKind;
}

export type Work =
  | ReportWork
  | FileWork
  | MailWork
  | UpdateDocWork
  | HalfYearWork
  | AccessWork
  | ReleaseFeedbackWork
  | VersionWork
  | LapseWork
  | FormStateWork
  | DeletionWork
  | ReceiptWork;

/** Why work is not done now although it is known: the words tell it to the manager. */
export type WaitingReason =
  | 'notApproved'
  | 'meetingNotSet'
  | 'meetingNotHeld'
  | 'noFocusAreas'
  | 'noConversationTime'
  | 'formNotReady'
  | 'notMorning'
  | 'mailedToday'
  | 'otherHand'
  | 'uncertain';

export interface Due {
  ready: Work[];
  waiting: { work: Work; reason: WaitingReason }[];
}

export type Reader = 'employee' | 'manager';

/** Keys, all in one place. The year first, so that one cycle's entries stand together. */
export const keyOf = {
  approval: (year: number, phase: Phase) => `${year}/approval/${phase}`,
  override: (year: number, what: string) => `${year}/override/${what}`,
  strategyMeeting: (year: number, employeeId: string) => `${year}/strategyMeeting/${employeeId}`,
  /** The meeting as it has become since; numbered, since it may be moved back again. */
  meetingMoved: (year: number, employeeId: string, sequence: number, slot: string) =>
    `${year}/strategyMeeting/${employeeId}/${sequence}/${slot}`,
  form: (year: number, employeeId: string) => `${year}/form/${employeeId}`,
  doc: (year: number, employeeId: string) => `${year}/doc/${employeeId}`,
  invitation: (year: number, employeeId: string) => `${year}/invitation/${employeeId}`,
  /** Numbered, since a conversation may be moved away and back again. */
  moved: (year: number, employeeId: string, sequence: number, slot: string) =>
    `${year}/moved/${employeeId}/${sequence}/${slot}`,
  reminder: (year: number, employeeId: string, days: number) => `${year}/reminder-${days}d/${employeeId}`,
  answered: (year: number, employeeId: string) => `${year}/answered/${employeeId}`,
  access: (year: number, employeeId: string, file: string) => `${year}/access/${employeeId}/${file}`,
  /** Answers stand in the form, but not by the person whose form it is. */
  otherAddress: (year: number, employeeId: string, form: string) => `${year}/otherAddress/${employeeId}/${form}`,
  /** The answers of the form could not be fetched. */
  poll: (year: number, employeeId: string, form: string) => `${year}/poll/${employeeId}/${form}`,
  feedback: (year: number, employeeId: string) => `${year}/feedback/${employeeId}`,
  topics: (year: number, employeeId: string, date: string) => `${year}/topics/${employeeId}/${date}`,
  version: (year: number, employeeId: string, version: number) => `${year}/version/${employeeId}/${version}`,
  agreementForm: (year: number, employeeId: string) => `${year}/agreementForm/${employeeId}`,
  confirmationRequest: (year: number, employeeId: string, version: number) =>
    `${year}/confirmationRequest/${employeeId}/${version}`,
  report: (year: number, which: string) => `${year}/report/${which}`,
  /** The mail that tells of it. */
  reportReady: (year: number, which: string) => `${year}/reportReady/${which}`,
  /** What reports have shown of people's answers; a later one may not be held against it. */
  shown: (year: number, what: string) => `${year}/shown/${what}`,
  /** A text that looked sensitive, and that the manager has looked at. */
  approvedText: (row: string, print: string) => `approvedText/${row}/${print}`,
  figures: (year: number, print: string) => `${year}/figures/${print}`,
  rollUp: (year: number) => `${year}/rollUp`,
  /** Which charts of the report tab are ours. */
  charts: 'charts/report',
  pdf: (year: number, employeeId: string, version: number) => `${year}/pdf/${employeeId}/${version}`,
  confirmation: (year: number, employeeId: string, version: number) => `${year}/confirmation/${employeeId}/${version}`,
  /** With the deadline, so that another deadline is reminded of anew; with the reader, since two may be responsible. */
  deadline: (year: number, days: number, agreementId: string, reader: Reader, deadline: string) =>
    `${year}/deadline-${days}d/${agreementId}/${reader}/${deadline}`,
  overdue: (year: number, weeks: number, agreementId: string, reader: Reader, deadline: string) =>
    `${year}/overdue-${weeks}w/${agreementId}/${reader}/${deadline}`,
  digest: (year: number, monday: string) => `${year}/digest/${monday}`,
  statusForm: (year: number, employeeId: string) => `${year}/statusForm/${employeeId}`,
  /** The last answer to the status form that was taken in, and what has been written by hand since. */
  progress: (year: number, employeeId: string) => `${year}/progress/${employeeId}`,
  miniMus: (year: number, employeeId: string) => `${year}/miniMus/${employeeId}`,
  /** Numbered, since it may be moved away and back again. */
  miniMusMoved: (year: number, employeeId: string, sequence: number, date: string) =>
    `${year}/miniMus/${employeeId}/${sequence}/${date}`,
  halfYear: (year: number, employeeId: string) => `${year}/halfYear/${employeeId}`,
  suggestionReply: (year: number, employeeId: string, suggestionId: string) =>
    `${year}/suggestionReply/${employeeId}/${suggestionId}`,
  /** Numbered, since a reply may be changed back again. */
  replyChanged: (year: number, employeeId: string, suggestionId: string, sequence: number, print: string) =>
    `${year}/suggestionReply/${employeeId}/${suggestionId}/${sequence}/${print}`,
  lapse: (year: number, employeeId: string) => `${year}/lapse/${employeeId}`,
  formState: (year: number, employeeId: string, file: string) => `${year}/formState/${employeeId}/${file}`,
  /** A file that another has taken the place of, and whose account it lies with. */
  former: (year: number, employeeId: string, fileId: string) => `${year}/former/${employeeId}/${fileId}`,
  deletion: (year: number, employeeId: string, what: DeletionKind) => `${year}/deletion/${employeeId}/${what}`,
  receipt: (year: number, stamp: string) => `${year}/receipt/${stamp}`,
  /** `hand` is the mark of the new manager's address. */
  newManager: (year: number, employeeId: string, hand: string) => `${year}/newManager/${employeeId}/${hand}`,
  /** What one person asked to see; a file of its own each time. */
  personalData: (year: number, employeeId: string, stamp: string) => `${year}/personalData/${employeeId}/${stamp}`,
} as const;
