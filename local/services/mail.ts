// MailApp: mails go to the outbox, within the limits that Google sets.

import { bounce } from '../core/bounces.ts';
import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { LIMITS, quotaLeft, useQuota } from '../core/limits.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import type { AttachmentRecord, MailRecord } from '../state/records.ts';
import { blobOf, bytesOf } from './blob.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const SEND_MAIL = ['https://www.googleapis.com/auth/script.send_mail'];
const ADDRESS = /^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\]]+\.[^\s@<>(),;:"[\]]+$/;

/** The fields that a message may have; others are ignored, as on Google. */
interface Message {
  to?: unknown;
  subject?: unknown;
  body?: unknown;
  htmlBody?: unknown;
  cc?: unknown;
  bcc?: unknown;
  replyTo?: unknown;
  name?: unknown;
  noReply?: unknown;
  attachments?: unknown;
  inlineImages?: unknown;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** `Anna <anna@skole.dk>, bo@skole.dk` as bare addresses; a comma inside quotes is no separator. */
export const addressesIn = (list: string): string[] =>
  (list.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const address = (/<([^<>]*)>$/.exec(entry)?.[1] ?? entry).trim();
      if (!ADDRESS.test(address)) throw new GoogleError(GOOGLE.invalidEmail(entry));
      return address;
    });

const attachmentOf = (source: unknown): AttachmentRecord => {
  const blob = blobOf(source, 'MailApp.sendEmail');
  return {
    name: blob.getName() ?? 'attachment',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    content: Buffer.from(bytesOf(blob)).toString('base64'),
  };
};

/** What Gmail shows where a mail has HTML only. */
const plainText = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|h\d|li|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
    .trim();

/** https://developers.google.com/apps-script/reference/mail/mail-app */
export class MailApp extends EmulatedObject implements EmulationOf<GoogleAppsScript.Mail.MailApp> {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/mail/mail-app#getremainingdailyquota */
  getRemainingDailyQuota(): number {
    this.execution.requireScope('MailApp.getRemainingDailyQuota', SEND_MAIL);
    return quotaLeft(this.execution.workspace, this.execution.user, 'mail');
  }

  /** https://developers.google.com/apps-script/reference/mail/mail-app#sendemailmessage */
  sendEmail(...args: unknown[]): void {
    this.execution.requireScope('MailApp.sendEmail', SEND_MAIL);
    this.#send(messageOf(args));
  }

  #send(message: Message): void {
    const { workspace, user } = this.execution;
    const account = workspace.account(user);
    const kind = account?.kind ?? 'consumer';
    const [to, cc, bcc] = [message.to, message.cc, message.bcc].map((list) => addressesIn(text(list)));
    const recipients = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])];
    if (!to || !cc || !bcc || recipients.length === 0) throw new GoogleError(GOOGLE.noRecipient);
    if (recipients.length > LIMITS.recipientsPerMail)
      throw new GoogleError(GOOGLE.limitExceeded('Email Recipients Per Message'));

    const htmlBody = message.htmlBody === undefined ? undefined : text(message.htmlBody);
    const body = text(message.body) || (htmlBody === undefined ? '' : plainText(htmlBody));
    const bodySize = Math.max(Buffer.byteLength(body), Buffer.byteLength(htmlBody ?? ''));
    if (bodySize > LIMITS.mailBodyBytes[kind]) throw new GoogleError(GOOGLE.limitExceeded('Email Body Size'));

    const subject = text(message.subject);
    if (subject.length > LIMITS.mailSubjectLength) throw new GoogleError(GOOGLE.argumentTooLarge('subject'));

    const attachments = ((message.attachments ?? []) as unknown[]).map(attachmentOf);
    const images = Object.entries((message.inlineImages ?? {}) as Record<string, unknown>);
    const inlineImages = Object.fromEntries(images.map(([key, image]) => [key, attachmentOf(image)]));
    const parts = [...attachments, ...Object.values(inlineImages)];
    if (parts.length > LIMITS.attachmentsPerMail) {
      throw new GoogleError(GOOGLE.limitExceeded('Email Attachments Per Message'));
    }
    if (
      parts.reduce((sum, part) => sum + Buffer.byteLength(part.content, 'base64'), 0) > LIMITS.attachmentBytesPerMail
    ) {
      throw new GoogleError(GOOGLE.limitExceeded('Email Total Attachments Size'));
    }
    const [replyTo] = addressesIn(text(message.replyTo));
    const noReply = Boolean(message.noReply);
    if (noReply && kind !== 'workspace') throw new GoogleError(GOOGLE.invalidArgument('noReply'));

    useQuota(workspace, user, 'mail', recipients.length);
    const mail: MailRecord = {
      id: workspace.newId('mail', 16),
      sentAt: this.execution.now(),
      from: noReply ? `noreply@${user.split('@')[1]}` : user,
      fromName: text(message.name) || account?.name,
      to,
      cc,
      bcc,
      ...(replyTo === undefined ? {} : { replyTo }),
      subject,
      body,
      ...(htmlBody === undefined ? {} : { htmlBody }),
      attachments,
      inlineImages,
      readBy: [],
    };
    workspace.state.outbox.push(mail);
    bounce(workspace, mail);
  }
}

/** The overloads: `(message)`, `(to, subject, body[, options])`, `(to, replyTo, subject, body)`. */
const messageOf = (args: readonly unknown[]): Message => {
  const [first, second, third, fourth] = args;
  const message = (() => {
    if (args.length === 1 && typeof first === 'object' && first !== null && !(first instanceof EmulatedObject))
      return first as Message;
    const texts = args.slice(0, 3).every((arg) => ['string', 'number'].includes(typeof arg));
    if (!texts || args.length < 3 || args.length > 4) return undefined;
    if (args.length === 3) return { to: first, subject: second, body: third };
    if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
    return { ...(fourth as Message | undefined), to: first, subject: second, body: third };
  })();
  const lists = message && (message.attachments === undefined || Array.isArray(message.attachments));
  if (!message || !lists) throw signatureError('MailApp.sendEmail', args);
  return message;
};
