// The focus areas as they are being typed: 1–6 of them in a year, each with what is missing.
import type { FocusAreaInput } from '../../../src/contract.ts';

export const MOST_FOCUS_AREAS = 6;

export type FocusAreaProblem = 'titleMissing' | 'titleTwice' | 'years';

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

/** Those of years gone by stay on the page, and leave room for others. */
export const runningIn = (areas: readonly FocusAreaInput[], year: number): FocusAreaInput[] =>
  areas.filter(({ fromYear, toYear }) => {
    const [from, to] = [fromYear.trim(), toYear.trim()];
    return (from === '' || Number(from) <= year) && (to === '' || Number(to) >= year);
  });

const isYear = (text: string): boolean => text === '' || /^(19|20)\d\d$/.test(text);

export const problemsOfArea = (area: FocusAreaInput, all: readonly FocusAreaInput[]): FocusAreaProblem[] => {
  if (isBlankArea(area)) return [];
  const problems: FocusAreaProblem[] = [];
  const title = area.title.trim().toLowerCase();
  if (title === '') problems.push('titleMissing');
  else if (all.some((other) => other !== area && other.title.trim().toLowerCase() === title))
    problems.push('titleTwice');
  const [from, to] = [area.fromYear.trim(), area.toYear.trim()];
  if (!isYear(from) || !isYear(to) || (from !== '' && to !== '' && to < from)) problems.push('years');
  return problems;
};
