// One run of a script function: its realm, limits, faults and record.
import { ANNA, runCode, testServices, testWorkspace } from '../testServices.ts';

const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';

describe('the realm of a run', () => {
  test('has the language and the services, nothing of Node or a browser', () => {
    const names = [
      'process',
      'require',
      'setTimeout',
      'fetch',
      'URL',
      'TextEncoder',
      'crypto',
      'atob',
      'structuredClone',
    ];
    const result = runCode(`function main() { return ${JSON.stringify(names)}.filter((name) => name in globalThis); }`);
    expect(result.value).toEqual([]);
  });

  test('is new for every run', () => {
    const code =
      'var count = 0; Array.prototype.extra = (Array.prototype.extra || 0) + 1; function main() { count += 1; return [count, [].extra]; }';
    const { workspace, value } = runCode(code);
    expect(value).toEqual([1, 1]);
    expect(runCode(code, { workspace }).value).toEqual([1, 1]);
    expect(Reflect.get(Array.prototype, 'extra')).toBeUndefined();
  });

  test('reads the clock of the Workspace plus the time used', () => {
    const { value } = runCode(
      'function main() { const a = new Date(); TestApp.wait(1500); const b = Date.now(); return [a.toISOString(), b - a.getTime(), a instanceof Date, a.constructor === Date, typeof Date(), new Date(2026, 0, 2).getDate()]; }',
    );
    expect(value).toEqual(['2026-08-17T06:00:00.000Z', 1500, true, true, 'string', 2]);
  });

  test('throws the same dice in the same story', () => {
    const dice = () => runCode('function main() { return [Math.random(), Math.random()]; }').value as number[];
    expect(dice()).toEqual(dice());
    expect(dice()[0]).not.toBe(dice()[1]);
  });

  test('settles promises before it ends', () => {
    expect(runCode('async function main() { await null; return (await [1])[0] + 1; }').value).toBe(2);
    expect(runCode('async function main() { await null; throw new Error("late"); }').error?.message).toBe('late');
  });

  test('sees all files of the script and refuses a function that is not there', () => {
    expect(runCode('function helper() { return 1; }').error?.message).toBe('Script function not found: main');
  });

  test('tells a syntax error with its file', () => {
    expect(runCode('function main( {').error).toMatchObject({ name: 'SyntaxError' });
  });
});

describe('the record of a run', () => {
  test('counts calls by member, time, logs and outcome', () => {
    const { execution, workspace } = runCode(
      'function main() { TestApp.getThing().getValues(); TestApp.getThing(); console.log("hello"); throw new RangeError("no"); }',
    );
    expect(execution).toMatchObject({
      status: 'failed',
      error: 'RangeError: no',
      calls: { 'TestApp.getThing': 2, 'Thing.getValues': 1, 'console.log': 1 },
      logs: [{ level: 'INFO', text: 'hello' }],
      user: ANNA,
    });
    expect(workspace.state.executions).toEqual([execution]);
    expect(workspace.state.totals).toMatchObject({ executions: 1, calls: { 'TestApp.getThing': 2 } });
  });

  test("gives the script's own lines of the stack", () => {
    const { error } = runCode('function main() {\n  TestApp.refuse();\n}');
    expect(error?.name).toBe('Exception');
    expect(error?.stack).toMatch(/at main \(Code\.js:2:\d+\)/);
    expect(error?.stack).not.toMatch(/node:|realm/);
  });
});

describe('limits', () => {
  test('a script is stopped after six minutes and cannot go on', () => {
    const { execution, workspace, value, error } = runCode(
      'function main() { try { TestApp.wait(361e3); } catch (e) { TestApp.write("after"); console.log("after"); } finally { return "done"; } }',
    );
    expect(execution.status).toBe('timed out');
    expect(execution.modelledMs).toBe(360_000);
    expect(execution.logs).toEqual([]);
    expect(value).toBeUndefined();
    expect(error).toMatchObject({ name: 'Exception', message: 'Exceeded maximum execution time' });
    expect(workspace.state.properties.written).toBeUndefined();
  });

  test('a simple trigger is stopped after 30 seconds', () => {
    const code = 'function main() { TestApp.wait(31e3); }';
    expect(runCode(code, { kind: 'simple' }).execution.status).toBe('timed out');
    expect(runCode(code).execution.status).toBe('completed');
  });
});

