// What went wrong, in sentences for people: the server's own where it answered, ours where Google or the page failed.
import type { Labels } from './labels.ts';
import { NoAnswer, Refused } from './server.ts';

export const sentencesOf = (error: unknown, labels: Labels['common']): string[] => {
  if (error instanceof Refused && error.problems.length > 0) return error.problems;
  if (error instanceof NoAnswer) {
    return [/permission|authori[sz]ation/i.test(error.message) ? labels.noPermission : labels.unreachable];
  }
  // A fault of the page's own: its place goes to the browser's console, a way out to the reader.
  console.error(error);
  return [labels.unexpected];
};
