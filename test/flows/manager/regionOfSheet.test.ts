// A Sheet in another time zone, or with another order of dates, than the unit's: told at set-up, asked about, put right.
import { clickMenu } from 'local-workspace';
import type { Overview, Preview } from '../../../src/contract.ts';
import { ALI, ANNA, emptySheet, METTE, ROSTER, type School, SETTINGS, STRATEGY } from '../school.ts';

const installedIn = (timeZone: string, locale: string): School => {
  const school = emptySheet();
  Object.assign(school.workspace.state.spreadsheets[school.spreadsheetId] ?? {}, { timeZone, locale });
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  return school;
};

const KARIM = 'karim@solby.dk';

const ready = (timeZone: string, locale: string): School => {
  const school = installedIn(timeZone, locale);
  school.call('saveSettings', SETTINGS);
  school.import('focusAreas', STRATEGY);
  school.import('employees', ROSTER);
  return school;
};

const checks = (school: School) => school.call<Overview>('overview').health;
const region = (school: School) => checks(school).find(({ code }) => code === 'region');
const doubts = (school: School) => checks(school).filter(({ code }) => code.startsWith('date:'));
const book = (school: School) => school.workspace.state.spreadsheets[school.spreadsheetId];
const start = (school: School): string => {
  school.call('startPhase', 'strategyMeeting', '');
  expect(school.work().problems).toEqual([]);
  const file = school.mails(ANNA)[0]?.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'));
  return /DTSTART:(\w+)/.exec(Buffer.from(file?.content ?? '', 'base64').toString())?.[1] ?? '';
};

test.each([
  ['America/Los_Angeles', 'da_DK', /ikke dansk tid \(America\/Los_Angeles\)/],
  ['Europe/London', 'da_DK', /ikke dansk tid/],
  // As in Denmark in winter, and an hour off in summer.
  ['Africa/Lagos', 'da_DK', /ikke dansk tid/],
  ['Europe/Copenhagen', 'en_US', /måneden først \(en_US\)/],
  ['America/New_York', 'en_US', /ikke dansk tid.*måneden først/],
])('%s %s is told at set-up and put right by a press', (timeZone, locale, sentence) => {
  const school = installedIn(timeZone, locale);
  expect(region(school)).toMatchObject({
    isWell: false,
    text: expect.stringMatching(sentence),
    repair: 'Ret arket til dansk',
  });
  school.call('repair', 'region');
  expect(book(school)).toMatchObject({ timeZone: 'Europe/Copenhagen', locale: 'da_DK' });
  expect(region(school)).toMatchObject({ isWell: true });
});

test('in winter too a zone that is Danish only then is told', () => {
  const school = installedIn('Africa/Lagos', 'da_DK');
  school.jumpTo('2026-12-01T10:00');
  expect(region(school)?.isWell).toBe(false);
});

test('putting the zone right moves no day and no time that stands in the Sheet', () => {
  const school = ready('America/Los_Angeles', 'en_US');
  school.type('employees', { email: ANNA }, 'conversationDate', '9/28/2026');
  school.type('employees', { email: ANNA }, 'conversationTime', '10:00');
  school.call('repair', 'region');
  const { slots } = school.call<{ slots: { date: string; time: string }[] }>('preparePage');
  expect(slots[0]).toMatchObject({ date: '2026-09-28', time: '10:00' });
});

test.each([
  ['Europe/Copenhagen', '20260831T120000Z'],
  ['America/Los_Angeles', '20260831T120000Z'],
  ['Atlantic/Faroe', '20260831T130000Z'],
  ['America/Nuuk', '20260831T150000Z'],
  ['America/Godthab', '20260831T150000Z'],
])('a meeting at 14 in a Sheet of %s begins at %s', (timeZone, instant) => {
  expect(start(ready(timeZone, 'da_DK'))).toBe(instant);
});

test.each([
  ['America/Nuuk', /tiden i Grønland/],
  ['Atlantic/Faroe', /tiden på Færøerne/],
])('%s is right where the unit is there', (timeZone, sentence) => {
  expect(region(installedIn(timeZone, 'da_DK'))).toMatchObject({ isWell: true, text: expect.stringMatching(sentence) });
});

test('mails of the morning leave in the morning of the place', () => {
  const school = ready('America/Nuuk', 'da_DK');
  school.call('startPhase', 'strategyMeeting', '');
  // 8:05 in Copenhagen is the middle of the night in Nuuk.
  expect(school.run('overview').error).toBeUndefined();
  school.jumpTo('2026-08-18T08:05');
  school.hour();
  expect(school.mails(ANNA)).toHaveLength(0);
  school.jumpTo('2026-08-18T11:05');
  school.hour();
  expect(school.mails(ANNA)).toHaveLength(1);
});

