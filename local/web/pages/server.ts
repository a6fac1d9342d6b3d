// Requests to the local server: JSON both ways, refusals as errors with a text to show, and an event after every change.
import type { ProblemView } from '../contract.ts';

/** A refusal or failure of the server; the message is for people. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemView['problem']['kind'] | 'no answer',
    message: string,
  ) {
    super(message);
  }
}

/** Who is signed in in this browser tab, by e-mail. */
export const signedIn = (): string => decodeURIComponent(/^\/as\/([^/]+)/.exec(location.pathname)?.[1] ?? '');

/** The part of the address that names the page: `spreadsheets/d/ID`. */
export const shownPage = (): string => location.pathname.replace(/^\/as\/[^/]+\//, '');

/** The event that something in the Workspace has changed. */
export const CHANGED = 'workspacechange';
export const notifyChanged = (): void => {
  window.dispatchEvent(new Event(CHANGED));
};

const ask = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(`/api/as/${encodeURIComponent(signedIn())}/${path}`, init);
  } catch (error) {
    throw new Problem('no answer', String(error));
  }
  if (response.ok) return response.json();
  const text = await response.text();
  if (!text.startsWith('{')) throw new Problem('fault', text);
  const { problem }: ProblemView = JSON.parse(text);
  throw new Problem(problem.kind, problem.message);
};

export const get = <Answer>(path: string): Promise<Answer> => ask(path);

/** Every change of the Workspace: it is saved when it is answered, and the page is notified to fetch again. */
export const post = async <Answer>(path: string, body: object = {}): Promise<Answer> => {
  try {
    return await ask<Answer>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } finally {
    notifyChanged();
  }
};
