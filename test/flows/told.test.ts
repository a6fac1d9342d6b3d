// Whoever has been told of an appointment is told when it changes: moved, taken away, elsewhere, on the very day.
import { authorize, clickMenu } from 'local-workspace';
import { KARIM, karimComes } from './karim.ts';
import { ALI, ANNA, BENT, emptySheet, METTE, ROSTER, School, SETTINGS, STRATEGY, schoolAt } from './school.ts';

interface Told {
  subject: string;
  body: string;
  method: string;
  uid: string;
  sequence: string;
  status: string;
  start: string;
  place: string;
}

/** The mails with a calendar file, as they were sent. */
const told = (school: School, email: string): Told[] =>
  school.mails(email).flatMap(({ subject, body, attachments }) =>
    attachments
      .filter(({ contentType }) => contentType.startsWith('text/calendar'))
      .map(({ content, contentType }) => {
        const lines = Buffer.from(content, 'base64').toString().replaceAll('\r\n ', '').split('\r\n');
        const property = (name: string): string =>
          lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
        const method = property('METHOD');
        expect(contentType).toContain(`method=${method}`);
        return {
          subject,
          body,
          method,
          uid: property('UID'),
          sequence: property('SEQUENCE'),
          status: property('STATUS'),
          start: property('DTSTART'),
          place: property('LOCATION'),
        };
      }),
  );

const mornings = (school: School, ...dates: string[]): void => {
  for (const date of dates) school.hour(`${date}T08:05`);
};

const overviewOf = (school: School): string[] => school.call<{ problems: string[] }>('overview').problems;

describe('a time that is taken away', () => {
  test.each([
    [
      'in the Sheet',
      (school: School) => {
        school.type('employees', { email: ANNA }, 'conversationDate', '');
        school.type('employees', { email: ANNA }, 'conversationTime', '');
      },
    ],
    [
      'in the sidebar',
      (school: School) => school.call('saveSlots', [{ employeeId: school.idOf(ANNA), date: '', time: '' }]),
    ],
  ])('%s calls the conversation off, once', (_, takeAway) => {
    const school = schoolAt('invited');
    const [invitation] = told(school, ANNA);
    takeAway(school);
    mornings(school, '2026-09-15', '2026-09-16', '2026-09-17');
    const after = told(school, ANNA).slice(1);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: invitation?.uid, sequence: '1' });
    expect(after[0]?.subject).toBe('Din MUS er aflyst');
    expect(after[0]?.body).toContain('mandag den 28. september 2026 kl. 10.00');
    school.type('employees', { email: ANNA }, 'conversationDate', '30-09-2026');
    school.type('employees', { email: ANNA }, 'conversationTime', '9.00');
    mornings(school, '2026-09-18', '2026-09-21');
    expect(told(school, ANNA).slice(2)).toMatchObject([
      { method: 'REQUEST', status: 'CONFIRMED', uid: invitation?.uid, sequence: '2', start: '20260930T070000Z' },
    ]);
  });

  test('of whoever goes on leave or leaves; it comes back with the person', () => {
    const school = schoolAt('invited');
    school.type('employees', { email: ANNA }, 'state', 'Orlov');
    school.type('employees', { email: BENT }, 'state', 'Fratrådt');
    mornings(school, '2026-09-15', '2026-09-16');
    for (const email of [ANNA, BENT])
      expect(told(school, email).slice(1)).toMatchObject([{ method: 'CANCEL', sequence: '1' }]);
    school.type('employees', { email: ANNA }, 'state', 'Aktiv');
    mornings(school, '2026-09-17', '2026-09-18');
    expect(told(school, ANNA).slice(2)).toMatchObject([
      { method: 'REQUEST', sequence: '2', start: '20260928T080000Z' },
    ]);
    expect(told(school, ALI)).toHaveLength(1);
  });
});

