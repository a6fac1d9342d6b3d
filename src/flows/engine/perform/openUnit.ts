// Lets a successor into all that the add-on has made: the folder, and what does not lie in it.
import { plainAddress } from '../../../domain/unit/emailAddress.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { filesByKey } from '../../../google/rest/driveList.ts';
import { unitFolder } from '../../../google/rest/folder.ts';
import { share } from '../../../google/rest/permissions.ts';

/**
 * The folder alone goes first, since its files follow it and Drive keeps only one of several writes at a time. A file
 * that people have moved, or closed to whoever opens the folder, is shared by itself. @returns how many files there are.
 */
export const openUnitTo = (email: string): { files: number; outcomes: Outcome<unknown>[] } => {
  const folder = unitFolder().id;
  const files = [...filesByKey().values()].filter(({ id }) => id !== folder);
  const apart = files.filter(({ parents, isApart }) => isApart || !parents.includes(folder));
  const to = (fileId: string) => ({ fileId, email: plainAddress(email), role: 'writer' as const });
  return { files: files.length, outcomes: [...share([to(folder)]), ...share(apart.map(({ id }) => to(id)))] };
};
