// Mails as files, read back by a mail parser.
import { simpleParser } from 'mailparser';
import { emlOf } from '../../../local/exports/eml.ts';
import type { MailRecord } from '../../../local/records.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

const mail: MailRecord = {
  id: 'mail1abc',
  sentAt: Date.parse('2026-08-17T06:00:00Z'),
  from: 'mette@skole.dk',
  fromName: 'Mette Æbelø',
  to: ['anna@skole.dk'],
  cc: [],
  bcc: [],
  replyTo: 'kontor@skole.dk',
  subject: 'Strategimøde på mandag',
  body: 'Kære Anna',
  htmlBody: '<p>Kære Anna</p>',
  attachments: [
    {
      name: 'møde.ics',
      contentType: 'text/calendar',
      content: base64('BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'),
    },
  ],
  inlineImages: {},
  readBy: [],
};

test('carries all that the mail has', async () => {
  const parsed = await simpleParser(await emlOf(mail));
  expect(parsed).toMatchObject({ subject: mail.subject, html: mail.htmlBody, messageId: '<mail1abc@skole.dk>' });
  expect(parsed.text?.trim()).toBe('Kære Anna');
  expect(parsed.from?.value).toEqual([{ name: 'Mette Æbelø', address: 'mette@skole.dk' }]);
  expect(parsed.replyTo?.text).toBe('kontor@skole.dk');
  expect(parsed.date?.getTime()).toBe(mail.sentAt);
  expect(parsed.attachments[0]).toMatchObject({ filename: 'møde.ics', contentType: 'text/calendar' });
  expect((await emlOf(mail)).toString()).toMatch(/Content-Type: text\/calendar;[^\n]*(\n\s[^\n]*)*method=REQUEST/);
});

test('is the same file in each run', async () => {
  expect(await emlOf(mail)).toEqual(await emlOf(mail));
});
