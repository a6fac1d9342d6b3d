// What was noted just now: Google may still show the state before.
import type { LogKey } from '../../domain/work/logKeys.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** So long Drive's list may lack a file, in minutes. */
const LISTED_AFTER = 2;

/** What is noted bears the minute in which its run began, and Google ends a run after six. */
const LONGEST_RUN = 6;

/** Noted so lately, in whatever state, that its file may be there and not be listed yet. */
export const isFresh = ({ index, moment }: UnitOfWork, key: LogKey): boolean => {
  const at = index.entry(key)?.at;
  return at !== undefined && Date.parse(moment) - Date.parse(at) <= (LONGEST_RUN + LISTED_AFTER) * 60_000;
};
