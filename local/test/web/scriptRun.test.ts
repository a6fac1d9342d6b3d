// google.script.run as a page sees it.
import { CALLS_AT_ONCE, type Carrier, scriptRun } from '../../web/pages/scriptRun.ts';

const noForm = () => undefined;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const runner = (carry: Carrier = async (name, args) => [name, args]) =>
  scriptRun(['echo', 'other', 'secret_'], carry, noForm);

const called = (run: Record<string, unknown>, name: string, ...args: unknown[]): unknown => {
  const member = run[name];
  if (typeof member !== 'function') throw new TypeError(`google.script.run.${name} is not a function`);
  return member(...args);
};

describe('google.script.run in the page', () => {
  test('has the public functions and no others', () => {
    const run = runner();
    expect(typeof run.echo).toBe('function');
    expect(() => called(run, 'secret_')).toThrow('google.script.run.secret_ is not a function');
    expect(() => called(run, 'nothing')).toThrow('google.script.run.nothing is not a function');
    expect(() =>
      called(
        run.withSuccessHandler(() => undefined),
        'secret_',
      ),
    ).toThrow('is not a function');
  });

  test('gives nothing back; what the function returns comes to the handler, with the user object', async () => {
    const heard: unknown[] = [];
    const run = runner()
      .withSuccessHandler((value, object) => heard.push(value, object))
      .withUserObject('mine');
    expect(called(run, 'echo', 1, { a: [null] })).toBeUndefined();
    await settled();
    expect(heard).toEqual([['echo', [1, { a: [null] }]], 'mine']);
  });

  test('tells the failure handler what was thrown', async () => {
    const failed: unknown[] = [];
    const run = runner(async () => {
      throw new Error('no');
    }).withFailureHandler((error) => failed.push(error));
    called(run, 'echo');
    await settled();
    expect(failed).toEqual([new Error('no')]);
  });

  test('keeps the handlers of one chain out of another', async () => {
    const first: unknown[] = [];
    const second: unknown[] = [];
    const run = runner();
    const one = run.withSuccessHandler((value) => first.push(value));
    const two = run.withSuccessHandler((value) => second.push(value));
    called(one, 'echo');
    called(two, 'other');
    await settled();
    expect([first, second]).toEqual([[['echo', []]], [['other', []]]]);
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  test.each<[string, unknown]>([
    ['a Date', new Date(0)],
    ['a nested Date', { when: [new Date(0)] }],
    ['a function', () => 1],
    ['a cycle', cycle],
    ['a Map', new Map()],
  ])('fails at once on %s, and sends nothing', (_what, argument) => {
    const sent: string[] = [];
    const run = runner(async (name) => sent.push(name));
    expect(() => called(run, 'echo', 'first', argument)).toThrow('Failed due to illegal value in property: 1');
    expect(sent).toEqual([]);
  });

  test('makes undefined in a list null, and sends copies', async () => {
    const sent: unknown[][] = [];
    const list = [undefined, 1];
    called(
      runner(async (_name, args) => sent.push(args)),
      'echo',
      list,
      { left: undefined, kept: 1 },
    );
    await settled();
    expect(sent).toEqual([[[null, 1], { kept: 1 }]]);
  });

  test('lets ten calls be under way; more wait their turn', async () => {
    const open: (() => void)[] = [];
    const run = runner(() => new Promise((resolve) => open.push(() => resolve(null))));
    for (let count = 0; count < 25; count += 1) called(run, 'echo', count);
    expect(open).toHaveLength(CALLS_AT_ONCE);
    open[3]?.();
    await settled();
    expect(open).toHaveLength(CALLS_AT_ONCE + 1);
    for (let index = 0; index < open.length; index += 1) {
      open[index]?.();
      await settled();
    }
    expect(open).toHaveLength(25);
  });

  test('takes a form only as the one argument', () => {
    const sent: unknown[][] = [];
    const form = new (class Form {})();
    const run = scriptRun(
      ['echo'],
      async (_name, args) => sent.push(args),
      (argument) => (argument === form ? { name: 'Åse' } : undefined),
    );
    called(run, 'echo', form);
    expect(sent).toEqual([[{ name: 'Åse' }]]);
    expect(() => called(run, 'echo', form, 1)).toThrow('illegal value in property: 0');
  });
});
