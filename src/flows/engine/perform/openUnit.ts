// Lets a successor into what the add-on has made, but for files in which employees may have written about their manager.
import { isShownToSuccessor } from '../../../domain/people/shownToSuccessor.ts';
import { plainAddress } from '../../../domain/unit/emailAddress.ts';
import type { UnitIndex } from '../../../domain/work/unitIndex.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { filesByKey, type ListedPermission } from '../../../google/rest/driveList.ts';
import { unitFolder } from '../../../google/rest/folder.ts';
import { share } from '../../../google/rest/permissions.ts';

/**
 * Each by itself: whoever is let into the folder is let into all that lies in it. A run that ended midway is gone on with,
 * since what is open already is left alone: of many people's files one run may not get through all.
 * @returns how many files there are.
 */
export const openUnitTo = (index: UnitIndex, email: string): { files: number; outcomes: Outcome<unknown>[] } => {
  const folder = unitFolder().id;
  const reader = plainAddress(email);
  const shown = [...filesByKey()].flatMap(([key, file]) =>
    file.id !== folder && isShownToSuccessor(index, key) ? [file] : [],
  );
  const closed = shown.filter(({ permissions }) => !permissions.some((given) => mayWrite(given, reader)));
  const outcomes = share(closed.map(({ id }) => ({ fileId: id, email: reader, role: 'writer' })));
  return { files: shown.length, outcomes };
};

const mayWrite = ({ role, email }: ListedPermission, reader: string): boolean =>
  (role === 'writer' || role === 'owner') && plainAddress(email) === reader;
