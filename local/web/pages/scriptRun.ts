// google.script.run as a page sees it: handlers, what may be sent, and how many calls are under way at once.

import { transferred } from '../../core/transfer.ts';
import { GOOGLE } from '../../errors.ts';

type Handler = (value: unknown, userObject: unknown) => void;

/** Carries a call to the server; settles with what the function returned, or with what it threw. */
export type Carrier = (functionName: string, args: unknown[]) => Promise<unknown>;

/** https://developers.google.com/apps-script/guides/html/reference/run */
export type ScriptRunner = {
  withSuccessHandler(handler: Handler): ScriptRunner;
  withFailureHandler(handler: Handler): ScriptRunner;
  withUserObject(object: unknown): ScriptRunner;
} & Record<string, unknown>;

/** More than ten at once wait for their turn. https://developers.google.com/apps-script/guides/html/reference/run */
export const CALLS_AT_ONCE = 10;

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

/** The values of a form, if the argument is one; the page gives this function, since it knows the DOM. */
export type FormReader = (argument: unknown) => Record<string, unknown> | undefined;

export const scriptRun = (names: readonly string[], carry: Carrier, formIn: FormReader): ScriptRunner => {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const next = (): void => {
    while (underWay < CALLS_AT_ONCE) {
      const start = waiting.shift();
      if (!start) return;
      underWay += 1;
      start();
    }
  };
  const call = (name: string, args: unknown[], { success, failure, userObject }: Handlers): void => {
    // Before anything is sent, so that the page's own line fails, as on Google.
    const copies = args.map((argument, index) => {
      const form = args.length === 1 ? formIn(argument) : undefined;
      return transferred(form ?? argument, GOOGLE.illegalValue(String(index)));
    });
    waiting.push(() => {
      const done = (): void => {
        underWay -= 1;
        next();
      };
      carry(name, copies).then(
        (value) => {
          done();
          success?.(value, userObject);
        },
        (error: unknown) => {
          done();
          if (failure) failure(error, userObject);
          else console.error(error);
        },
      );
    });
    next();
  };
  /** Every `with…` gives a new runner, so that parts of a page do not share handlers. */
  const runner = (handlers: Handlers): ScriptRunner => {
    const functions = Object.fromEntries(
      names
        .filter((name) => !name.endsWith('_'))
        .map((name) => [name, (...args: unknown[]) => call(name, args, handlers)]),
    );
    return {
      ...functions,
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
  };
  return runner({});
};
