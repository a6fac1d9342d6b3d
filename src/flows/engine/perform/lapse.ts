// Who has left keeps no open agreements: they lapse, the manager's own and the shared ones too. They stay so on return.
import { isOpen } from '../../../domain/people/leaving.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { LapseWork } from '../../../domain/work/work.ts';
import type { Desk } from '../unitOfWork.ts';

export const lapseAgreements = (desk: Desk, works: LapseWork[]): Problem[] => {
  desk.remove(
    'log',
    works.filter(({ isBack }) => isBack).map(({ key }) => ({ id: key })),
  );
  const lapsing = works
    .filter(({ isBack }) => !isBack)
    .map(({ key, employeeId }) => ({
      key,
      ids: desk.register
        .agreements(employeeId)
        .filter(isOpen)
        .map(({ id }) => id),
    }));
  desk.write(
    'agreements',
    lapsing.flatMap(({ ids }) => ids.map((id) => ({ id, progress: 'lapsed' as const }))),
  );
  desk.note(
    'done',
    lapsing.map(({ key, ids }) => {
      const before = (desk.register.entry(key)?.facts.lapsed ?? '').split(' ').filter((id) => id !== '');
      return { key, facts: { lapsed: [...new Set([...before, ...ids])].join(' ') } };
    }),
  );
  return [];
};
