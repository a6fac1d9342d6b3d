// Files that the manager asks for whenever that is, and no run makes by itself: papers, figures, a person's own data.
import { addressHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { isKind, type LogEntry, type LogNote, noteOf } from '../../../domain/work/logEntries.ts';
import { type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import { googleFailed } from '../../../google/host/errors.ts';
import { userEmail } from '../../../google/host/sidebar.ts';
import { mapped, type Outcome, UNKNOWN_OUTCOME } from '../../../google/rest/api.ts';
import type { MadeFile } from '../../../google/rest/drive.ts';
import { filesByKey, type ListedFile } from '../../../google/rest/driveList.ts';
import { isFresh } from '../fresh.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { claimAndFind, closeToOthers, type FoundFile, type OpenClaim, UNTOLD } from './madeFiles.ts';
import { openReports } from './reports.ts';
import { problemOfFailure } from './stages.ts';

const ASKED_FOR = ['papers', 'figures', 'personalData'] as const;
type AskedFor = (typeof ASKED_FOR)[number];

interface Order {
  key: LogKey<AskedFor>;
  make: () => Outcome<MadeFile>[];
  /** Brings what a run that died has made up to now; without it, the key says what the file holds. */
  renew?: (id: string) => Outcome<MadeFile>[];
}

/** Makes what is not there yet. @returns the files' ids. @throws ProblemError where Google refuses. */
export const makeAskedFor = (unitOfWork: UnitOfWork, orders: readonly Order[]): string[] => {
  const found = claimAndFind(
    unitOfWork,
    orders.map(({ key }) => key),
  );
  return orders.map(({ key, make, renew }) => {
    const file = found.get(key);
    const [outcome]: Outcome<{ id: string }>[] = file ? renewed(file, renew) : make();
    if (!outcome?.ok) {
      const { status = 0, reason = 'noAnswer' } = outcome ?? {};
      // Where nobody knows what became of it, the claim stays, and is settled later.
      if (!UNTOLD.includes(reason)) unitOfWork.remove('log', [{ id: key }]);
      throw googleFailed(status, reason);
    }
    unitOfWork.note('done', notesOf(key, outcome.value.id));
    return outcome.value.id;
  });
};

const renewed = (file: FoundFile, renew: Order['renew']): Outcome<{ id: string }>[] => {
  const outcomes = closed(file);
  return renew && outcomes.every(({ ok }) => ok) ? renew(file.id) : outcomes;
};

const closed = (file: FoundFile): Outcome<{ id: string }>[] =>
  closeToOthers([{ file }]).map((outcome) => mapped(outcome, () => file));

const notesOf = (key: LogKey<AskedFor>, id: string): LogNote[] => {
  const isPersons = partsOfKey(key).kind === 'personalData';
  return [
    isPersons
      ? noteOf(key as LogKey<'personalData'>, { file: id, owner: addressHash(userEmail()) })
      : noteOf(key as LogKey<'papers' | 'figures'>, { managersFile: id }),
  ];
};

const openFiles = ({ index }: UnitOfWork): OpenClaim[] =>
  index.log
    .filter((entry): entry is LogEntry<AskedFor> => entry.state === 'claimed' && isKind(entry, ...ASKED_FOR))
    .map(({ key }) => ({ key, inDrive: key, notesOfMade: (file) => notesOf(key, file), notesOfNone: [] }));

/** Notes what runs that died have made of what the manager asked for, and forgets the claims of what they have not. */
export const settleAskedFor = (unitOfWork: UnitOfWork): Problem[] => {
  const open = [...openFiles(unitOfWork), ...openReports(unitOfWork)];
  const found = open.length > 0 ? filesByKey() : new Map<string, ListedFile>();
  return open.flatMap(({ key, inDrive, notesOfMade, notesOfNone }): Problem[] => {
    const file = found.get(inDrive);
    if (file) {
      const [outcome = UNKNOWN_OUTCOME] = closed({ ...file, isNoted: false });
      if (!outcome.ok) return [problemOfFailure(unitOfWork, { key, ...outcome })];
      unitOfWork.note('done', notesOfMade(file.id));
    } else if (!isFresh(unitOfWork, key)) {
      if (notesOfNone.length === 0) unitOfWork.remove('log', [{ id: key }]);
      else unitOfWork.note('done', notesOfNone);
    }
    return [];
  });
};
