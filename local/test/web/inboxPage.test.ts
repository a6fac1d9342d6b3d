// Mails in a browser: whose they are, links that lead to the local pages, nothing that acts, calendar files as events.
import type { MailRecord } from '../../state/records.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import type { MailboxView, MailView } from '../../web/pagesContract.ts';
import { mailHtml } from '../../web/views/mailHtml.ts';
import { Served } from './served.ts';

const METTE = 'mette@skole.dk';
const ANNA = 'anna@skole.dk';
const BO = 'bo@skole.dk';
const ANNAS = `/as/${encodeURIComponent(ANNA)}`;

const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:1@skole.dk',
  'DTSTAMP:20260901T080000Z',
  'DTSTART:20260928T080000Z',
  'DTEND:20260928T093000Z',
  'SUMMARY:MUS med Anna',
  'LOCATION:Kontoret',
  'ORGANIZER;CN=Mette Holm:mailto:mette@skole.dk',
  'ATTENDEE;CN=Anna Sø:mailto:anna@skole.dk',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const mail = (id: string, rest: Partial<MailRecord> = {}): MailRecord => ({
  id,
  sentAt: Date.parse('2026-09-14T08:05:00Z'),
  from: METTE,
  fromName: 'Mette Holm',
  to: [ANNA],
  cc: [],
  bcc: [],
  subject: `Emne ${id}`,
  body: 'Svar her: https://docs.google.com/forms/d/e/F1/viewform. Eller https://example.org/a?b=1',
  attachments: [],
  inlineImages: {},
  readBy: [],
  ...rest,
});

const withMails = (...mails: MailRecord[]) => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-09-15T08:00:00Z',
      accounts: [METTE, ANNA, BO].map((email) => ({ email, name: email, locale: 'da', kind: 'workspace' as const })),
    }),
  );
  workspace.state.outbox.push(...mails);
  return { workspace, served: new Served(workspace) };
};

