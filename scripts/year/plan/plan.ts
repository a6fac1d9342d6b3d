// The plan of a year as pure data: its dates, and what each person does and when.

/** A local moment, `yyyy-mm-ddTHH:mm`. */
export type Moment = string;

/** An employee's id or e-mail; or the name, where only one person has it. */
export type EmployeeKey = string;

export interface Course {
  start: string;
  /** A day before the strategy meeting, on which the manager tries to invite and is refused. */
  tooEarly?: string;
  meeting: string;
  forms: string;
  invitations: string;
  answerDeadline: string;
  windowFrom: string;
  windowTo: string;
  /** The last day that is played, until noon. */
  until: string;
}

/**
 * Keyed by the question's id, or by the words of an own question; a grid's answers by the titles of its rows. A number from
 * 0 to below 1 picks one of the options that the form offers, if it asks the question.
 */
export type Answers = Record<string, string | number | Record<string, string>>;

export interface Submission {
  at: Moment;
  answers: Answers;
}

export interface Tailored {
  kind: 'mark' | 'hide' | 'own';
  questionId: string;
  text: string;
  note: string;
}

/** A row of the effect review, as people write it. */
export interface ReviewRow {
  /** The old agreement's words or how they begin. */
  agreement: string;
  status: string;
  reason?: string;
  effect?: string;
  score?: string;
}

/** A row of the agreement table, as people write it. */
export interface AgreementRow {
  text: string;
  type: string;
  focusArea: string;
  responsible: string;
  deadline: string;
  signOfSuccess: string;
  driftReason?: string;
}

/** The columns of the table in the Doc; the reason for daily operations is written in the column of the focus area. */
export type AgreementColumn = Exclude<keyof AgreementRow, 'driftReason'>;

export interface Correction {
  at: Moment;
  /** The index of the agreement, from 0. */
  agreement: number;
  field: AgreementColumn;
  text: string;
}

export interface Conversation {
  /** Where the agreements are written down. */
  writtenIn: 'doc' | 'sidebar';
  /** Titles of the focus areas that were talked about. */
  focusAreas: string[];
  reviews: ReviewRow[];
  agreements: AgreementRow[];
  /** A note that is typed into the Doc during the conversation, under the topics. */
  note?: string;
  /** Inserts a row for the last agreement between the others. */
  addsRow?: boolean;
  /** Merges the focus-area cells of all rows into one. */
  mergesFocusArea?: boolean;
  /** A cell that was left empty and is filled in later. */
  correction?: Correction;
}

export type When = Moment | { daysAfterConversation: number; time: string };

export interface Confirmation {
  manager: When;
  employee: When;
  onPaper?: boolean;
  /** The employee comments instead of confirming; the manager changes the Doc, and both confirm again. */
  objection?: { comment: string; change: Omit<Correction, 'at'>; changedAt: Moment; confirmedAt: Moment };
}

export interface PersonPlan {
  who: EmployeeKey;
  tailoring: Tailored[];
  submissions: Submission[];
  preparation: { questionId: string; answer: string; reason: string }[];
  conversation?: Conversation;
  confirmation?: Confirmation;
}

export type Progress = 'notStarted' | 'inProgress' | 'done' | 'offTrack';

/** The progress of one agreement. */
export interface AgreementStatus {
  /** The agreement's words or how they begin. */
  agreement: string;
  progress: Progress;
  note?: string;
}

/** What someone reports of their agreements between the conversations. */
export interface StatusUpdate {
  at: Moment;
  who: EmployeeKey;
  /** The employee's own form; the manager's sidebar or the cell in the Sheet. */
  channel: 'form' | 'sidebar' | 'sheet';
  statuses: AgreementStatus[];
}

/** The half-year review, on the day that the invitation names. */
export interface HalfYearReview {
  who: EmployeeKey;
  /** When the status form is answered: how many days before the review, and at what time. */
  answers?: { daysBefore: number; time: string; statuses: AgreementStatus[] };
  time: string;
  managerMust: string;
  /** The manager turns the employee's reminders off until the next MUS. */
  stopsReminders?: boolean;
}

/** The manager's answer to a suggestion, typed in the Sheet. */
export interface Reply {
  who: EmployeeKey;
  questionId: string;
  /** One of the options in the Sheet's drop-down. */
  status: string;
  reply: string;
}

/** Someone leaves, goes on leave or returns: the manager types the state in the Sheet. */
export interface StateChange {
  at: Moment;
  who: EmployeeKey;
  state: 'left' | 'onLeave' | 'active';
}

/** Someone is new or returns, and has a conversation outside the period of the others. */
export interface Arrival {
  at: Moment;
  /** What the manager types in a new row, by heading; absent for someone who returns. */
  row?: Record<string, string>;
  slot: { date: string; time: string };
  preparedAt: Moment;
  person: PersonPlan;
}

export interface Handover {
  at: Moment;
  successor: { name: string; email: string };
}

/** The manager's decisions after reading the report. */
export interface Decisions {
  at: Moment;
  decisions: { focusArea: string; decision: 'keep' | 'adjust' | 'special'; reason: string }[];
}

export interface NextCycle {
  at: Moment;
  /** Of the new cycle. */
  settings: Record<string, string>;
}

export interface YearPlan {
  course: Course;
  /** Settings that depend on how many people there are. */
  settings?: Record<string, string>;
  people: PersonPlan[];
  preparedAt: Moment;
  /** Disturbances that the year must survive. */
  trials: {
    /** The run that makes the forms is killed at this form, counted from 1. */
    cutAtForm?: number;
    /** Invitations are started a second time. */
    inviteTwice?: boolean;
  };
  statuses: StatusUpdate[];
  halfYearReviews: HalfYearReview[];
  replies: { at: Moment; replies: Reply[] }[];
  changes: StateChange[];
  arrivals: Arrival[];
  handover?: Handover;
  decisions?: Decisions;
  /** When the manager approves what is proposed for deletion. */
  deletions: Moment[];
  nextCycle?: NextCycle;
}
