// Takes the agreements as they stand as a version; a new one lapses what was confirmed of the old.
import type { Problem } from '../../../domain/unit/problem.ts';
import type { VersionWork } from '../../../domain/work/work.ts';
import type { Desk } from '../unitOfWork.ts';

export const confirmVersions = (desk: Desk, works: VersionWork[]): Problem[] => {
  const { year } = desk.unit.settings;
  desk.write(
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
  desk.note('done', works);
  return [];
};
