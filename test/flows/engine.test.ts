// The engine: killed anywhere and run again, it makes each form and Doc once and sends no mail twice.
import { type Fault, holdLockElsewhere } from 'local-workspace';
import { ALI, ANNA, BENT, METTE, type School, schoolAt, schoolOnce, TALKS } from './school.ts';

const FORMS = 'rest:POST /drive/v3/files';

const kill = (member: string, atCall: number, when: Fault['when'] = 'before'): Fault => ({
  member,
  atCall,
  kind: 'kill',
  when,
});

/** Forms are approved; none is made. */
const beforeForms = (): School =>
  schoolOnce('engine-beforeForms', () => {
    const school = schoolAt('installed');
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'forms', '');
    return school;
  });

const beforeInvitations = (): School =>
  schoolOnce('engine-beforeInvitations', () => {
    const school = schoolAt('withForms');
    for (const [email, [date, time]] of Object.entries(TALKS)) {
      school.type('employees', { email }, 'conversationDate', date);
      school.type('employees', { email }, 'conversationTime', time);
    }
    school.jumpTo('2026-09-14T10:05');
    school.call('startPhase', 'invitations', '');
    return school;
  });

const expectOneEach = (school: School): void => {
  for (const email of [ANNA, ALI, BENT]) {
    const form = school.workspace.state.forms[school.fileOf('form', email)];
    expect(form?.publish).toEqual({ isPublished: true, isAcceptingResponses: true });
    expect(form?.items.length).toBeGreaterThan(10);
    expect(new Set(form?.items.map(({ itemId }) => itemId)).size).toBe(form?.items.length);
    school.fileOf('doc', email);
  }
  expect(school.filesOf('form')).toHaveLength(3);
  expect(school.filesOf('doc')).toHaveLength(3);
  expect(Object.values(school.workspace.state.files).filter(({ name }) => name === 'MUS')).toHaveLength(2);
  expect(school.log('2026/form/').map(({ state }) => state)).toEqual(['Udført', 'Udført', 'Udført']);
  expect(school.log('2026/doc/').map(({ state }) => state)).toEqual(['Udført', 'Udført', 'Udført']);
};

