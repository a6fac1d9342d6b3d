// The log is not the only memory: emptied, or the year typed to another one, nothing is sent until somebody has decided.
import { arrangeSheet } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import { ANNA, METTE, type School, schoolAt } from './school.ts';
import { bothConfirmed } from './talk.ts';

const LOG = (school: School) =>
  arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet: 'Log' });

const emptied = (school = schoolAt('invited')): School => {
  for (let left = school.rows('log').length; left > 0; left -= 1) LOG(school).deleteRow(2);
  return school;
};

test.each<[string, () => School, RegExp]>([
  ['the log is emptied', () => emptied(), /havde \d+ rækker, og nu har den 0/],
  [
    'one entry is gone',
    () => {
      const school = schoolAt('invited');
      LOG(school).deleteRow(2);
      return school;
    },
    /havde \d+ rækker/,
  ],
  [
    'the year is typed to another one',
    () => {
      const school = schoolAt('invited');
      school.type('settings', { id: 'year' }, 'value', '2027');
      return school;
    },
    /Skriv 2026 igen/,
  ],
])('where %s, nothing is sent or made, and the overview says why', (_, lost, sentence) => {
  const school = lost();
  const before = [school.mails().length, Object.keys(school.workspace.state.files).length];
  expect(() => school.hour('2026-09-15T09:05')).toThrow(/logShorter|yearTyped/);
  expect(school.refusal('workOn', 40)).toMatch(sentence);
  expect(school.refusal('startPhase', 'invitations', '')).toMatch(sentence);
  const { problems, health } = school.call<Overview>('overview');
  expect(problems.join('\n')).toMatch(sentence);
  expect(health).toContainEqual(expect.objectContaining({ code: 'memory', isWell: false }));
  expect([school.mails().length, Object.keys(school.workspace.state.files).length]).toEqual(before);

  school.call('repair', 'memory');
  expect(school.call<Overview>('overview').health.map(({ code }) => code)).not.toContain('memory');
  expect(school.reply('workOn', 40).ok).toBe(true);
});

test('what is brought back is taken as if nothing had happened', () => {
  const school = schoolAt('invited');
  school.type('settings', { id: 'year' }, 'value', '2027');
  expect(() => school.hour('2026-09-15T09:05')).toThrow('yearTyped');
  school.type('settings', { id: 'year' }, 'value', '2026');
  // Mette gets her calendar that day.
  const toOthers = () => school.mails().filter(({ to }) => !to.includes(METTE));
  const before = toOthers().length;
  school.hour('2026-09-15T10:05');
  expect(toOthers()).toHaveLength(before);
});

test('gone on with after the log was emptied, nothing comes a second time unless the manager says so', () => {
  const school = emptied();
  const files = Object.keys(school.workspace.state.files).length;
  const invited = school.mails(undefined, /Invitation/).map(({ to }) => to.join());
  expect(invited.length).toBeGreaterThan(1);
  school.call('repair', 'memory');
  for (const phase of ['forms', 'invitations']) school.call('startPhase', phase, '');
  school.work();
  school.hour('2026-09-15T09:05');
  expect(school.mails(undefined, /Invitation/)).toHaveLength(invited.length);
  expect(Object.keys(school.workspace.state.files)).toHaveLength(files);
  const { uncertain } = school.call<Overview>('overview');
  const invitations = uncertain.filter(({ key }) => key.includes('/invitation/'));
  expect(invitations).toHaveLength(invited.length);
  const [first, ...others] = invitations;
  school.call('settleUncertain', first?.key, false);
  for (const { key } of others) school.call('settleUncertain', key, true);
  school.work();
  expect(school.mails(undefined, /Invitation/)).toHaveLength(invited.length + 1);
});

test('a row that somebody has deleted by hand is told', () => {
  const school = schoolAt('invited');
  const problems = (): string => school.call<Overview>('overview').problems.join('\n');
  expect(problems()).not.toContain('Versionshistorik');
  arrangeSheet(school.workspace, {
    spreadsheetId: school.spreadsheetId,
    as: METTE,
    sheet: 'Medarbejdere',
  }).deleteRow(2);
  expect(problems()).toMatch(/^Fanen Medarbejdere: E01 er med i årets MUS, men står her ikke længere/m);
});

test('gone on with, what both have confirmed is not mailed again unless the manager says so', () => {
  const school = bothConfirmed();
  school.work();
  school.hour('2026-09-29T08:20');
  const confirmations = () => school.mails(ANNA, /aftaler/i).length;
  const before = confirmations();
  expect(before).toBeGreaterThan(0);
  emptied(school);
  school.call('repair', 'memory');
  for (const phase of ['forms', 'invitations']) school.call('startPhase', phase, '');
  school.work();
  school.hour('2026-09-30T08:20');
  expect(confirmations()).toBe(before);
  const keys = school.call<Overview>('overview').uncertain.map(({ key }) => key);
  expect(keys).toContainEqual(expect.stringMatching(`/confirmation/${school.idOf(ANNA)}/`));
});

test('what is lost counts as lost until it is accepted, whatever is written meanwhile', () => {
  const school = emptied();
  school.call('saveSettings', { year: '2026' });
  school.call('repair', 'layout');
  expect(() => school.hour('2026-09-15T09:05')).toThrow('logShorter');
});
