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

test('says that it is busy rather than wait for ever', () => {
  Object.assign(globalThis, { LockService: { getDocumentLock: () => ({ tryLock: () => false }) } });
  expect(() => withDocumentLock(() => 7, 100)).toThrow('busy');
});
