// Lets the open agreements of people who have left lapse. They stay lapsed if the person returns.
import { isUnfinished } from '../../../domain/people/leaving.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { LapseWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export const lapseAgreements = (unitOfWork: UnitOfWork, works: LapseWork[]): Problem[] => {
  unitOfWork.remove(
    'log',
    works.filter(({ isBack }) => isBack).map(({ key }) => ({ id: key })),
  );
  const lapsing = works
    .filter(({ isBack }) => !isBack)
    .map(({ key, employeeId }) => ({
      key,
      ids: unitOfWork.index
        .agreements(employeeId)
        .filter(isUnfinished)
        .map(({ id }) => id),
    }));
  const refused = unitOfWork.writeWhatFits(
    'agreements',
    lapsing.flatMap(({ ids }) => ids.map((id) => ({ id, progress: 'lapsed' as const }))),
  );
  unitOfWork.note(
    'done',
    lapsing
      .filter(({ ids }) => !refused.some(({ id }) => id !== undefined && ids.includes(id)))
      .map(({ key }) => ({ key, details: {} })),
  );
  return [];
};
