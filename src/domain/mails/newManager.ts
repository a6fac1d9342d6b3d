// The notice that another manager has taken over, with the links that hold from now on.
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { type LinkNow, linkBlocks } from './newLink.ts';
import { paragraph } from './parts.ts';

/**
 * `links` are to the files that take the place of the predecessor's. `mayShow` is where the employee says whether the new
 * manager may see the feedback to the one before: undefined where there is none, empty where there is no link; `noRoom`
 * where it could not be kept.
 */
export const newManagerSection = (
  unit: Unit,
  employee: Employee,
  links: readonly LinkNow[],
  mayShow: string | undefined,
  noRoom: boolean,
): MailSection => {
  const language = readingLanguage(unit, employee);
  const { newManager, keptFeedback } = words(language).people;
  const { managerName } = unit.settings;
  const reply: Block[] =
    employee.hasAccount && mayShow
      ? [{ kind: 'link', label: keptFeedback.button, address: mayShow }]
      : [paragraph(keptFeedback.paper)];
  const ask = mayShow === undefined ? [] : [paragraph(keptFeedback.ask(managerName)), ...reply];
  const told = noRoom ? [paragraph(keptFeedback.noRoom)] : ask;
  const blocks: Block[] = [
    paragraph(newManager.lead(managerName)),
    ...(links.length === 0 ? [] : [paragraph(newManager.links)]),
    ...linkBlocks(links, language),
    ...(told.length === 0 ? [] : [{ kind: 'heading', text: keptFeedback.heading } as const, ...told]),
  ];
  return { subject: newManager.subject, heading: newManager.subject, blocks };
};
