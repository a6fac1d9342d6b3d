// The mails that have left the Workspace, oldest first.
import type { MailRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** All mails, or those that reach one address as To, Cc or Bcc. */
export const outboxOf = (workspace: Workspace, address?: string): readonly MailRecord[] => {
  const wanted = address?.toLowerCase();
  return workspace.state.outbox.filter(
    ({ to, cc, bcc }) => wanted === undefined || [...to, ...cc, ...bcc].some((each) => each.toLowerCase() === wanted),
  );
};