test('another place is told to those who were told of the first, and to nobody when it is put back in time', () => {
  const school = schoolAt('invited');
  school.call('saveSettings', { conversationPlace: 'Lokale 12' });
  school.hour('2026-09-14T17:05');
  school.call('saveSettings', { conversationPlace: 'Kontoret' });
  mornings(school, '2026-09-15');
  expect(told(school, ANNA)).toHaveLength(1);
  school.call('saveSettings', { conversationPlace: 'Lokale 12' });
  mornings(school, '2026-09-16', '2026-09-17');
  for (const email of [ANNA, ALI, BENT])
    expect(told(school, email).slice(1)).toMatchObject([{ method: 'REQUEST', sequence: '1', place: 'Lokale 12' }]);
  expect(school.mails(ANNA).at(-1)?.subject).toBe('Din MUS er ændret');
  school.call('saveSettings', { conversationMinutes: '60' });
  mornings(school, '2026-09-18');
  expect(told(school, ANNA)).toHaveLength(3);
  expect(JSON.stringify(school.log('2026/'))).not.toContain('Lokale');
});

describe('a change that takes effect before the next morning’s mails', () => {
  const movedTo = (time: string, now: string): School => {
    const school = schoolAt('invited');
    mornings(school, '2026-09-28');
    school.jumpTo(now);
    school.call('saveSlots', [{ employeeId: school.idOf(ANNA), date: '2026-09-28', time }]);
    return school;
  };

  test('goes when the manager lets work be done, whatever the hour', () => {
    const school = movedTo('14:00', '2026-09-28T09:30');
    school.work();
    expect(told(school, ANNA).slice(1)).toMatchObject([{ sequence: '1', start: '20260928T120000Z' }]);
    school.hour('2026-09-28T10:15');
    mornings(school, '2026-09-29');
    expect(told(school, ANNA)).toHaveLength(2);
  });

  test('goes with the next hourly run, also of the evening’s change before the first talk of the day', () => {
    const school = schoolAt('invited');
    school.type('employees', { email: ANNA }, 'conversationTime', '8:15');
    mornings(school, '2026-09-25');
    school.jumpTo('2026-09-27T21:00');
    school.call('saveSlots', [{ employeeId: school.idOf(ANNA), date: '2026-09-28', time: '13:00' }]);
    school.hour('2026-09-28T06:05');
    expect(told(school, ANNA).at(-1)).toMatchObject({ sequence: '2', start: '20260928T110000Z' });
  });

  test('is never told once the talk has begun, and a later one waits for the morning', () => {
    const late = movedTo('10:30', '2026-09-28T10:45');
    late.work();
    mornings(late, '2026-09-29');
    expect(told(late, ANNA)).toHaveLength(1);
    const school = schoolAt('invited');
    mornings(school, '2026-09-24');
    school.jumpTo('2026-09-24T10:00');
    school.call('saveSlots', [{ employeeId: school.idOf(ANNA), date: '2026-09-28', time: '14:00' }]);
    school.work();
    expect(told(school, ANNA)).toHaveLength(1);
  });

  test('is for the manager to tell where Google takes no more mails', () => {
    const school = movedTo('14:00', '2026-09-28T09:30');
    const quotas = school.workspace.state.quotas;
    quotas[`mail:${METTE}`] = { used: 1500, since: school.workspace.now };
    const { problems } = school.call<{ problems: string[] }>('workOn', 40);
    for (const said of [problems, overviewOf(school)]) expect(said.join('\n')).toMatch(/Ring til Anna Sø/);
    delete quotas[`mail:${METTE}`];
    school.work();
    expect(told(school, ANNA)).toHaveLength(2);
  });

  test('is named to the manager with what to say, also where it is called off', () => {
    const school = movedTo('14:00', '2026-09-28T09:30');
    school.type('employees', { email: BENT }, 'conversationDate', '28-09-2026');
    school.workspace.state.quotas[`mail:${METTE}`] = { used: 1500, since: school.workspace.now };
    const { problems } = school.call<{ problems: string[] }>('workOn', 40);
    expect(problems.join('\n')).toContain('Anna Sø (MUS: mandag den 28. september 2026 kl. 14.00, Kontoret)');
    school.type('employees', { email: ANNA }, 'conversationTime', '');
    school.type('employees', { email: ANNA }, 'conversationDate', '');
    expect(overviewOf(school).join('\n')).toContain(
      'Anna Sø (MUS: mandag den 28. september 2026 kl. 10.00, er aflyst)',
    );
  });

  test('is for the manager to ring about where consent is withdrawn: the mail that asks for it says so', () => {
    const school = movedTo('14:00', '2026-09-28T09:30');
    const scopes = [...(school.workspace.state.scripts[school.scriptId]?.grants[METTE] ?? [])];
    authorize(
      school.workspace,
      school.scriptId,
      METTE,
      scopes.filter((scope) => !scope.endsWith('/drive.file')),
    );
    school.trigger();
    expect(told(school, ANNA)).toHaveLength(1);
    expect(school.mails(METTE).at(-1)?.body).toMatch(/Har du flyttet eller aflyst noget.*så ring til dem/s);
    authorize(school.workspace, school.scriptId, METTE, scopes);
    school.work();
    expect(told(school, ANNA).at(-1)).toMatchObject({ start: '20260928T120000Z' });
  });

  test('is for the manager to tell where the mail was refused or the row is gone', () => {
    const school = movedTo('14:00', '2026-09-28T09:30');
    school.type('employees', { email: ANNA }, 'email', 'ingen');
    school.work();
    expect(overviewOf(school).join('\n')).toMatch(/Ring til Anna Sø/);
    expect(school.mails(METTE, /aflyst|ny tid/i)).toEqual([]);
  });
});

