// The hourly run as the morning of a working day: the first that gets through, whatever Google let out before it.
import type { Fault } from 'local-workspace';
import { ALI, ANNA, BENT, METTE, type School, schoolAt } from '../school.ts';

const DAY = '2026-09-21';
/** On which everybody who was invited is reminded, since nobody has answered. */
const REMINDED = [ANNA, ALI, BENT];

const remindedOf = (school: School): string[] =>
  school.mails(undefined, /Husk at forberede|Remember to prepare/).flatMap(({ to }) => to);

const hours = (school: School, ...times: string[]): void => {
  for (const time of times) school.hour(`${DAY}T${time}`);
};

const morningLine = (school: School, moment: string): { text: string; isWell: boolean } | undefined => {
  school.jumpTo(moment);
  return school
    .call<{ health: { code: string; text: string; isWell: boolean }[] }>('overview')
    .health.find(({ code }) => code === 'morning');
};

/** Whose last morning was on the Friday before. */
const onMonday = (): School => {
  const school = schoolAt('invited');
  school.hour('2026-09-18T08:20');
  return school;
};

test.each([
  ['on time', ['08:20', '09:20', '10:20', '15:20']],
  ['late', ['09:40', '10:20', '15:20']],
  ['only after noon', ['13:20', '14:20', '15:20']],
  ['in the last hour of all', ['15:50', '16:20']],
])('whoever is to be reminded is reminded once where the trigger comes %s', (_, times) => {
  const school = onMonday();
  hours(school, '07:20', ...times);
  expect(remindedOf(school).sort()).toEqual([...REMINDED].sort());
});

test('in the evening it is too late: the mails wait for the next morning', () => {
  const school = onMonday();
  hours(school, '07:20', '16:05', '18:20');
  expect(remindedOf(school)).toEqual([]);
  school.hour('2026-09-22T08:20');
  expect(remindedOf(school).sort()).toEqual([...REMINDED].sort());
});

test.each<[string, Fault]>([
  ['before the first mail', { member: 'Range.getValues', atCall: 3, kind: 'timeout' }],
  ['by its six minutes, after the second', { member: 'MailApp.sendEmail', atCall: 2, kind: 'kill', when: 'after' }],
  ['after the last', { member: 'MailApp.sendEmail', atCall: 3, kind: 'kill', when: 'after' }],
])('a run that is stopped %s leaves the rest to the next hour, and nobody is reminded twice', (_, fault) => {
  const school = onMonday();
  school.hour(`${DAY}T08:20`, [fault]);
  hours(school, '09:20', '10:20');
  expect(remindedOf(school).sort()).toEqual([...REMINDED].sort());
});

test('what the quota holds back leaves on the same day once there is room', () => {
  const school = onMonday();
  const quota = `mail:${METTE}`;
  school.workspace.state.quotas[quota] = { used: 1499, since: Date.parse('2026-09-20T08:00:00Z') };
  hours(school, '08:20');
  expect(remindedOf(school)).toHaveLength(1);
  hours(school, '09:20', '10:20', '11:20');
  expect(remindedOf(school).sort()).toEqual([...REMINDED].sort());
});

describe('where a service fails in words that nobody here reads', () => {
  const failing = (member: string, atCall: number, times = 1): Fault => ({ member, atCall, times, kind: 'transient' });
  const inOtherWords = (): School => {
    const school = onMonday();
    school.workspace.state.weather = { ...school.workspace.state.weather, serviceTexts: 'otherLanguage' };
    return school;
  };

  test.each([
    ['before they are claimed', failing('MailApp.getRemainingDailyQuota', 1, Number.POSITIVE_INFINITY)],
    ['once they are claimed', failing('Properties.setProperty', 2, Number.POSITIVE_INFINITY)],
  ])('mails that could not leave, %s, leave in the next hour of the same morning', (_, fault) => {
    const school = inOtherWords();
    school.hour(`${DAY}T08:20`, [fault]);
    expect(remindedOf(school)).toEqual([]);
    hours(school, '09:20', '10:20');
    expect(remindedOf(school).sort()).toEqual([...REMINDED].sort());
  });

  test('a mail that Google does not take for what it is holds no morning up', () => {
    const school = schoolAt('talked');
    school.type('employees', { email: ALI }, 'conversationDate', '28-09-2026');
    // To which the manager's own mails go.
    school.type('settings', { id: 'managerEmail' }, 'value', 'mette@solby');
    school.hour('2026-09-24T08:20');
    expect(school.log('2026/topics').map(({ state }) => state)).toContain('Fejlet');
    expect(school.log('morning').map(({ at }) => at)).toEqual([expect.stringMatching(/^24\. sep/)]);
  });
});

