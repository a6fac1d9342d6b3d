// Work that goes through several waves of requests: what fails in one wave is left out of the next.

import { googleCause } from '../../../domain/unit/googleProblem.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FailingKind, FileKind } from '../../../domain/work/logDetails.ts';
import { noteOf } from '../../../domain/work/logEntries.ts';
import { employeeIdOf, type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import { NOT_WRITTEN } from '../../../domain/work/work.ts';
import { LEFT_OPEN, OPEN_TO_OTHERS } from '../../../google/host/errors.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { folderName } from '../../../google/rest/folder.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export interface Failure {
  key: LogKey<FailingKind>;
  status: number;
  reason: string;
}

export class Stages<T extends { key: LogKey<FailingKind> }> {
  /** Those that have come through all stages so far. */
  standing: T[];
  readonly failed: (Failure & { order: T })[] = [];

  constructor(orders: T[]) {
    this.standing = orders;
  }

  /** Sends one wave for the chosen works; `keep` takes each result. */
  each<Result>(
    chosen: (order: T) => boolean,
    wave: (orders: T[]) => Outcome<Result>[],
    keep: (order: T, result: Result) => void = () => undefined,
  ): void {
    const orders = this.standing.filter(chosen);
    if (orders.length === 0) return;
    const outcomes = wave(orders);
    const fallen = new Set<T>();
    orders.forEach((order, position) => {
      const outcome = outcomes[position];
      if (outcome?.ok) {
        keep(order, outcome.value);
        return;
      }
      fallen.add(order);
      this.failed.push({ order, key: order.key, status: outcome?.status ?? 0, reason: outcome?.reason ?? 'noAnswer' });
    });
    this.standing = this.standing.filter((order) => !fallen.has(order));
  }
}

export const stagesOf = <T extends { key: LogKey<FailingKind> }>(orders: T[]): Stages<T> => new Stages(orders);

/** Notes the failed ones, so that the manager sees them and the next run tries them again. */
export const failures = <T extends { key: LogKey<FailingKind> }>(
  unitOfWork: UnitOfWork,
  stages: Stages<T>,
): Problem[] => {
  unitOfWork.note(
    'failed',
    stages.failed.map(({ key, status, reason }) =>
      noteOf(key, { status, reason }, unitOfWork.index.entry(key)?.details),
    ),
  );
  return problemsOf(unitOfWork, stages);
};

/** As `failures`, of works that make files: one that is made already is noted with its id, and not looked for again. */
export const failuresOfFiles = <T extends { key: LogKey<FailingKind & FileKind> }>(
  unitOfWork: UnitOfWork,
  stages: Stages<T>,
  idOf: (order: T) => string,
): Problem[] => {
  unitOfWork.note(
    'failed',
    stages.failed.map(({ order, status, reason }) =>
      noteOf(
        order.key,
        { status, reason, ...(idOf(order) === '' ? {} : { file: idOf(order) }) },
        unitOfWork.index.entry(order.key)?.details,
      ),
    ),
  );
  return problemsOf(unitOfWork, stages);
};

export const problemsOf = <T extends { key: LogKey<FailingKind> }>(
  unitOfWork: UnitOfWork,
  stages: Stages<T>,
): Problem[] => stages.failed.map((failure) => problemOfFailure(unitOfWork, failure));

/** The problem in words that tell the manager what to do, where there is anything to do. */
export const problemOfFailure = (
  unitOfWork: UnitOfWork,
  { key, status, reason }: Omit<Failure, 'key'> & { key: LogKey },
): Problem => {
  const parts = partsOfKey(key);
  const employee = unitOfWork.index.employee(employeeIdOf(parts));
  const name = unitOfWork.nameIfKnown(employeeIdOf(parts));
  if (reason === 'otherAddress' && employee) {
    const manager = employee.hasAccount ? '' : unitOfWork.unit.settings.managerName;
    return { code: 'answeredByOther', tab: 'employees', values: { key, name, manager } };
  }
  const cause = googleCause(reason);
  if (cause) {
    const { email = '', id: employeeId = '' } = employee ?? {};
    const place = cause.code === 'noGoogleAccount' && employee ? ({ tab: 'employees' } as const) : {};
    return { ...cause, ...place, values: { key, name, email, employeeId, ...cause.values } };
  }
  if (reason === NOT_WRITTEN) return { code: 'answersNotWritten', values: { key, name } };
  if (parts.kind === 'poll') return { code: 'pollFailed', values: { key, status, name } };
  if (reason === OPEN_TO_OTHERS || reason === LEFT_OPEN)
    return { code: reason, values: { name, folder: folderName() } };
  return { code: 'workFailed', values: { key, status, reason } };
};
