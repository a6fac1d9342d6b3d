// MailApp: the outbox, and Google's limits.
import { newWorkspace, tried } from './script.ts';

test('writes a mail to the outbox with its parts', () => {
  const workspace = newWorkspace();
  tried(
    `MailApp.sendEmail({ to: 'Anna <anna@skole.dk>, bo@skole.dk', cc: 'c@skole.dk', subject: 'Hej', htmlBody: '<p>Kære &amp; gode</p>',
      attachments: [Utilities.newBlob('BEGIN', 'text/calendar', 'm.ics')] })`,
    { workspace },
  );
  expect(workspace.state.outbox).toMatchObject([
    {
      to: ['anna@skole.dk', 'bo@skole.dk'],
      cc: ['c@skole.dk'],
      body: 'Kære & gode',
      fromName: 'Mette Holm',
      attachments: [{ name: 'm.ics' }],
    },
  ]);
  expect(tried('return MailApp.getRemainingDailyQuota()', { workspace })).toBe(1497);
});

test.each([
  ["MailApp.sendEmail('nobody', 's', 'b')", 'Invalid email: nobody'],
  ["MailApp.sendEmail('', 's', 'b')", 'Failed to send email: no recipient'],
  [
    "MailApp.sendEmail('a@b.dk', 's')",
    "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
  ],
  [
    "MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => 'a' + i + '@b.dk').join(), 's', 'b')",
    'Limit exceeded: Email Recipients Per Message.',
  ],
  ["MailApp.sendEmail('a@b.dk', 's', 'x'.repeat(400 * 1024 + 1))", 'Limit exceeded: Email Body Size.'],
])('refuses %s', (code, message) => {
  const workspace = newWorkspace();
  expect(() => tried(code, { workspace })).toThrow(message);
  expect(workspace.state.outbox).toEqual([]);
});

test('counts recipients against the day, and sends nothing beyond', () => {
  const workspace = newWorkspace('consumer');
  const send = "MailApp.sendEmail(Array.from({ length: 40 }, (_, i) => 'a' + i + '@b.dk').join(), 's', 'b');";
  expect(() => tried(send.repeat(3), { workspace })).toThrow('Service invoked too many times for one day: email.');
  expect(workspace.state.outbox).toHaveLength(2);
});

describe('a mail to an address that nobody has', () => {
  const sentTo = (address: string, mailboxes: string[] = []) => {
    const workspace = newWorkspace();
    workspace.state.mailboxes = mailboxes;
    tried(`MailApp.sendEmail('${address}', 'Hej', 'b')`, { workspace });
    expect(workspace.state.outbox).toHaveLength(1);
    return workspace.state.bounces ?? [];
  };

  test('comes back to its sender', () => {
    expect(sentTo('nobody@skole.dk')).toMatchObject([
      {
        to: ['mette@skole.dk'],
        from: 'mailer-daemon@googlemail.com',
        body: expect.stringContaining('nobody@skole.dk'),
      },
    ]);
  });

  test('does not come back from a domain of which nothing is known, or from a mailbox without a Google account', () => {
    expect(sentTo('nobody@elsewhere.example')).toEqual([]);
    expect(sentTo('bent@skole.dk', ['Bent@skole.dk'])).toEqual([]);
  });
});

test('needs its scope', () => {
  expect(() => tried("MailApp.sendEmail('a@b.dk', 's', 'b')", { manifest: { oauthScopes: [] } })).toThrow(
    'script.send_mail',
  );
});
