// A mail of the outbox as an .eml file, the same bytes in each run.
import nodemailer from 'nodemailer';
import type { AttachmentRecord, MailRecord } from '../state/records.ts';

const isCalendar = ({ contentType, name }: AttachmentRecord): boolean =>
  contentType.startsWith('text/calendar') || name.toLowerCase().endsWith('.ics');

/** A calendar file's METHOD says what the reader should do; mail programs look for it in the type. */
const typeOf = (attachment: AttachmentRecord): string => {
  if (!isCalendar(attachment)) return attachment.contentType;
  const method = /^METHOD:(\w+)/m.exec(Buffer.from(attachment.content, 'base64').toString())?.[1] ?? 'REQUEST';
  return `text/calendar; charset=UTF-8; method=${method}`;
};

const part = (attachment: AttachmentRecord) => ({
  filename: attachment.name,
  contentType: typeOf(attachment),
  content: Buffer.from(attachment.content, 'base64'),
});

const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

export const emlOf = async (mail: MailRecord): Promise<Buffer> => {
  const { message } = await transport.sendMail({
    from: mail.fromName === undefined ? mail.from : { name: mail.fromName, address: mail.from },
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody === undefined ? {} : { html: mail.htmlBody }),
    attachments: [
      ...Object.entries(mail.inlineImages).map(([cid, image]) => ({ ...part(image), cid })),
      ...mail.attachments.map(part),
    ],
    date: new Date(mail.sentAt),
    messageId: `<${mail.id}@${mail.from.split('@')[1]}>`,
    baseBoundary: mail.id,
  } as Parameters<typeof transport.sendMail>[0]);
  if (!Buffer.isBuffer(message)) throw new TypeError('The mail was not composed into a buffer.');
  return message;
};