describe('a date typed with the day first in a Sheet that reads the month first', () => {
  const typed = (date: string): School => {
    const school = ready('Europe/Copenhagen', 'en_US');
    school.type('employees', { email: ANNA }, 'conversationDate', date);
    school.type('employees', { email: ANNA }, 'conversationTime', '10:00');
    return school;
  };
  const dateOf = (school: School): string =>
    school.call<{ slots: { date: string }[] }>('preparePage').slots[0]?.date ?? '';

  test('is asked about with both days, and turned by a press', () => {
    const school = typed('03/09/2026');
    expect(dateOf(school)).toBe('2026-03-09');
    const [doubt, ...others] = doubts(school);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({
      isWell: false,
      text: 'Anna Sø, Samtaledato: Arket læser mandag den 9. marts 2026. Mente du torsdag den 3. september 2026?',
      repair: 'Ret til torsdag den 3. september 2026',
    });
    school.call('repair', doubt?.code);
    expect([doubts(school), dateOf(school)]).toEqual([[], '2026-09-03']);
    // From a page that was shown before.
    school.call('repair', doubt?.code);
    expect([doubts(school), dateOf(school)]).toEqual([[], '2026-09-03']);
  });

  test('is right as it stands by another press, and people are invited for that day', () => {
    const school = typed('03/09/2026');
    const [doubt] = doubts(school);
    expect(doubt?.keep?.label).toBe('Rigtigt, som den står');
    school.call('repair', doubt?.keep?.code);
    expect([doubts(school), dateOf(school)]).toEqual([[], '2026-03-09']);
    expect(school.log('settledDate').map(({ id }) => id)).toEqual([
      `settledDate/employees/${school.idOf(ANNA)}/conversationDate`,
    ]);
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'invitations', '');
  });

  test.each(['repair', 'keep'])('once it is settled (%s), another that is typed is asked about', (press) => {
    const school = typed('03/09/2026');
    const [doubt] = doubts(school);
    school.call('repair', press === 'keep' ? doubt?.keep?.code : doubt?.code);
    school.type('employees', { email: ANNA }, 'conversationDate', '04/09/2026');
    expect(doubts(school).map(({ text }) => text)).toEqual([
      'Anna Sø, Samtaledato: Arket læser torsdag den 9. april 2026. Mente du fredag den 4. september 2026?',
    ]);
    // What was asked about before is not settled for this one.
    school.call('repair', doubt?.code);
    school.call('repair', doubt?.keep?.code);
    expect([doubts(school).length, dateOf(school)]).toEqual([1, '2026-04-09']);
  });

  test('of many the first are shown, and all can be settled', () => {
    const school = ready('Europe/Copenhagen', 'en_US');
    const days = [1, 2, 3, 4, 5, 6, 7, 8];
    school.import(
      'agreements',
      `E-mail;Aftale;Frist\n${days.map((day) => `${ANNA};Nr. ${day};30-11-2026\n`).join('')}`,
    );
    for (const day of days) school.type('agreements', { text: `Nr. ${day}` }, 'deadline', `0${day}/11/2026`);
    expect(doubts(school)).toHaveLength(5);
    expect(region(school)?.text).toMatch(/de 8 datoer.*de 5 første/);
    const asked: string[] = [];
    for (let first = doubts(school)[0]; first; [first] = doubts(school)) {
      asked.push(first.text);
      school.call('repair', asked.length % 2 === 0 ? first.code : first.keep?.code);
    }
    expect([asked.length, new Set(asked).size]).toEqual([8, 8]);
    expect(region(school)?.text).not.toMatch(/Se først/);
  });

  test('of many who cannot be invited yet, a few are named, and it says where all are', () => {
    const school = ready('Europe/Copenhagen', 'en_US');
    school.import(
      'employees',
      `Navn;E-mail\n${[1, 2, 3, 4, 5, 6].map((at) => `Person ${at};p${at}@solby.dk\n`).join('')}`,
    );
    for (const at of [1, 2, 3, 4, 5, 6])
      school.type('employees', { email: `p${at}@solby.dk` }, 'conversationDate', '03/09/2026');
    school.jumpTo('2026-09-01T10:05');
    const said = school.refusal('startPhase', 'invitations', '');
    expect(said).toMatch(/for Person 1, Person 2, Person 3 og 3 andre\. Listen står under »Virker det hele\?«/);
  });

  test('what was settled about a person goes with the person', () => {
    const school = typed('03/09/2026');
    school.import('agreements', `E-mail;Aftale;Frist\n${ANNA};En;30-11-2026\n`);
    school.type('agreements', { text: 'En' }, 'deadline', '06/11/2026');
    for (const { code } of doubts(school)) school.call('repair', code);
    expect(school.log('settledDate')).toHaveLength(2);
    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    school.call('approveDeletions', [`person/${school.idOf(ANNA)}`]);
    school.work();
    expect(school.log('settledDate')).toEqual([]);
  });

  test('nobody is invited before it is settled', () => {
    const school = typed('03/09/2026');
    school.jumpTo('2026-09-01T10:05');
    expect(school.refusal('startPhase', 'invitations', '')).toMatch(/læst forkert for Anna Sø/);
    school.call('repair', 'region');
    expect([doubts(school), dateOf(school)]).toEqual([[], '2026-03-09']);
    school.call('startPhase', 'invitations', '');
  });

  test('a newcomer after the invitations is not told a day in doubt, and the manager sees who waits for what', () => {
    const school = ready('Europe/Copenhagen', 'en_US');
    for (const phase of ['strategyMeeting', 'forms']) school.call('startPhase', phase, '');
    school.work();
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'invitations', '');
    school.work();
    school.import('employees', `Navn;E-mail\nNoor Ny;${KARIM}\n`);
    school.type('employees', { email: KARIM }, 'conversationDate', '05/06/2027');
    school.type('employees', { email: KARIM }, 'conversationTime', '10:00');
    school.work();
    expect(school.mails(KARIM)).toEqual([]);
    // The Doc is shared with them too.
    expect(school.doc(KARIM).text()).not.toMatch(/2027/);
    const { waiting } = school.call<Overview>('overview');
    expect(waiting.filter(({ kind }) => kind === 'date')).toMatchObject([
      { isOurs: true, isToMend: true, text: expect.stringMatching(/Noor Ny/), place: { page: 'overview' } },
    ]);
    expect(school.call<Preview>('previewPhase', 'invitations').waiting.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/hvilken dag der er ment/),
    );
    const [doubt] = doubts(school);
    school.call('repair', doubt?.code);
    expect(school.call<Overview>('overview').waiting.map(({ kind }) => kind)).not.toContain('date');
    school.work();
    expect(school.mails(KARIM)).toHaveLength(1);
    expect(school.doc(KARIM).text()).toMatch(/5. juni 2027/);
    expect(school.mails(KARIM)[0]?.body).toMatch(/5. juni 2027/);
  });

  test('a day that is chosen in the sidebar is in no doubt', () => {
    const school = ready('Europe/Copenhagen', 'en_US');
    school.call('saveSlots', [{ employeeId: school.idOf(ANNA), date: '2026-10-09', time: '10:00' }]);
    expect(doubts(school)).toEqual([]);
    school.type('employees', { email: ALI }, 'conversationDate', '10/09/2027');
    expect(doubts(school)).toHaveLength(1);
    const [slot] = school.call<{ slots: { date: string }[] }>('preparePage').slots.filter(({ date }) => date > '2027');
    school.call('saveSlots', [{ employeeId: school.idOf(ALI), date: slot?.date ?? '', time: '11:00' }]);
    expect(doubts(school)).toHaveLength(1);
  });

  test.each(['28/09/2026', '9/28/2026', '5/5/2026'])('%s has one meaning only', (date) => {
    expect(doubts(typed(date))).toEqual([]);
  });

  test('in a Danish Sheet nothing is asked', () => {
    const school = ready('Europe/Copenhagen', 'da_DK');
    school.type('employees', { email: ANNA }, 'conversationDate', '03/09/2026');
    expect([doubts(school), dateOf(school)]).toEqual([[], '2026-09-03']);
  });

  test('deadlines of agreements too', () => {
    const school = ready('Europe/Copenhagen', 'en_US');
    school.import('agreements', `E-mail;Aftale;Frist\n${ANNA};En;30-11-2026\n`);
    school.type('agreements', { text: 'En' }, 'deadline', '06/11/2026');
    expect(doubts(school).map(({ text }) => text)).toEqual([
      'Anna Sø, Frist: Arket læser torsdag den 11. juni 2026. Mente du fredag den 6. november 2026?',
    ]);
  });
});

test('somebody who does not lead the Sheet cannot change its region', () => {
  const school = installedIn('America/New_York', 'en_US');
  school.type('settings', { id: 'triggerOwner' }, 'value', 'karim@solby.dk');
  for (const code of [
    'region',
    'date:employees:E01:conversationDate:2026-03-09',
    'dateKept:employees:E01:miniMusDate:2026-03-09',
  ])
    expect(school.refusal('repair', code)).toMatch(/karim@solby.dk/);
  expect(book(school)).toMatchObject({ timeZone: 'America/New_York' });
});
