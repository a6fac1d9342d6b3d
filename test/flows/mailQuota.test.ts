// The day's quota of mails counts readers, not mails: a copy to the manager is one too.
import { ANNA, METTE, type School } from './school.ts';
import { bothConfirmed } from './talk.ts';

const left = (school: School, mails: number): void => {
  school.workspace.state.quotas[`mail:${METTE}`] = { used: 1500 - mails, since: school.workspace.now };
};

test('a mail with a copy waits where one reader more is all that Google allows today', () => {
  const school = bothConfirmed();
  school.jumpTo('2026-10-02T08:10');
  const before = school.mails().length;
  left(school, 1);
  const { execution } = school.trigger();
  expect(school.mails()).toHaveLength(before);
  // It was not even tried, which would have been refused.
  expect(execution.calls['MailApp.sendEmail']).toBeUndefined();
  expect(school.log('2026/confirmation/')).toEqual([]);
  left(school, 2);
  school.trigger();
  const sent = school.mails().slice(before);
  expect(sent.map(({ to, cc }) => [to, cc])).toEqual([[[ANNA], [METTE]]]);
});
