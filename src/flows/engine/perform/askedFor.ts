// Files that the manager asks for whenever that is, and no run makes by itself: papers, figures, a person's own data.
import { addressHash } from '../../../domain/unit/emailAddress.ts';
import { isKind, type LogEntry, noteOf } from '../../../domain/work/logEntries.ts';
import { type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import { googleFailed } from '../../../google/host/errors.ts';
import { userEmail } from '../../../google/host/sidebar.ts';
import { mapped, type Outcome } from '../../../google/rest/api.ts';
import type { MadeFile } from '../../../google/rest/drive.ts';
import { filesByKey } from '../../../google/rest/driveList.ts';
import { isFresh } from '../fresh.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { claimAndFind, closeToOthers, type FoundFile, UNTOLD } from './madeFiles.ts';

const ASKED_FOR = ['papers', 'figures', 'personalData'] as const;
type AskedFor = (typeof ASKED_FOR)[number];

/** Makes what is not there yet. @returns the files' ids. @throws ProblemError where Google refuses. */
export const makeAskedFor = (
  unitOfWork: UnitOfWork,
  orders: readonly { key: LogKey<AskedFor>; make: () => Outcome<MadeFile>[] }[],
): string[] => {
  const found = claimAndFind(
    unitOfWork,
    orders.map(({ key }) => key),
  );
  return orders.map(({ key, make }) => {
    const file = found.get(key);
    const [outcome]: Outcome<{ id: string }>[] = file ? closed(file) : make();
    if (!outcome?.ok) {
      const { status = 0, reason = 'noAnswer' } = outcome ?? {};
      // Where nobody knows what became of it, the claim stays, and is settled later.
      if (!UNTOLD.includes(reason)) unitOfWork.remove('log', [{ id: key }]);
      throw googleFailed(status, reason);
    }
    noteAskedFor(unitOfWork, key, outcome.value.id);
    return outcome.value.id;
  });
};

const closed = (file: FoundFile): Outcome<{ id: string }>[] =>
  closeToOthers([{ file }]).map((outcome) => mapped(outcome, () => file));

const noteAskedFor = (unitOfWork: UnitOfWork, key: LogKey<AskedFor>, id: string): void => {
  const isPersons = partsOfKey(key).kind === 'personalData';
  unitOfWork.note('done', [
    isPersons
      ? noteOf(key as LogKey<'personalData'>, { file: id, owner: addressHash(userEmail()) })
      : noteOf(key as LogKey<'papers' | 'figures'>, { managersFile: id }),
  ]);
};

/** Notes what a run that died has made of these, and forgets the claim of what it has not. */
export const settleAskedFor = (unitOfWork: UnitOfWork): void => {
  const left = unitOfWork.index.log.filter(
    (entry): entry is LogEntry<AskedFor> => entry.state === 'claimed' && isKind(entry, ...ASKED_FOR),
  );
  if (left.length === 0) return;
  const found = filesByKey();
  for (const { key } of left) {
    const file = found.get(key);
    if (file && closed({ ...file, isNoted: false })[0]?.ok) noteAskedFor(unitOfWork, key, file.id);
    else if (!file && !isFresh(unitOfWork, key)) unitOfWork.remove('log', [{ id: key }]);
  }
};
