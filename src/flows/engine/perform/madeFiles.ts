// Claims work that makes files, and finds those that an earlier run has made for it.
import type { LogKey } from '../../../domain/work/logKeys.ts';
import { filesByKey, type ListedFile } from '../../../google/rest/driveList.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** @returns the unit's files by their work's key. */
export const claimAndFind = (unitOfWork: UnitOfWork, keys: readonly LogKey[]): Map<string, ListedFile> => {
  const awaited = keys.filter((key) => isFresh(unitOfWork, key));
  unitOfWork.claim(keys.map((key) => ({ key })));
  return filesByKey(awaited);
};

/** So long Drive's list may lack a file, in minutes. */
const LATEST = 2;

/** Noted in these minutes, in whatever state: its file may be there and not be listed yet. */
export const isFresh = ({ index, moment }: UnitOfWork, key: LogKey): boolean => {
  const at = index.entry(key)?.at;
  return at !== undefined && Date.parse(moment) - Date.parse(at) <= LATEST * 60_000;
};
