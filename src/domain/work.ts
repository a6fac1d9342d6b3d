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
] as const;
export type MailKind = (typeof MAILS)[number];

/** The keys under which mails stand in the log. */
export const MAIL_KEY =
  /^\d+\/(strategyMeeting|invitation|moved|reminder-\d+d|topics|confirmationRequest|confirmation)\//;

/** A file that is made once and then filled, shared and, for a form, published. */
export interface FileWork {
  kind: 'form' | 'doc' | 'agreementForm' | 'pdf';
  key: string;
  employeeId: string;
  /** What the file is made from; another fingerprint means that it should be made anew, in place. */
  fingerprint: string;
  /** Of the agreements, where the file is about one. */
  version: number;
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

export type Work = FileWork | MailWork | UpdateDocWork | AccessWork | ReleaseFeedbackWork | VersionWork;

/** Why work is not done now although it is known: the words tell it to the manager. */
export type WaitingReason =
  | 'notApproved'
  | 'meetingNotSet'
  | 'meetingNotHeld'
  | 'noFocusAreas'
  | 'noConversationTime'
  | 'formNotReady'
  | 'notMorning'
  | 'uncertain';

export interface Due {
  ready: Work[];
  waiting: { work: Work; reason: WaitingReason }[];
}

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
  pdf: (year: number, employeeId: string, version: number) => `${year}/pdf/${employeeId}/${version}`,
  confirmation: (year: number, employeeId: string, version: number) => `${year}/confirmation/${employeeId}/${version}`,
} as const;
