// Focus areas as they are being typed: 1–6 in a year, and what is missing in each.
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

/** A new row in which nothing has been typed but perhaps its years, which are filled in beforehand. */
export const isBlankArea = ({ id, title, why, signOfSuccess }: FocusAreaInput): boolean =>
  id === '' && [title, why, signOfSuccess].every((text) => text.trim() === '');

/** Focus areas of earlier years stay on the page, but do not count towards the six. */
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
