// A mail of the outbox as an .eml file, the same bytes in each run.
import nodemailer from 'nodemailer';
import type { AttachmentRecord, MailRecord } from '../state/records.ts';

const part = (attachment: AttachmentRecord) => ({
  filename: attachment.name,
  contentType: attachment.contentType,
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
