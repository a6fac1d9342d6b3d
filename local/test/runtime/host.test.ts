// The doors through which people start a script.
import { authorize, callServer, clickMenu, installScript, openDocument, runFunction } from '../../runtime/host.ts';
import { screenOf } from '../../state/screens.ts';
import type { Workspace } from '../../state/workspace.ts';
import { ANNA, testServices, testWorkspace } from '../testServices.ts';

const CODE = `
function onOpen(e) { console.log(e.authMode); TestApp.getThing(); }
function show() { return 'shown'; }
function echo(value) { return value; }
function kinds(list) { return [list instanceof Array, list[1] === null]; }
function dated() { return { when: [new Date()] }; }
function thing() { return { thing: TestApp.getThing() }; }
function calls() { return [() => 1]; }
function round() { const o = {}; o.o = o; return o; }
function gaps() { return [undefined, { a: undefined, b: 1 }]; }
function private_() { return 'secret'; }
function fails() { throw new Error('no'); }
`;

const page = { scriptId: 'script', user: ANNA, services: testServices };

const opened = (addOn = true): Workspace => {
  const workspace = testWorkspace();
  installScript(workspace, { id: 'script', containerId: 'sheet', addOn, files: { 'Code.js': CODE } });
  authorize(workspace, 'script', ANNA);
  screenOf(workspace, 'sheet', ANNA).sidebar = { title: 'T', html: '', scriptId: 'script', opening: 1 };
  return workspace;
};

const call = (functionName: string, ...args: unknown[]) => callServer(opened(), { ...page, functionName, args });

describe('google.script.run', () => {
  test('carries copies of plain values both ways', () => {
    const sent = { list: [1, 'a', null, { deep: true }] };
    const { value } = call('echo', sent);
    expect(value).toEqual(sent);
    expect(value).not.toBe(sent);
    expect(call('kinds', [1, undefined]).value).toEqual([true, true]);
    expect(call('gaps').value).toEqual([null, { b: 1 }]);
  });

  test.each([
    ['a Date', { when: [new Date(0)] }],
    ['a function', [() => 1]],
    ['an object of a class', { map: new Map() }],
  ])('refuses %s in an argument, nested too', (_what, argument) => {
    expect(() => call('echo', argument)).toThrow('Failed due to illegal value in property: 0');
  });

  test.each(['dated', 'thing', 'calls', 'round'])('refuses what %s returns', (name) => {
    const { value, error } = call(name);
    expect(value).toBeUndefined();
    expect(error).toMatchObject({ name: 'ScriptError' });
  });

  test('refuses a private function and one that is not there', () => {
    expect(() => call('private_')).toThrow('google.script.run.private_ is not a function');
    expect(() => call('nothing')).toThrow('google.script.run.nothing is not a function');
    expect(() => call('toString')).toThrow('is not a function');
  });

  test('tells an error of the script by name and message', () => {
    expect(call('fails').error).toMatchObject({ name: 'Error', message: 'no' });
  });

  test('lives only in an open sidebar or dialog of that person', () => {
    const call = (user: string) => callServer(opened(), { ...page, user, functionName: 'echo' });
    expect(() => call('bo@skolen.example')).toThrow('has no sidebar or dialog');
  });
});

describe('menus', () => {
  const withMenu = () => {
    const workspace = opened();
    const inner = { caption: 'More', items: [{ caption: 'Show', functionName: 'show' }] };
    screenOf(workspace, 'sheet', ANNA).menus = [{ title: 'M', addOn: true, items: [{ separator: true }, inner] }];
    return workspace;
  };

  test('run the function of the item that was chosen, with full rights', () => {
    expect(clickMenu(withMenu(), { ...page, caption: 'Show' })).toMatchObject({
      value: 'shown',
      execution: { kind: 'menu' },
    });
    expect(clickMenu(withMenu(), { ...page, functionName: 'show' }).value).toBe('shown');
  });

  test('refuse what they do not show', () => {
    expect(() => clickMenu(withMenu(), { ...page, caption: 'Hide' })).toThrow('No menu shows Hide; it shows Show.');
  });
});

describe('opening the document', () => {
  test('runs onOpen in NONE until the add-on has been used there, then in LIMITED', () => {
    const workspace = opened();
    const open = () => openDocument(workspace, page);
    expect(open()?.error?.message).toBe('You do not have permission to call TestApp.getThing');
    expect(open()?.execution.logs).toEqual([{ level: 'INFO', text: 'NONE' }]);
    callServer(workspace, { ...page, functionName: 'show' });
    expect(open()).toMatchObject({ execution: { status: 'completed', kind: 'simple', logs: [{ text: 'LIMITED' }] } });
  });

  test('runs the onOpen of a bound script in LIMITED at once', () => {
    expect(openDocument(opened(false), page)?.execution.status).toBe('completed');
  });
});

test('the editor runs any function with arguments', () => {
  expect(runFunction(opened(), { ...page, functionName: 'echo', args: [{ at: new Date(3) }] }).value).toEqual({
    at: new Date(3),
  });
});

test('a new version of a script keeps what people granted', () => {
  const workspace = opened();
  installScript(workspace, { id: 'script', files: { 'Code.js': 'function main() {}' } });
  expect(workspace.state.scripts.script).toMatchObject({
    addOn: true,
    containerId: 'sheet',
    grants: { [ANNA]: expect.any(Array) },
  });
});
