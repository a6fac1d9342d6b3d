// The invitation to MUS: strategic focus, time and place, the form, the employee's say on the agenda, privacy.

import { answerDeadlineOf } from '../forms/answerReminders.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type Block, type MailText, renderMail } from './letter.ts';
import {
  aboutCalendarFile,
  addToCalendar,
  conversationDetails,
  greeting,
  paragraph,
  privacyFooter,
  signature,
  strategicFocus,
} from './parts.ts';

export interface InvitationLinks {
  formUrl: string;
  docUrl: string;
  /** By when to answer; the unit's deadline, or one before the conversation, where not given. */
  deadline?: string;
  /** Where the reader adds the conversation to Google Calendar; left out where empty or not given. */
  calendar?: string;
}

export const invitationMail = (unit: Unit, employee: Employee, links: InvitationLinks): MailText => {
  const language = readingLanguage(unit, employee);
  const { mail, sensitive } = words(language);
  const { settings } = unit;
  const deadline = links.deadline ?? answerDeadlineOf(settings, employee);
  const online: Block[] = [
    paragraph(mail.invitation.prepare(deadline)),
    { kind: 'button', label: mail.invitation.button, address: links.formUrl },
    paragraph(`${mail.invitation.doc}:`),
    { kind: 'link', label: mail.invitation.docButton, address: links.docUrl },
  ];
  return renderMail({
    subject: mail.invitation.subject(settings.year),
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(mail.invitation.lead),
      conversationDetails(unit, employee, language),
      ...aboutCalendarFile(employee, mail.invitation.attached, mail.moved.trouble),
      ...addToCalendar(links.calendar ?? '', language),
      ...strategicFocus(unit, language),
      { kind: 'heading', text: mail.invitation.prepareHeading },
      { kind: 'strong', text: mail.invitation.agenda },
      ...(employee.hasAccount ? online : [paragraph(mail.invitation.paper(deadline))]),
      paragraph(sensitive),
      signature(settings, language),
      privacyFooter(settings, language),
    ],
  });
};
