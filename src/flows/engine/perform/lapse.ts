// Lets the open agreements of people who have left lapse. They stay lapsed if the person returns, but not where only a row
// had gone and is back.
import { progressNamed } from '../../../domain/halfYear/statusGrid.ts';
import { isUnfinished } from '../../../domain/people/leaving.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Agreement } from '../../../domain/unit/unit.ts';
import type { UnitIndex } from '../../../domain/work/unitIndex.ts';
import type { LapseWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export const lapseAgreements = (unitOfWork: UnitOfWork, works: LapseWork[]): Problem[] => {
  openThoseBack(
    unitOfWork,
    works.filter(({ isBack }) => isBack),
  );
  lapseThoseGone(
    unitOfWork,
    works.filter(({ isBack }) => !isBack),
  );
  return [];
};

const openThoseBack = (unitOfWork: UnitOfWork, works: LapseWork[]): void => {
  const { index } = unitOfWork;
  const back = works.map(({ key, employeeId }) => ({
    key,
    open: openAgain(index, employeeId, index.entry(key)?.details.was),
  }));
  const still = unitOfWork.writeWhatFits(
    'agreements',
    back.flatMap(({ open }) => open),
  );
  unitOfWork.remove(
    'log',
    // What Google refused is tried again: nothing else knows how far they had come.
    back
      .filter(({ open }) => !open.some(({ id }) => still.some((row) => row.id === id)))
      .map(({ key }) => ({ id: key })),
  );
};

const lapseThoseGone = (unitOfWork: UnitOfWork, works: LapseWork[]): void => {
  const { index } = unitOfWork;
  const lapsing = works.map(({ key, employeeId }) => ({
    key,
    open: index.agreements(employeeId).filter(isUnfinished),
    isRowGone: index.employee(employeeId) === undefined,
  }));
  const refused = new Set(
    unitOfWork
      .writeWhatFits(
        'agreements',
        lapsing.flatMap(({ open }) => open.map(({ id }) => ({ id, progress: 'lapsed' as const }))),
      )
      .map(({ id }) => id),
  );
  unitOfWork.note(
    'done',
    lapsing.flatMap(({ key, open, isRowGone }) => {
      const lapsed = open.filter(({ id }) => !refused.has(id));
      // What Google refused is tried again, but what did lapse is not found among the open ones then.
      if (lapsed.length < open.length && (lapsed.length === 0 || !isRowGone)) return [];
      return [{ key, details: isRowGone ? { was: withMore(index.entry(key)?.details.was, lapsed) } : {} }];
    }),
  );
};

/** How far agreements had come, with those that lapse now: others may have lapsed in an earlier run. */
const withMore = (
  was: ReadonlyMap<string, string> = new Map(),
  lapsed: readonly Agreement[],
): ReadonlyMap<string, string> => new Map([...was, ...lapsed.map(({ id, progress }) => [id, progress] as const)]);

/** The agreements that lapsed with a row that is back, as far as they had come. */
const openAgain = (
  index: UnitIndex,
  employeeId: string,
  was: ReadonlyMap<string, string> = new Map(),
): Pick<Agreement, 'id' | 'progress'>[] =>
  index.agreements(employeeId).flatMap(({ id, progress }) => {
    const before = was.get(id);
    return progress === 'lapsed' && before !== undefined
      ? [{ id, progress: progressNamed(before) ?? 'notStarted' }]
      : [];
  });
