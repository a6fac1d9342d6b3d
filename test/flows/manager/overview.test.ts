// The overview in one call: each person's track, what is overdue, the next step, and what may have gone wrong.

import { authorize, callsOf, clickMenu, openDocument } from 'local-workspace';
import type { FollowUpPage, HealthItem, Overview, ReportPage } from '../../../src/contract.ts';
import { KARIM } from '../karim.ts';
import {
  ALI,
  ANNA,
  BENT,
  CARLA,
  emptySheet,
  FEEDBACK_REASONS,
  METTE,
  newAgreement,
  type School,
  schoolAt,
  schoolOnce,
} from '../school.ts';
import { reviewAll } from '../talk.ts';

const opened = (school: School, user = METTE): School => {
  authorize(school.workspace, school.scriptId, user);
  clickMenu(school.workspace, { scriptId: school.scriptId, user, functionName: 'openSidebar' });
  return school;
};

/** One who may write in the Sheet, and has the sidebar open. */
const joins = (school: School, user: string): void => {
  school.workspace.file(school.spreadsheetId)?.permissions.push({
    id: user,
    type: 'user',
    role: 'writer',
    emailAddress: user,
  });
  openDocument(school.workspace, { scriptId: school.scriptId, user });
  opened(school, user);
};

const overview = (school: School): Overview => school.call<Overview>('overview');

const track = (school: School, email: string): string =>
  (overview(school).people.find(({ id }) => id === school.idOf(email))?.timeline ?? [])
    .map(({ title, state }) => `${title}${{ done: '✓', now: '←', ahead: '' }[state]}`)
    .join(' ');

const health = (school: School, code: string): HealthItem | undefined =>
  overview(school).health.find((item) => item.code === code);

/** Anna's agreements are made: one hers, one the manager's. */
const agreed = (): School =>
  schoolOnce('overview-agreed', () => {
    const school = schoolAt('talked');
    reviewAll(school);
    school.call('saveAgreements', school.idOf(ANNA), [
      newAgreement('Makkerlæsning', 'employee', '2026-10-20'),
      newAgreement('Tid til læseklub', 'manager', '2026-11-02'),
    ]);
    return school;
  });

describe('the track', () => {
  test('goes from the form to the half-year, one station after the other', () => {
    expect(track(schoolAt('installed'), ANNA)).toBe('Skema← Inviteret Svaret Samtale Aftalt Bekræftet Mini-MUS');
    expect(track(schoolAt('withForms'), ANNA)).toBe('Skema✓ Inviteret← Svaret Samtale Aftalt Bekræftet Mini-MUS');
    const school = schoolAt('talked');
    expect(track(school, ANNA)).toBe('Skema✓ Inviteret✓ Svaret✓ Samtale← Aftalt Bekræftet Mini-MUS');
    expect(track(school, ALI)).toBe('Skema✓ Inviteret✓ Svaret← Samtale Aftalt Bekræftet Mini-MUS');
    expect(track(school, CARLA)).toBe('');
    school.call('registerConversation', school.idOf(ALI), '2026-09-28', []);
    // Never answered: that stays open.
    expect(track(school, ALI)).toBe('Skema✓ Inviteret✓ Svaret Samtale✓ Aftalt← Bekræftet Mini-MUS');
  });

  test('ends with the mini-MUS', () => {
    const school = agreed();
    const id = school.idOf(ANNA);
    expect(track(school, ANNA)).toBe('Skema✓ Inviteret✓ Svaret✓ Samtale✓ Aftalt✓ Bekræftet← Mini-MUS');
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.call('confirmOnPaper', id, 1, FEEDBACK_REASONS);
    expect(track(school, ANNA)).toBe('Skema✓ Inviteret✓ Svaret✓ Samtale✓ Aftalt✓ Bekræftet✓ Mini-MUS←');
    school.call('registerHalfYearReview', id, '2026-09-28', '');
    expect(track(school, ANNA)).toBe('Skema✓ Inviteret✓ Svaret✓ Samtale✓ Aftalt✓ Bekræftet✓ Mini-MUS✓');
  });
});

/** What waits of a kind: whose move, how many, and where it is done. */
const waits = (school: School, kind: string) => overview(school).waiting.filter((each) => each.kind === kind);

