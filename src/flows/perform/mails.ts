// Sends mails: claimed and flushed before, noted after. Nothing that may have left is ever sent again by itself.

import { slotOf } from '../../domain/due.ts';
import type { Problem } from '../../domain/problem.ts';
import { keyOf, type MailWork } from '../../domain/work.ts';
import { type MailOutcome, remainingMails, sendMail } from '../../google/mail.ts';
import type { Desk } from '../desk.ts';
import { mailAttachments, mailText } from '../mailContent.ts';

export const sendMails = (desk: Desk, works: MailWork[]): Problem[] => {
  const { settings } = desk.unit;
  // What each mail says and carries is made before anything is claimed: a fault there is not a doubtful mail.
  const letters = works.map((work) => {
    const employee = desk.employee(work.employeeIds[0] ?? '');
    return {
      work,
      letter: {
        to: work.to === 'manager' ? settings.managerEmail : employee.email,
        cc: work.mail === 'confirmation' ? settings.managerEmail : '',
        ...mailText(desk, work),
        fromName: settings.managerName,
        replyTo: settings.managerEmail,
        attachments: mailAttachments(desk, work),
      },
    };
  });
  const quota = remainingMails();
  let recipients = 0;
  const affordable = letters.filter(({ letter }) => {
    recipients += letter.cc === '' ? 1 : 2;
    return recipients <= quota;
  });
  desk.claim(affordable.flatMap(({ work }) => work.keys));
  const outcomes = affordable.map(({ work, letter }): { work: MailWork; outcome: MailOutcome } => ({
    work,
    outcome: sendMail(letter),
  }));
  for (const state of ['done', 'failed', 'uncertain'] as const) {
    const settled = outcomes.filter(({ outcome }) => outcome === STATE_OF[state]).map(({ work }) => work);
    desk.note(
      state,
      settled.flatMap((work) => work.keys.map((key) => ({ key, facts: factsOf(desk, work, key) }))),
    );
    if (state === 'done') noteToldSlots(desk, settled);
  }
  const problems: Problem[] = outcomes
    .filter(({ outcome }) => outcome !== 'sent')
    .map(({ work, outcome }) => ({
      code: outcome === 'refused' ? 'mailRefused' : 'mailUncertain',
      facts: { key: work.key },
    }));
  if (affordable.length < letters.length) {
    problems.push({ code: 'mailQuota', facts: { left: letters.length - affordable.length } });
  }
  return problems;
};

const STATE_OF = { done: 'sent', failed: 'refused', uncertain: 'unknown' } as const;

const factsOf = (desk: Desk, work: MailWork, key: string): Record<string, string> => {
  const kept = desk.register.entry(key)?.facts ?? {};
  if (work.mail !== 'invitation') return kept;
  return { ...kept, slot: slotOf(desk.employee(work.employeeIds[0] ?? '')), sequence: '0' };
};

/** A notice of a new time is what the employee now goes by. */
const noteToldSlots = (desk: Desk, works: MailWork[]): void => {
  const { year } = desk.unit.settings;
  const moved = works.filter((work) => work.mail === 'moved');
  desk.write(
    'log',
    moved.flatMap((work) => {
      const employee = desk.employee(work.employeeIds[0] ?? '');
      const invitation = desk.register.entry(keyOf.invitation(year, employee.id));
      if (!invitation) return [];
      const sequence = String(Number(invitation.facts.sequence ?? '0') + 1);
      return [{ id: invitation.id, facts: { ...invitation.facts, slot: slotOf(employee), sequence } }];
    }),
  );
};
