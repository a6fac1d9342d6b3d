// What the local pages and their server say to each other: JSON-safe, no Date, no Node and no DOM.

export interface PersonView {
  email: string;
  name: string;
}

/** What every page needs to know of where it is. */
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

/** What an answer that is no success holds. `refused` is Google's or the Workspace's word to the person, to be shown as it is. */
export interface ProblemView {
  problem: { kind: 'refused' | 'missing' | 'bad request' | 'fault'; message: string };
}
