// The mail about new links, and whom no mail brings one in time.
import type { Employee, Now } from '../unit/unit.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { mailOf } from '../work/work.ts';
import { isMailable } from './changes.ts';
import { newLinks } from './newLinks.ts';
import { areUrgent } from './urgentLinks.ts';

/** All that is new to a person goes into one mail: with the morning's or, where it is needed before them, at once. */
export const newLinkWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const links = newLinks(index, employee);
  if (links.length === 0) return [];
  const isUrgent = areUrgent(index, employee, links, now);
  const isIncomplete = links.some(({ key }) => key === undefined);
  return links.flatMap(({ key }): Proposal[] => {
    if (!key) return [];
    const work = mailOf('newLink', key, 'employee', [employee.id]);
    return [isUrgent ? { ...propose(work), isUrgent } : propose(work, isIncomplete && 'formNotReady')];
  });
};

/** Whom no mail brings a link that is needed before the next morning's; `canMail`: Google takes more mails today. */
export const linklessPeople = (index: UnitIndex, now: Now, canMail: boolean): Employee[] =>
  index.unit.employees.filter((employee) => {
    if (employee.state !== 'active') return false;
    const links = newLinks(index, employee);
    if (!areUrgent(index, employee, links, now)) return false;
    // Once a mail has been refused, or may or may not have left, it does not tell anybody by itself.
    const isTried = links.some(({ key = '' }) => ['failed', 'uncertain'].includes(index.entry(key)?.state ?? ''));
    return !canMail || isTried || !isMailable(index, employee.id);
  });
