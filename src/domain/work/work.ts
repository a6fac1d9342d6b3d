// Work: one thing that should exist or be sent by now. Its key identifies it for ever, so that it happens only once.
import { keyFor, keyOfStage, type LogKey, partsOfKey, yearlessKey } from './logKeys.ts';

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
  'confirmationReminder',
  'confirmation',
  'deadline',
  'overdue',
  'digest',
  'miniMus',
  'reportReady',
  'suggestionReply',
  'newManager',
  'newLink',
  'calendar',
] as const;
export type MailKind = (typeof MAILS)[number];

/**
 * What leaves by the clock: for one reader on one morning these go into one mail, in this order, and the first of them
 * gives the subject.
 */
export const COMBINED = [
  'newManager',
  'newLink',
  'moved',
  'miniMus',
  'topics',
  'reminder',
  'confirmationReminder',
  'reportReady',
  'overdue',
  'deadline',
  'suggestionReply',
  'digest',
  'calendar',
] as const satisfies readonly MailKind[];
export type CombinedKind = (typeof COMBINED)[number];
export const isCombined = (kind: MailKind): kind is CombinedKind => (COMBINED as readonly MailKind[]).includes(kind);

/** The strategy reports: after the conversations, after the half-year ones, of the year, and on demand. */
export const REPORTS = ['interim', 'halfYear', 'year', 'now'] as const;
export type ReportKind = (typeof REPORTS)[number];

/** Which mail a log key belongs to. */
export const mailOfKey = (key: string): MailKind | undefined => MAILS.find((kind) => kind === partsOfKey(key)?.kind);

/** A file that is made once and then filled, shared and, for a form, published. */
export type FileWork<Kind extends MadeKind = MadeKind> = Kind extends MadeKind ? FileWorkOf<Kind> : never;

type MadeKind = 'form' | 'doc' | 'agreementForm' | 'statusForm' | 'pdf';

interface FileWorkOf<Kind extends MadeKind> {
  kind: Kind;
  key: LogKey<Kind>;
  employeeId: string;
  /** What the file is made from; another fingerprint means that it should be made anew, in place. */
  fingerprint: string;
  /** The version of the agreements, where the file is about one. */
  version: number;
}

export const mailOf = (
  mail: MailKind,
  key: LogKey<MailKind>,
  to: MailWork['to'],
  employeeIds: string[],
  version = 0,
): MailWork => ({ kind: 'mail', mail, key, keys: [key], to, employeeIds, version });

/** What one kind adds to a mail that several kinds share. */
export interface MailPart {
  mail: CombinedKind;
  /**
   * The role in which the reader gets the part: a manager who is also an employee gets one mail with parts for both.
   */
  to: MailWork['to'];
  keys: LogKey<MailKind>[];
  employeeIds: string[];
}

/** One mail. It may settle several keys: what falls due for one reader on one day goes into one mail. */
export interface MailWork {
  kind: 'mail';
  mail: MailKind;
  /** The first of `keys`, which names the mail. */
  key: LogKey<MailKind>;
  keys: LogKey<MailKind>[];
  to: 'manager' | 'employee';
  /** The people it is about; the reader, where the mail goes to an employee. */
  employeeIds: string[];
  version: number;
  /** The parts of a combined mail; absent in any other. */
  parts?: MailPart[];
}

/** Adding how far the agreements have come, and what the manager must do now, to a conversation Doc. */
export interface HalfYearWork {
  kind: 'halfYear';
  key: LogKey<'halfYear'>;
  employeeId: string;
  fingerprint: string;
}

/** Bringing a Doc up to date with answers, topics or released feedback. */
export interface UpdateDocWork {
  kind: 'updateDoc';
  key: LogKey<'doc'>;
  employeeId: string;
  fingerprint: string;
}

/** Opening a file that is made to the person's present address, and closing it to the one before. */
export interface AccessWork {
  kind: 'access';
  key: LogKey<'access'>;
  /** The key of the file in the log. */
  fileKey: LogKey<'form' | 'doc' | 'agreementForm' | 'statusForm' | 'pdf'>;
  employeeId: string;
}

/** Writing the feedback answers into the Sheet, once both sides have given theirs. */
export interface ReleaseFeedbackWork {
  kind: 'releaseFeedback';
  key: LogKey<'feedback'>;
  employeeId: string;
}

/** Making a version of the agreements as they are now. */
export interface VersionWork {
  kind: 'version';
  key: LogKey<'version'>;
  employeeId: string;
  version: number;
  fingerprint: string;
}

/** Open agreements of somebody who has left lapse, whoever was responsible for them. */
export interface LapseWork {
  kind: 'lapse';
  key: LogKey<'lapse'>;
  employeeId: string;
  /** The person has come back: the day of leaving no longer counts. */
  isBack: boolean;
}

