// The day's quota of mails counts readers, not mails: a copy to the manager is one too.
import { ANNA, METTE, newAgreement, type School, schoolAt } from './school.ts';
import { reviewAll } from './talk.ts';

/** Anna's and the manager's confirmations are there; the mail to both is ready. */
const confirmed = (): School => {
  const school = schoolAt('talked');
  const id = school.idOf(ANNA);
  reviewAll(school);
  school.call('registerConversation', id, '2026-09-28', ['F1']);
  school.call('saveAgreements', id, [newAgreement('Læseklub', 'employee', '2027-03-30')]);
  school.work();
  school.call('confirmAgreements', id, 1);
  school.call('confirmOnPaper', id, 1);
  return school;
};

const left = (school: School, mails: number): void => {
  school.workspace.state.quotas[`mail:${METTE}`] = { used: 1500 - mails, since: school.workspace.now };
};

test('a mail with a copy waits where one reader more is all that Google allows today', () => {
  const school = confirmed();
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