describe('forms and Docs', () => {
  test('are made for those who are active, and a second run makes none', () => {
    const school = beforeForms();
    expect(school.work().problems).toEqual([]);
    expectOneEach(school);
    expect(school.work().done).toBe(0);
    expectOneEach(school);
  });

  test.each<[string, Fault]>([
    ['making the folder', kill(FORMS, 1, 'after')],
    ['making the first form', kill(FORMS, 2)],
    ['making the second form', kill(FORMS, 3, 'after')],
    ['having made the last form', kill(FORMS, 4, 'after')],
    ['filling', kill('rest:POST /v1/forms/*', 1)],
    ['having filled one', kill('rest:POST /v1/forms/*', 2, 'after')],
    ['publishing', kill('rest:POST /v1/forms/*', 5)],
    ['having published', kill('rest:POST /v1/forms/*', 6, 'after')],
    ['sharing', kill('rest:POST /drive/v3/files/*', 1)],
    ['claiming', kill('SpreadsheetApp.flush', 1)],
    ['having claimed', kill('SpreadsheetApp.flush', 2, 'after')],
    ['the first write to the Sheet', kill('Range.setValues', 1)],
    ['the second write to the Sheet', kill('Range.setValues', 2, 'after')],
    ['the fourth write to the Sheet', kill('Range.setValues', 4)],
    ['the fifth write to the Sheet', kill('Range.setValues', 5, 'after')],
    ['uploading a Doc', kill('rest:POST /upload/drive/v3/files', 2)],
    ['having uploaded a Doc', kill('rest:POST /upload/drive/v3/files', 2, 'after')],
    ['the first reading of one file', kill('rest:GET /drive/v3/files/*', 1)],
  ])('are one each after a run that died at %s', (_, fault) => {
    const school = beforeForms();
    const { execution } = school.run('workOn', [200], { faults: [fault] });
    expect(execution.status).toBe('killed');
    expect(school.work().problems).toEqual([]);
    expectOneEach(school);
  });

  test.each<[string, 'transient' | 'quota']>([
    ['503', 'transient'],
    ['429', 'quota'],
  ])('are one each where Google answers %s now and then', (_, kind) => {
    // After haste Google has surely done nothing.
    for (const member of [
      FORMS,
      'rest:POST /v1/forms/*',
      'rest:POST /upload/drive/v3/files',
      'rest:POST /drive/v3/files/*',
      'rest:GET /drive/v3/files',
    ])
      for (const when of kind === 'quota' ? (['before'] as const) : (['before', 'after'] as const)) {
        const school = beforeForms();
        const { error } = school.run('workOn', [200], { faults: [{ member, atCall: 2, kind, when }] });
        expect(error).toBeUndefined();
        school.work();
        school.work();
        expectOneEach(school);
      }
  });

  test('come in slices of the time that is given, until nothing is left', () => {
    const school = beforeForms();
    const slices = [];
    do slices.push(school.call<{ done: number; left: number }>('workOn', 1));
    while ((slices.at(-1)?.left ?? 0) > 0 && slices.length < 20);
    expect(slices.length).toBeGreaterThan(1);
    expect(slices.map(({ left }) => left)).toEqual([...slices.map(({ left }) => left)].sort((a, b) => b - a));
    expect(slices.reduce((sum, { done }) => sum + done, 0)).toBe(6);
    expectOneEach(school);
  });

  test('an address without an account is told, and mended by the tick', () => {
    const school = beforeForms();
    school.workspace.state.accounts = school.workspace.state.accounts.filter(({ email }) => email !== ANNA);
    const { problems } = school.work();
    expect(problems.join()).toMatch(
      /Anna Sø har ikke en Google-konto med adressen anna@solby\.dk.*kolonnen Google-konto.*papir/,
    );
    expect(school.call<{ problems: string[] }>('overview').problems.join()).toContain('Anna Sø');
    expect(school.log(`2026/form/${school.idOf(ALI)}`)[0]?.state).toBe('Udført');
    school.type('employees', { email: ANNA }, 'hasAccount', 'FALSK');
    expect(school.work().problems).toEqual([]);
    expectOneEach(school);
  });

  test('tailoring before the invitation refills the form in place, after it leaves it', () => {
    const school = schoolAt('withForms');
    const form = school.fileOf('form', ANNA);
    const titles = (): string =>
      school.workspace.state.forms[form]?.items.map(({ title }) => title ?? '').join('\n') ?? '';
    const tailor = (text: string): void => {
      const employeeId = school.idOf(ANNA);
      school.call('saveTailoring', [employeeId], [{ employeeId, kind: 'own', questionId: '', text, note: '' }]);
      school.work();
    };
    tailor('Hvad med biblioteket?');
    expect(titles()).toContain('Hvad med biblioteket?');
    tailor('Hvad med hallen?');
    expect(titles()).toContain('Hvad med hallen?');
    expect(titles()).not.toContain('biblioteket');
    expect(school.fileOf('form', ANNA)).toBe(form);

    const after = schoolAt('invited');
    const employeeId = after.idOf(ANNA);
    after.call(
      'saveTailoring',
      [employeeId],
      [{ employeeId, kind: 'own', questionId: '', text: 'For sent?', note: '' }],
    );
    expect(after.work().done).toBe(0);
    const items = after.workspace.state.forms[after.fileOf('form', ANNA)]?.items ?? [];
    expect(items.map(({ title }) => title).join()).not.toContain('For sent?');
  });

  test('a busy Sheet says so', () => {
    const school = beforeForms();
    const release = holdLockElsewhere(school.workspace, `document:${school.scriptId}:${school.spreadsheetId}`);
    expect(school.refusal('workOn', 10)).toMatch(/i gang med noget andet.*prøv igen/);
    expect(school.filesOf('form')).toEqual([]);
    release();
    school.work();
    expectOneEach(school);
  });
});

