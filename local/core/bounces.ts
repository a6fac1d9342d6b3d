// Mails that come back: to an address that nobody has, in a domain in which the Workspace has people.
import type { MailRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { weatherOf } from './harshness.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether the mail server of the address knows nobody by it. Of other domains nothing is known here. */
const isUnknown = (workspace: Workspace, address: string): boolean => {
  const { accounts, mailboxes = [] } = workspace.state;
  if (workspace.account(address) || mailboxes.some((known) => known.toLowerCase() === address.toLowerCase()))
    return false;
  return accounts.some(({ email }) => domainOf(email) === domainOf(address));
};

const BOUNCE_MS = 2000;

/** The sender gets one report for each address that nobody has; its words are assumed. */
export const bounce = (workspace: Workspace, mail: MailRecord): void => {
  if (!weatherOf(workspace.state).bounces) return;
  for (const address of [...mail.to, ...mail.cc, ...mail.bcc]) {
    if (!isUnknown(workspace, address)) continue;
    workspace.state.bounces ??= [];
    workspace.state.bounces.push({
      id: workspace.newId('bounce', 16),
      sentAt: mail.sentAt + BOUNCE_MS,
      from: 'mailer-daemon@googlemail.com',
      fromName: 'Mail Delivery Subsystem',
      to: [mail.from],
      cc: [],
      bcc: [],
      subject: 'Delivery Status Notification (Failure)',
      body: `Address not found\n\nYour message wasn't delivered to ${address} because the address couldn't be found, or is unable to receive mail.\n\n550 5.1.1 The email account that you tried to reach does not exist.\n\n${mail.subject}`,
      attachments: [],
      inlineImages: {},
      readBy: [],
    });
  }
};
