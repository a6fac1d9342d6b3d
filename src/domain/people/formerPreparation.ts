// What a manager had prepared before another took over: the log keeps its fingerprints, by which it is known again.
import { fingerprint } from '../text/fingerprint.ts';
import type { Preparation } from '../unit/unit.ts';
import { ownerHash } from '../work/fileOwner.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/** By the question; to be noted with the notice of the new manager. */
export const preparedBefore = (index: UnitIndex, employeeId: string): { prepared?: ReadonlyMap<string, string> } => {
  const written = index.preparation(employeeId).filter(({ answer, reason }) => `${answer}${reason}`.trim() !== '');
  return written.length === 0 ? {} : { prepared: new Map(written.map((row) => [row.questionId, printOf(row)])) };
};

/** What the present manager has changed since, in the sidebar or in the tab, is the present manager's. */
export const isFormerManagers = (index: UnitIndex, row: Preparation): boolean => {
  const { settings } = index.unit;
  const notice = index.entry(keyOf.newManager(settings.year, row.employeeId, ownerHash(settings)));
  return notice?.details.prepared?.get(row.questionId) === printOf(row);
};

const printOf = ({ answer, reason }: Preparation): string => fingerprint(answer.trim(), reason.trim());
