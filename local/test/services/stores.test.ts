// Properties, cache and locks.
import { holdLockElsewhere } from '../../services/lock.ts';
import { newWorkspace, tried } from './script.ts';

test('properties are texts, one store for each script, user and document', () => {
  const workspace = newWorkspace();
  tried("PropertiesService.getScriptProperties().setProperties({ a: '1', b: 2 })", { workspace });
  expect(tried('return PropertiesService.getScriptProperties().getProperties()', { workspace })).toEqual({
    a: '1',
    b: '2',
  });
  expect(tried("return PropertiesService.getUserProperties().getProperty('a')", { workspace })).toBeNull();
  expect(tried('return PropertiesService.getDocumentProperties()', { workspace })).toBeNull();
  expect(() => tried("PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9217))")).toThrow(
    'Argument too large: value',
  );
  expect(() =>
    tried(
      "for (let i = 0; i < 60; i++) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(9000))",
    ),
  ).toThrow('You have exceeded the property storage quota.');
});

test('the cache forgets when the clock has moved on', () => {
  const workspace = newWorkspace();
  tried("CacheService.getScriptCache().put('a', 'x', 60)", { workspace });
  expect(tried("return CacheService.getScriptCache().get('a')", { workspace })).toBe('x');
  workspace.state.now += 61_000;
  expect(tried("return CacheService.getScriptCache().get('a')", { workspace })).toBeNull();
  expect(() => tried("CacheService.getUserCache().put('k'.repeat(251), 'x')")).toThrow('Argument too large: key');
});

test('a lock is let go at the end of the run', () => {
  const workspace = newWorkspace();
  const lock = 'const lock = LockService.getScriptLock(); lock.waitLock(1000); return lock.hasLock()';
  expect(tried(lock, { workspace })).toBe(true);
  expect(tried(lock, { workspace })).toBe(true);
  expect(tried('return LockService.getDocumentLock()')).toBeNull();
  expect(tried('return LockService.getScriptLock().tryLock(-1)')).toBe(false);
});

test('a lock that another run holds is waited for in modelled time', () => {
  const workspace = newWorkspace();
  const letGo = holdLockElsewhere(workspace, 'script:script');
  expect(() => tried('LockService.getScriptLock().waitLock(5000)', { workspace })).toThrow('Lock timeout');
  expect(workspace.state.executions.at(-1)?.modelledMs).toBeGreaterThanOrEqual(5000);
  letGo();
  expect(tried('return LockService.getScriptLock().tryLock(0)', { workspace })).toBe(true);
});
