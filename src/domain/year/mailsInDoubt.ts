// Mails of which nobody knows any more whether they were sent, since the log has lost entries: the manager says so of each.

import type { Now } from '../unit/unit.ts';
import { isCombinedMail } from '../work/combineMails.ts';
import type { LogNote } from '../work/logEntries.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { MailWork, Work } from '../work/work.ts';
import { due } from './due.ts';

/** Reminders come again by their own days; an invitation or a confirmation would come a second time. */
export const mailsInDoubt = (index: UnitIndex, now: Now): LogNote[] => {
  const { ready, waiting } = due(index.unit, now);
  return [...ready, ...waiting.map(({ work }) => work)].flatMap((work) =>
    isMail(work) && !isCombinedMail(work) && !index.entry(work.key) ? [{ key: work.key }] : [],
  );
};

const isMail = (work: Work): work is MailWork => work.kind === 'mail';
