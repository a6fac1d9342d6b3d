// Makes a version of the agreements as they are now; confirmations of the previous version lapse.
import type { Problem } from '../../../domain/unit/problem.ts';
import type { VersionWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export const confirmVersions = (unitOfWork: UnitOfWork, works: VersionWork[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
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
  unitOfWork.note(
    'done',
    works.filter((work) => !refused.some(({ employeeId }) => employeeId === work.employeeId)),
  );
  return [];
};
