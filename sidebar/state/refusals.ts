// A failure as sentences for people: the server's own where it answered, ours where Google or the page failed.
import type { Labels } from '../text/labels.ts';
import { NoAnswer, Refused } from './server.ts';

export const sentencesOf = (error: unknown, labels: Labels['common']): string[] => {
  if (error instanceof Refused && error.problems.length > 0) return error.problems;
  // Google's message may be in any language, so ours names the remedies: the network, one account only, the authorization.
  if (error instanceof NoAnswer) return [error.tookTooLong ? labels.tookTooLong : labels.unreachable];
  // A fault in the page itself: the stack goes to the browser's console, a remedy to the reader.
  console.error(error);
  return [labels.unexpected];
};
