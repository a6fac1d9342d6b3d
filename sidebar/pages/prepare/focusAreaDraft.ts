// The focus areas as they are being typed: 1–6 of them, each with what is missing.
import type { FocusAreaInput } from '../../../src/contract.ts';

export const MOST_FOCUS_AREAS = 6;

export type FocusAreaProblem = 'titleMissing' | 'titleTwice' | 'fromYear' | 'toYear' | 'yearsReversed';

export const newFocusArea = (fromYear: number): FocusAreaInput => ({
  id: '',
  title: '',
  why: '',
  signOfSuccess: '',
  fromYear: String(fromYear),
  toYear: String(fromYear + 2),
});

/** A row that nobody has begun on, years aside: those come filled in. */
export const isBlankArea = ({ id, title, why, signOfSuccess }: FocusAreaInput): boolean =>
  id === '' && [title, why, signOfSuccess].every((text) => text.trim() === '');

const isYear = (text: string): boolean => text.trim() === '' || /^20\d\d$/.test(text.trim());

export const problemsOfArea = (area: FocusAreaInput, all: readonly FocusAreaInput[]): FocusAreaProblem[] => {
  if (isBlankArea(area)) return [];
  const problems: FocusAreaProblem[] = [];
  const title = area.title.trim().toLowerCase();
  if (title === '') problems.push('titleMissing');
  else if (all.some((other) => other !== area && other.title.trim().toLowerCase() === title))
    problems.push('titleTwice');
  if (!isYear(area.fromYear)) problems.push('fromYear');
  if (!isYear(area.toYear)) problems.push('toYear');
  const [from, to] = [area.fromYear.trim(), area.toYear.trim()];
  if (from !== '' && to !== '' && isYear(from) && isYear(to) && to < from) problems.push('yearsReversed');
  return problems;
};
