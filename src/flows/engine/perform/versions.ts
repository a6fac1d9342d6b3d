// Makes a version of the agreements as they are now; confirmations of the previous version lapse.
import type { Problem } from '../../../domain/unit/problem.ts';
import type { VersionWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export const confirmVersions = (unitOfWork: UnitOfWork, works: VersionWork[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
  const unnoted = works.filter(({ key }) => !unitOfWork.index.entry(key));
  // The log first: the row alone says that there is nothing left to do, and a run may die between the two.
  unitOfWork.note('done', works);
  const refused = unitOfWork.writeWhatFits(
    'conversations',
    works.map(({ employeeId, version, fingerprint }) => ({
      year,
      employeeId,
      version,
      fingerprint,
      managerConfirmedAt: '',
      employeeConfirmedAt: '',
      confirmedHow: '' as const,
      pdfLink: '',
    })),
  );
  const isRefused = (work: VersionWork): boolean => refused.some(({ employeeId }) => employeeId === work.employeeId);
  unitOfWork.remove(
    'log',
    unnoted.filter(isRefused).map(({ key }) => ({ id: key })),
  );
  return [];
};
