// Claims work that makes files, and finds those that an earlier run has made for it.
import type { LogKey } from '../../../domain/work/logKeys.ts';
import { filesByKey, type ListedFile } from '../../../google/rest/driveList.ts';
import { isFresh } from '../fresh.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** @returns the unit's files by their work's key. */
export const claimAndFind = (unitOfWork: UnitOfWork, keys: readonly LogKey[]): Map<string, ListedFile> => {
  const awaited = keys.filter((key) => isFresh(unitOfWork, key));
  unitOfWork.claim(keys.map((key) => ({ key })));
  return filesByKey(awaited);
};
