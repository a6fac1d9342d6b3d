// What a run has written is there for the next before it begins, and a claim is there before what it claims.
import { openDocument, type RunResult } from 'local-workspace';
import { METTE, type School, schoolAt, TALKS } from './school.ts';

const approved = (): School => {
  const school = schoolAt('withForms');
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  school.jumpTo('2026-09-14T10:05');
  return school;
};

/** What another reads in the Sheet at the moment at which a member is called for the nth time. */
const readAt = (
  school: School,
  member: string,
  atCall: number,
  run: (faults: Parameters<School['run']>[2]) => RunResult,
): string => {
  let seen = '';
  const act = (): void => {
    openDocument(school.workspace, { scriptId: school.scriptId, user: METTE });
    seen = JSON.stringify(school.rows('log'));
  };
  const { error } = run({ faults: [{ member, atCall, kind: 'act', act }] });
  expect(error).toBeUndefined();
  return seen;
};

test('what was approved is in the Sheet when the lock is released', () => {
  const school = approved();
  const seen = readAt(school, 'Lock.releaseLock', 1, (options) =>
    school.run('startPhase', ['invitations', ''], options),
  );
  expect(seen).toContain('2026/approval/invitations');
});

test('a mail that is about to leave stands claimed for everybody', () => {
  const school = approved();
  school.call('startPhase', 'invitations', '');
  const seen = readAt(school, 'MailApp.sendEmail', 1, (options) => school.run('workOn', [250], options));
  expect(seen).toContain('2026/invitation/');
});
