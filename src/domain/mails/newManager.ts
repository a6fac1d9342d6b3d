// The notice that another manager has taken over, with the links that hold from now on.
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { paragraph } from './parts.ts';

export interface NewLinks {
  /** Empty where the form is not to be answered any more. */
  formUrl: string;
  docUrl: string;
}

export const newManagerSection = (unit: Unit, employee: Employee, { formUrl, docUrl }: NewLinks): MailSection => {
  const {
    mail: { invitation },
    people: { newManager },
  } = words(readingLanguage(unit, employee));
  const asked = employee.hasAccount && formUrl !== '';
  const blocks: Block[] = [
    paragraph(newManager.lead(unit.settings.managerName)),
    ...(employee.hasAccount ? [paragraph(newManager.links)] : []),
    ...(asked ? [{ kind: 'button', label: invitation.button, address: formUrl } as const] : []),
    ...(employee.hasAccount ? [{ kind: 'link', label: invitation.docButton, address: docUrl } as const] : []),
  ];
  return { subject: newManager.subject, heading: newManager.subject, blocks };
};
