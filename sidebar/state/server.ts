// Calls to the server: google.script.run as promises, typed by the public list in src/main.ts.
import type { ChangedCell, Reply } from '../../src/contract.ts';
import type { Server } from '../../src/main.ts';

type Runner = { [Name in keyof Server]: (...args: unknown[]) => void } & {
  withSuccessHandler(handler: (value: never) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
};
declare const google: { script: { run: Runner } };

type Answer<Name extends keyof Server> = ReturnType<Server[Name]> extends Reply<infer Data> ? Data : never;

/** The server refused the call: its problems are sentences to show as they are. */
export class Refused extends Error {
  constructor(
    readonly problems: string[],
    readonly code: string,
    /** What is to be chosen before it can be saved. */
    readonly changed: readonly ChangedCell[] = [],
  ) {
    super(problems.join(' '));
  }
}

/** Google ends a run after six minutes, and says so in the language of the account: by then nothing else has failed. */
const TOO_LONG = /maximum execution time/i;
const TOO_LONG_MS = 5.5 * 60_000;

/** The call failed before the server could answer; the message is Google's and not for people. */
export class NoAnswer extends Error {
  readonly tookTooLong: boolean;

  constructor(message: string, afterMs: number) {
    super(message);
    this.tookTooLong = TOO_LONG.test(message) || afterMs >= TOO_LONG_MS;
  }
}

let hear = (_notes: readonly string[]): void => {};

/** Who is told what the server remarks on texts that it has saved. */
export const onNotes = (listener: (notes: readonly string[]) => void): void => {
  hear = listener;
};

/** @throws Refused with the server's sentences, or NoAnswer where the call itself failed. */
export const call = <Name extends keyof Server>(name: Name, ...args: Parameters<Server[Name]>): Promise<Answer<Name>> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const unanswered = (message: string) => reject(new NoAnswer(message, performance.now() - start));
    const runner = google.script.run
      .withSuccessHandler((reply: Reply<Answer<Name>> | null) => {
        if (reply === null) unanswered('null');
        else if (reply.ok) {
          if (reply.notes) hear(reply.notes);
          resolve(reply.data);
        } else reject(new Refused(reply.problems, reply.code, reply.changed));
      })
      .withFailureHandler(({ message }) => unanswered(message));
    runner[name](...args);
  });