test('what comes up after the morning waits for the next, also in a day of many hours', () => {
  const school = onMonday();
  const before = school.mails(ANNA).length;
  hours(school, '08:20');
  school.type('employees', { email: ANNA }, 'conversationTime', '13:00');
  hours(school, '09:20', '12:20', '15:20');
  expect(school.mails(ANNA)).toHaveLength(before + 1);
  school.hour('2026-09-22T08:20');
  expect(school.mails(ANNA)).toHaveLength(before + 2);
});

test('what fell due on several days of a long silence is one mail a person, the most important first', () => {
  const school = onMonday();
  const before = school.mails().length;
  school.type('employees', { email: ANNA }, 'conversationDate', '01-10-2026');
  // The reminder of Monday, and the one of Thursday.
  for (const time of ['12:20', '13:20', '14:20']) school.hour(`2026-09-24T${time}`);
  const mails = school.mails().slice(before);
  expect(mails.map(({ to }) => to.join()).sort()).toEqual([...REMINDED].sort());
  const toAnna = mails.find(({ to }) => to.includes(ANNA));
  expect(toAnna?.subject).toMatch(/^Ny tid til din MUS/);
  expect(toAnna?.body).toMatch(/ny samtaletid[\s\S]*Påmindelse om skemaet/);
  expect(toAnna?.attachments.map(({ name }) => name)).toEqual(['invite.ics']);
  expect(Buffer.from(toAnna?.attachments[0]?.content ?? '', 'base64').toString()).toContain('SEQUENCE:1');
});

test('a mail in doubt leaves in the next hour where the manager says that it did not leave', () => {
  const school = onMonday();
  school.hour(`${DAY}T08:20`, [{ member: 'MailApp.sendEmail', atCall: 2, kind: 'kill' }]);
  hours(school, '09:20', '10:20');
  const { uncertain } = school.call<{ uncertain: { key: string }[] }>('overview');
  expect(uncertain).toHaveLength(1);
  expect(remindedOf(school)).toHaveLength(REMINDED.length - 1);
  for (const { key } of uncertain) school.call('settleUncertain', key, false);
  hours(school, '11:20', '12:20');
  expect(remindedOf(school).sort()).toEqual([...REMINDED].sort());
});

describe('a morning that no run could hold', () => {
  test('is told to the manager in words, once its hours are over, until another has made up for it', () => {
    const school = onMonday();
    expect(morningLine(school, `${DAY}T15:50`)).toBeUndefined();
    const missed = morningLine(school, `${DAY}T16:10`);
    expect(missed?.isWell).toBe(false);
    expect(missed?.text).toContain('mandag den 21. september 2026');
    expect(missed?.text).toContain('bliver sendt næste hverdag');
    school.hour('2026-09-22T08:20');
    const madeUp = morningLine(school, '2026-09-22T10:10');
    expect(madeUp?.isWell).toBe(true);
    expect(madeUp?.text).toContain('er sendt siden');
  });

  test('is forgotten after a week', () => {
    const school = onMonday();
    for (const day of ['22', '23', '24', '25', '28', '29']) school.hour(`2026-09-${day}T08:20`);
    expect(morningLine(school, '2026-09-29T10:10')).toBeUndefined();
  });
});
