// The notice that a form or a Doc has a new link, since the one that was mailed before leads nowhere any more.
import type { Language } from '../text/language.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { UsedKind } from '../work/fileTroubles.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { paragraph } from './parts.ts';

export interface LinkNow {
  kind: UsedKind;
  address: string;
}

export const newLinkSection = (
  unit: Unit,
  employee: Employee,
  links: readonly LinkNow[],
  hasAnswered: boolean,
): MailSection => {
  const language = readingLanguage(unit, employee);
  const { newLink } = words(language).people;
  const isAnswerKept = hasAnswered && links.some(({ kind }) => kind === 'form');
  return {
    subject: newLink.subject,
    heading: newLink.subject,
    blocks: [
      paragraph(newLink.lead(links.length)),
      ...(isAnswerKept ? [paragraph(newLink.answered)] : []),
      ...linkBlocks(links, language),
    ],
  };
};

/** Under the words that the mails before them had. */
export const linkBlocks = (links: readonly LinkNow[], language: Language): Block[] => {
  const { invitation, confirmationRequest, followUp } = words(language).mail;
  const labels: Record<UsedKind, string> = {
    form: invitation.button,
    doc: invitation.docButton,
    agreementForm: confirmationRequest.button,
    statusForm: followUp.button,
  };
  return links.map(
    ({ kind, address }): Block => ({ kind: kind === 'doc' ? 'link' : 'button', label: labels[kind], address }),
  );
};
