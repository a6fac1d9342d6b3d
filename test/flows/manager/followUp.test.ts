// The follow-up on the local Workspace: reminders with the link, answers that reach the Sheet, digest, half-year review.

import ICAL from 'ical.js';
import { answerForm, callsOf, type Fault, followedLink } from 'local-workspace';
import type { ConversationView, Overview } from '../../../src/contract.ts';
import { questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { ALI, ANNA, BENT, METTE, newAgreement, type School, schoolAt, schoolOnce } from '../school.ts';
import { reviewAll } from '../talk.ts';

const HELD: Record<string, string> = { [ANNA]: '2026-09-28', [ALI]: '2026-09-29', [BENT]: '2026-09-30' };

/** Three conversations are over; A03 and A04 are Anna's and A05 the manager's, A06 both's with Ali, A07 Bent's. */
const agreedSchool = (): School => {
  const school = schoolAt('talked');
  school.jumpTo('2026-10-01T10:05');
  for (const [email, heldOn] of Object.entries(HELD)) {
    school.call('registerConversation', school.idOf(email), heldOn, ['F1']);
  }
  reviewAll(school);
  const save = (email: string, ...rows: ReturnType<typeof newAgreement>[]): void => {
    expect(school.call('saveAgreements', school.idOf(email), rows)).toMatchObject({ problems: [] });
  };
  save(
    ANNA,
    newAgreement('Læseklub', 'employee', '2026-11-16'),
    newAgreement('Makkerlæsning', 'employee', '2026-11-30'),
    newAgreement('Tid til læseklub', 'manager', '2026-11-16'),
  );
  save(ALI, newAgreement('Reading guide', 'both', '2026-11-16'));
  save(BENT, newAgreement('Skolehaven', 'employee', '2026-11-16'));
  school.work();
  return school;
};

const agreed = (): School => schoolOnce('followUp-agreed', agreedSchool);

const status = (school: School, email: string, answers: Record<string, string>, as = email): void => {
  school.workspace.state.now += 60_000;
  answerForm(school.workspace, {
    formId: school.fileOf('statusForm', email),
    as,
    answers: Object.fromEntries(Object.entries(answers).map(([key, text]) => [questionIdOf(key), text])),
  });
};

const progressOf = (school: School, id: string): (string | undefined)[] => {
  const found = school.row('agreements', { id });
  return [found?.progress, found?.progressNote];
};

const inDoubt = (school: School): string[] =>
  school
    .call<Overview>('overview')
    .waiting.filter(({ kind }) => kind === 'conflict')
    .flatMap(({ items }) => items.map(({ text }) => text));

const morning = (school: School, date: string, faults: Fault[] = []): void => {
  for (const time of ['07:20', '08:20', '08:50', '09:20'])
    school.hour(`${date}T${time}`, time === '08:20' ? faults : []);
};

const localTimeOf = (sentAt: number | string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(sentAt),
  );

test('an answer is taken in as soon as the manager asks for new ones, whatever the hour', () => {
  const school = agreed();
  school.jumpTo('2026-12-09T13:40');
  school.work();
  status(school, ANNA, { 'MIN1:A03': 'I gang' });
  school.work();
  expect(progressOf(school, 'A03')).toEqual(['I gang', '']);
});

describe('a reminder', () => {
  test('gathers the reader’s agreements in one mail with the link to the status form, and comes once', () => {
    const school = agreed();
    const before = school.mails().length;
    morning(school, '2026-11-16');
    const mails = school.mails().slice(before);
    expect(mails.map(({ to }) => String(to)).sort()).toEqual([ALI, ANNA, BENT, METTE].sort());
    const url = school.log(`2026/statusForm/${school.idOf(ANNA)}`)[0]?.details ?? '';
    const anna = mails.find(({ to }) => to.includes(ANNA));
    // The day of one deadline is a fortnight before the other.
    expect(anna?.body).toMatch(/Læseklub \(frist: mandag den 16\. november 2026\)[\s\S]*Makkerlæsning/);
    expect(anna?.body).not.toContain('Tid til læseklub');
    const link = /https:\S+\/viewform\S*/.exec(anna?.body ?? '')?.[0] ?? 'none';
    expect(
      decodeURIComponent(
        url.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      ),
    ).toContain(link.split('?')[0]);
    expect(mails.find(({ to }) => to.includes(ALI))?.body).toContain(
      'Reading guide (deadline: Monday 16 November 2026)',
    );
    const bent = mails.find(({ to }) => to.includes(BENT));
    expect(bent?.body).toContain('Fortæl mig');
    expect(bent?.body).not.toContain('viewform');
    expect(school.log('2026/deadline-0d/').map(({ state }) => state)).toEqual([
      'Udført',
      'Udført',
      'Udført',
      'Udført',
      'Udført',
    ]);
    morning(school, '2026-11-17');
    expect(school.mails().length).toBe(before + 4);
  });

  test('to the manager on a Monday is one with the digest, the manager’s own agreements first', () => {
    const school = agreed();
    const before = school.mails(METTE).length;
    morning(school, '2026-11-16');
    morning(school, '2026-11-23');
    const [first, second, ...more] = school.mails(METTE).slice(before);
    expect(more).toEqual([]);
    expect(first?.body).toMatch(/Dine egne aftaler[\s\S]*Tid til læseklub[\s\S]*Medarbejdernes aftaler[\s\S]*Læseklub/);
    expect(second?.body).toMatch(
      /Dine egne aftaler[\s\S]*Anna Sø: Tid til læseklub \(frist: mandag den 16\. november 2026\) – Ikke startet – over fristen/i,
    );
    expect(school.log('2026/digest/2026-11').map(({ id }) => id)).toEqual([
      '2026/digest/2026-11-16',
      '2026/digest/2026-11-23',
    ]);
  });

  test('or digest that is uncertain is named: the digest by its Monday, since it is about nobody', () => {
    const school = agreed();
    const whole = school.copy();
    morning(whole, '2026-11-16');
    const sent = whole.mails().slice(school.mails().length);
    const atCall = sent.findIndex(({ to, body }) => to.includes(METTE) && /Dine egne aftaler/.test(body)) + 1;
    morning(school, '2026-11-16', [{ member: 'MailApp.sendEmail', atCall, kind: 'kill', when: 'after' }]);
    const { uncertain } = school.call<{ uncertain: { key: string; text: string }[] }>('overview');
    expect(uncertain.filter(({ key }) => key.includes('/digest/')).map(({ text }) => text)).toEqual([
      'Mandagsoverblik: 2026-11-16',
    ]);
  });

  test('of several parts is uncertain part by part after a run that died, and never sent twice', () => {
    const school = agreed();
    const before = school.mails().length;
    morning(school, '2026-11-16', [{ member: 'MailApp.sendEmail', atCall: 1, kind: 'kill', when: 'after' }]);
    // The others' mails left in the next hour.
    expect(school.mails().length).toBe(before + 4);
    const { uncertain } = school.call<{ uncertain: { key: string; text: string }[] }>('overview');
    const annas = uncertain.filter(({ text }) => text.endsWith('Anna Sø'));
    expect(annas.map(({ text }) => text)).toContain('Påmindelse om frister: Anna Sø');
    const key = `2026/deadline-14d/A04/employee/2026-11-30`;
    expect(uncertain.map((one) => one.key)).toContain(key);
    school.call('settleUncertain', key, false);
    const sent = school.mails().length;
    morning(school, '2026-11-17');
    const again = school.mails().slice(sent);
    expect(again.filter(({ to }) => to.includes(ANNA)).map(({ body }) => /Makkerlæsning/.test(body ?? ''))).toEqual([
      true,
    ]);
    expect(again.find(({ to }) => to.includes(ANNA))?.body).not.toContain('Læseklub (');
  });

  test('falls silent when the employee has told that it is done, before the mails of the day', () => {
    const school = agreed();
    school.jumpTo('2026-11-15T20:05');
    status(school, ANNA, { 'MIN1:A03': 'Gennemført', 'MIN1:A04': 'I gang' });
    const before = school.mails(ANNA).length;
    school.hour('2026-11-16T08:20');
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', '']);
    expect(school.mails(ANNA)[before]?.body).not.toContain('Læseklub');
    expect(school.mails(ANNA)[before]?.body).toContain('Makkerlæsning');
  });

  test('leaves between eight and nine local time, before and after the change to winter and to summer time', () => {
    const school = agreed();
    for (const [id, deadline] of [
      ['A03', '2026-10-23'],
      ['A04', '2026-10-26'],
      ['A05', '2027-03-24'],
      ['A06', '2027-03-30'],
    ] as const) {
      school.type('agreements', { id }, 'deadline', deadline);
    }
    const before = school.mails().length;
    for (const date of ['2026-10-23', '2026-10-26', '2027-03-24', '2027-03-30']) {
      for (let hour = 5; hour < 12; hour += 1)
        school.hour(`${date}T${String(hour).padStart(2, '0')}:25`.replace('T05', 'T06'));
    }
    const times = school
      .mails()
      .slice(before)
      .map(({ sentAt }) => localTimeOf(sentAt));
    expect(new Set(times.map((time) => time.slice(0, 10)))).toEqual(
      new Set(['2026-10-23', '2026-10-26', '2027-03-24', '2027-03-30']),
    );
    for (const time of times) expect(time.slice(11)).toMatch(/^08:/);
  });
});

describe('what an employee tells', () => {
  test('reaches the Sheet with its note and day, the newest word for each agreement', () => {
    const school = agreed();
    morning(school, '2026-11-16');
    school.jumpTo('2026-11-16T11:05');
    status(school, ANNA, { 'MIN1:A03': 'I gang', 'NOTE:A03': '=1+1', 'MIN1:A04': 'Kører skævt', MIN2: 'Finde tid' });
    status(school, ANNA, { 'MIN1:A03': 'Gennemført' });
    school.hour('2026-11-16T12:05');
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', '']);
    expect(progressOf(school, 'A04')).toEqual(['Kører skævt', '']);
    expect(school.row('agreements', { id: 'A03' })?.progressOn).toMatch(/16/);
    expect(school.row('answers', { questionKey: 'MIN2' })?.answer).toBe('Finde tid');
    // What she asks of the manager is seen where one looks first, long before the half-year.
    const wish = { kind: 'wish', isOurs: true, items: [expect.objectContaining({ text: '»Finde tid«' })] };
    const { waiting } = school.call<ConversationView>('conversationOf', school.idOf(ANNA));
    expect(waiting).toContainEqual(expect.objectContaining(wish));
    expect(school.call<Overview>('overview').waiting.find(({ kind }) => kind === 'wish')?.count).toBe(1);
    const { execution } = school.hour('2026-11-16T13:05');
    expect(Object.keys(execution.calls).filter((call) => /setValue/.test(call))).toEqual([]);
  });

  test('does not undo what the manager has written since, in the sidebar or the Sheet; a later answer counts again', () => {
    const school = agreed();
    school.hour('2026-11-13T12:05');
    school.jumpTo('2026-11-13T13:05');
    status(school, ANNA, { 'MIN1:A03': 'I gang', 'MIN1:A04': 'I gang' });
    school.hour('2026-11-13T13:35');
    school.jumpTo('2026-11-13T14:05');
    school.call('saveProgress', [{ agreementId: 'A03', progress: 'Gennemført', note: 'Set på mødet' }]);
    school.type('agreements', { id: 'A04' }, 'progress', 'Kører skævt');
    morning(school, '2026-11-16');
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', 'Set på mødet']);
    expect(progressOf(school, 'A04')).toEqual(['Kører skævt', '']);
    school.jumpTo('2026-11-16T11:05');
    status(school, ANNA, { 'MIN1:A04': 'Gennemført' });
    school.hour('2026-11-16T12:05');
    expect(progressOf(school, 'A04')).toEqual(['Gennemført', '']);
  });

  test('given while nothing runs stands against what the manager typed before it', () => {
    const school = agreed();
    school.hour('2026-11-13T15:05');
    school.type('agreements', { id: 'A03' }, 'progress', 'Kører skævt');
    school.jumpTo('2026-11-15T19:00');
    status(school, ANNA, { 'MIN1:A03': 'Gennemført', 'NOTE:A03': 'Vi blev færdige' });
    for (const time of ['06:20', '07:20', '08:20']) school.hour(`2026-11-16T${time}`);
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', 'Vi blev færdige']);
  });

  test('given while the tab was locked is not taken for older than what the manager typed before it', () => {
    const school = agreed();
    school.hour('2026-11-13T10:05');
    school.jumpTo('2026-11-13T10:20');
    school.type('agreements', { id: 'A03' }, 'progress', 'Kører skævt');
    const file = school.workspace.state.files[school.spreadsheetId];
    const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
    const tab = sheets.find(({ name }) => name === 'Aftaler');
    if (!file || !tab) throw new Error('There is no tab');
    const before = tab.protections;
    file.owner = 'karim@solby.dk';
    const lock = { id: 'locked', type: 'SHEET', description: '', warningOnly: false, editors: [file.owner] } as const;
    tab.protections = [...before, { ...lock, editors: [...lock.editors] }];
    school.jumpTo('2026-11-13T10:40');
    status(school, ANNA, { 'MIN1:A03': 'Gennemført' });
    school.hour('2026-11-13T11:05');
    school.hour('2026-11-13T12:05');
    tab.protections = before;
    file.owner = METTE;
    school.hour('2026-11-13T13:05');
    morning(school, '2026-11-16');
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', '']);
    expect(inDoubt(school)).toEqual([expect.stringMatching(/Læseklub.*Anna Sø.*Gennemført.*Kører skævt/)]);
  });

  describe('taken in by a run that dies while it writes', () => {
    const ready = () =>
      schoolOnce('followUp-answered', () => {
        const school = agreed();
        school.hour('2026-11-16T08:20');
        // Nobody can know which of the two came last.
        school.type('agreements', { id: 'A04' }, 'progress', 'I gang');
        school.jumpTo('2026-11-16T20:00');
        status(school, ANNA, { 'MIN1:A03': 'I gang', 'NOTE:A03': 'To bøger', 'MIN1:A04': 'Gennemført' });
        return school;
      });
    const taken = (faults: Fault[]) => {
      const school = ready();
      const { execution } = school.hour('2026-11-18T08:20', faults);
      school.hour('2026-11-18T09:20');
      const rows = ['A03', 'A04'].map((id) => [
        ...progressOf(school, id),
        school.row('agreements', { id })?.progressOn,
      ]);
      return { rows, inDoubt: inDoubt(school), execution };
    };
    const whole = taken([]);
    const writes = whole.execution.calls['Range.setValues'] ?? 0;

    test('says the day on which it was given', () => {
      expect(whole.rows).toEqual([
        ['I gang', 'To bøger', '16. nov 2026'],
        ['Gennemført', '', '16. nov 2026'],
      ]);
      expect(whole.inDoubt).toHaveLength(1);
      expect(writes).toBeGreaterThan(3);
    });

    test.each(
      Array.from({ length: writes }, (_, at) =>
        (['before', 'after'] as const).map((when) => [when, at + 1] as const),
      ).flat(),
    )('%s write %i is nobody else’s word', (when, atCall) => {
      const { rows, inDoubt: told } = taken([{ member: 'Range.setValues', atCall, kind: 'kill', when }]);
      expect({ rows, told }).toEqual({ rows: whole.rows, told: whole.inDoubt });
    });
  });

  test('in words stands beside the status that the manager surely typed later', () => {
    const school = agreed();
    // Her mail leaves so long before that nobody looks into her form on the day itself.
    school.hour('2026-11-09T08:20');
    school.hour('2026-11-12T12:05');
    school.jumpTo('2026-11-12T13:05');
    status(school, ANNA, { 'MIN1:A03': 'I gang', 'NOTE:A03': 'Mangler bøger', 'NOTE:A04': 'Venter på Ali' });
    school.hour('2026-11-12T14:05');
    school.type('agreements', { id: 'A03' }, 'progress', 'Kører skævt');
    school.type('agreements', { id: 'A04' }, 'progressNote', 'Jeg taler med Ali');
    morning(school, '2026-11-16');
    expect(progressOf(school, 'A03')).toEqual(['Kører skævt', 'Mangler bøger']);
    expect(progressOf(school, 'A04')).toEqual(['Ikke startet', 'Jeg taler med Ali\nVenter på Ali']);
    expect(inDoubt(school)).toEqual([]);
    // What was taken in once comes no more, also where the manager has taken it away.
    school.type('agreements', { id: 'A03' }, 'progressNote', '');
    school.hour('2026-11-16T10:05');
    school.jumpTo('2026-11-16T11:05');
    status(school, ANNA, { 'MIN1:A04': 'I gang' });
    school.hour('2026-11-16T12:05');
    expect(progressOf(school, 'A03')).toEqual(['Kører skævt', '']);
    // An answer without a note says nothing of what the manager wrote.
    expect(progressOf(school, 'A04')).toEqual(['I gang', 'Jeg taler med Ali\nVenter på Ali']);
  });

  test('while no run looked stands, and that the manager had typed something else is told until it is settled', () => {
    const school = agreed();
    school.hour('2026-11-13T10:05');
    school.jumpTo('2026-11-13T10:30');
    school.type('agreements', { id: 'A03' }, 'progress', 'Kører skævt');
    school.type('agreements', { id: 'A04' }, 'progress', 'I gang');
    school.jumpTo('2026-11-13T12:00');
    status(school, ANNA, { 'MIN1:A03': 'Gennemført', 'NOTE:A03': 'Vi blev færdige', 'MIN1:A04': 'I gang' });
    // The trigger had been out for five hours.
    school.hour('2026-11-13T15:05');
    morning(school, '2026-11-16');
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', 'Vi blev færdige']);
    expect(inDoubt(school)).toEqual([expect.stringMatching(/Læseklub.*Anna Sø.*Gennemført.*Kører skævt/)]);
    const settled = [
      (one: School) => one.call('saveProgress', [{ agreementId: 'A03', progress: 'Gennemført', note: 'Enige' }]),
      (one: School) => one.type('agreements', { id: 'A03' }, 'progress', 'Kører skævt'),
      (one: School) => status(one, ANNA, { 'MIN1:A03': 'I gang' }),
    ];
    for (const settle of settled) {
      const one = school.copy();
      one.jumpTo('2026-11-16T11:05');
      settle(one);
      one.hour('2026-11-16T12:05');
      expect(inDoubt(one)).toEqual([]);
    }
  });

  test('of an agreement twice, the second time in words only, is both', () => {
    const school = agreed();
    school.jumpTo('2026-11-13T13:05');
    status(school, ANNA, { 'MIN1:A03': 'I gang' });
    status(school, ANNA, { 'NOTE:A03': 'Godt på vej' });
    school.hour('2026-11-16T07:20');
    expect(progressOf(school, 'A03')).toEqual(['I gang', 'Godt på vej']);
  });

  test('and cannot be fetched when the next form takes the place is read before the former one is done with', () => {
    const school = agreed();
    school.jumpTo('2027-08-16T10:05');
    school.call('startNextCycle');
    school.hour('2027-10-01T10:10');
    status(school, ANNA, { 'MIN1:A04': 'Gennemført', 'NOTE:A04': 'Helt i mål', MIN2: 'Finde en vikar' });
    school.call('registerConversation', school.idOf(ANNA), '2027-10-01', ['F1']);
    const member = `rest:GET /v1/forms/${school.fileOf('statusForm', ANNA)}/responses`;
    const faults = Array.from({ length: 30 }, (_, i): Fault => ({ member, atCall: i + 1, kind: 'transient' }));
    school.run('workOn', [40], { faults });
    expect(school.log('2027/statusForm/').length).toBe(1);
    expect(progressOf(school, 'A04')[1]).toBe('');
    school.hour('2027-10-01T11:10');
    school.hour('2027-10-01T12:10');
    expect(progressOf(school, 'A04')).toEqual(['Gennemført', 'Helt i mål']);
    expect(school.row('answers', { questionKey: 'MIN2' })).toMatchObject({ year: '2026', answer: 'Finde en vikar' });
    expect(school.workspace.state.forms[school.fileOf('statusForm', ANNA)]?.publish.isPublished).toBe(false);
    expect(inDoubt(school)).toEqual([]);
    const rows = school.row('agreements', { id: 'A04' });
    school.hour('2027-10-04T07:10');
    school.hour('2027-10-04T08:10');
    expect(school.row('agreements', { id: 'A04' })).toEqual(rows);
  });

  test('unread when the next conversation is registered is taken in before its form takes the place', () => {
    const school = agreed();
    school.jumpTo('2027-08-16T10:05');
    school.call('startNextCycle');
    school.hour('2027-10-01T10:10');
    status(school, ANNA, { 'MIN1:A04': 'Gennemført', 'NOTE:A04': 'Helt i mål', MIN2: 'Finde en vikar' });
    school.call('registerConversation', school.idOf(ANNA), '2027-10-01', ['F1']);
    school.work();
    expect(school.log('2027/statusForm/').length).toBe(1);
    expect(progressOf(school, 'A04')).toEqual(['Gennemført', 'Helt i mål']);
    expect(school.row('answers', { questionKey: 'MIN2' })).toMatchObject({ year: '2026', answer: 'Finde en vikar' });
  });

  test('counts only by the person, and for one without an account by the manager', () => {
    const school = agreed();
    school.jumpTo('2026-11-13T13:05');
    status(school, BENT, { 'MIN1:A07': 'I gang' }, METTE);
    expect(() => status(school, ANNA, { 'MIN1:A03': 'I gang' }, ALI)).toThrow();
    school.hour('2026-11-16T07:20');
    expect(progressOf(school, 'A07')).toEqual(['I gang', '']);
  });

  test('is kept when the form is brought up to date with the agreements', () => {
    const school = agreed();
    school.jumpTo('2026-11-12T13:05');
    const form = school.fileOf('statusForm', ANNA);
    status(school, ANNA, { 'MIN1:A03': 'I gang', 'NOTE:A03': 'Godt på vej' });
    school.call('saveAgreements', school.idOf(ANNA), [
      { ...newAgreement('Læseklub hver uge', 'employee', '2026-11-16'), id: 'A03' },
      newAgreement('Lydbøger', 'employee', '2026-12-16'),
    ]);
    school.work();
    expect(school.fileOf('statusForm', ANNA)).toBe(form);
    expect(progressOf(school, 'A03')).toEqual(['I gang', 'Godt på vej']);
    const items = JSON.stringify(school.workspace.state.forms[form]?.items);
    expect(items).toContain('Lydbøger');
    expect(items).toContain('Læseklub hver uge');
    status(school, ANNA, { 'MIN1:A08': 'Gennemført' });
    school.hour('2026-11-13T07:20');
    expect(progressOf(school, 'A08')).toEqual(['Gennemført', '']);
    expect(progressOf(school, 'A03')).toEqual(['I gang', 'Godt på vej']);
  });
});

test('each employee has one status form, verified and open to that one person; its link stands in the Sheet', () => {
  const school = agreed();
  for (const email of [ANNA, ALI, BENT]) {
    const id = school.fileOf('statusForm', email);
    const form = school.workspace.state.forms[id];
    expect(form?.publish).toEqual({ isPublished: true, isAcceptingResponses: true });
    expect(school.row('employees', { email })?.statusFormLink).toContain(id);
  }
  school.type('employees', { email: ANNA }, 'email', 'karim@solby.dk');
  school.work();
  expect(school.log('2026/statusForm').length).toBe(3);
  expect(() => status(school, 'karim@solby.dk', { 'MIN1:A03': 'I gang' })).not.toThrow();
});

test('an hour in which nothing has changed costs no more for more agreements', () => {
  const costs = [0, 20].map((count) => {
    const school = agreed();
    const more = Array.from({ length: count }, (_, i) => newAgreement(`Aftale nummer ${i}`, 'both', '2027-06-01'));
    if (count > 0) school.call('saveAgreements', school.idOf(ANNA), more);
    school.work();
    school.hour('2026-11-10T12:05');
    return ['07:05', '13:05'].map((time) => callsOf(school.hour(`2026-11-11T${time}`).execution));
  });
  expect(costs[1]).toEqual(costs[0]);
});

describe('the mini-MUS', () => {
  const invitedSchool = (): School =>
    schoolOnce('followUp-invitedSchool', () => {
      const school = agreed();
      for (const id of ['A03', 'A04', 'A05', 'A06', 'A07']) school.type('agreements', { id }, 'deadline', '01-06-2027');
      school.work();
      morning(school, '2027-03-16');
      return school;
    });
  const fileIn = (school: School, number: number) => {
    const mail = school.mails(ANNA, /Mini-MUS/)[number];
    const file = mail?.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file?.content ?? '', 'base64').toString()));
    return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  };

  test('is invited to two weeks before, with the day in the calendar and the link; the date stands in the Sheet', () => {
    const school = invitedSchool();
    expect(school.row('employees', { email: ANNA })?.miniMusDate).toMatch(/30.*2027/);
    expect(school.row('employees', { email: ANNA })?.step).toBe('Inviteret til mini-MUS');
    const [mail, ...more] = school.mails(ANNA, /Mini-MUS/);
    expect(more).toEqual([]);
    expect(mail?.body).toMatch(/tirsdag den 30\. marts 2027[\s\S]*Læseklub[\s\S]*viewform/);
    expect(fileIn(school, 0).startDate.toString()).toBe('2027-03-30');
    // Ali's conversation was the day after Anna's: Monday 29 March is Easter Monday too.
    expect(school.mails(ALI, /Half-year check/)).toHaveLength(1);
    const [paper] = school.mails(BENT, /Mini-MUS/);
    expect(paper?.body).toContain('vedhæftede statusskema');
    expect(paper?.attachments.map(({ name }) => name)).toEqual(['invite.ics', 'Status-2026.pdf']);
  });

  test('that the manager moves is told once with a calendar file that replaces the first', () => {
    const school = invitedSchool();
    school.type('employees', { email: ANNA }, 'miniMusDate', '07-04-2027');
    morning(school, '2027-03-17');
    morning(school, '2027-03-18');
    expect(school.mails(ANNA, /Mini-MUS/)).toHaveLength(2);
    const [first, second] = [fileIn(school, 0), fileIn(school, 1)];
    expect([second.uid, second.sequence]).toEqual([first.uid, 1]);
    expect(second.startDate.toString()).toBe('2027-04-07');
    school.type('employees', { email: ANNA }, 'miniMusDate', '30-03-2027');
    morning(school, '2027-03-19');
    expect(school.mails(ANNA, /Mini-MUS/)).toHaveLength(3);
    expect(fileIn(school, 2).sequence).toBe(2);
    expect(fileIn(school, 2).startDate.toString()).toBe('2027-03-30');
  });

  test('adds its section to the Doc after the answers, leaving what stands there; then what the talk decided', () => {
    const school = invitedSchool();
    school.doc(ANNA, ANNA).appendParagraph('Min egen note');
    expect(school.doc(ANNA).text()).not.toContain('Mini-MUS –');
    school.jumpTo('2027-03-17T10:05');
    status(school, ANNA, {
      'MIN1:A03': 'Gennemført',
      'MIN1:A04': 'Kører skævt',
      'NOTE:A04': 'Mangler tid',
      MIN2: 'Finde en vikar',
    });
    school.hour('2027-03-17T11:05');
    school.hour('2027-03-17T12:05');
    const text = school.doc(ANNA).text();
    expect(text).toMatch(/Min egen note[\s\S]*Mini-MUS – onsdag den 17\. marts 2027/);
    expect(text).toContain('Makkerlæsning – Kører skævt. Mangler tid');
    expect(text).toMatch(/Hvad skal din leder gøre nu\?\s+Finde en vikar/);
    expect(text.match(/Mini-MUS –/g)).toHaveLength(1);

    school.jumpTo('2027-03-30T10:05');
    school.call('registerHalfYearReview', school.idOf(ANNA), '2027-03-30', 'Vikar hver torsdag');
    school.work();
    expect(
      school
        .doc(ANNA)
        .text()
        .match(/Det skal lederen gøre nu: Vikar hver torsdag/g),
    ).toHaveLength(1);
    expect(school.row('conversations', { employeeId: school.idOf(ANNA) })?.miniMusHeldOn).toMatch(/30/);
    expect(school.row('employees', { email: ANNA })?.step).toBe('Mini-MUS holdt');
    morning(school, '2027-03-31');
    expect(school.mails(ANNA, /Mini-MUS/)).toHaveLength(1);
  });

  test('registered twice on the day of its section has one, and in it what the manager must do as last decided', () => {
    const school = invitedSchool();
    school.hour('2027-03-30T07:20');
    school.jumpTo('2027-03-30T10:05');
    school.doc(ANNA, ANNA).appendParagraph('Min egen note');
    for (const must of ['Vikar hver torsdag', 'Vikar hver fredag', 'Vikar hver torsdag']) {
      school.call('registerHalfYearReview', school.idOf(ANNA), '2027-03-30', must);
      school.work();
      const text = school.doc(ANNA).text();
      expect(text.match(/Mini-MUS –/g)).toHaveLength(1);
      expect(text.match(/Det skal lederen gøre nu: .*/g)).toEqual([`Det skal lederen gøre nu: ${must}`]);
      expect(text).toMatch(/Mini-MUS – tirsdag den 30\. marts 2027\s+Det skal[\s\S]*Læseklub[\s\S]*Min egen note/);
    }
    school.jumpTo('2027-03-31T10:05');
    school.call('registerHalfYearReview', school.idOf(ANNA), '2027-03-30', 'Vikar hver fredag');
    school.work();
    // Another day's is its own: what was told before stays.
    expect(school.doc(ANNA).text()).toMatch(/torsdag[\s\S]*Mini-MUS – onsdag den 31\. marts 2027\s+Det skal.*fredag/);
  });

  test('says anew on the day of its section how far an agreement has come, and only that, but for what people wrote there', () => {
    const school = invitedSchool();
    school.hour('2027-03-29T10:20');
    school.hour('2027-03-30T07:20');
    const linesAbout = (text: string): string[] =>
      school
        .doc(ANNA)
        .text()
        .split('\n')
        .filter((line) => line.startsWith(`${text} – `));
    expect(linesAbout('Makkerlæsning')).toEqual(['Makkerlæsning – Ikke startet']);
    const retype = (was: string, now: string): void => {
      const body = school.workspace.state.docs[school.fileOf('doc', ANNA)]?.body ?? [];
      const at = body.findIndex((block) => block.type === 'paragraph' && block.runs.some(({ text }) => text === was));
      school.doc(ANNA, ANNA).setParagraph(at, now);
    };
    retype('Læseklub – Ikke startet', 'Læseklub – Ikke startet, men vi har fundet en dag');
    retype('Tid til læseklub – Ikke startet', 'Tid til læseklub – Ikke helt startet');
    school.jumpTo('2027-03-30T10:05');
    status(school, ANNA, { 'MIN1:A03': 'I gang', 'MIN1:A04': 'Kører skævt' });
    school.call('saveProgress', [{ agreementId: 'A05', progress: 'inProgress', note: '' }]);
    school.work();
    school.work();
    expect(linesAbout('Makkerlæsning')).toEqual(['Makkerlæsning – Kører skævt']);
    expect(linesAbout('Læseklub')).toEqual(['Læseklub – I gang, men vi har fundet en dag']);
    expect(linesAbout('Tid til læseklub').sort()).toEqual([
      'Tid til læseklub – I gang',
      'Tid til læseklub – Ikke helt startet',
    ]);
  });

  test.each([
    ['held, with nothing decided', ''],
    ['held, with something decided', 'Vikar hver torsdag'],
    ['past, and not registered', undefined],
  ])('that is %s gets what is answered late into the Doc and onto the page', (_, must) => {
    const school = invitedSchool();
    school.hour('2027-03-29T10:20');
    school.hour('2027-03-30T07:20');
    expect(school.doc(ANNA).text()).toMatch(/Makkerlæsning – Ikke startet/);
    school.jumpTo('2027-03-30T10:05');
    if (must !== undefined) school.call('registerHalfYearReview', school.idOf(ANNA), '2027-03-30', must);
    school.work();
    school.jumpTo('2027-04-06T18:05');
    status(school, ANNA, { 'MIN1:A04': 'I gang', MIN2: 'Giv mig to timer om ugen' });
    school.hour('2027-04-07T07:20');
    school.hour('2027-04-07T08:05');
    const text = school.doc(ANNA).text();
    expect(text).toContain('Giv mig to timer om ugen');
    expect(text).toMatch(/Makkerlæsning – I gang/);
    school.hour('2027-04-08T08:05');
    expect(school.doc(ANNA).text()).toBe(text);
    expect(school.call<ConversationView>('conversationOf', school.idOf(ANNA)).halfYearReview.answers).toEqual([
      { question: 'Hvad skal din leder gøre nu?', answer: 'Giv mig to timer om ugen' },
    ]);
  });

  test('adds its section once though a run died there', () => {
    const school = invitedSchool();
    school.jumpTo('2027-03-17T10:05');
    status(school, ANNA, { 'MIN1:A03': 'Gennemført' });
    school.hour('2027-03-17T11:05', [{ member: 'rest:POST /v1/documents/*', atCall: 1, kind: 'kill', when: 'after' }]);
    school.hour('2027-03-17T12:05');
    school.hour('2027-03-17T13:05');
    expect(
      school
        .doc(ANNA)
        .text()
        .match(/Mini-MUS –/g),
    ).toHaveLength(1);
  });

  test('is not for one whose tick has been taken away', () => {
    const school = agreed();
    school.type('employees', { email: ANNA }, 'miniMus', 'FALSK');
    morning(school, '2027-03-16');
    expect(school.mails(ANNA, /Mini-MUS/)).toEqual([]);
    expect(school.mails(ALI, /Half-year check/)).toHaveLength(1);
  });
});

