// A fault leaves a stack in the execution log in which our functions and our file can be read, and nobody is named.
import type { ExecutionRecord, Fault } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import { ALI, ANNA, BENT, METTE, schoolAt } from './school.ts';

const FAULT: Fault = { member: 'Range.getValues', atCall: 3, kind: 'transient' };

const errorsIn = ({ logs }: ExecutionRecord): string => {
  const errors = logs.filter(({ level }) => level === 'ERROR');
  expect(errors).toHaveLength(1);
  return errors[0]?.text ?? '';
};

test('a fault in a function that the sidebar calls: the log has the way to it, the reader a sentence', () => {
  const school = schoolAt('installed');
  const { value, error, execution } = school.run('overview', [], { faults: [FAULT] });
  expect(error).toBeUndefined();
  expect(value).toMatchObject({ ok: false, code: 'googleBusy', problems: [expect.stringContaining('prøv igen')] });
  const stack = errorsIn(execution);
  expect(stack).toMatch(/^Exception googleBusy\n/);
  for (const name of ['openTabs', 'overview', 'replyOf']) {
    expect(stack).toMatch(new RegExp(`^ +at (\\w+\\.)*${name} \\(Code\\.js:\\d+:\\d+\\)$`, 'm'));
  }
  expect(stack).not.toMatch(/eval|anonymous function/);
});

test('a fault in the hourly run: the log has the way to it, and what Google mails to the owner has no more than a code', () => {
  const school = schoolAt('withForms');
  school.jumpTo('2026-09-02T10:05');
  const { error, execution } = school.hour(undefined, [FAULT]);
  expect(error?.message).toBe('Exception googleBusy');
  expect(execution).toMatchObject({ status: 'failed', error: 'Error: Exception googleBusy' });
  const stack = errorsIn(execution);
  for (const name of ['everyHour', 'withDocumentLock']) {
    expect(stack).toMatch(new RegExp(`^ +at (\\w+\\.)*${name} \\(Code\\.js:\\d+:\\d+\\)$`, 'm'));
  }
  expect(stack).not.toContain(METTE);
});

test('a fault that lasts ends no other work: it is told with its place, and the run fails only when all else is done', () => {
  const school = schoolAt('invited');
  school.type('employees', { email: BENT }, 'state', 'Fratrådt');
  const id = school.idOf(BENT);
  school.hour('2026-09-18T08:05');
  school.call('approveDeletions', [`person/${id}`]);
  const { error, execution } = school.hour('2026-09-21T08:05', [
    { member: 'MailApp.getRemainingDailyQuota', atCall: 1, times: Infinity, kind: 'timeout' },
  ]);
  expect(error?.message).toBe('Exception googleBusy');
  const errors = execution.logs.filter(({ level }) => level === 'ERROR').map(({ text }) => text);
  expect(errors.join('\n')).toMatch(/^ +at (\w+\.)*remainingMails \(Code\.js:\d+:\d+\)$/m);
  // Deletions come after the mails.
  expect(school.row('employees', { email: BENT })).toBeUndefined();
  const { problems, health } = school.call<Overview>('overview');
  expect(problems.join()).toMatch(/Noget gik galt.*Anna Sø.*Exception googleBusy/);
  expect(health.find(({ code }) => code === 'trigger')?.isWell).toBe(true);
  const before = school.mails().length;
  school.hour('2026-09-21T09:05');
  school.hour('2026-09-21T10:05');
  expect(
    school
      .mails()
      .slice(before)
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual([ALI, ANNA]);
  expect(school.call<Overview>('overview').problems.join()).not.toContain('Noget gik galt');
});

describe('where Google says it in a language that nobody here reads', () => {
  test.each(['transient', 'quota', 'timeout'] as const)('%s: the reader is told what is true in any case', (kind) => {
    const school = schoolAt('installed');
    school.workspace.state.weather = { ...school.workspace.state.weather, serviceTexts: 'otherLanguage' };
    const { value, execution } = school.run('overview', [], { faults: [{ ...FAULT, kind }] });
    expect(value).toMatchObject({ ok: false, code: 'googleRefused', problems: [expect.stringContaining('prøv igen')] });
    expect(errorsIn(execution)).toMatch(/^Exception googleRefused\n/);
  });

  test.each([1, Infinity])('requests that were thrown %d times end no run', (times) => {
    const school = schoolAt('invited');
    school.workspace.state.weather = { ...school.workspace.state.weather, serviceTexts: 'otherLanguage' };
    const { execution } = school.hour('2026-09-15T10:05', [
      { member: 'UrlFetchApp.fetchAll', atCall: 1, times, kind: 'transient' },
    ]);
    expect(execution.calls['UrlFetchApp.fetchAll']).toBeGreaterThan(1);
    expect(execution.status).toBe('completed');
  });
});
