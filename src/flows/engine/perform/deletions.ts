// Carries out the deletions that the manager has approved: files first, then rows, then the log, which notes only ids.
import { type DeletionScope, namesOf, reportsIn, rowCount, scopeOf } from '../../../domain/privacy/deletionScope.ts';
import { deletionOf, deletionsIn } from '../../../domain/privacy/deletionWork.ts';
import { type Forgotten, withoutMarksOf } from '../../../domain/report/forgottenMarks.ts';
import { addressHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { type FileOfOwner, UNKNOWN_OWNER } from '../../../domain/work/detailValues.ts';
import { ownerHash } from '../../../domain/work/fileOwner.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import { isAbout, partsOfKey } from '../../../domain/work/logKeys.ts';
import type { DeletionWork } from '../../../domain/work/work.ts';
import { dropKeptFeedback } from '../../../google/host/keptFeedback.ts';
import { throwawaySecret } from '../../../google/host/secret.ts';
import * as drive from '../../../google/rest/drive.ts';
import { filesByKey } from '../../../google/rest/driveList.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { unlistedAboutPeople } from './madeFiles.ts';
import { notShown } from './missingFiles.ts';
import { takeNamesOut } from './namesInReports.ts';
import { failures, type Stages, stagesOf } from './stages.ts';

type Scopes = ReadonlyMap<string, DeletionScope>;

export const carryOutDeletions = (unitOfWork: UnitOfWork, approved: DeletionWork[]): Problem[] => {
  const owner = ownerHash(unitOfWork.unit.settings);
  const asked = approved.filter((work) => !isWithdrawn(unitOfWork, work));
  // The approval is void: if the person leaves again, the manager is asked again.
  unitOfWork.note(
    'done',
    approved
      .filter((work) => !asked.includes(work))
      .map(({ key }) => ({ key, details: { ids: unitOfWork.index.entry(key)?.details.ids ?? [] } })),
  );
  const scopes = new Map(asked.map((work) => [work.key, scopeOf(unitOfWork.index, work, unitOfWork.now.date)]));
  const found = filesByKey(unlistedAboutPeople(unitOfWork));
  addUnnoted(asked, scopes, found);
  // Where somebody has deleted the person's own row, only the rows deleted now hold the name that the reports use.
  const takesName = ({ what, employeeId }: DeletionWork): boolean =>
    what === 'person' || (what !== 'files' && !unitOfWork.index.employee(employeeId));
  const looked = lookedFor(unitOfWork, asked, scopes, takesName);
  const works = looked.standing;
  // Ids and counts are noted before anything is deleted, so that the next run has them if this one dies halfway.
  unitOfWork.claim(works.map((work) => ({ key: work.key, details: claimDetails(unitOfWork, work, scopes) })));
  const stages = deleteFiles(unitOfWork, works, owner, scopes);
  const reports = [...reportsIn(unitOfWork.index), ...unnotedReports(unitOfWork, found)];
  stages.each(
    takesName,
    (people) => {
      const outcome = takeNamesOut(
        unitOfWork,
        people.map(({ employeeId }) => employeeId),
        reports.filter((report) => isOf(report, owner) || report.owner === UNKNOWN_OWNER),
      );
      return people.map(() => outcome);
    },
    (order, others) => {
      order.reports.push(...others.filter((report) => !order.cleaned.includes(report.owner)));
    },
  );
  const { standing } = stages;
  const isOthers = (report: FileOfOwner): boolean => !isOf(report, owner) && report.owner !== UNKNOWN_OWNER;
  if (reports.some(isOthers) || standing.some(({ reports: left }) => left.length > 0))
    keepNames(unitOfWork, standing.filter(takesName));
  forgetMarks(unitOfWork, standing);
  removeAboutThem(unitOfWork, standing, scopes);
  noteFiles(unitOfWork, standing);
  return [...failures(unitOfWork, looked), ...failures(unitOfWork, stages)];
};

/** Before anything of a work is deleted: what Google does not show of its files, and of the reports that may name her. */
const lookedFor = (
  unitOfWork: UnitOfWork,
  works: readonly DeletionWork[],
  scopes: Scopes,
  takesName: (work: DeletionWork) => boolean,
): Stages<LookedFor> => {
  const reports = reportsIn(unitOfWork.index);
  const sought = (work: DeletionWork): FileOfOwner[] =>
    // Of those whose maker is unknown, the deletion itself waits for the maker.
    [...(scopes.get(work.key)?.files ?? []), ...(takesName(work) ? reports : [])].filter(
      ({ owner }) => owner !== UNKNOWN_OWNER,
    );
  const stages = stagesOf<LookedFor>(works.map((work) => ({ ...work, missing: [] })));
  stages.each(
    ({ key }) => !isBegun(unitOfWork, key),
    (orders) => notShown(orders.map(sought)),
    (order, missing) => {
      order.missing = missing;
    },
  );
  return stages;
};

interface LookedFor extends DeletionWork {
  missing: FileOfOwner[];
}

/** Whether files or rows may have been deleted: how many there are is noted before. */
const isBegun = ({ index }: UnitOfWork, key: DeletionWork['key']): boolean =>
  index.entry(key)?.details.files !== undefined;

/** A predecessor's reports may name these people too, so a row has to hold the name until the predecessor's run. */
const keepNames = (unitOfWork: UnitOfWork, works: readonly DeletionWork[]): void => {
  const rowless = works.filter((work) => !unitOfWork.index.employee(work.employeeId));
  unitOfWork.write(
    'employees',
    [...new Set(rowless.map(({ employeeId }) => employeeId))].flatMap((id) => {
      const [name] = namesOf(unitOfWork.unit, id);
      return name === undefined ? [] : [{ id, name, state: 'left' as const }];
    }),
  );
};

/** With the answers go the marks by which the log tells them apart. */
const forgetMarks = (unitOfWork: UnitOfWork, orders: readonly Order[]): void => {
  const people = orders.flatMap(({ what, employeeId, year }): Forgotten[] =>
    what === 'files' ? [] : [what === 'person' ? { employeeId } : { employeeId, year }],
  );
  unitOfWork.write('log', withoutMarksOf(unitOfWork.unit.log, people, throwawaySecret()));
};

/** An employee's own row stays while somebody else's reports may contain the name. */
const removeAboutThem = (unitOfWork: UnitOfWork, orders: readonly Order[], scopes: Scopes): void => {
  const gone = orders.flatMap(({ key }) => scopes.get(key) ?? []);
  for (const table of ['answers', 'preparation', 'tailoring', 'suggestions', 'agreements', 'conversations'] as const) {
    unitOfWork.remove(
      table,
      gone.flatMap(({ rows }) => [...rows[table]]),
    );
  }
  unitOfWork.remove(
    'employees',
    orders.flatMap(({ key, reports }) => (reports.length > 0 ? [] : [...(scopes.get(key)?.rows.employees ?? [])])),
  );
  for (const { what, employeeId, year } of orders) {
    if (what === 'person') dropKeptFeedback(employeeId);
    if (what === 'answers') dropKeptFeedback(employeeId, year);
  }
  unitOfWork.remove(
    'log',
    gone.flatMap(({ log }) => log.map(({ id }) => ({ id }))),
  );
};

/** An employee who came back before anything was deleted has not left, and nothing is deleted. */
const isWithdrawn = (unitOfWork: UnitOfWork, { key, what, employeeId }: DeletionWork): boolean =>
  (what === 'files' || what === 'person') &&
  !isBegun(unitOfWork, key) &&
  (unitOfWork.index.employee(employeeId)?.state ?? 'left') !== 'left';

/** A run that died may have made a file about the person without noting it in the log. */
const addUnnoted = (
  works: readonly DeletionWork[],
  scopes: Scopes,
  found: ReadonlyMap<string, { readonly id: string }>,
): void => {
  for (const { key: workKey, employeeId, what } of works) {
    const files = scopes.get(workKey)?.files;
    if (!files || (what !== 'files' && what !== 'person')) continue;
    for (const [key, { id }] of found) {
      if (isAbout(key, new Set([employeeId])) && !files.some(({ file }) => file === id))
        files.push({ file: id, owner: '' });
    }
  }
};

/** Such a run may have made a report too, and the names are taken out of that. */
const unnotedReports = ({ index }: UnitOfWork, found: ReadonlyMap<string, { readonly id: string }>): FileOfOwner[] => {
  const noted = new Set(reportsIn(index).map(({ file }) => file));
  return [...found].flatMap(([key, { id }]) =>
    partsOfKey(key)?.kind === 'report' && !noted.has(id) ? [{ file: id, owner: '' }] : [],
  );
};

/** For somebody who no longer leads the Sheet: carries out the approved deletions that only that person can. */
export const deleteLeftBehind = (unitOfWork: UnitOfWork, owner: string): Problem[] => {
  const works = deletionsIn(unitOfWork.index).flatMap((entry): DeletionWork[] => {
    const work = deletionOf(entry);
    return work && entry.details.left?.some((one) => mayBeOf(one, owner)) ? [work] : [];
  });
  const stages = deleteFiles(unitOfWork, works, owner, new Map());
  stages.each(
    ({ reports }) => reports.length > 0,
    (all) =>
      all.map(({ employeeId, reports }) =>
        takeNamesOut(
          unitOfWork,
          [employeeId],
          reports.filter((report) => mayBeOf(report, owner)),
        ),
      ),
    (order, others) => {
      const cleaned = order.reports.filter(
        (report) => mayBeOf(report, owner) && !others.some(({ file }) => file === report.file),
      );
      order.reports = order.reports.filter((report) => !cleaned.includes(report));
      const left = new Set(order.reports.map((report) => report.owner));
      const owners = [owner, UNKNOWN_OWNER].filter((each) => !left.has(each));
      order.cleaned = [...new Set([...order.cleaned, ...owners])];
    },
  );
  noteFiles(unitOfWork, stages.standing);
  return failures(unitOfWork, stages);
};

interface Order extends DeletionWork {
  files: FileOfOwner[];
  /** Files that only somebody else can delete. */
  left: FileOfOwner[];
  /** Somebody else's reports that may contain the name: the person's row keeps it until those are settled. */
  reports: FileOfOwner[];
  /** The owners from whose reports the name has been removed. */
  cleaned: readonly string[];
}

const isOf = (file: FileOfOwner, owner: string): boolean => file.owner === '' || file.owner === owner;

/** Google tells whether a file whose maker is unknown is this person's. */
export const mayBeOf = (file: FileOfOwner, owner: string): boolean =>
  file.owner === owner || file.owner === UNKNOWN_OWNER;

/** Each wave deletes one file for each work. One's own file that is gone counts as deleted. */
const deleteFiles = (
  unitOfWork: UnitOfWork,
  works: readonly DeletionWork[],
  owner: string,
  scopes: Scopes,
): Stages<Order> => {
  const all = reportsIn(unitOfWork.index);
  const leader = ownerHash(unitOfWork.unit.settings);
  const stages = stagesOf<Order>(
    works.map((work) => {
      const { cleaned = [], left = [] } = unitOfWork.index.entry(work.key)?.details ?? {};
      const before = left.filter(({ file }) => !all.some((report) => report.file === file));
      const files = [...(scopes.get(work.key)?.files ?? []), ...before];
      const own = files.filter((file) => isOf(file, owner) || mayBeOf(file, owner));
      const holdsName = work.what === 'person' && namesOf(unitOfWork.unit, work.employeeId).length > 0;
      // The leader tries those of unknown makers first.
      const isOthers = (report: FileOfOwner): boolean =>
        report.owner === UNKNOWN_OWNER ? owner !== leader : !isOf(report, leader);
      const reports = all.filter((report) => holdsName && isOthers(report) && !cleaned.includes(report.owner));
      return { ...work, files: own, left: files.filter((file) => !own.includes(file)), reports, cleaned };
    }),
  );
  const most = Math.max(0, ...stages.standing.map(({ files }) => files.length));
  for (let turn = 0; turn < most; turn += 1) {
    stages.each(
      ({ files }) => turn < files.length,
      (orders) => drive.remove(orders.map(({ files }) => files[turn]?.file ?? '')),
      (order, removal) => {
        const file = order.files[turn];
        if (file && removal.became === 'others')
          order.left.push({
            file: file.file,
            owner: removal.owner === '' ? UNKNOWN_OWNER : addressHash(removal.owner),
          });
        // Google answers alike for what is gone and for what is another's.
        if (file?.owner === UNKNOWN_OWNER && removal.became === 'missing') order.left.push(file);
      },
    );
  }
  return stages;
};

/** Includes what an earlier run noted before it died. */
const claimDetails = (
  unitOfWork: UnitOfWork,
  { key, missing }: LookedFor,
  scopes: Scopes,
): DetailsByKind['deletion'] => {
  const before = unitOfWork.index.entry(key)?.details ?? {};
  const scope = scopes.get(key);
  if (!scope) return before;
  const all = [...(before.missing ?? []), ...missing];
  const shown = scope.files.filter(({ file }) => !all.some((one) => one.file === file));
  return {
    ...before,
    ids: [...new Set([...(before.ids ?? []), ...scope.ids])].filter((id) => id !== ''),
    rows: Math.max(before.rows ?? 0, rowCount(scope)),
    files: Math.max(before.files ?? 0, shown.length),
    ...(all.length > 0 ? { missing: all } : {}),
  };
};

/** The deletion stays open while a file is left that only somebody else can delete. */
const noteFiles = (unitOfWork: UnitOfWork, orders: readonly Order[]): void => {
  for (const state of ['done', 'claimed'] as const) {
    // The next run deletes a row that has kept a name for others' reports.
    const isOver = ({ left, what, employeeId }: Order): boolean =>
      left.length === 0 && !(what === 'person' && unitOfWork.index.employee(employeeId));
    unitOfWork.note(
      state,
      orders
        .filter((order) => isOver(order) === (state === 'done'))
        .map(({ key, left, reports, cleaned }) => {
          const { left: _left, ...details } = unitOfWork.index.entry(key)?.details ?? {};
          const open = [...left, ...reports];
          return {
            key,
            details: {
              ...details,
              ...(cleaned.length > 0 ? { cleaned } : {}),
              ...(open.length > 0 ? { left: open } : {}),
            },
          };
        }),
    );
  }
};
