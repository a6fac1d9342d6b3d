// Executions beside each other: turns at any call, locks that are waited for, one clock, and flushed writes only.
import {
  authorize,
  createSpreadsheet,
  emptyState,
  type Fault,
  installScript,
  interleave,
  type Rhythm,
  type RunResult,
  runFunction,
  Workspace,
} from '../../index.ts';

const USER = 'mette@skole.example';
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

const begun = (code: string) => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [{ email: USER, name: 'Mette', locale: 'en', kind: 'workspace' }],
    }),
  );
  const containerId = createSpreadsheet(workspace, { name: 'Book', owner: USER });
  const { id } = installScript(workspace, { containerId, files: { 'Code.js': code } });
  authorize(workspace, id, USER);
  const run = (functionName: string, ...args: unknown[]): RunResult =>
    runFunction(workspace, { scriptId: id, user: USER, functionName, args });
  return {
    workspace,
    run,
    faulty: (functionName: string, faults: Fault[]): RunResult =>
      runFunction(workspace, { scriptId: id, user: USER, functionName, faults }),
    cells: (): unknown[] =>
      Object.values(workspace.state.spreadsheets[containerId]?.sheets[0]?.cells ?? {}).map((row) => row[1]?.value),
  };
};

/** Each notes, in one property, what it does. */
const STEPS = `
  const store = PropertiesService.getScriptProperties();
  function note(text) { store.setProperty('said', (store.getProperty('said') || '') + text); }
  function steps(name, times) {
    for (let step = 0; step < times; step += 1) { Utilities.sleep(1000); store.setProperty(name + step, ''); }
    return name;
  }
  function locked(name) {
    const lock = LockService.getScriptLock();
    Utilities.sleep(10);
    if (!lock.tryLock(60000)) return 'busy';
    note(name); note(name); note(name);
    lock.releaseLock();
    return 'done';
  }
  function unlocked(name) { note(name); note(name); note(name); }
  function patient(wait) {
    const lock = LockService.getScriptLock();
    const began = Date.now();
    const got = lock.tryLock(wait);
    const waited = Date.now() - began;
    if (got) { Utilities.sleep(20000); lock.releaseLock(); }
    return [got, waited];
  }`;

const orderOf = (workspace: Workspace): string => {
  const stored = Object.values(workspace.state.properties)[0] ?? {};
  return Object.keys(stored)
    .filter((key) => /^[ab]\d$/.test(key))
    .map(([name]) => name)
    .join('');
};

const said = (workspace: Workspace): string => Object.values(workspace.state.properties)[0]?.said ?? '';

