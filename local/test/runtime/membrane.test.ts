// The membrane between services and scripts.
import { runCode } from '../testServices.ts';

const value = (expression: string): unknown => {
  const result = runCode(`function main() { return ${expression}; }`);
  if (result.error) throw new Error(`${result.error.name}: ${result.error.message}`);
  return result.value;
};

describe('what services give', () => {
  test('arrays, dates and objects are those of the script', () => {
    expect(value('TestApp.getThing().getValues() instanceof Array')).toBe(true);
    expect(value('TestApp.getThing().getValues()[0] instanceof Array')).toBe(true);
    expect(value('TestApp.getThing().getValues()[0][2] instanceof Date')).toBe(true);
    expect(value('TestApp.getOptions() instanceof Object && TestApp.getOptions().at instanceof Date')).toBe(true);
    expect(value('Object.getPrototypeOf(TestApp.getOptions()) === Object.prototype')).toBe(true);
  });

  test('gives nothing through which the host can be reached', () => {
    const host = 'TestApp.getThing().getValues.constructor("return typeof process")()';
    expect(value(host)).toBe('undefined');
    expect(value('TestApp.getOptions().list.constructor.constructor("return typeof process")()')).toBe('undefined');
    expect(value('TestApp.constructor.constructor("return typeof process")()')).toBe('undefined');
    const caught = 'try { TestApp.nothing } catch (e) { return e.constructor.constructor("return typeof process")() }';
    expect(runCode(`function main() { ${caught} }`).value).toBe('undefined');
  });

  test('the same object is the same proxy', () => {
    expect(value('TestApp.getThing() === TestApp.getThing() && TestApp.getThings()[0] === TestApp.getThing()')).toBe(
      true,
    );
    expect(value('TestApp.getThing === TestApp.getThing')).toBe(true);
  });

  test('enum values keep their identity both ways and cost nothing', () => {
    const result = runCode(
      'function main() { const K = TestApp.Kind; return [K.BIG === TestApp.Kind.BIG, K === TestApp.Kind, TestApp.isBig(K.BIG), String(K.BIG), K.BIG.ordinal()]; }',
    );
    expect(result.value).toEqual([true, true, true, 'BIG', 1]);
    expect(result.execution.calls).toEqual({ 'TestApp.isBig': 1 });
  });

  test('getters are values, toString names the class', () => {
    expect(value('TestApp.getThing().Size + TestApp.getThing()')).toBe('bigThing');
  });
});

describe('what services take', () => {
  test('values of the script arrive as those of the host', () => {
    expect(
      value('TestApp.take(new Date(7), [1, [new Date(8)]], { a: 1 }, TestApp.getThing(), new TypeError("x"), "s")'),
    ).toBe('Date(7) Array(number,Array(Date(8))) Object(a) EmulatedObject(Thing) TypeError(x) string');
  });

  test('a function of the script can be called by a service', () => {
    expect(value('TestApp.apply((list) => list instanceof Array && list.concat(2), [1])')).toEqual([1, 2]);
  });

  test('a cycle stays one', () => {
    expect(value('(() => { const o = {}; o.self = o; return TestApp.take(o); })()')).toBe('Object(self)');
  });
});

describe('errors', () => {
  const caught = (call: string): unknown =>
    runCode(`function main() { try { ${call} } catch (e) { return [e instanceof Error, e.name, e.message]; } }`).value;

  test('of Google are errors of the script named Exception', () => {
    expect(caught('TestApp.refuse()')).toEqual([true, 'Exception', 'Invalid argument: size']);
  });

  test('name a member that is not emulated', () => {
    expect(caught('TestApp.getThing().sparkle()')).toEqual([true, 'NotEmulated', 'NotEmulated: Thing.sparkle']);
    expect(caught('TestApp.Kind.HUGE')).toEqual([true, 'NotEmulated', 'NotEmulated: TestApp.Kind.HUGE']);
  });

  test('hide what is there for other services only', () => {
    expect(caught('TestApp.getThing().secret()')).toEqual([true, 'NotEmulated', 'NotEmulated: Thing.secret']);
    expect(caught('TestApp.getThing().hidden')).toEqual([true, 'NotEmulated', 'NotEmulated: Thing.hidden']);
    expect(caught('TestApp.execution')).toEqual([true, 'NotEmulated', 'NotEmulated: TestApp.execution']);
    expect(caught('TestApp.getThing().className')).toEqual([true, 'NotEmulated', 'NotEmulated: Thing.className']);
  });

  test('of the language itself are absent members', () => {
    expect(value('[TestApp.then, TestApp.toJSON, JSON.stringify({ a: TestApp.getThing() })]')).toEqual([
      undefined,
      undefined,
      '{"a":{}}',
    ]);
  });

  test('a failure of ours is thrown out of the run, even where the script catches it', () => {
    expect(() => runCode('function main() { try { TestApp.fail() } catch (e) { TestApp.write("on") } }')).toThrow(
      'TestApp.fail broke in the local Workspace (SyntaxError',
    );
  });

  test('too deep a recursion is the RangeError of the script', () => {
    expect(caught('(function deep() { TestApp.take(1); deep(); })()')).toEqual([
      true,
      'RangeError',
      'Maximum call stack size exceeded',
    ]);
  });
});
