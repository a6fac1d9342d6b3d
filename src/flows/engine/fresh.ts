// What was noted just now: Google may still show the state before.
import type { LogKey } from '../../domain/work/logKeys.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** So long Drive's list may lack a file, in minutes. */
const LATEST = 2;

/** Noted in these minutes, in whatever state: its file may be there and not be listed yet. */
export const isFresh = ({ index, moment }: UnitOfWork, key: LogKey): boolean => {
  const at = index.entry(key)?.at;
  return at !== undefined && Date.parse(moment) - Date.parse(at) <= LATEST * 60_000;
};
