// One run at a time in a document.
import { withDocumentLock } from '../../../src/google/host/lock.ts';
import { type LocalSheet, localSheet } from '../localSheet.ts';

let local: LocalSheet;
beforeEach(() => {
  local = localSheet();
});
afterEach(() => local.end());

test('gives what the work gives, and is free again afterwards, also after a fault', () => {
  expect(withDocumentLock(() => 7, 0)).toBe(7);
  expect(() =>
    withDocumentLock(() => {
      throw new Error('fault');
    }, 0),
  ).toThrow('fault');
  expect(withDocumentLock(() => 8, 0)).toBe(8);
});

test('what was written is flushed before the lock is released', () => {
  const before = local.calls.length;
  withDocumentLock(() => SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').setValue('x'), 1000);
  const calls = local.calls.slice(before);
  expect(calls.slice(calls.indexOf('Range.setValue'))).toEqual([
    'Range.setValue',
    'SpreadsheetApp.flush',
    'Lock.releaseLock',
  ]);
});

test('within itself it only does the work, and the lock is released once, at the end', () => {
  const calls: string[] = [];
  const lock = { tryLock: () => calls.push('got') > 0, releaseLock: () => calls.push('released') };
  Object.assign(globalThis, { LockService: { getDocumentLock: () => lock } });
  const nested = (): number => withDocumentLock(() => calls.push('nested'), 0);
  withDocumentLock(() => calls.push('before', String(nested()), 'after'), 0);
  expect(calls.filter((call) => /[a-z]/.test(call))).toEqual(['got', 'nested', 'before', 'after', 'released']);
});

test('says that it is busy rather than wait for ever', () => {
  Object.assign(globalThis, { LockService: { getDocumentLock: () => ({ tryLock: () => false }) } });
  expect(() => withDocumentLock(() => 7, 100)).toThrow('busy');
});
