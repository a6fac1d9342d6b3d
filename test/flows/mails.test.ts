// What the hourly trigger mails by the clock: reminders, topics, new times; and what stops it.
import { type MailRecord, revoke } from 'local-workspace';
import { ALI, ANNA, BENT, METTE, type School, schoolAt } from './school.ts';

const REMINDER = /[Pp]åmind|[Rr]emind|[Hh]usk|[Rr]emember/;

const reminded = (school: School, email: string): number => {
  const id = school.idOf(email);
  return school.log('2026/reminder').filter((row) => row.id?.endsWith(`/${id}`) && row.state === 'Udført').length;
};

const hours = (school: School, date: string): void => {
  for (const time of ['07:20', '08:20', '08:50', '09:20']) school.hour(`${date}T${time}`);
};

/** Beside the manager's own, whose calendar goes by rules of its own. */
const toEmployees = (school: School): number => school.mails().filter(({ to }) => !to.includes(METTE)).length;

describe('reminders', () => {
  test('go once each, in the morning, to those who have not answered', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    school.annaAnswers({ SUC1: 'Læseugen' });
    const before = toEmployees(school);
    for (const date of ['2026-09-18', '2026-09-20', '2026-09-21', '2026-09-22']) hours(school, date);
    expect([ANNA, ALI, BENT].map((email) => reminded(school, email))).toEqual([0, 1, 1]);
    expect(toEmployees(school) - before).toBe(2);
    const [mail] = school.mails(ALI).slice(-1);
    expect(mail?.subject).toMatch(REMINDER);
    expect(new Date(mail?.sentAt ?? 0).toISOString()).toMatch(/^2026-09-21T06:2/);
    hours(school, '2026-09-24');
    expect([ANNA, ALI, BENT].map((email) => reminded(school, email))).toEqual([0, 2, 2]);
  });

  test('cannot be sent twice by a run that dies', () => {
    const school = schoolAt('invited');
    const before = toEmployees(school);
    school.hour('2026-09-21T08:05', [{ member: 'MailApp.sendEmail', atCall: 2, kind: 'kill', when: 'after' }]);
    expect(toEmployees(school) - before).toBe(2);
    hours(school, '2026-09-21');
    expect(toEmployees(school) - before).toBe(3);
    expect(school.call<{ uncertain: unknown[] }>('overview').uncertain).toHaveLength(1);
  });
});

describe('topics', () => {
  test('reach the manager two working days before, in one mail with the Doc', () => {
    const school = schoolAt('talked');
    school.type('employees', { email: ALI }, 'conversationDate', '28-09-2026');
    const topics = (): MailRecord[] => school.mails(METTE, /^Emner/);
    hours(school, '2026-09-23');
    expect(topics()).toHaveLength(0);
    hours(school, '2026-09-24');
    hours(school, '2026-09-25');
    // Bent's conversation is two days later.
    expect(topics()).toHaveLength(1);
    expect(topics()[0]?.body).toMatch(/Anna Sø[\s\S]*Skema[\s\S]*Kursus/);
    expect(topics()[0]?.body).toContain('Ali Demir');
    expect(topics()[0]?.body).not.toContain('Bent');
    hours(school, '2026-09-28');
    expect(topics()).toHaveLength(2);
    expect(school.row('employees', { email: ANNA })?.step).toBeTruthy();
  });
});

describe('a conversation that is moved', () => {
  test('is told once with a calendar file that replaces the first', () => {
    const school = schoolAt('invited');
    const before = school.mails(ANNA).length;
    hours(school, '2026-09-15');
    school.type('employees', { email: ANNA }, 'conversationTime', '13:00');
    school.hour('2026-09-15T14:05');
    expect(school.mails(ANNA)).toHaveLength(before);
    hours(school, '2026-09-16');
    expect(school.mails(ANNA)).toHaveLength(before + 1);
    const uidOf = (text: string): string | undefined => /UID:(.*)/.exec(text)?.[1]?.trim();
    const calendars = school.mails(ANNA).map((mail) => {
      const file = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
      return Buffer.from(file?.content ?? '', 'base64').toString();
    });
    const [first = '', second = ''] = calendars.slice(-2);
    expect(uidOf(second)).toBe(uidOf(first));
    expect(first).toContain('SEQUENCE:0');
    expect(second).toContain('SEQUENCE:1');
    expect(second).toContain('DTSTART:20260928T110000Z');
    school.type('employees', { email: ANNA }, 'conversationTime', '10:00');
    hours(school, '2026-09-17');
    expect(school.mails(ANNA)).toHaveLength(before + 2);
  });
});