/** Of the kinds of files, those that people answer. */
export const FORM_KINDS = ['form', 'agreementForm', 'statusForm'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Why somebody's answers are still in the form only: Google did not let us write them in the Sheet. */
export const NOT_WRITTEN = 'notWritten';

/** A form that takes no more answers, or takes them again. */
export interface FormStateWork {
  kind: 'formState';
  key: LogKey<'formState'>;
  /** The key of the form in the log. */
  fileKey: LogKey<FormKind>;
  employeeId: string;
  open: boolean;
}

/** What a deletion covers: one cycle's answers or agreements, the files of one who has left, or all of a person. */
export const DELETIONS = ['answers', 'agreements', 'files', 'person'] as const;
export type DeletionKind = (typeof DELETIONS)[number];

/** Deleting what the manager has approved, for one person. */
export interface DeletionWork {
  kind: 'deletion';
  key: LogKey<'deletion'>;
  employeeId: string;
  what: DeletionKind;
  /** The cycle it is about, for answers and agreements. */
  year: number;
}

/** A list, by ids, of what was deleted by one approval. */
export interface ReceiptWork {
  kind: 'receipt';
  key: LogKey<'receipt'>;
  /** The stamp of the approval, which its deletions carry. */
  stamp: string;
}

/** The strategy report: Doc, tab and charts. */
export interface ReportWork {
  kind: 'report';
  key: LogKey<'report'>;
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

/** Why proposed work is not done now; the overview puts the reason into words. */
export type WaitingReason =
  | 'notApproved'
  | 'meetingNotSet'
  | 'meetingNotHeld'
  | 'noFocusAreas'
  | 'noConversationTime'
  | 'dateInDoubt'
  | 'fileInTrouble'
  | 'formNotReady'
  | 'notMorning'
  | 'mailedToday'
  | 'otherOwner'
  | 'uncertain';

export interface Due {
  ready: Work[];
  waiting: { work: Work; reason: WaitingReason }[];
}

export type Reader = 'employee' | 'manager';

/** Keys, all in one place. The year first, so that one cycle's entries sort together. */
export const keyOf = {
  approval: (year: number, phase: Phase) => keyFor('approval', year, phase),
  /** Records that invitations did not wait for the strategy meeting, or agreements for the effect review. */
  override: (year: number, what: 'meeting' | 'review', ...employeeId: string[]) =>
    keyFor('override', year, what, ...employeeId),
  strategyMeeting: (year: number, employeeId: string) => keyFor('strategyMeeting', year, employeeId),
  /** The meeting as it has become since; numbered, since it may be moved back again. */
  meetingMoved: (year: number, employeeId: string, sequence: number, slot: string) =>
    keyFor('strategyMeeting', year, employeeId, sequence, slot),
  form: (year: number, employeeId: string) => keyFor('form', year, employeeId),
  doc: (year: number, employeeId: string) => keyFor('doc', year, employeeId),
  invitation: (year: number, employeeId: string) => keyFor('invitation', year, employeeId),
  /** Numbered, since a conversation may be moved away and back again. */
  moved: (year: number, employeeId: string, sequence: number, slot: string) =>
    keyFor('moved', year, employeeId, sequence, slot),
  reminder: (year: number, employeeId: string, days: number) => keyOfStage('reminder', `${days}d`, year, employeeId),
  answered: (year: number, employeeId: string) => keyFor('answered', year, employeeId),
  access: (year: number, employeeId: string, file: string) => keyFor('access', year, employeeId, file),
  /** The form has been answered, but not by the person whose form it is. */
  otherAddress: (year: number, employeeId: string, form: string) => keyFor('otherAddress', year, employeeId, form),
  /** Something stands in the way of the person's file of that kind. */
  fileTrouble: (year: number, employeeId: string, file: string) => keyFor('fileTrouble', year, employeeId, file),
  /** The answers of the form could not be fetched. */
  poll: (year: number, employeeId: string, form: string) => keyFor('poll', year, employeeId, form),
  feedback: (year: number, employeeId: string) => keyFor('feedback', year, employeeId),
  /** Feedback to a former manager, which the successor does not see. */
  keptFeedback: (year: number, employeeId: string) => keyFor('keptFeedback', year, employeeId),
  topics: (year: number, employeeId: string, date: string) => keyFor('topics', year, employeeId, date),
  version: (year: number, employeeId: string, version: number) => keyFor('version', year, employeeId, version),
  agreementForm: (year: number, employeeId: string) => keyFor('agreementForm', year, employeeId),
  confirmationRequest: (year: number, employeeId: string, version: number) =>
    keyFor('confirmationRequest', year, employeeId, version),
  /** Of one version, so many working days after it was asked to be confirmed. */
  confirmationReminder: (year: number, employeeId: string, version: number, days: number) =>
    keyOfStage('confirmationReminder', `${days}d`, year, employeeId, version),
  report: (year: number, which: string) => keyFor('report', year, which),
  /** The mail about it. */
  reportReady: (year: number, which: string) => keyFor('reportReady', year, which),
  /** What reports have shown of people's answers; a later one may not be held against it. */
  shown: (year: number, measure: string, ...number: number[]) => keyFor('shown', year, measure, ...number),
  /** A text that looked sensitive, and that the manager has read and allowed. */
  approvedText: (tab: string, id: string, column: string, fingerprint: string) =>
    yearlessKey('approvedText', tab, id, column, fingerprint),
  /** One for each cell: it holds the date that was settled last. */
  settledDate: (tab: string, id: string, column: string) => yearlessKey('settledDate', tab, id, column),
  figures: (year: number, fingerprint: string) => keyFor('figures', year, fingerprint),
  papers: (year: number, fingerprint: string) => keyFor('papers', year, fingerprint),
  rollUp: (year: number) => keyFor('rollUp', year),
  /** Which charts of the report tab are ours. */
  charts: yearlessKey('charts', 'report'),
  /** One entry, noted anew each working day. */
  morning: yearlessKey('morning'),
  pdf: (year: number, employeeId: string, version: number) => keyFor('pdf', year, employeeId, version),
  confirmation: (year: number, employeeId: string, version: number) =>
    keyFor('confirmation', year, employeeId, version),
  /** Holds the deadline, so that a new one gets its own reminder, and the reader, since two may be responsible. */
  deadline: (year: number, days: number, agreementId: string, reader: Reader, deadline: string) =>
    keyOfStage('deadline', `${days}d`, year, agreementId, reader, deadline),
  overdue: (year: number, weeks: number, agreementId: string, reader: Reader, deadline: string) =>
    keyOfStage('overdue', `${weeks}w`, year, agreementId, reader, deadline),
  digest: (year: number, monday: string) => keyFor('digest', year, monday),
  statusForm: (year: number, employeeId: string) => keyFor('statusForm', year, employeeId),
  /** The last answer to the status form that was taken in, and what is known of who wrote what when. */
  progress: (year: number, employeeId: string) => keyFor('progress', year, employeeId),
  miniMus: (year: number, employeeId: string) => keyFor('miniMus', year, employeeId),
  /** Numbered, since it may be moved away and back again. */
  miniMusMoved: (year: number, employeeId: string, sequence: number, date: string) =>
    keyFor('miniMus', year, employeeId, sequence, date),
  halfYear: (year: number, employeeId: string) => keyFor('halfYear', year, employeeId),
  suggestionReply: (year: number, employeeId: string, suggestionId: string) =>
    keyFor('suggestionReply', year, employeeId, suggestionId),
  /** Numbered, since a reply may be changed back again. */
  replyChanged: (year: number, employeeId: string, suggestionId: string, sequence: number, fingerprint: string) =>
    keyFor('suggestionReply', year, employeeId, suggestionId, sequence, fingerprint),
  lapse: (year: number, employeeId: string) => keyFor('lapse', year, employeeId),
  formState: (year: number, employeeId: string, file: string) => keyFor('formState', year, employeeId, file),
  /** A file that another has replaced. */
  former: (year: number, employeeId: string, fileId: string) => keyFor('former', year, employeeId, fileId),
  deletion: (year: number, employeeId: string, what: DeletionKind) => keyFor('deletion', year, employeeId, what),
  /** In the year of the approval, whatever years the deletions are of. */
  receipt: (stamp: string) => keyFor('receipt', Number(stamp.slice(0, 4)), stamp),
  /** `owner` is the hash of the new manager's address. */
  newManager: (year: number, employeeId: string, owner: string) => keyFor('newManager', year, employeeId, owner),
  /** The link of a file that has taken the place of another. Numbered, since that may come back; with its fingerprint. */
  newLink: (year: number, employeeId: string, file: string, number: number, fingerprint: string) =>
    keyFor('newLink', year, employeeId, file, number, fingerprint),
  /** The manager's calendar, which each manager of the year is sent from the beginning; numbered. */
  calendar: (year: number, owner: string, number: number) => keyFor('calendar', year, owner, number),
  /** What one person asked to see; a file of its own each time, and another that machines can read. */
  personalData: (year: number, employeeId: string, stamp: string, ...format: 'json'[]) =>
    keyFor('personalData', year, employeeId, stamp, ...format),
} as const;