describe('the links of an overdue reminder', () => {
  /** The links of the last mail that reminds Anna of what is overdue, by what they say, for each agreement. */
  const linksIn = (school: School): Map<string, string>[] => {
    const [mail] = school.mails(ANNA, /over fristen/).slice(-1);
    const items = [...(mail?.htmlBody ?? '').matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, item = '']) => item);
    return items.map(
      (item) =>
        new Map(
          [...item.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)].map(([, href = '', label = '']) => [
            label,
            href.replaceAll('&amp;', '&'),
          ]),
        ),
    );
  };
  const overdueSchool = (): School => {
    const school = agreed();
    morning(school, '2026-11-30');
    morning(school, '2026-12-07');
    return school;
  };
  const follow = (school: School, label: string, item = 0): void => {
    school.workspace.state.now += 60_000;
    const link = followedLink(school.workspace, linksIn(school)[item]?.get(label) ?? '');
    if (!link) throw new Error(`The mail has no link ${label}.`);
    answerForm(school.workspace, { ...link, as: ANNA });
  };

  test('settle an agreement with one click and Send', () => {
    const school = overdueSchool();
    expect(linksIn(school).map((links) => [...links.keys()])).toEqual(
      [1, 2].map(() => ['Gennemført', 'I gang', 'Lad os tale om det']),
    );
    follow(school, 'Gennemført');
    school.hour('2026-12-07T13:20');
    expect(progressOf(school, 'A03')).toEqual(['Gennemført', '']);
    expect(progressOf(school, 'A04')).toEqual(['Ikke startet', '']);
  });

  test('ask the manager for a talk: it waits until she has written how far it has come', () => {
    const school = overdueSchool();
    follow(school, 'Lad os tale om det', 1);
    school.hour('2026-12-07T13:20');
    expect(progressOf(school, 'A04')).toEqual(['Ikke startet', '']);
    expect(school.row('answers', { questionKey: 'MIN1:A04' })?.answer).toBe('Lad os tale om det');
    const wishes = () => school.call<Overview>('overview').waiting.filter(({ kind }) => kind === 'wish');
    expect(wishes()).toMatchObject([{ isOurs: true, text: expect.stringContaining('Anna Sø har et ønske til dig.') }]);
    const page = school.call<ConversationView>('conversationOf', school.idOf(ANNA));
    expect(page.waiting.find(({ kind }) => kind === 'wish')?.items).toMatchObject([
      { text: '»Makkerlæsning«: Lad os tale om det' },
    ]);
    expect(page.halfYearReview.answers).toEqual([{ question: 'Makkerlæsning', answer: 'Lad os tale om det' }]);
    school.jumpTo('2026-12-08T10:05');
    school.call('saveProgress', [{ agreementId: 'A04', progress: 'inProgress', note: 'Vi talte om det' }]);
    expect(wishes()).toEqual([]);
  });

  test('open the plain form where Google takes no prefilled links', () => {
    const school = overdueSchool();
    school.workspace.state.weather = { ...school.workspace.state.weather, prefilledLinks: false };
    const { formId, answers } = followedLink(school.workspace, linksIn(school)[0]?.get('I gang') ?? '') ?? {};
    expect(formId).toBe(school.fileOf('statusForm', ANNA));
    expect(answers).toEqual({});
    status(school, ANNA, { 'MIN1:A03': 'I gang' });
    school.hour('2026-12-07T13:20');
    expect(progressOf(school, 'A03')[0]).toBe('I gang');
  });
});

test('what the manager notes is refused with a sentence where it cannot be understood', () => {
  const school = agreed();
  expect(school.refusal('saveProgress', [{ agreementId: 'A99', progress: 'done', note: '' }])).toContain('A99');
  expect(school.refusal('saveProgress', [{ agreementId: 'A03', progress: 'måske', note: '' }])).toMatch(
    /måske.*Kører skævt/,
  );
  expect(school.refusal('registerHalfYearReview', school.idOf(ANNA), '2027-03-30', '')).toContain('2027-03-30');
  expect(school.refusal('registerHalfYearReview', school.idOf(ANNA), '2026-09-01', '')).toContain('2026-09-01');
  const early = schoolAt('talked');
  expect(early.refusal('registerHalfYearReview', early.idOf(ALI), '2026-09-28', '')).toContain('Ali Demir');
});

test('a press on work brings in what people have written, where nothing else is due', () => {
  const school = schoolAt('invited');
  school.hour('2026-09-16T08:05');
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ SUC1: 'Læseugen' });
  school.work();
  expect(school.row('answers', { questionKey: 'SUC1' })?.answer).toBe('Læseugen');
});
