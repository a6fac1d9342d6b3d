// Sends mails through MailApp, whose permission covers sending only.
import { messageOf } from './errors.ts';

export interface Attachment {
  name: string;
  mimeType: string;
  /** Text (sent as UTF-8) or bytes. */
  content: string | readonly number[];
}

export interface OutgoingMail {
  to: string;
  cc?: string;
  subject: string;
  html: string;
  /** The same in plain text. */
  text: string;
  fromName: string;
  replyTo?: string;
  /** Made by `blobOf`, before the mail is claimed: a fault in making a file leaves no mail uncertain. */
  attachments?: readonly GoogleAppsScript.Base.Blob[];
}

/**
 * `refused`: Google surely did not send it. `spent`: nor will it send another for now. `unknown`: nobody can tell, so it
 * must not be sent again by itself.
 */
export type MailOutcome = 'sent' | 'refused' | 'spent' | 'unknown';

/** Sends at once; never call it again for a mail that it has not refused. */
export const sendMail = (mail: OutgoingMail): MailOutcome => {
  try {
    MailApp.sendEmail({
      to: inHeader(mail.to),
      ...(mail.cc ? { cc: inHeader(mail.cc) } : {}),
      subject: inHeader(mail.subject),
      htmlBody: mail.html,
      body: mail.text,
      name: inHeader(mail.fromName),
      ...(mail.replyTo ? { replyTo: inHeader(mail.replyTo) } : {}),
      attachments: [...(mail.attachments ?? [])],
    });
    return 'sent';
  } catch (error) {
    const message = messageOf(error);
    if (SPENT.test(message)) return 'spent';
    return REFUSALS.test(message) ? 'refused' : 'unknown';
  }
};

/** How many more people the current user may mail today. */
export const remainingMails = (): number => MailApp.getRemainingDailyQuota();

/** Text as bytes, in UTF-8. */
export const bytesOf = (text: string): number[] => Utilities.newBlob(text).getBytes();

/** A page of HTML as a PDF to attach. */
export const pdfAttachment = (name: string, html: string): Attachment => ({
  name,
  mimeType: 'application/pdf',
  content: Utilities.newBlob(html, 'text/html', name).getAs('application/pdf').getBytes(),
});

/** The file as a blob, which is what MailApp takes. */
export const blobOf = ({ name, mimeType, content }: Attachment): GoogleAppsScript.Base.Blob =>
  typeof content === 'string'
    ? Utilities.newBlob(content, mimeType, inHeader(name))
    : Utilities.newBlob([...content], mimeType, inHeader(name));

/** On one line: a line break in what people typed could begin a header of their own. */
const inHeader = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Google's texts for a mail that it did not take, since there have been too many. */
const SPENT = /for one day|in a short time/i;
/** And for one that it did not take for what it is: the limits are those of one mail. */
const REFUSALS = /invalid (email|argument)|no recipient|permission|limit exceeded|argument too large/i;
