// What the local pages and their server send each other: JSON-safe, no Date, no Node and no DOM.

export interface PersonView {
  email: string;
  name: string;
}

/** What every page needs to know. */
export interface SessionInfo {
  me: PersonView;
  language: 'da' | 'en';
  people: PersonView[];
  /** Epoch milliseconds on the Workspace's clock. */
  now: number;
  /** The zone in which people read the clock. */
  timeZone: string;
  /** The spreadsheets that the person may open. */
  spreadsheets: { id: string; name: string }[];
  /** Unread mails. */
  unread: number;
}

/** The body of an error response. The message of `refused` is worded for the person, by Google or the Workspace. */
export interface ProblemView {
  problem: { kind: 'refused' | 'missing' | 'bad request' | 'fault'; message: string };
}
