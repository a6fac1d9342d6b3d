// What the manager has to pass on to somebody without an address: a section of the morning's mail, or a letter of its own.
import { nameShown } from '../people/tellApart.ts';
import type { Employee } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import { isPassedOn } from '../work/combineMails.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { CombinedKind } from '../work/work.ts';
import type { MailSection } from './combinedMail.ts';
import type { MailText } from './letter.ts';
import { linksOf, statusFormUrl } from './mailDetails.ts';
import { paragraph } from './parts.ts';

/** The person, where the reader of that id has no address. */
export const onPaperReader = (index: UnitIndex, reader: string): Employee | undefined =>
  isPassedOn(index, reader) ? index.employee(reader) : undefined;

/** Its subject says for whom it is; the letter itself is given to the person as it stands. */
export const passedOnLetter = (index: UnitIndex, reader: Employee, letter: MailText): MailText => ({
  ...letter,
  subject: namedFor(index, reader)(letter.subject),
});

/** As the manager reads it, with where to key in what comes back. */
export const passedOnSection = (
  index: UnitIndex,
  reader: Employee,
  { subject, heading, blocks }: MailSection,
  mail: CombinedKind,
): MailSection => {
  const phrases = words(index.unit.settings.language);
  const forReader = namedFor(index, reader);
  const status = { label: phrases.keyIn.status, address: statusFormUrl(index, reader) };
  const answers = { label: phrases.keyIn.answers, address: linksOf(index, reader).formUrl };
  const links: Partial<Record<CombinedKind, { label: string; address: string }>> = {
    reminder: answers,
    miniMus: status,
    overdue: status,
    deadline: status,
  };
  const link = links[mail];
  return {
    subject: forReader(subject),
    heading: forReader(heading),
    blocks: [
      paragraph(phrases.passOnLead(nameShown(index.unit, reader))),
      ...blocks,
      ...(link && link.address !== '' ? [{ kind: 'link', ...link } as const] : []),
    ],
  };
};

const namedFor =
  ({ unit }: UnitIndex, reader: Employee) =>
  (subject: string): string =>
    words(unit.settings.language).passOn(nameShown(unit, reader), subject);