describe('what waits', () => {
  test('is the manager’s move first; what is overdue with each agreement and its deadline', () => {
    const school = agreed();
    expect(waits(school, 'overdue')).toEqual([]);
    school.jumpTo('2026-11-03T10:05');
    const place = { page: 'followUp', part: 'agreements', employeeId: '' };
    const one = { kind: 'overdue', count: 1, place };
    const item = { name: '', since: '', place };
    expect(waits(school, 'overdue')).toEqual([
      {
        ...one,
        isOurs: true,
        isToMend: false,
        text: 'Se på din aftale, hvor fristen er overskredet.',
        since: 'Frist mandag den 2. november 2026',
        action: 'Til aftalerne',
        items: [expect.objectContaining({ ...item, text: '»Tid til læseklub«' })],
      },
      {
        ...one,
        isOurs: false,
        isToMend: false,
        text: 'Anna Sø har en aftale, hvor fristen er overskredet.',
        since: 'Frist tirsdag den 20. oktober 2026',
        action: 'Se',
        items: [expect.objectContaining({ ...item, text: '»Makkerlæsning«' })],
      },
    ]);
    const sides = overview(school).waiting.map(({ isOurs }) => isOurs);
    expect(sides).toEqual([...sides].sort((a, b) => Number(b) - Number(a)));
    school.call('saveProgress', [{ agreementId: 'A04', progress: 'done', note: '' }]);
    expect(waits(school, 'overdue').map(({ isOurs }) => isOurs)).toEqual([false]);
  });

  test('of several people stands together, and leads to the part of each one’s page', () => {
    const school = schoolAt('talked');
    for (const email of [ANNA, ALI]) school.call('registerConversation', school.idOf(email), '2026-09-28', []);
    expect(waits(school, 'agreements')).toEqual([
      {
        kind: 'agreements',
        isOurs: true,
        isToMend: false,
        count: 2,
        text: 'Skriv aftalerne med Anna Sø og Ali Demir ind.',
        since: 'Den første siden mandag den 28. september 2026',
        action: 'Til aftalerne',
        place: null,
        items: [ANNA, ALI].map((email) =>
          expect.objectContaining({
            name: email === ANNA ? 'Anna Sø' : 'Ali Demir',
            place: { page: 'conversation', part: 'agreements', employeeId: school.idOf(email) },
          }),
        ),
      },
    ]);
  });

  test('has the numbers that the other pages have', () => {
    for (const school of [schoolAt('talked'), agreed()]) {
      school.jumpTo('2026-11-03T10:05');
      const count = (kind: string): number => waits(school, kind).reduce((sum, each) => sum + each.count, 0);
      const followUp = school.call<FollowUpPage>('followUpPage');
      expect(count('overdue')).toBe(followUp.agreements.filter(({ isOverdue }) => isOverdue).length);
      expect(count('reply')).toBe(followUp.suggestions.filter(({ isOwed }) => isOwed).length);
      expect(count('text')).toBe(school.call<ReportPage>('reportPage').flagged.length);
      expect(count('deletion')).toBe(school.call<unknown[]>('proposedDeletions').length);
      expect(count('uncertain')).toBe(overview(school).uncertain.length);
    }
  });

  test('is no error: nothing of it stands among what is to be put right', () => {
    const school = agreed();
    school.jumpTo('2026-11-03T10:05');
    expect(overview(school).waiting.length).toBeGreaterThan(2);
    expect(overview(school).problems).toEqual([]);
  });
});

