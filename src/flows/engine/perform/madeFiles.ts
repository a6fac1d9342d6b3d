// The one way in which files are made: claimed in the log, looked for in Drive, made with their key, noted. A run may die
// at any call: the next one finds by the key what it made, and closes it to whoever has no business in it.
import { plainAddress } from '../../../domain/unit/emailAddress.ts';
import type { Employee } from '../../../domain/unit/unit.ts';
import { isFileKind, type LogKind } from '../../../domain/work/logDetails.ts';
import { failureOf, isFile, isKind, type LogEntry, type LogNote } from '../../../domain/work/logEntries.ts';
import type { LogKey } from '../../../domain/work/logKeys.ts';
import { LEFT_OPEN } from '../../../google/host/errors.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { closeOrRemove } from '../../../google/rest/drive.ts';
import { filesByKey, type ListedFile, type ListedPermission } from '../../../google/rest/driveList.ts';
import { unitFolder } from '../../../google/rest/folder.ts';
import { isForAll } from '../../../google/rest/permissions.ts';
import { isFresh } from '../fresh.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export interface FoundFile extends Pick<ListedFile, 'id' | 'permissions'> {
  /** The log had it as made: people know of it, and may have let others in. */
  isNoted: boolean;
}

/** @returns the unit's files by their work's key. One that was noted just now need not be listed yet. */
export const claimAndFind = (unitOfWork: UnitOfWork, keys: readonly LogKey[]): Map<string, FoundFile> => {
  const awaited = keys.filter((key) => isLeftOpen(unitOfWork, key) && !fileIn(unitOfWork, key));
  const done = new Set<string>(keys.filter((key) => unitOfWork.index.isDone(key)));
  const justNoted = keys.filter((key) => fileIn(unitOfWork, key) && isFresh(unitOfWork, key));
  unitOfWork.claim(keys.map((key) => ({ key })));
  const found = new Map<string, FoundFile>();
  for (const key of justNoted) found.set(key, { id: fileIn(unitOfWork, key), permissions: [], isNoted: done.has(key) });
  for (const [key, file] of filesByKey(awaited)) found.set(key, { ...file, isNoted: done.has(key) });
  return found;
};

/**
 * Whether a file of the key may be there that neither the log nor Drive's list shows: a run died just now after it had
 * claimed it, or Google did not say what became of it.
 */
export const isLeftOpen = (unitOfWork: UnitOfWork, key: LogKey): boolean => {
  const entry = unitOfWork.index.entry<LogKind>(key);
  if (!entry || !isFresh(unitOfWork, key)) return false;
  return entry.state === 'claimed' || (entry.state === 'failed' && UNTOLD.includes(failureOf(entry).reason ?? ''));
};

/** Reasons of ours after which the file may be there: an answer did not come, or what is open could not be deleted. */
export const UNTOLD = ['unknown', 'connection', 'noAnswer', LEFT_OPEN];

/** The file that the log knows; empty where it knows none. */
const fileIn = ({ index }: UnitOfWork, key: LogKey): string => {
  const entry = index.entry<LogKind>(key);
  if (!entry) return '';
  if (isKind(entry, 'papers', 'figures')) return entry.details.managersFile ?? '';
  return isFile(entry) ? entry.details.file : '';
};

/** The keys, in Drive, of files about people that may be there without being listed. */
export const unlistedAboutPeople = (unitOfWork: UnitOfWork): string[] =>
  unitOfWork.index.log.flatMap((entry) => {
    if (!isFileKind(entry.kind) || !isLeftOpen(unitOfWork, entry.key)) return [];
    // A report is made beside the one that people have changed.
    if (isKind(entry, 'report')) return [entry.details.file ? nextReport(entry) : entry.key];
    return isFile(entry) ? [] : [entry.key];
  });

const nextReport = ({ key, details }: LogEntry<'report'>): string => keyInDrive(key, (details.number ?? 1) + 1);

/** Of several Docs in a row, each but the first has its number in its key. */
export const keyInDrive = (key: LogKey<'report' | 'rollUp'>, number: number): string =>
  number === 1 ? key : `${key}/${number}`;

/** What a run has claimed that died before it noted what it had made. */
export interface OpenClaim {
  readonly key: LogKey;
  /** The key that the file has in Drive, if it is there. */
  readonly inDrive: string;
  readonly notesOfMade: (file: string) => readonly LogNote[];
  /** Where it has not been made: what stood before; where nothing did, the claim is forgotten. */
  readonly notesOfNone: readonly LogNote[];
}

/** A file that was found again, and the one person beside the owner whom it is for. */
export interface Adopted {
  file: FoundFile;
  employee?: Employee;
}

/** Closes files to whoever has no business in them: the run that made them may have died before it saw to that. */
export const closeToOthers = (adopted: readonly Adopted[]): Outcome<true>[] => {
  const ofFolder = adopted.some((each) => othersIn(each, []).length > 0) ? unitFolder().permissionIds : [];
  return closeOrRemove(adopted.map((each) => ({ fileId: each.file.id, permissionIds: othersIn(each, ofFolder) })));
};

/** People by name have a file from its folder where all that lies in it was given to them, as at a handover. */
const othersIn = ({ file, employee }: Adopted, ofFolder: readonly string[]): string[] => {
  if (file.isNoted) return [];
  const isFor = ({ id, email }: ListedPermission): boolean =>
    ofFolder.includes(id) || (employee?.hasAccount === true && plainAddress(email) === plainAddress(employee.email));
  return file.permissions
    .filter((given) => isForAll(given) || (given.role !== 'owner' && !isFor(given)))
    .map(({ id }) => id);
};
