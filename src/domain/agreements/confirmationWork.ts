// What an employee is asked and mailed of the agreements: each version confirmed by both, frozen and sent.

import type { Employee, Now } from '../unit/unit.ts';
import { untilMorning } from '../work/morning.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf } from '../work/work.ts';
import { termsFingerprint } from './agreementTerms.ts';

/** From agreements to the frozen PDF: version, confirmation form, request, PDF, mail. */
export const confirmationWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const { year } = index.unit.settings;
  const { id } = employee;
  const conversation = index.conversation(id);
  if (!conversation) return [];
  const current = termsFingerprint(index.agreements(id).filter((agreement) => agreement.year === year));
  const confirmed = conversation.managerConfirmedAt !== '' || conversation.employeeConfirmedAt !== '';
  if (current !== conversation.fingerprint) {
    // A draft that nobody has confirmed stays the same version.
    const version = Math.max(1, (conversation.version ?? 0) + (confirmed ? 1 : 0));
    const key = keyOf.version(year, id, version);
    return [propose({ kind: 'version', key, employeeId: id, version, fingerprint: current })];
  }
  const version = conversation.version ?? 0;
  const file = { employeeId: id, fingerprint: current, version };
  const works: Proposal[] = [];
  if (conversation.managerConfirmedAt !== '' && conversation.employeeConfirmedAt === '' && employee.hasAccount) {
    const form = index.entry(keyOf.agreementForm(year, id));
    if (!index.isMade(keyOf.agreementForm(year, id)) || form?.details.version !== version) {
      works.push(propose({ kind: 'agreementForm', key: keyOf.agreementForm(year, id), ...file }));
    } else {
      const key = keyOf.confirmationRequest(year, id, version);
      if (!index.isDone(key)) works.push(propose(mailOf('confirmationRequest', key, 'employee', [id], version)));
    }
  }
  // A row that came into the Doc after the manager confirmed, and that could not be used, must not be frozen as agreed.
  const nothingToMend = conversation.problems === '';
  if (conversation.managerConfirmedAt !== '' && conversation.employeeConfirmedAt !== '' && nothingToMend) {
    const pdf = keyOf.pdf(year, id, version);
    const confirmation = keyOf.confirmation(year, id, version);
    if (!index.isMade(pdf)) works.push(propose({ kind: 'pdf', key: pdf, ...file }));
    else if (!index.isDone(confirmation)) {
      const mail = mailOf('confirmation', confirmation, 'employee', [id], version);
      works.push(propose(mail, untilMorning(index, now)));
    }
  }
  return works;
};
