// Takes the agreements as they stand as a version; a new one lapses what was confirmed of the old.
import type { Problem } from '../../../domain/unit/problem.ts';
import type { VersionWork } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export const confirmVersions = (unitOfWork: UnitOfWork, works: VersionWork[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
  unitOfWork.write(
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
  unitOfWork.note('done', works);
  return [];
};
