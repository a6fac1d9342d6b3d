// What went wrong, in sentences for people: the server's own where it answered, ours where Google or the page failed.
import type { Labels } from '../text/labels.ts';
import { NoAnswer, Refused } from './server.ts';

export const sentencesOf = (error: unknown, labels: Labels['common']): string[] => {
  if (error instanceof Refused && error.problems.length > 0) return error.problems;
  // Google says why in its own words only, in whatever language: both ways out are told.
  if (error instanceof NoAnswer) return [labels.unreachable];
  // A fault of the page's own: its place goes to the browser's console, a way out to the reader.
  console.error(error);
  return [labels.unexpected];
};
