// A person's mails as the inbox shows them: the lists, and one mail opened.
import { type Weather, weatherOf } from '../../core/harshness.ts';
import type { Account, AttachmentRecord, MailRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { destinationOf } from '../links.ts';
import type { AttachmentView, MailboxView, MailSummary, MailView } from '../pagesContract.ts';
import { eventView } from './event.ts';

export type Box = 'inbox' | 'sent';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const isReceivedBy = ({ to, cc, bcc }: MailRecord, email: string): boolean =>
  [...to, ...cc, ...bcc].some((address) => same(address, email));

export const isSentBy = ({ from }: MailRecord, email: string): boolean => same(from, email);

export const isReadBy = ({ readBy }: MailRecord, email: string): boolean =>
  readBy.some((address) => same(address, email));

/** Oldest first, those that came back among them. */
export const mailsIn = ({ state }: Workspace): MailRecord[] =>
  [...state.outbox, ...(state.bounces ?? [])].sort((one, other) => one.sentAt - other.sentAt);

/** The mail, where the person has sent or received it. */
export const mailFor = (workspace: Workspace, id: string, email: string): MailRecord | undefined => {
  const mail = mailsIn(workspace).find((each) => each.id === id);
  return mail && (isReceivedBy(mail, email) || isSentBy(mail, email)) ? mail : undefined;
};

/** Newest first. */
export const mailboxView = (workspace: Workspace, { email }: Account, box: Box): MailboxView => {
  const mails = mailsIn(workspace);
  const isIn = box === 'inbox' ? isReceivedBy : isSentBy;
  return {
    mails: mails
      .filter((mail) => isIn(mail, email))
      .map((mail) => summaryOf(workspace, mail, email, box))
      .reverse(),
    hasSent: mails.some((mail) => isSentBy(mail, email)),
  };
};

const SNIPPET = 140;

const summaryOf = (workspace: Workspace, mail: MailRecord, email: string, box: Box): MailSummary => ({
  id: mail.id,
  who: box === 'inbox' ? senderOf(workspace, mail).name : mail.to.map((to) => nameOf(workspace, to)).join(', '),
  subject: mail.subject,
  snippet: mail.body.replace(/\s+/g, ' ').trim().slice(0, SNIPPET),
  sentAt: mail.sentAt,
  isUnread: box === 'inbox' && !isReadBy(mail, email),
  attachments: mail.attachments.length,
});

const nameOf = (workspace: Workspace, address: string): string => workspace.account(address)?.name ?? address;

const senderOf = (workspace: Workspace, { from, fromName }: MailRecord) => ({
  name: fromName ?? nameOf(workspace, from),
  email: from,
});

export const mailView = (workspace: Workspace, mail: MailRecord, email: string): MailView => ({
  id: mail.id,
  from: senderOf(workspace, mail),
  to: mail.to.map((address) => nameOf(workspace, address)),
  cc: mail.cc.map((address) => nameOf(workspace, address)),
  replyTo: mail.replyTo ?? '',
  subject: mail.subject,
  sentAt: mail.sentAt,
  isHtml: mail.htmlBody !== undefined,
  text: linkedText(mail.body, email),
  attachments: mail.attachments.map((attachment, index) => attachmentView(workspace, attachment, index)),
});

/** The text in pieces; an address comes with the page to which it leads. */
export const linkedText = (text: string, email: string): MailView['text'] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const link = /^https?:\/\//.test(piece) ? destinationOf(piece, email) : undefined;
      return link ? { text: piece, link } : { text: piece };
    });

const attachmentView = (workspace: Workspace, attachment: AttachmentRecord, index: number): AttachmentView => {
  const { name, contentType, content } = attachment;
  if (isTakenAsEvent(attachment, weatherOf(workspace.state).calendarFiles)) {
    const event = eventView(Buffer.from(content, 'base64').toString('utf8'));
    if (event) return { index, name, kind: 'event', event };
  }
  return { index, name, kind: contentType === 'application/pdf' ? 'pdf' : 'other' };
};

/** Gmail shows an event only where name and type say that the file is an invitation; what it wants of them is assumed. */
const isTakenAsEvent = ({ name, contentType }: AttachmentRecord, taken: Weather['calendarFiles']): boolean =>
  taken === 'any'
    ? contentType.startsWith('text/calendar') || name.toLowerCase().endsWith('.ics')
    : name === 'invite.ics' && /^text\/calendar;(.*;)?\s*method=/i.test(contentType);
