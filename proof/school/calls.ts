// The calls of a run, by what can be hit: each member with its number, `Range.setValues` the third time.
import type { ExecutionRecord } from 'local-workspace';

export interface Call {
  member: string;
  /** Which of the member's calls it is, from 1. */
  atCall: number;
}

/** Calls that leave everything as it was. What is not among them may have an effect. */
const READS =
  /^(rest:GET |\w+\.(get|is|has|can|find|format|parse|new|require|base64|compute|test|show|set(Title|AllowInvalid|HelpText))|UrlFetchApp\.|Utilities\.|Session\.|HTTPResponse\.|Html|DataValidationBuilder|TriggerBuilder\.|ClockTriggerBuilder\.everyHours|LockService|Lock\.tryLock|Logger|console|Ui\.|Menu\.)/;

const BUILDS = /^(ScriptApp\.newTrigger|ScriptApp\.requireAllScopes)/;

const numbered = (member: string, count: number): Call[] =>
  Array.from({ length: count }, (_, at) => ({ member, atCall: at + 1 }));

export const callsIn = ({ calls }: ExecutionRecord): Call[] =>
  Object.entries(calls).flatMap(([member, count]) => numbered(member, count));

/** Those that may write: to the Sheet, to Drive, to a mailbox, to properties, to triggers. */
export const writesIn = (execution: ExecutionRecord): Call[] =>
  callsIn(execution).filter(({ member }) => !READS.test(member) && !BUILDS.test(member));

/** Those that Google itself may fail in: its APIs, and its services that go over the network. */
export const googlesIn = (execution: ExecutionRecord): Call[] =>
  callsIn(execution).filter(({ member }) =>
    /^(rest:|Range\.|Sheet\.|SpreadsheetApp\.|MailApp\.|Properties\.)/.test(member),
  );

/** Ids of files would make a case's name differ in every story. */
export const nameOf = ({ member, atCall }: Call): string =>
  `${member.replace(/[\w-]{40,}/g, (id) => id.slice(0, 8))}@${atCall}`;
