// The unit: everything the master Sheet says, as plain values. What all decisions are made from.
import type { Language } from '../text/language.ts';
import type { Row } from './tables.ts';

export type FocusArea = Row<'focusAreas'>;
export type Employee = Row<'employees'>;
export type Question = Row<'questions'>;
export type Tailoring = Row<'tailoring'>;
export type Preparation = Row<'preparation'>;
export type Answer = Row<'answers'>;
export type Suggestion = Row<'suggestions'>;
export type Agreement = Row<'agreements'>;
export type Conversation = Row<'conversations'>;
export type LogRow = Row<'log'>;

/** The settings, read from their rows; dates `yyyy-MM-dd`, times `HH:mm`, empty text where not set. */
export interface Settings {
  language: Language;
  unitName: string;
  /** The data controller, e.g. the municipality. */
  organisation: string;
  managerName: string;
  managerEmail: string;
  /** Whose hourly trigger does the work. */
  triggerOwner: string;
  /** The cycle: the year the conversations are held in. */
  year: number;
  meetingDate: string;
  meetingTime: string;
  meetingMinutes: number;
  meetingPlace: string;
  /** Why invitations may go before the strategy meeting; empty = they may not. */
  meetingOverrideReason: string;
  answerDeadline: string;
  /** Days before the deadline on which those who have not answered are reminded. */
  reminderDays: number[];
  windowFrom: string;
  windowTo: string;
  /** Days on which nothing is held or sent, beside weekends and holidays. */
  closedDays: string[];
  conversationMinutes: number;
  conversationPlace: string;
  /** Working hours for conversations. */
  dayFrom: string;
  dayTo: string;
  remindAnswers: boolean;
  sendTopics: boolean;
  readAgreements: boolean;
  remindAgreements: boolean;
  /** Of a confirmation that has been asked for. */
  remindConfirmation: boolean;
  /** The manager's digest, the first working day of each week. */
  sendDigest: boolean;
  miniMus: boolean;
  /** From the conversation to the half-year check. */
  miniMusMonths: number;
  sendReports: boolean;
  /** When the reports are made; empty = reckoned from the conversations. */
  interimReport: string;
  halfYearReport: string;
  yearReport: string;
  /** Deletions are proposed when their time has come; never carried out by themselves. */
  proposeDeletions: boolean;
  /** How long answers are kept at most. */
  answersMonths: number;
  /** How long agreements are kept after they were reviewed. */
  agreementsMonths: number;
  legalBasis: string;
  recipients: string;
  retention: string;
  privacyContact: string;
}

/** What is known of a person beside our columns, by heading. */
export type OwnCells = Readonly<Record<string, string>>;

export interface Unit {
  settings: Settings;
  focusAreas: FocusArea[];
  employees: Employee[];
  /** By an employee's id, what stands beside our columns; absent where nobody has looked. */
  ownCells?: (employeeId: string) => OwnCells;
  /** By an employee's id, the row of the tab as people count it, to be shown; absent where nobody has looked. */
  rowOf?: (employeeId: string) => number | undefined;
  /** The Sheet reads typed dates with the month first; absent where nobody has asked. */
  readsMonthFirst?: () => boolean;
  questions: Question[];
  tailoring: Tailoring[];
  preparation: Preparation[];
  answers: Answer[];
  suggestions: Suggestion[];
  agreements: Agreement[];
  conversations: Conversation[];
  log: LogRow[];
}

/** The moment decisions are made at, local to the unit. */
export interface Now {
  /** `yyyy-MM-dd`. */
  date: string;
  /** `HH:mm`. */
  time: string;
}