test('they take turns at any call, in either direction, and the same seed gives the same turns', () => {
  const orders = SEEDS.map((seed) => {
    const { workspace, run } = begun(STEPS);
    const played = () =>
      interleave<[RunResult, RunResult]>(workspace, [() => run('steps', 'a', 5), () => run('steps', 'b', 5)], { seed });
    const { results } = played();
    expect(results.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(workspace.state.executions.map(({ calls }) => calls['Properties.setProperty'])).toEqual([5, 5]);
    return orderOf(workspace);
  });
  expect(orders.every((order) => order.length === 10)).toBe(true);
  for (const part of ['aba', 'bab', 'aabb', 'bbaa']) expect(orders.some((order) => order.includes(part))).toBe(true);
  expect(new Set(orders).size).toBeGreaterThan(10);
  const again = begun(STEPS);
  interleave(again.workspace, [() => again.run('steps', 'a', 5), () => again.run('steps', 'b', 5)], { seed: 3 });
  expect(orderOf(again.workspace)).toBe(orders[2]);
});

test('the others have their turn at the very call that is named', () => {
  const orders = [1, 4, 6].map((atCall) => {
    const { workspace, run } = begun(STEPS);
    interleave(workspace, [() => run('steps', 'a', 3), () => run('steps', 'b', 3)], { atCall });
    return orderOf(workspace);
  });
  expect(orders).toEqual(['bbbaaa', 'abbbaa', 'aabbba']);
});

test('the others have their turn between two requests of a wave', () => {
  const { workspace, run } = begun(`function wave() {
    const request = { url: 'https://www.googleapis.com/drive/v3/files', muteHttpExceptions: true };
    return UrlFetchApp.fetchAll([request, request]).length;
  } ${STEPS}`);
  const works = [() => run('wave'), () => run('steps', 'b', 1)];
  // The service that STEPS asks for, the wave, its two requests, and the end.
  const { results, turns, calls } = interleave<RunResult[]>(workspace, works, { atCall: 4 });
  expect(results.map(({ value }) => value)).toEqual([2, 'b']);
  expect(turns).toEqual(['0 rest:GET /drive/v3/files > 1']);
  expect(calls).toBe(5);
});

test('one clock goes for all, and never back', () => {
  for (const seed of SEEDS) {
    const { workspace, run } = begun(`function send(name) {
      for (let step = 0; step < 4; step += 1) { Utilities.sleep(1000); MailApp.sendEmail('${USER}', name, name); }
    }`);
    const before = workspace.now;
    interleave(workspace, [() => run('send', 'a'), () => run('send', 'b')], { seed });
    const times = workspace.state.outbox.map(({ sentAt }) => sentAt);
    expect(times).toHaveLength(8);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(workspace.now).toBe(before);
  }
});

describe('a lock', () => {
  const outcomes = (functionName: string): Set<string> =>
    new Set(
      SEEDS.map((seed) => {
        const { workspace, run } = begun(STEPS);
        const works = ['a', 'b'].map((name) => () => run(functionName, name));
        interleave(workspace, works, { seed });
        return said(workspace);
      }),
    );

  test('keeps them apart', () => {
    expect([...outcomes('locked')].sort()).toEqual(['aaabbb', 'bbbaaa']);
  });

  test('keeps nobody from what the other has not flushed before it released it', () => {
    const rows = (flush: string): Set<string> =>
      new Set(
        SEEDS.map((seed) => {
          const tried = begun(`function main() {
            const lock = LockService.getScriptLock();
            lock.waitLock(60000);
            const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
            cell.setValue(Number(cell.getValue()) + 1);
            ${flush}
            lock.releaseLock();
          }`);
          interleave(tried.workspace, [() => tried.run('main'), () => tried.run('main')], { seed });
          return tried.cells().join();
        }),
      );
    expect([...rows('SpreadsheetApp.flush();')]).toEqual(['2']);
    expect([...rows('')].sort()).toEqual(['1', '2']);
  });

  test('is needed', () => {
    expect([...outcomes('unlocked')].some((text) => !['aaabbb', 'bbbaaa'].includes(text))).toBe(true);
  });

  /** Whether each of two got the lock, and how long it waited. */
  const waits = (wait: number, rhythm: Rhythm): [got: boolean, waited: number][] => {
    const { workspace, run } = begun(STEPS);
    const works = [() => run('patient', wait), () => run('patient', wait)];
    const { results } = interleave<RunResult[]>(workspace, works, rhythm);
    return results.map(({ value }) => value as [boolean, number]);
  };

  test('is waited for as long as the other holds it', () => {
    // The first holds it when the second begins; the second when the first asks.
    for (const [atCall, waiting] of [
      [4, 1],
      [3, 0],
    ] as const) {
      const values = waits(30_000, { atCall });
      expect(values.map(([got]) => got)).toEqual([true, true]);
      expect(values[waiting]?.[1]).toBeGreaterThanOrEqual(20_000);
      expect(values[1 - waiting]?.[1]).toBe(60);
    }
    for (const seed of SEEDS) for (const [got] of waits(30_000, { seed })) expect(got).toBe(true);
  });

  test('is not waited for longer than was asked', () => {
    expect(waits(5000, { atCall: 4 })).toEqual([
      [true, 60],
      [false, 5060],
    ]);
  });

  test('of each other is waited for in vain', () => {
    const { workspace, run } = begun(`
      function both(first, second) {
        const locks = { script: LockService.getScriptLock(), user: LockService.getUserLock() };
        const got = [locks[first].tryLock(10000)];
        Utilities.sleep(1);
        got.push(locks[second].tryLock(10000));
        return got.join();
      }`);
    const { results } = interleave<RunResult[]>(
      workspace,
      [() => run('both', 'script', 'user'), () => run('both', 'user', 'script')],
      { atCall: 4 },
    );
    expect(results.map(({ value }) => value)).toContain('true,false');
  });
});

test('each sees of the spreadsheet what the other has flushed, and its own', () => {
  const code = `
    const sheet = SpreadsheetApp.getActiveSheet();
    function add(name) { sheet.appendRow([name]); const seen = sheet.getLastRow(); Utilities.sleep(1); return seen; }
    function flushed(name) { sheet.appendRow([name]); SpreadsheetApp.flush(); return sheet.getLastRow(); }`;
  // Before the sleep of the first, which has appended and not flushed.
  const pending = begun(code);
  const works = [() => pending.run('add', 'a'), () => pending.run('add', 'b')];
  const { results } = interleave<RunResult[]>(pending.workspace, works, { atCall: 4 });
  expect(results.map(({ value }) => value)).toEqual([1, 1]);
  expect(pending.cells()).toEqual(['b', 'a']);

  for (const seed of SEEDS) {
    const tried = begun(code);
    interleave(tried.workspace, [() => tried.run('flushed', 'a'), () => tried.run('flushed', 'b')], { seed });
    expect(tried.cells().toSorted()).toEqual(['a', 'b']);
  }
});

test('a kill that loses what was not flushed loses nothing of the other', () => {
  for (const seed of SEEDS) {
    const tried = begun(`
      const sheet = SpreadsheetApp.getActiveSheet();
      function main() { sheet.appendRow(["a"]); Utilities.sleep(1); sheet.appendRow(["a"]); Utilities.sleep(1); }
      function other() { sheet.appendRow(["b"]); Utilities.sleep(1); sheet.appendRow(["b"]); }`);
    const kill: Fault = { member: 'Utilities.sleep', atCall: 2, kind: 'kill', losesUnflushed: true };
    const works = [() => tried.faulty('main', [kill]), () => tried.run('other')];
    const { results } = interleave<RunResult[]>(tried.workspace, works, { seed });
    expect(results.map(({ execution }) => execution.status)).toEqual(['killed', 'completed']);
    expect(tried.cells()).toEqual(['b', 'b']);
  }
});

test('a work of several executions goes on where it was, and runs none of them again', () => {
  for (const seed of SEEDS) {
    const { workspace, run } = begun(STEPS);
    const twice = (name: string) => () => [run('unlocked', name), run('unlocked', name)].length;
    expect(interleave(workspace, [twice('a'), twice('b')], { seed }).results).toEqual([2, 2]);
    expect(workspace.state.executions).toHaveLength(4);
  }
});

test('what a work throws is thrown once all have ended', () => {
  const { workspace, run } = begun(STEPS);
  const broken = () => {
    run('unlocked', 'a');
    throw new Error('refused');
  };
  expect(() => interleave(workspace, [broken, () => run('unlocked', 'b')], { seed: 1 })).toThrow('refused');
  expect(workspace.state.executions).toHaveLength(2);
  expect(() => interleave(workspace, [() => interleave(workspace, [], { seed: 1 })], { seed: 1 })).toThrow(/turns/);
});