test('the strategy meeting that is dropped is called off for all', () => {
  const school = schoolAt('installed');
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  school.call('saveSettings', { meetingDate: '' });
  mornings(school, '2026-08-18', '2026-08-19');
  for (const email of [ANNA, ALI, BENT])
    expect(told(school, email).slice(1)).toMatchObject([{ method: 'CANCEL', status: 'CANCELLED', sequence: '1' }]);
  expect(school.mails(ANNA).at(-1)?.subject).toBe('Strategimøde – aflyst – Åbakkeskolen');
});

test('in a Sheet of another time zone the times are Danish as typed, and the checks name the zone', () => {
  const school = emptySheet();
  const book = school.workspace.state.spreadsheets[school.spreadsheetId];
  if (book) book.timeZone = 'America/Los_Angeles';
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  const { health } = school.call<{ health: { code: string; isWell: boolean; text: string }[] }>('overview');
  expect(health.find(({ code }) => code === 'region')).toMatchObject({
    isWell: false,
    text: expect.stringContaining('America/Los_Angeles'),
  });
  school.call('saveSettings', SETTINGS);
  school.import('focusAreas', STRATEGY);
  school.import('employees', ROSTER);
  school.call('startPhase', 'strategyMeeting', '');
  school.work();
  expect(told(school, ANNA)).toMatchObject([{ start: '20260831T120000Z' }]);
  expect(school.mails(ANNA)[0]?.body).toContain('mandag den 31. august 2026 kl. 14.00');
  school.call('saveSettings', { meetingTime: '15:00' });
  school.hour('2026-08-18T08:05');
  expect(told(school, ANNA).slice(1)).toMatchObject([{ start: '20260831T130000Z' }]);
});