describe('the inbox', () => {
  test('shows the newest first, unread until it is opened, and remembers that', async () => {
    const { served } = withMails(mail('m1'), mail('m2'));
    const list = async () =>
      (await served.get<MailboxView>(ANNA, 'mail')).body.mails.map(({ id, isUnread }) => [id, isUnread]);
    expect(await list()).toEqual([
      ['m2', true],
      ['m1', true],
    ]);
    await served.post(ANNA, 'mail/m2/read', {});
    await served.post(ANNA, 'mail/m2/read', {});
    expect(await list()).toEqual([
      ['m2', false],
      ['m1', true],
    ]);
    expect(served.saved.state.outbox[1]?.readBy).toEqual([ANNA]);
  });

  test('the sender has it under sent, where nothing is unread; nobody else has it at all', async () => {
    const { served, workspace } = withMails(mail('m1'));
    const sent = (await served.get<MailboxView>(METTE, 'mail?box=sent')).body;
    expect(sent).toMatchObject({ hasSent: true, mails: [{ who: ANNA, isUnread: false }] });
    expect((await served.get<MailboxView>(BO, 'mail')).body).toEqual({ mails: [], hasSent: false });
    expect(await served.get(BO, 'mail/m1')).toMatchObject({ status: 404 });
    expect((await served.raw(BO, 'mail/m1/html')).status).toBe(404);
    expect((await served.post(BO, 'mail/m1/read', {})).status).toBe(404);
    expect(workspace.state.outbox[0]?.readBy).toEqual([]);
  });

  test('addresses in plain text become links, those of Google local ones', async () => {
    const { served } = withMails(mail('m1'));
    const { text } = (await served.get<MailView>(ANNA, 'mail/m1')).body;
    expect(text).toEqual([
      { text: 'Svar her: ' },
      {
        text: 'https://docs.google.com/forms/d/e/F1/viewform',
        link: { href: `${ANNAS}/forms/d/e/F1/viewform`, isElsewhere: false },
      },
      { text: '. Eller ' },
      { text: 'https://example.org/a?b=1', link: { href: 'https://example.org/a?b=1', isElsewhere: true } },
    ]);
  });

  test.each([
    ['mus.ics', 'text/calendar; charset=utf-8; method=REQUEST'],
    ['invite.ics', 'text/calendar'],
    ['invite.ics', 'application/ics'],
  ])(
    'a calendar file is no event by the name %s and the type %s, unless the weather is kind',
    async (name, contentType) => {
      const { served, workspace } = withMails(
        mail('m1', { attachments: [{ name, contentType, content: base64(ICS) }] }),
      );
      const kind = async () => (await served.get<MailView>(ANNA, 'mail/m1')).body.attachments[0]?.kind;
      expect(await kind()).toBe('other');
      workspace.state.weather = { calendarFiles: 'any' };
      expect(await kind()).toBe('event');
    },
  );

  test('a calendar file is shown as its event; a broken one is a file', async () => {
    const { served } = withMails(
      mail('m1', {
        attachments: [
          { name: 'invite.ics', contentType: 'text/calendar; method=REQUEST', content: base64(ICS) },
          { name: 'skæv.ics', contentType: 'text/calendar', content: base64('BEGIN:VCALENDAR\r\nBEGIN:') },
          { name: 'aftaler.pdf', contentType: 'application/pdf', content: base64('%PDF-1.4') },
          { name: 'side.html', contentType: 'text/html', content: base64('<script>alert(1)</script>') },
        ],
      }),
    );
    const { attachments } = (await served.get<MailView>(ANNA, 'mail/m1')).body;
    expect(attachments).toMatchObject([
      {
        kind: 'event',
        event: {
          title: 'MUS med Anna',
          start: Date.parse('2026-09-28T08:00:00Z'),
          end: Date.parse('2026-09-28T09:30:00Z'),
          place: 'Kontoret',
          organizer: 'Mette Holm',
          attendees: ['Anna Sø'],
          isCancelled: false,
        },
      },
      { kind: 'other' },
      { kind: 'pdf' },
      { kind: 'other' },
    ]);
    const pdf = await served.raw(ANNA, 'mail/m1/attachments/2');
    expect([pdf.headers.get('content-type'), await pdf.text()]).toEqual(['application/pdf', '%PDF-1.4']);
    const page = await served.raw(ANNA, 'mail/m1/attachments/3');
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    expect(page.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await served.raw(ANNA, 'mail/m1/attachments/9')).status).toBe(404);
  });

  test('a mail’s page may run nothing, and only our own pages may frame it', async () => {
    const { served } = withMails(mail('m1', { htmlBody: '<p>Hej</p>' }));
    const policy = (await served.raw(ANNA, 'mail/m1/html')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-scripts');
  });
});

describe('a mail’s HTML', () => {
  test('links lead to the local pages, others out of the frame', () => {
    const html = mailHtml(
      '<a href="https://docs.google.com/document/d/D1/edit?usp=drive&amp;x=1" target="_self" ping="x">Doc</a> <a href="https://example.org/">ud</a>',
      ANNA,
    );
    expect(html).toContain(`<a href="${ANNAS}/document/d/D1" target="_top">Doc</a>`);
    expect(html).toContain('<a href="https://example.org/" target="_blank" rel="noopener noreferrer">ud</a>');
  });

  test.each([
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#10;script:alert(1)">x</a>',
    '<p onclick="alert(1)">x</p>',
    '<img src="https://tracker.example/a.gif" onerror="alert(1)">',
    '<iframe srcdoc="&lt;script>alert(1)&lt;/script>"></iframe>',
    '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>',
    '<form action="https://example.org"><button formaction="javascript:alert(1)">x</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://example.org"><base href="https://example.org">',
    '<link rel="stylesheet" href="https://example.org/a.css">',
  ])('nothing acts in %s', (html) => {
    const shown = mailHtml(html, ANNA);
    expect(shown).not.toMatch(/javascript:|alert\(1\)|example\.org|tracker\.example|onclick|<iframe|<form|<base/);
  });

  test('what is text stays text', () => {
    expect(mailHtml('<p>&lt;b&gt; 5 &amp; 6</p>', ANNA)).toContain('<p>&lt;b&gt; 5 &amp; 6</p>');
  });
});
