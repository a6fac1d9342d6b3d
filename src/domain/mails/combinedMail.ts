// The frame of a combined mail: one greeting and one farewell, and between them a section for each thing that fell due.

import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage } from '../words/words.ts';
import { type Block, type MailText, renderMail } from './letter.ts';
import { footer, greeting, signature } from './parts.ts';

export interface MailSection {
  subject: string;
  /** Shown where the mail has other sections too. */
  heading: string;
  blocks: Block[];
}

/**
 * To the employee or, without one, to the manager. The first section gives the only button, and begins the subject,
 * which names the others too.
 */
export const combinedMail = (
  unit: Unit,
  employee: Employee | undefined,
  sections: readonly MailSection[],
): MailText => {
  const { settings } = unit;
  const language = employee ? readingLanguage(unit, employee) : settings.language;
  const blocks = sections.flatMap((section): Block[] =>
    sections.length > 1 ? [{ kind: 'heading', text: section.heading }, ...section.blocks] : section.blocks,
  );
  const firstButton = blocks.findIndex(({ kind }) => kind === 'button');
  return renderMail({
    subject: subjectOf(sections),
    language,
    blocks: [
      greeting(employee ? employee.name : settings.managerName, language),
      ...blocks.map(
        (block, position): Block =>
          block.kind === 'button' && position > firstButton ? { ...block, kind: 'link' } : block,
      ),
      ...(employee ? [signature(settings, language)] : []),
      footer(settings, language),
    ],
  });
};

/** Readers look at a subject's beginning, so it names three sections at most. */
const SECTIONS_NAMED = 3;

const subjectOf = ([first, ...others]: readonly MailSection[]): string =>
  [first?.subject ?? '', ...new Set(others.slice(0, SECTIONS_NAMED - 1).map(({ heading }) => heading))].join(' · ');
