// Which kinds of a combined mail tell of an appointment, so that one mail tells each appointment once.
import type { FirstMail } from '../appointments/changes.ts';
import type { CombinedKind, MailPart } from '../work/work.ts';

/** By its first mail. Where several kinds tell of the same, the one that comes first in a combined mail does. */
const TOLD_IN: Partial<Record<CombinedKind, FirstMail>> = {
  moved: 'invitation',
  reminder: 'invitation',
  miniMus: 'miniMus',
};

/** Whether a part before it tells its reader of the appointment; `alike`: the parts to that reader, in their order. */
export const isToldBefore = (part: MailPart, alike: readonly MailPart[]): boolean => {
  const teller = alike.find(({ mail }) => TOLD_IN[mail] === TOLD_IN[part.mail]);
  return TOLD_IN[part.mail] !== undefined && teller !== undefined && teller !== part;
};