describe('mails', () => {
  const invitations = (school: School): number =>
    [ANNA, ALI, BENT].reduce((sum, email) => sum + school.mails(email).length, 0);

  test('go once; a second run sends none', () => {
    const school = beforeInvitations();
    school.work();
    expect(invitations(school)).toBe(3);
    school.call('startPhase', 'invitations', '');
    expect(school.work().done).toBe(0);
    expect(invitations(school)).toBe(3);
    const [mail] = school.mails(BENT);
    expect(mail?.attachments.map(({ contentType }) => contentType.split(';')[0])).toEqual([
      'text/calendar',
      'application/pdf',
    ]);
  });

  test.each<[string, Fault, email: string, sent: boolean]>([
    ['before the first left', kill('MailApp.sendEmail', 1), ANNA, false],
    ['in the middle', kill('MailApp.sendEmail', 2, 'after'), ALI, true],
    ['after the last', kill('MailApp.sendEmail', 3, 'after'), BENT, true],
  ])(
    'of a run that died %s, the one on its way is uncertain, shown, and never sent by itself',
    (...[, fault, email, sent]) => {
      const school = beforeInvitations();
      expect(school.run('workOn', [200], { faults: [fault] }).execution.status).toBe('killed');
      school.work();
      school.hour('2026-09-15T08:20');
      const left = sent ? 3 : 2;
      expect(invitations(school)).toBe(left);
      const { uncertain } = school.call<{ uncertain: { key: string; text: string }[] }>('overview');
      const key = `2026/invitation/${school.idOf(email)}`;
      expect(uncertain.map((one) => one.key)).toEqual([key]);
      expect(uncertain[0]?.text).toContain(school.row('employees', { email })?.name);

      school.call('settleUncertain', key, sent);
      school.work();
      expect(invitations(school)).toBe(3);
      expect(school.call<{ uncertain: unknown[] }>('overview').uncertain).toEqual([]);
      expect(school.refusal('settleUncertain', key, true)).toMatch(/ikke længere uvis/);

      // An invitation that was sent after all is as good as any: a new time is told.
      school.type('employees', { email }, 'conversationDate', '01-10-2026');
      school.hour('2026-09-16T08:20');
      expect(school.mails(email, /Ny tid|New time/)).toHaveLength(1);
    },
  );

  test('that Google surely refused are tried again', () => {
    const school = beforeInvitations();
    school.run('workOn', [200], { faults: [{ member: 'MailApp.sendEmail', atCall: 2, kind: 'quota' }] });
    expect(invitations(school)).toBe(1);
    school.work();
    expect(invitations(school)).toBe(3);
  });

  test('that nobody can tell about are uncertain', () => {
    const school = beforeInvitations();
    school.run('workOn', [200], {
      faults: [{ member: 'MailApp.sendEmail', atCall: 2, kind: 'transient', when: 'after' }],
    });
    school.work();
    expect(invitations(school)).toBe(3);
    expect(school.call<{ uncertain: unknown[] }>('overview').uncertain).toHaveLength(1);
  });

  test('beyond the day’s quota wait for the next day', () => {
    const school = beforeInvitations();
    school.workspace.state.quotas[`mail:${METTE}`] = { used: 1498, since: school.workspace.now };
    const { problems } = school.work();
    expect(problems.join()).toMatch(/ikke sende flere mails lige nu.*1/);
    expect(invitations(school)).toBe(2);
    school.jumpTo('2026-09-15T12:05');
    school.work();
    expect(invitations(school)).toBe(3);
  });
});

describe('the hourly run', () => {
  const callsAt = (moment: string): number => Object.keys(schoolAt('invited').hour(moment).execution.calls).length;

  test('rests in the evening and at night, at weekends and on public holidays', () => {
    const resting = callsAt('2026-09-15T23:05');
    for (const moment of ['2026-09-15T19:05', '2026-09-19T10:05', '2026-12-25T10:05', '2027-03-29T10:05']) {
      expect(callsAt(moment)).toBe(resting);
    }
    expect(callsAt('2026-09-15T10:05')).toBeGreaterThan(3 * resting);
  });
});
