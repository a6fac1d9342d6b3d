// Carries out what the manager has approved to delete: files first, then rows, then the log; what is done is noted by ids.
import { type DeletionScope, namesOf, rowCount, scopeOf } from '../../../domain/privacy/deletionScope.ts';
import { leftBehind } from '../../../domain/privacy/deletionWork.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Row } from '../../../domain/unit/tables.ts';
import { isOwnedBy, ownerHash } from '../../../domain/work/fileOwner.ts';
import { isAbout, partsOfKey } from '../../../domain/work/logKeys.ts';
import { DELETIONS, type DeletionWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { reportsIn, takeNamesOut } from './namesInReports.ts';
import { failures, type Stages, stagesOf } from './stages.ts';

export const carryOutDeletions = (unitOfWork: UnitOfWork, approved: DeletionWork[]): Problem[] => {
  const works = approved.filter((work) => !isWithdrawn(unitOfWork, work));
  // Nothing is left of the approval: who leaves again is asked about again.
  unitOfWork.note(
    'done',
    approved
      .filter((work) => !works.includes(work))
      .map(({ key }) => ({ key, details: { ids: unitOfWork.index.entry(key)?.details.ids ?? '' } })),
  );
  const scopes = new Map(works.map((work) => [work.key, scopeOf(unitOfWork.index, work, unitOfWork.now.date)]));
  addUnnoted(works, scopes);
  const scopeOfKey = (key: string): DeletionScope | undefined => scopes.get(key);
  // All that goes is noted before anything does: a run that dies halfway leaves its ids and counts to the next one.
  unitOfWork.claim(works.map(({ key }) => ({ key, details: claimDetails(unitOfWork, key, scopeOfKey(key)) })));
  const stages = deleteFiles(unitOfWork, works, ownerHash(unitOfWork.unit.settings), scopeOfKey);
  // Where the person's own row was taken out by hand, only the rows that go now tell what the reports call them.
  const takesName = ({ what, employeeId }: DeletionWork): boolean =>
    what === 'person' || (what !== 'files' && !unitOfWork.index.employee(employeeId));
  stages.each(takesName, (people): Outcome<unknown>[] => {
    const failure = takeNamesOut(
      unitOfWork,
      people.map(({ employeeId }) => employeeId),
      reportsIn(unitOfWork.unit.log).filter(({ by }) => isOf(by, ownerHash(unitOfWork.unit.settings))),
    );
    return people.map(() => (failure ? { ok: false, ...failure, retryable: false } : { ok: true, value: true }));
  });
  const { standing } = stages;
  // A predecessor's reports may name them too: until she has run, a row has to hold the name.
  if (reportsIn(unitOfWork.unit.log).some(({ by }) => !isOf(by, ownerHash(unitOfWork.unit.settings)))) {
    const rowless = standing.filter((work) => takesName(work) && !unitOfWork.index.employee(work.employeeId));
    unitOfWork.write(
      'employees',
      [...new Set(rowless.map(({ employeeId }) => employeeId))].flatMap((id) => {
        const [name] = namesOf(unitOfWork.unit, id);
        return name === undefined ? [] : [{ id, name, state: 'left' as const }];
      }),
    );
  }
  removeRows(unitOfWork, standing, scopeOfKey);
  noteFiles(unitOfWork, standing);
  return failures(unitOfWork, stages);
};

/** An employee's own row stays while somebody else's reports may hold the name. */
const removeRows = (
  unitOfWork: UnitOfWork,
  orders: readonly Order[],
  scopeOfKey: (key: string) => DeletionScope | undefined,
): void => {
  const gone = orders.flatMap(({ key }) => scopeOfKey(key) ?? []);
  for (const tab of ['answers', 'preparation', 'tailoring', 'suggestions', 'agreements', 'conversations'] as const) {
    unitOfWork.remove(
      tab,
      gone.flatMap(({ rows }): readonly Partial<Row<typeof tab>>[] => rows[tab]),
    );
  }
  unitOfWork.remove(
    'employees',
    orders.flatMap(({ key, papers }) => (papers.length > 0 ? [] : [...(scopeOfKey(key)?.rows.employees ?? [])])),
  );
  unitOfWork.remove(
    'log',
    gone.flatMap(({ log }) => log.map(({ id }) => ({ id }))),
  );
};

/** One who came back before anything was deleted is not one who has left. */
const isWithdrawn = (unitOfWork: UnitOfWork, { key, what, employeeId }: DeletionWork): boolean =>
  (what === 'files' || what === 'person') &&
  unitOfWork.index.entry(key)?.state === 'approved' &&
  (unitOfWork.index.employee(employeeId)?.state ?? 'left') !== 'left';

/** A run that died may have made a file of the person that the log does not know. */
const addUnnoted = (works: readonly DeletionWork[], scopes: ReadonlyMap<string, DeletionScope>): void => {
  const found = drive.filesByKey();
  for (const { key: workKey, employeeId, what } of works) {
    const files = scopes.get(workKey)?.files;
    if (!files || (what !== 'files' && what !== 'person')) continue;
    for (const [key, { id }] of found) {
      if (isAbout({ id: key }, new Set([employeeId])) && !files.some(({ file }) => file === id))
        files.push({ file: id, by: '' });
    }
  }
};

/** For one who does not lead the Sheet any more: settles what lies with them of what was approved, and nothing else. */
export const deleteLeftBehind = (unitOfWork: UnitOfWork, hand: string): Problem[] => {
  const works = unitOfWork.unit.log.flatMap((entry): DeletionWork[] => {
    const { year, employeeId, rest } = partsOfKey(entry.id);
    const what = DELETIONS.find((known) => known === rest[0]);
    return what && leftBehind(entry).some(({ by }) => by === hand)
      ? [{ kind: 'deletion', key: entry.id, employeeId, what, year }]
      : [];
  });
  const stages = deleteFiles(unitOfWork, works, hand, () => undefined);
  stages.each(
    ({ papers }) => papers.length > 0,
    (all): Outcome<unknown>[] =>
      all.map(({ employeeId, papers }) => {
        const failure = takeNamesOut(
          unitOfWork,
          [employeeId],
          papers.filter(({ by }) => by === hand),
        );
        return failure ? { ok: false, ...failure, retryable: false } : { ok: true, value: true };
      }),
    (order) => {
      order.papers = order.papers.filter(({ by }) => by !== hand);
      order.clean = `${order.clean} ${hand}`.trim();
    },
  );
  noteFiles(unitOfWork, stages.standing);
  return failures(unitOfWork, stages);
};

interface Order extends DeletionWork {
  files: { file: string; by: string }[];
  /** Those that lie with somebody else. */
  left: { file: string; by: string }[];
  /** Reports with somebody else, in which the name may stand: the person's row keeps it until they are settled. */
  papers: { file: string; by: string }[];
  /** In whose reports it stands no more. */
  clean: string;
}

const isOf = (by: string, hand: string): boolean => isOwnedBy({ details: by === '' ? {} : { by } }, hand);

/** Each file in a wave of its own kind of answer: one that is gone already is as wished. */
const deleteFiles = (
  unitOfWork: UnitOfWork,
  works: readonly DeletionWork[],
  hand: string,
  scopeOfKey: (key: string) => DeletionScope | undefined,
): Stages<Order> => {
  const reports = reportsIn(unitOfWork.unit.log);
  const stages = stagesOf<Order>(
    works.map((work) => {
      const entry = unitOfWork.index.entry(work.key);
      const { clean = '' } = entry?.details ?? {};
      const before = (entry ? leftBehind(entry) : []).filter(({ file }) => !reports.some((one) => one.file === file));
      const files = [...(scopeOfKey(work.key)?.files ?? []), ...before];
      const mine = files.filter(({ by }) => isOf(by, hand));
      const holdsName = work.what === 'person' && namesOf(unitOfWork.unit, work.employeeId).length > 0;
      const papers = reports.filter(
        ({ by }) => holdsName && !isOf(by, ownerHash(unitOfWork.unit.settings)) && !clean.split(' ').includes(by),
      );
      return { ...work, files: mine, left: files.filter((file) => !mine.includes(file)), papers, clean };
    }),
  );
  const most = Math.max(0, ...stages.standing.map(({ files }) => files.length));
  for (let turn = 0; turn < most; turn += 1) {
    stages.each(
      ({ files }) => turn < files.length,
      (all): Outcome<unknown>[] => drive.remove(all.map(({ files }) => files[turn]?.file ?? '')),
    );
  }
  return stages;
};

const claimDetails = (
  unitOfWork: UnitOfWork,
  key: string,
  scope: DeletionScope | undefined,
): Record<string, string> => {
  const before = unitOfWork.index.entry(key)?.details ?? {};
  if (!scope) return before;
  const ids = new Set([...(before.ids ?? '').split('/'), ...scope.ids].filter((id) => id !== ''));
  const more = (name: string, count: number): string => String(Math.max(Number(before[name] ?? '0'), count));
  return {
    ...before,
    ids: [...ids].join('/'),
    rows: more('rows', rowCount(scope)),
    files: more('files', scope.files.length),
  };
};

/** What lies with somebody else keeps the deletion open. */
const noteFiles = (unitOfWork: UnitOfWork, orders: readonly Order[]): void => {
  for (const state of ['done', 'claimed'] as const) {
    // A row that has kept a name for others' reports goes with the next run.
    const isOver = ({ left, what, employeeId }: Order): boolean =>
      left.length === 0 && !(what === 'person' && unitOfWork.index.employee(employeeId));
    const settled = orders.filter((order) => isOver(order) === (state === 'done'));
    unitOfWork.note(
      state,
      settled.map(({ key, left, papers, clean }) => {
        const { left: _left, ...details } = unitOfWork.index.entry(key)?.details ?? {};
        if (clean !== '') details.clean = clean;
        const listed = [...left, ...papers].map(({ file, by }) => `${file}/${by}`).join(' ');
        return { key, details: listed === '' ? details : { ...details, left: listed } };
      }),
    );
  }
};
