// What a year is made of: the course of its dates and what each person does in it. Pure data; the clock carries it out.

/** A local moment, `yyyy-mm-ddTHH:mm`. */
export type Moment = string;

/** The employee's id; the e-mail of one who has none yet. The story calls its people by their names, for each has its own. */
export type EmployeeKey = string;

export interface Course {
  start: string;
  /** Before the strategy meeting: the manager tries to invite, and is refused. */
  tooEarly?: string;
  meeting: string;
  forms: string;
  invitations: string;
  answerDeadline: string;
  windowFrom: string;
  windowTo: string;
  /** The last day that is played; it ends at noon. */
  until: string;
}

/**
 * By the question's id in the bank or an own question's words; a grid's rows by their titles. A number from 0 to below 1
 * chooses among whatever the form offers there, if it asks at all.
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

/** What has a column of its own: why something belongs to daily operations is written with its focus area. */
export type AgreementColumn = Exclude<keyof AgreementRow, 'driftReason'>;

export interface Correction {
  at: Moment;
  /** Which of the agreements, from 0. */
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
  /** The last agreement gets a row of its own between the others. */
  addsRow?: boolean;
  /** One cell for the focus area of all rows. */
  mergesFocusArea?: boolean;
  /** What was missing at first and is written into the Doc later. */
  correction?: Correction;
}

export type When = Moment | { daysAfterConversation: number; time: string };

export interface Confirmation {
  manager: When;
  employee: When;
  onPaper?: boolean;
  /** The employee does not confirm but comments; the manager changes the Doc and both confirm again. */
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

/** How it goes with one agreement. */
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
export interface MiniMus {
  who: EmployeeKey;
  /** How many days before it the form is answered, and when. */
  answers?: { daysBefore: number; time: string; statuses: AgreementStatus[] };
  time: string;
  managerMust: string;
  /** They will look at it again at the next MUS: the manager unticks the employee's reminders. */
  stopsReminders?: boolean;
}

/** The manager's answer to a suggestion, typed in the Sheet. */
export interface Reply {
  who: EmployeeKey;
  questionId: string;
  /** As the Sheet's drop-down says it. */
  status: string;
  reply: string;
}

/** Someone leaves, goes on leave, or is back at work: the manager types the state in the Sheet. */
export interface StateChange {
  at: Moment;
  who: EmployeeKey;
  state: 'left' | 'onLeave' | 'active';
}

/** Someone is new or comes back, and has a conversation out of step with the others. */
export interface Arrival {
  at: Moment;
  /** What the manager types in a new row, by heading; absent for one who comes back. */
  row?: Record<string, string>;
  slot: { date: string; time: string };
  preparedAt: Moment;
  person: PersonPlan;
}

export interface Handover {
  at: Moment;
  successor: { name: string; email: string };
}

/** What the manager decides when the report has been read. */
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
  /** What the manager writes in the settings once it is known how many people there are. */
  settings?: Record<string, string>;
  people: PersonPlan[];
  preparedAt: Moment;
  /** Every one of these is a trial that the year must stand. */
  trials: {
    /** The run that makes the forms is cut when it comes to this one. */
    cutAtForm?: number;
    /** Invitations are started a second time. */
    inviteTwice?: boolean;
  };
  statuses: StatusUpdate[];
  miniMus: MiniMus[];
  replies: { at: Moment; replies: Reply[] }[];
  changes: StateChange[];
  arrivals: Arrival[];
  handover?: Handover;
  decisions?: Decisions;
  /** When the manager approves what is proposed for deletion. */
  deletions: Moment[];
  nextCycle?: NextCycle;
}
