// The notice that another manager has taken over, which goes out with the links of the new files.
import { isAskedToShow } from '../forms/keptFeedback.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { ownerHash } from '../work/fileOwner.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf } from '../work/work.ts';
import { newLinks } from './newLinks.ts';
import { usedFileKey } from './toldLinks.ts';
import { areUrgent } from './urgentLinks.ts';

/** Sent once, together with the links of the files that take the place of the predecessor's. */
export const newManagerWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const key = keyOf.newManager(index.unit.settings.year, employee.id, ownerHash(index.unit.settings));
  const state = index.entry(key)?.state;
  if (state === undefined || state === 'done') return [];
  const work = mailOf('newManager', key, 'employee', [employee.id]);
  const links = newLinks(index, employee);
  if (areUrgent(index, employee, links, now)) return [{ ...propose(work), isUrgent: true }];
  const isFormAwaited =
    employee.hasAccount &&
    isAskedToShow(index, employee.id) &&
    !index.isMade(usedFileKey(index, employee.id, 'statusForm'));
  return [propose(work, (isFormAwaited || links.some((link) => link.key === undefined)) && 'formNotReady')];
};
