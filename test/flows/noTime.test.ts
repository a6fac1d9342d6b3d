// A date without a time of day: what needs the time waits and is told; everything else goes on.
import type { Preview } from '../../src/contract.ts';
import { ANNA, METTE, schoolAt, TALKS } from './school.ts';

test('an invitation to a conversation without a time waits, and the others are sent', () => {
  const school = schoolAt('withForms');
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    if (email !== ANNA) school.type('employees', { email }, 'conversationTime', time);
  }
  school.jumpTo('2026-09-14T10:05');
  expect(school.call<Preview>('previewPhase', 'invitations').mails.map(({ count }) => count)).toEqual([2]);
  school.call('startPhase', 'invitations', '');
  expect(school.work().problems).toEqual([]);
  expect(school.mails(ANNA, /^Invitation/)).toHaveLength(0);
  expect(school.mails(undefined, /^Invitation/)).toHaveLength(2);
  const { heldUp: waiting } = school.call<{ heldUp: { reason: string; count: number }[] }>('overview');
  expect(waiting.map(({ count }) => count)).toContain(1);
  school.type('employees', { email: ANNA }, 'conversationTime', '10:00');
  school.work();
  expect(school.mails(ANNA, /^Invitation/)).toHaveLength(1);
});

test('a strategy meeting without a time is refused, as one without a date', () => {
  const school = schoolAt('installed');
  school.call('saveSettings', { meetingTime: '' });
  expect(school.refusal('startPhase', 'strategyMeeting', '')).toMatch(/klokkeslæt/);
  school.call('saveSettings', { meetingTime: '14:00' });
  school.call('startPhase', 'strategyMeeting', '');
  school.call('saveSettings', { meetingTime: '' });
  school.work();
  expect(school.mails().filter(({ to }) => !to.includes(METTE))).toEqual([]);
});