describe('a strategy meeting that is moved', () => {
  const calendars = (school: School): string[] =>
    school.mails(ANNA).map((mail) => {
      const file = mail.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
      return Buffer.from(file?.content ?? '', 'base64').toString();
    });
  const called = (): School => {
    const school = schoolAt('installed');
    school.call('startPhase', 'strategyMeeting', '');
    school.work();
    return school;
  };

  test('is told once each time, in the morning, with a calendar file that replaces the one before', () => {
    const school = called();
    hours(school, '2026-08-18');
    expect(school.mails(ANNA)).toHaveLength(1);
    school.call('saveSettings', { meetingTime: '15:00' });
    school.work();
    expect(school.mails(ANNA)).toHaveLength(1);
    hours(school, '2026-08-19');
    hours(school, '2026-08-20');
    expect(school.mails(ANNA)).toHaveLength(2);
    school.call('saveSettings', { meetingPlace: 'Aulaen' });
    hours(school, '2026-08-21');
    school.call('saveSettings', { meetingPlace: 'Personalerummet', meetingTime: '14:00' });
    hours(school, '2026-08-24');
    hours(school, '2026-08-25');
    const files = calendars(school);
    expect(files.map((file) => /SEQUENCE:(\d+)/.exec(file)?.[1])).toEqual(['0', '1', '2', '3']);
    expect(new Set(files.map((file) => /UID:.*/.exec(file)?.[0])).size).toBe(1);
    expect(files[1]).toContain('DTSTART:20260831T130000Z');
    expect(school.mails(ANNA)[1]?.subject).toMatch(/ny tid eller nyt sted/);
    expect(JSON.stringify(school.log('2026/strategyMeeting'))).not.toMatch(/Aulaen|Personalerummet/);
  });

  test('is told no more once it was to be held', () => {
    const school = called();
    school.jumpTo('2026-09-01T07:05');
    school.call('saveSettings', { meetingPlace: 'Aulaen' });
    hours(school, '2026-09-01');
    expect(school.mails(ANNA)).toHaveLength(1);
  });

  test('is told also where the first mail was uncertain and had been sent', () => {
    const school = schoolAt('installed');
    school.call('startPhase', 'strategyMeeting', '');
    const fault = { member: 'MailApp.sendEmail', atCall: 3, kind: 'kill' as const, when: 'after' as const };
    school.run('workOn', [200], { faults: [fault] });
    school.work();
    const { uncertain } = school.call<{ uncertain: { key: string }[] }>('overview');
    for (const { key } of uncertain) school.call('settleUncertain', key, true);
    school.call('saveSettings', { meetingTime: '15:00' });
    hours(school, '2026-08-19');
    expect(school.mails(ANNA)).toHaveLength(2);
  });
});

test('a person on leave hears that the talk is off, and is left in peace', () => {
  const school = schoolAt('invited');
  school.type('employees', { email: ALI }, 'state', 'Orlov');
  const before = school.mails(ALI).length;
  for (const date of ['2026-09-21', '2026-09-24', '2026-09-25']) hours(school, date);
  expect(
    school
      .mails(ALI)
      .slice(before)
      .map(({ subject }) => subject),
  ).toEqual(['Your MUS is called off']);
});

test('without consent the trigger does nothing', () => {
  const school = schoolAt('invited');
  revoke(school.workspace, school.scriptId, METTE);
  expect(() => school.hour('2026-09-21T08:20')).toThrow('did not run');
  expect(school.log('2026/reminder')).toEqual([]);
});

describe('an appointment', () => {
  const linkIn = (text: string): URLSearchParams =>
    new URL(/https:\/\/calendar\.google\.com\/calendar\/render\?\S+/.exec(text)?.[0] ?? 'about:blank').searchParams;

  test.each([
    ['in summer time', '28-09-2026', '20260928T070000Z/20260928T083000Z'],
    ['in winter time', '26-10-2026', '20261026T080000Z/20261026T093000Z'],
  ])('is a file that Gmail takes as an event, and a link for other calendars, %s', (_, date, dates) => {
    const school = schoolAt('withForms');
    school.type('employees', { email: ANNA }, 'conversationDate', date);
    school.type('employees', { email: ANNA }, 'conversationTime', '9.00');
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'invitations', '');
    school.work();
    const [mail] = school.mails(ANNA, /MUS 2026/).slice(-1);
    expect(mail?.attachments[0]).toMatchObject({
      name: 'invite.ics',
      contentType: expect.stringMatching(/^text\/calendar;.*method=REQUEST/),
    });
    const link = linkIn(mail?.body ?? '');
    expect(Object.fromEntries(link)).toMatchObject({ action: 'TEMPLATE', text: expect.stringContaining('Anna Sø') });
    expect(link.get('dates')).toBe(dates);
    expect(mail?.htmlBody).toContain('>Føj til Google Kalender</a>');
  });
});
