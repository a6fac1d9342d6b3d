// The product is the same as an add-on and as a script of the Sheet itself, which is what the README has people make first.
import { authorize, clickMenu, openDocument } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import { ALI, ANNA, BENT, emptySheet, METTE, ROSTER, type School, SETTINGS, STRATEGY, TALKS } from './school.ts';

const DAY = '2026-09-14T10:05';

/** From the empty Sheet over forms and invitations to the first answer taken in by the clock. */
const playedBy = (addOn: boolean): School => {
  const school = emptySheet('da', { addOn });
  const who = { scriptId: school.scriptId, user: METTE };
  openDocument(school.workspace, who);
  authorize(school.workspace, school.scriptId, METTE);
  expect(clickMenu(school.workspace, { ...who, functionName: 'installFromMenu' }).error).toBeUndefined();
  school.call('saveSettings', SETTINGS);
  school.import('focusAreas', STRATEGY);
  school.import('employees', ROSTER);
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  school.jumpTo(DAY);
  school.call('startPhase', 'forms', '');
  school.call('startPhase', 'invitations', '');
  school.work();
  school.jumpTo('2026-09-16T10:05');
  school.answer(ANNA, { SUC1: 'Læseugen' });
  school.hour('2026-09-16T11:05');
  school.hour('2026-09-21T08:20');
  return school;
};

const toldBy = (school: School) => {
  const { people, problems, health, uncertain } = school.call<Overview>('overview');
  return {
    steps: people.map(({ name, step }) => [name, step]),
    problems,
    health: health.map(({ code, isWell }) => [code, isWell]),
    uncertain,
    mails: school.mails().map(({ to, subject }) => [to, subject]),
    log: school.rows('log').map(({ id, state }) => [id, state]),
  };
};

test('a month goes the same way, and everything is well', () => {
  const [addOn, bound] = [playedBy(true), playedBy(false)].map(toldBy);
  expect(bound).toEqual(addOn);
  expect(bound?.problems).toEqual([]);
  expect(bound?.health.filter(([, isWell]) => !isWell)).toEqual([]);
  expect(bound?.mails.filter(([to]) => [ANNA, ALI, BENT].includes(String(to)))).toHaveLength(5);
});
