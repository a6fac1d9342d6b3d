// Mails as files, read back by a mail parser.
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { emlOf } from '../../exports/eml.ts';
import type { MailRecord } from '../../state/records.ts';
import { newWorkspace, tried } from '../services/script.ts';

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
      contentType: 'text/calendar; charset=UTF-8; method=REQUEST',
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

test('an invitation sent by a script arrives in the calendar as it was written', async () => {
  const workspace = newWorkspace();
  tried(
    `const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//skole//mus//DA', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:m1@skole.dk',
      'DTSTAMP:20260817T060000Z', 'DTSTART:20260928T070000Z', 'DTEND:20260928T083000Z', 'SUMMARY:MUS – Åse Æbelø', 'END:VEVENT', 'END:VCALENDAR', ''];
    const invitation = Utilities.newBlob(lines.join('\\r\\n'), 'text/calendar', 'invitation.ics');
    MailApp.sendEmail('anna@skole.dk', 'Indbydelse', 'Kom', { attachments: [invitation] });`,
    { workspace },
  );
  const [sent] = workspace.state.outbox;
  const [attachment] = sent ? (await simpleParser(await emlOf(sent))).attachments : [];
  const calendar = new ICAL.Component(ICAL.parse(String(attachment?.content)));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  expect([attachment?.filename, event.summary]).toEqual(['invitation.ics', 'MUS – Åse Æbelø']);
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-09-28T07:00:00.000Z');
});