describe('the next step', () => {
  const next = (school: School) => overview(school).nextStep;

  test('leads to the page where it is done', () => {
    const school = opened(emptySheet());
    expect(next(school)).toMatchObject({ text: 'Gør arket klar.', page: 'overview' });
    clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
    expect(next(school)).toMatchObject({ text: expect.stringContaining('Hent medarbejderne'), page: 'prepare' });
    expect(overview(school).hasPeople).toBe(false);
    expect(next(schoolAt('installed'))).toMatchObject({ phase: 'strategyMeeting', page: 'overview' });
    const made = schoolAt('withForms');
    expect(next(made)).toMatchObject({ text: 'Sæt tid af til samtalerne.', page: 'prepare' });
    made.call('proposeTimes');
    expect(next(made)).toMatchObject({ text: 'Send invitationer', phase: 'invitations', page: 'overview' });
  });

  test('is the strategy meeting before the invitations, which may be sent before it all the same', () => {
    const school = schoolAt('installed');
    for (const phase of ['strategyMeeting', 'forms']) school.call('startPhase', phase, '');
    school.work();
    school.call('proposeTimes');
    const invitations = { phase: 'invitations', page: 'overview' };
    expect(next(school)).toMatchObject({ ...invitations, text: 'Hold strategimødet først.' });
    school.jumpTo('2026-08-31T14:05');
    expect(next(school)).toMatchObject({ ...invitations, text: 'Send invitationer' });
  });

  test('follows the conversations one by one', () => {
    const school = schoolAt('invited');
    school.jumpTo('2026-09-16T10:05');
    expect(next(school)).toMatchObject({ text: 'Der er ikke noget, der venter på dig.', page: 'overview' });
    school.jumpTo('2026-09-24T10:05');
    const annas = { page: 'conversation', employeeId: school.idOf(ANNA) };
    expect(next(school)).toMatchObject({ ...annas, text: 'Forbered din samtale med Anna Sø.' });
    school.prepare(ANNA, { SUC5: 'Godt gået', FBK3: 'Mere ro', STR8: 'Tid' });
    expect(next(school).text).toBe('Der er ikke noget, der venter på dig.');
    school.jumpTo('2026-09-28T08:05');
    expect(next(school)).toMatchObject({ ...annas, text: expect.stringContaining('Hold samtalen med Anna Sø') });
    reviewAll(school);
    school.call('saveAgreements', school.idOf(ANNA), [newAgreement('Makkerlæsning', 'employee', '2026-10-20')]);
    expect(next(school)).toMatchObject({ ...annas, text: expect.stringContaining('bekræft dem') });
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    expect(next(school)).toMatchObject({ employeeId: school.idOf(ALI) });
  });

  test('does not ask for ever after agreements that nobody made, and sees who has come without a time', () => {
    const school = schoolAt('talked');
    for (const email of [ANNA, ALI, BENT]) school.call('registerConversation', school.idOf(email), '2026-09-28', []);
    expect(next(school).text).toBe('Skriv aftalerne med Anna Sø ind.');
    school.jumpTo('2026-10-14T10:05');
    expect(next(school).text).toBe('Skriv din feedback til Anna Sø, eller hvorfor du ikke gør det.');
    for (const email of [ANNA, ALI, BENT]) school.prepare(email, { SUC5: 'Læseugen', STR8: 'Tid', FBK3: 'Tak' });
    expect(next(school).text).toBe('Der er ikke noget, der venter på dig.');
    school.import('employees', 'Navn;E-mail\nNora Ny;nora@solby.dk');
    expect(next(school)).toMatchObject({ text: 'Sæt tid af til samtale med Nora Ny.', page: 'prepare' });
  });

  test('is to look at what is overdue when the talks are over', () => {
    const school = agreed();
    school.call('confirmAgreements', school.idOf(ANNA), 1, FEEDBACK_REASONS);
    for (const email of [ALI, BENT]) {
      school.type('employees', { email }, 'conversationDate', '');
      school.type('employees', { email }, 'conversationTime', '');
    }
    school.jumpTo('2026-11-03T10:05');
    expect(next(school)).toMatchObject({ page: 'followUp', text: expect.stringContaining('fristen er overskredet') });
  });
});