describe('faults', () => {
  const code = `function main() {
    for (const name of ["a", "b", "c", "d"]) {
      try { TestApp.write(name); } catch (e) { console.log(e.message); }
    }
  }`;
  const written = (fault: Parameters<typeof runCode>[1]) =>
    Object.keys(runCode(code, fault).workspace.state.properties.written ?? {}).join('');

  test('a kill lets nothing more have effect, caught or not', () => {
    expect(written({ faults: [{ member: 'TestApp.write', atCall: 3, kind: 'kill' }] })).toBe('ab');
    expect(written({ faults: [{ member: 'TestApp.write', atCall: 3, kind: 'kill', when: 'after' }] })).toBe('abc');
    const { execution } = runCode(code, { faults: [{ member: 'TestApp.*', atCall: 3, kind: 'kill' }] });
    expect(execution).toMatchObject({ status: 'killed', logs: [] });
  });

  test('a kill holds for what the script left to its promises', () => {
    const { workspace } = runCode(
      'async function main() { try { TestApp.write("a"); TestApp.write("b"); } catch (e) { await null; TestApp.write("c"); } }',
      { faults: [{ member: 'TestApp.write', atCall: 2, kind: 'kill' }] },
    );
    expect(workspace.state.properties.written).toEqual({ a: 'yes' });
  });

  test('a transient error or a used-up quota strikes once', () => {
    expect(written({ faults: [{ member: 'TestApp.write', atCall: 2, kind: 'transient' }] })).toBe('acd');
    const { execution } = runCode(code, { faults: [{ member: 'TestApp.write', atCall: 2, kind: 'quota' }] });
    expect(execution.logs[0]?.text).toMatch(/^Service invoked too many times for one day/);
    expect(execution.status).toBe('completed');
  });

  test('single requests of a wave can be hit', () => {
    const wave = 'function main() { return TestApp.fetchAll(["POST /v1/forms", "GET /x", "POST /v1/forms"]); }';
    const fault = { member: 'rest:POST /v1/forms', atCall: 2 };
    expect(runCode(wave, { faults: [{ ...fault, kind: 'transient' }] }).value).toEqual(['200', '200', '503']);
    const killed = runCode(wave, { faults: [{ ...fault, kind: 'kill' }] });
    expect(Object.keys(killed.workspace.state.properties.written ?? {})).toEqual(['POST /v1/forms', 'GET /x']);
    expect(killed.execution.calls).toEqual({ 'TestApp.fetchAll': 1, 'rest:POST /v1/forms': 2, 'rest:GET /x': 1 });
  });
});

describe('authorization', () => {
  const code = 'function main() { TestApp.needMail(); }';

  test('names the scope that is missing', () => {
    expect(runCode(code).error?.message).toBe(
      `Specified permissions are not sufficient to call TestApp.needMail. Required permissions: ${SEND_MAIL}`,
    );
  });

  test('needs both the manifest and the person', () => {
    const granted = (manifest: object, grants: string[]) => {
      const workspace = testWorkspace();
      runCode(code, { workspace, manifest });
      const script = workspace.state.scripts.script;
      if (script) script.grants[ANNA] = grants;
      return runCode(code, { workspace, manifest }).execution.status;
    };
    expect(granted({ oauthScopes: [SEND_MAIL] }, [SEND_MAIL])).toBe('completed');
    expect(granted({ oauthScopes: [] }, [SEND_MAIL])).toBe('failed');
    expect(granted({ oauthScopes: [SEND_MAIL] }, [])).toBe('failed');
    expect(granted({}, [SEND_MAIL])).toBe('completed');
  });

  test('lets nothing but menus, texts and logs be called before anybody has authorized', () => {
    const unauthorized = (call: string) =>
      runCode(`function main() { ${call} }`, { authMode: 'NONE', services: testServices });
    expect(unauthorized('TestApp.getThing()').error?.message).toBe(
      'You do not have permission to call TestApp.getThing',
    );
    expect(unauthorized('console.log(1)').error).toBeUndefined();
  });
});
