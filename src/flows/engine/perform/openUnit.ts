// Lets a successor into what the add-on has made, but for files in which employees may have written about their manager.
import { isShownToSuccessor } from '../../../domain/people/shownToSuccessor.ts';
import { plainAddress } from '../../../domain/unit/emailAddress.ts';
import type { UnitIndex } from '../../../domain/work/unitIndex.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { filesByKey } from '../../../google/rest/driveList.ts';
import { unitFolder } from '../../../google/rest/folder.ts';
import { share } from '../../../google/rest/permissions.ts';

/** Each by itself: whoever is let into the folder is let into all that lies in it. @returns how many files there are. */
export const openUnitTo = (index: UnitIndex, email: string): { files: number; outcomes: Outcome<unknown>[] } => {
  const folder = unitFolder().id;
  const shown = [...filesByKey()].flatMap(([key, { id }]) =>
    id !== folder && isShownToSuccessor(index, key) ? [id] : [],
  );
  const to = (fileId: string) => ({ fileId, email: plainAddress(email), role: 'writer' as const });
  return { files: shown.length, outcomes: share(shown.map(to)) };
};
