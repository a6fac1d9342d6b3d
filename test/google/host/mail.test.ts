// Mails: what leaves, and what is known of one that may not have left.
import { blobOf, type OutgoingMail, pdfAttachment, remainingMails, sendMail } from '../../../src/google/host/mail.ts';
import { type LocalSheet, localSheet } from '../localSheet.ts';

const mail: OutgoingMail = {
  to: 'ali@solby.dk',
  subject: 'MUS på Åbakkeskolen',
  html: '<p>Kære Ali</p>',
  text: 'Kære Ali',
  fromName: 'Mette',
  replyTo: 'mette@solby.dk',
};

let local: LocalSheet;
beforeEach(() => {
  local = localSheet();
});

test('sends text, HTML and attachments in one mail', () => {
  const calendar = blobOf({ name: 'mus.ics', mimeType: 'text/calendar', content: 'BEGIN:VCALENDAR å' });
  expect(sendMail({ ...mail, attachments: [calendar] })).toBe('sent');
  expect(local.workspace.state.outbox).toMatchObject([
    { to: ['ali@solby.dk'], subject: mail.subject, body: 'Kære Ali', htmlBody: '<p>Kære Ali</p>', fromName: 'Mette' },
  ]);
  const content = local.workspace.state.outbox[0]?.attachments[0]?.content ?? '';
  expect(Buffer.from(content, 'base64').toString('utf8')).toBe('BEGIN:VCALENDAR å');
});

test.each(['\r\n', '\n', '\r', '\u0000', '\u0085', '\u2028', '\u000b'])(
  'no field begins a header of its own, whatever people typed (%j)',
  (sign) => {
    const typed = `Mette${sign}Bcc: ond@ude.example`;
    const file = blobOf({ name: `${typed}.pdf`, mimeType: 'application/pdf', content: 'x' });
    expect(sendMail({ ...mail, subject: typed, fromName: typed, attachments: [file] })).toBe('sent');
    const [sent] = local.workspace.state.outbox;
    const line = 'Mette Bcc: ond@ude.example';
    expect(sent).toMatchObject({ subject: line, fromName: line, bcc: [], to: [mail.to] });
    expect(sent?.attachments[0]?.name).toBe(`${line}.pdf`);
    expect(sendMail({ ...mail, to: `ali@solby.dk${sign}Bcc: ond@ude.example` })).not.toBe('sent');
    expect(sendMail({ ...mail, replyTo: `${mail.replyTo}${sign}` })).toBe('sent');
    expect(local.workspace.state.outbox.at(-1)?.replyTo).toBe(mail.replyTo);
  },
);

test('counts what may still be sent today', () => {
  const before = remainingMails();
  sendMail(mail);
  expect(remainingMails()).toBe(before - 1);
});

test('attaches a page as PDF', () => {
  const { content } = pdfAttachment('skema.pdf', '<h1>Skema</h1>');
  expect(Buffer.from(content as number[]).toString('latin1', 0, 5)).toBe('%PDF-');
});

test.each<[string, Partial<OutgoingMail>]>([
  ['with too many readers', { to: Array.from({ length: 51 }, (_, i) => `p${i}@solby.dk`).join() }],
  ['with too long a text', { text: 'x'.repeat(400 * 1024 + 1), html: '' }],
  ['with too long a subject', { subject: 's'.repeat(251) }],
  ['to nobody', { to: '' }],
  ['to what is no address', { to: 'nobody' }],
])('Google refuses a mail %s, and takes the next', (_, part) => {
  expect(sendMail({ ...mail, ...part })).toBe('refused');
  expect(sendMail(mail)).toBe('sent');
});

test('with too many or too large attachments it is refused as well', () => {
  const file = (size: number) => blobOf({ name: 'a.txt', mimeType: 'text/plain', content: 'x'.repeat(size) });
  expect(sendMail({ ...mail, attachments: Array(251).fill(file(1)) })).toBe('refused');
  expect(sendMail({ ...mail, attachments: [file(26 * 1024 * 1024)] })).toBe('refused');
  expect(sendMail(mail)).toBe('sent');
});

test.each([
  ['Invalid email: ali', 'refused'],
  ['Limit exceeded: Email Body Size.', 'refused'],
  ['Limit exceeded: Email Recipients Per Message.', 'refused'],
  ['Service invoked too many times for one day: email.', 'spent'],
  ['Service invoked too many times in a short time: email. Try Utilities.sleep(1000) between calls.', 'spent'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'unknown'],
])('an error %j leaves the mail %s', (message, outcome) => {
  Object.assign(globalThis, {
    MailApp: {
      sendEmail: () => {
        throw new Error(message);
      },
    },
  });
  expect(sendMail(mail)).toBe(outcome);
});