describe('the manager’s calendar', () => {
  interface Published {
    subject: string;
    body: string;
    method: string;
    events: { uid: string; status: string; sequence: string; start: string; lines: string[] }[];
  }
  const publishedIn = (text: string): Pick<Published, 'method' | 'events'> => {
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    const property = (from: readonly string[], name: string): string =>
      from.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '') ?? '';
    const starts = lines.flatMap((line, at) => (line === 'BEGIN:VEVENT' ? [at] : []));
    const events = starts.map((from, at) => {
      const own = lines.slice(from, starts[at + 1]);
      return {
        uid: property(own, 'UID'),
        status: property(own, 'STATUS'),
        sequence: property(own, 'SEQUENCE'),
        start: property(own, 'DTSTART'),
        lines: own,
      };
    });
    return { method: property(lines, 'METHOD'), events };
  };
  const published = (school: School, email: string = METTE): Published[] =>
    school
      .mails(email)
      .flatMap(({ subject, body, attachments }) =>
        attachments
          .filter(({ name }) => name === 'MUS-2026.ics')
          .map(({ content }) => ({ subject, body, ...publishedIn(Buffer.from(content, 'base64').toString()) })),
      );

  test('is one mail with all conversations, the morning after the invitations, and one a week with what has changed', () => {
    const school = schoolAt('invited');
    mornings(school, '2026-09-15', '2026-09-16');
    const [first] = published(school);
    expect(published(school)).toHaveLength(1);
    expect(first?.subject).toBe('MUS-tider til din kalender');
    expect(first?.method).toBe('PUBLISH');
    expect(first?.events.map(({ start, status }) => [start, status])).toEqual([
      ['20260928T080000Z', 'CONFIRMED'],
      ['20260929T080000Z', 'CONFIRMED'],
      ['20260930T080000Z', 'CONFIRMED'],
    ]);
    expect(first?.events.flatMap(({ lines }) => lines.filter((line) => line.startsWith('ATTENDEE')))).toEqual([]);
    expect(first?.events[0]?.uid).toBe(told(school, ANNA)[0]?.uid);
    expect(first?.body.match(/calendar\.google\.com/g)).toHaveLength(3);
    school.type('employees', { email: ANNA }, 'conversationTime', '13:00');
    school.type('employees', { email: ALI }, 'state', 'Orlov');
    mornings(school, '2026-09-17', '2026-09-18', '2026-09-21', '2026-09-22');
    const [second, ...more] = published(school).slice(1);
    expect(more).toEqual([]);
    expect(second?.events.map(({ start, status, sequence }) => [start, status, sequence])).toEqual([
      ['20260928T110000Z', 'CONFIRMED', '1'],
      ['20260930T080000Z', 'CONFIRMED', '0'],
      ['20260929T080000Z', 'CANCELLED', '2'],
    ]);
    expect(second?.body).toMatch(/Anna Sø/);
    expect(second?.body).not.toMatch(/Bent/);
    expect(second?.body).toMatch(/Aflyst[\s\S]*Ali Demir/);
  });

  test('has the strategy meeting, once for all, and hears of its change when it is near', () => {
    const school = schoolAt('installed');
    school.call('startPhase', 'strategyMeeting', '');
    school.work();
    mornings(school, '2026-08-18');
    expect(published(school).map(({ events }) => events.length)).toEqual([1]);
    mornings(school, '2026-08-24', '2026-08-26');
    school.call('saveSettings', { meetingTime: '15:00' });
    mornings(school, '2026-08-27', '2026-08-28');
    expect(published(school).slice(1)).toMatchObject([{ events: [{ start: '20260831T130000Z', sequence: '1' }] }]);
  });

  test('is a file in the sidebar, too, and goes to a new manager from the beginning', () => {
    const school = schoolAt('installed');
    expect(school.refusal('calendarFile')).toMatch(/Ingen er indkaldt/);
    const invited = schoolAt('invited');
    const { name, ics } = invited.call<{ name: string; ics: string }>('calendarFile');
    expect(name).toBe('MUS-2026.ics');
    expect(publishedIn(ics)).toMatchObject({ method: 'PUBLISH', events: [{}, {}, {}] });
    mornings(invited, '2026-09-15');
    invited.jumpTo('2026-09-16T10:05');
    karimComes(invited);
    const taken = invited.run('takeOver', ['Karim Nør'], { user: KARIM }).value as { ok: boolean };
    expect(taken.ok).toBe(true);
    const karims = new School(invited.workspace, invited.scriptId, invited.spreadsheetId, KARIM);
    karims.hour('2026-09-17T08:05');
    expect(published(karims, KARIM).map(({ events }) => events.length)).toEqual([3]);
  });

  test('has the half-year talks, each with a link of its own, and their changes', () => {
    const school = schoolAt('talked');
    for (const [email, date] of [
      [ANNA, '2026-09-28'],
      [ALI, '2026-09-29'],
    ] as const) {
      const id = school.idOf(email);
      school.jumpTo(`${date}T16:05`);
      school.call('registerConversation', id, date, ['F1']);
    }
    const days = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-22', '2027-03-23'];
    mornings(school, ...days);
    const all = published(school).slice(-2);
    const halfYear = all.flatMap(({ events }) => events.filter(({ uid }) => uid.includes('mini')));
    expect(halfYear.length).toBeGreaterThanOrEqual(2);
    const last = all.at(-1);
    expect(last?.body.match(/calendar\.google\.com/g)?.length).toBe(
      last?.events.filter(({ status }) => status === 'CONFIRMED').length,
    );
    expect(last?.events.every(({ start }) => /^2027\d{4}$/.test(start))).toBe(true);
  });
});