describe('health', () => {
  test('of a Sheet whose tabs are missing is put right from here', () => {
    const school = opened(emptySheet());
    expect(overview(school)).toMatchObject({ hasPeople: false, people: [], language: 'da' });
    expect(health(school, 'tabs')).toMatchObject({ isWell: false, repair: 'Gør arket klar' });
    school.call('repair', 'tabs');
    expect(health(school, 'tabs')).toBeUndefined();
    expect(school.rows('questions').length).toBeGreaterThan(20);
    expect(health(school, 'trigger')?.isWell).toBe(true);
  });

  test('tells of a trigger that is gone, and its owner brings it back', () => {
    const school = schoolAt('invited');
    school.hour('2026-09-14T11:05');
    expect(health(school, 'trigger')).toMatchObject({ isWell: true, repair: '' });
    school.workspace.state.triggers = [];
    expect(health(school, 'trigger')).toMatchObject({ isWell: false, repair: 'Sæt det i gang igen' });
    joins(school, KARIM);
    expect(school.run('repair', ['trigger'], { user: KARIM }).value).toMatchObject({ code: 'notOwner' });
    expect(school.workspace.state.triggers).toEqual([]);
    school.call('repair', 'trigger');
    school.call('repair', 'trigger');
    expect(school.workspace.state.triggers).toMatchObject([{ owner: METTE, handler: 'everyHour' }]);
    expect(health(school, 'trigger')?.isWell).toBe(true);
  });

  test('tells of a trigger that is there and silent, to the owner and to others', () => {
    const school = schoolAt('invited');
    school.hour('2026-09-14T11:05');
    school.jumpTo('2026-09-14T15:05');
    expect(health(school, 'trigger')).toMatchObject({ isWell: false, repair: 'Sæt det i gang igen' });
    const forKarim = (): unknown =>
      (school.run('overview', [], { user: KARIM }).value as { data: Overview }).data.health.find(
        ({ code }) => code === 'trigger',
      );
    joins(school, KARIM);
    expect(forKarim()).toMatchObject({ isWell: false, repair: '', text: expect.stringContaining('Overtag arket') });
    school.call('repair', 'trigger');
    expect(health(school, 'trigger')?.isWell).toBe(true);
    expect(forKarim()).toMatchObject({ isWell: true, text: expect.stringContaining(METTE) });
    expect(school.workspace.state.triggers).toHaveLength(1);
    // A run that fails each time is no run.
    school.jumpTo('2026-09-15T14:05');
    school.hour('2026-09-15T14:05', [{ member: 'UrlFetchApp.fetchAll', atCall: 1, kind: 'kill' }]);
    expect(health(school, 'trigger')?.isWell).toBe(false);
    school.hour('2026-09-15T15:05');
    expect(health(school, 'trigger')?.isWell).toBe(true);
  });

  test('warns when the mails that are ready are more than today allows', () => {
    const school = schoolAt('withForms');
    expect(health(school, 'quota')).toMatchObject({ isWell: true, text: expect.stringContaining('1500') });
    const account = school.workspace.account(METTE);
    if (account) account.kind = 'consumer';
    for (let sent = 0; sent < 98; sent += 1) school.call('sendTestMail', 'strategyMeeting', school.idOf(ANNA));
    school.call('proposeTimes');
    school.jumpTo('2026-09-01T12:05');
    school.call('startPhase', 'invitations', '');
    expect(health(school, 'quota')).toMatchObject({
      isWell: false,
      text: expect.stringMatching(/kun sende 2 mails .* 3 er klar/),
      repair: '',
    });
  });

  test('opens the forms again that somebody has closed by hand, and leaves the others alone', () => {
    const school = schoolAt('invited');
    expect(health(school, 'unpublished')).toMatchObject({ isWell: true, repair: 'Efterse skemaerne' });
    const form = school.workspace.state.forms[school.fileOf('form', ANNA)];
    if (!form) throw new Error('no form');
    form.publish = { isPublished: true, isAcceptingResponses: false };
    const published = () => JSON.stringify(school.lastRun.calls).match(/:setPublishSettings":(\d+)/)?.[1];
    school.call('repair', 'unpublished');
    expect(form.publish).toEqual({ isPublished: true, isAcceptingResponses: true });
    expect(published()).toBe('1');
    school.call('repair', 'unpublished');
    expect(published()).toBeUndefined();
  });

  test('names those whose form the log knows to be closed', () => {
    const school = schoolAt('invited');
    const id = school.idOf(ANNA);
    const [entry] = school.log(`2026/form/${id}`);
    school.type('log', { id: `2026/form/${id}` }, 'details', `${entry?.details}; closed=yes`);
    expect(health(school, 'unpublished')).toMatchObject({
      isWell: false,
      text: 'Skemaet er ikke åbent for Anna Sø.',
      repair: 'Efterse skemaerne',
    });
    school.call('repair', 'unpublished');
    expect(health(school, 'unpublished')?.isWell).toBe(true);
  });

  test.each([
    ['America/New_York', 'da_DK', 'vælg tidszonen dér'],
    ['Europe/Copenhagen', 'en_US', '5/9 bliver til 9. maj'],
  ])('says what is wrong with a Sheet in %s with the locale %s', (timeZone, locale, wayOut) => {
    const school = schoolAt('installed');
    expect(health(school, 'region')).toMatchObject({ isWell: true });
    const book = school.workspace.state.spreadsheets[school.spreadsheetId];
    if (book) Object.assign(book, { timeZone, locale });
    expect(health(school, 'region')).toMatchObject({ isWell: false, text: expect.stringContaining(wayOut) });
  });

  test.each(['Europe/Berlin', 'Europe/Oslo'])('takes Danish time for Danish, whatever its name: %s', (timeZone) => {
    const school = schoolAt('installed');
    const book = school.workspace.state.spreadsheets[school.spreadsheetId];
    if (book) Object.assign(book, { timeZone, locale: 'nb_NO' });
    expect(health(school, 'region')).toMatchObject({ isWell: true });
  });
});

test('asks no file of Google: it is one call that reads the Sheet', () => {
  const school = schoolAt('invited');
  overview(school);
  expect(callsOf(school.lastRun, 'UrlFetchApp.fetchAll')).toBe(0);
});
