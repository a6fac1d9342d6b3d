// A fault leaves a stack in the execution log in which our functions and our file can be read, and nobody is named.
import type { ExecutionRecord, Fault } from 'local-workspace';
import { METTE, schoolAt } from './school.ts';

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
  expect(stack).toMatch(/^Exception\n/);
  for (const name of ['openTabs', 'overview', 'replyOf']) {
    expect(stack).toMatch(new RegExp(`^ +at (\\w+\\.)*${name} \\(Code\\.js:\\d+:\\d+\\)$`, 'm'));
  }
  expect(stack).not.toMatch(/eval|anonymous function/);
});

test('a fault in the hourly run: the log has the way to it, and what Google mails to the owner has no more than a code', () => {
  const school = schoolAt('withForms');
  school.jumpTo('2026-09-02T10:05');
  const { error, execution } = school.hour(undefined, [FAULT]);
  expect(error?.message).toBe('Exception');
  expect(execution).toMatchObject({ status: 'failed', error: 'Error: Exception' });
  const stack = errorsIn(execution);
  for (const name of ['everyHour', 'withDocumentLock']) {
    expect(stack).toMatch(new RegExp(`^ +at (\\w+\\.)*${name} \\(Code\\.js:\\d+:\\d+\\)$`, 'm'));
  }
  expect(stack).not.toContain(METTE);
});
