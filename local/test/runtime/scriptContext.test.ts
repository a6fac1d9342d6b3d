// The realm that runs of one bundle take turns on: whatever a run did, the next one finds nothing of it.
import fc from 'fast-check';
import { acquire, release } from '../../runtime/scriptContext.ts';
import { bundleParts } from '../../runtime/syntax.ts';
import { runCode } from '../testServices.ts';

/** A bundle as the build makes it: stubs, then one statement that puts the real functions on the global object. */
const bundle = (body: string): string => `function main() {}\n(() => { ${body} })();`;

/** What `main` gives in the first and in the second of two runs. */
const twice = (code: string): unknown[] => {
  const { workspace, value, error } = runCode(code);
  const second = runCode(code, { workspace });
  return [error ? error.message : value, second.error ? second.error.message : second.value];
};

describe('what a run leaves behind', () => {
  test('in its own variables is gone', () => {
    expect(twice(bundle('let count = 0; globalThis.main = () => { count += 1; return count; };'))).toEqual([1, 1]);
  });

  test('among the globals is gone', () => {
    const count = 'globalThis.main = () => { globalThis.count = (globalThis.count || 0) + 1; return count; };';
    expect(twice(bundle(count))).toEqual([1, 1]);
    expect(twice(bundle('globalThis.main = () => { implied = typeof implied; return implied; };'))).toEqual([
      'undefined',
      'undefined',
    ]);
    const fixed = `globalThis.main = () => { const found = 'fixed' in globalThis; Object.defineProperty(globalThis, 'fixed', { value: 1 }); return found; };`;
    expect(twice(bundle(fixed))).toEqual([false, false]);
  });

  test.each([
    'Array.prototype.extra = 1',
    'Object.prototype.extra = 1',
    'String.prototype.trim = () => "gone"',
    'Math.max = Math.min',
    'Math.random = () => 0.5',
    'Date = class {}',
    'Date.now = () => 7',
    'JSON = {}',
    'console = {}',
    'undefined = 1; delete globalThis.Map',
    'Object.freeze(Array.prototype)',
    'Object.setPrototypeOf(Array.prototype, { extra: 1 })',
    'Object.defineProperty(Promise.prototype, "then", { value: 1 })',
    'Intl.DateTimeFormat.prototype.extra = 1',
    'Array.prototype.map.extra = 1',
    'Object.defineProperty(Array.prototype.map, "name", { value: "gone" })',
    'Object.getPrototypeOf(function* () {}).extra = 1',
    'Object.getPrototypeOf(async () => {}).extra = 1',
    'Object.getPrototypeOf((async function* () {})()).constructor = 1',
    'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true })',
    'Error.stackTraceLimit = 0',
    'main = 5',
  ])('in the language itself is gone: %s', (spoil) => {
    const look = `[Math.max(1, 2), ' a '.trim(), typeof Date.now(), JSON.stringify([[].extra, {}.extra]), typeof console.log,
      new Map().size, Object.isFrozen(Array.prototype), typeof Promise.prototype.then, Intl.DateTimeFormat.prototype.extra,
      [].map.extra, [].map.name, Object.getPrototypeOf(function* () {}).extra, [...'ab'].length, Error.stackTraceLimit > 0, Math.random() === 0.5]`;
    const code = bundle(`globalThis.main = () => { const seen = ${look}; try { ${spoil}; } catch {} return seen; };`);
    const [first, second] = twice(code);
    expect(second).toEqual(first);
  });

  test('after an error, and after a kill, is gone', () => {
    const code = bundle(
      'let count = 0; globalThis.main = () => { count += 1; Array.prototype.extra = ([].extra || 0) + count; TestApp.write("x" + [].extra); };',
    );
    const { workspace } = runCode(code, { faults: [{ member: 'TestApp.write', atCall: 1, kind: 'kill' }] });
    runCode(code, { workspace });
    expect(workspace.state.properties.written).toEqual({ x1: 'yes' });
  });
});

describe('a run within a run', () => {
  test('stands on context of its own', () => {
    const files = { 'Code.js': bundle('globalThis.main = () => 1;') };
    const outer = acquire(files);
    const inner = acquire(files);
    expect(inner.context).not.toBe(outer.context);
    release(inner, false);
    release(outer, false);
    expect([outer.context, inner.context]).toContain(acquire(files).context);
  });
});

describe('a bundle', () => {
  test('is lent the same realm again, other scripts and stopped runs are not', () => {
    const again = (source: string, wasStopped = false): boolean => {
      const files = { 'Code.js': source };
      const context = acquire(files);
      context.run(() => undefined);
      release(context, wasStopped);
      return acquire(files).context === context.context;
    };
    expect(again(bundle('globalThis.main = () => 2;'))).toBe(true);
    expect(again(bundle('globalThis.main = () => 3;'), true)).toBe(false);
    expect(again('var left; function main() {}')).toBe(false);
    expect(again('let left; function main() {}')).toBe(false);
    expect(again('"use strict"; function main() {}')).toBe(false);
  });

  test('is parted where its functions stand, line by line', () => {
    const statement = fc.constantFrom('go(1);', '(() => {\n  run();\n})();', 'x.y = "function f() {}";');
    const declaration = fc.constantFrom('function a() {}', 'function b(c) {\n  return c;\n}', 'async function d() {}');
    fc.assert(
      fc.property(fc.array(fc.oneof(statement, declaration)), (pieces) => {
        const source = pieces.join('\n');
        const parts = bundleParts(source);
        const isFunction = (piece: string): boolean => /^(async )?function/.test(piece);
        expect(parts?.names).toHaveLength(pieces.filter(isFunction).length);
        const merged = [...source].map((sign, at) => {
          const [one, other] = [parts?.functions[at], parts?.statements[at]];
          return one === sign && (other === sign || /\s/.test(other ?? '')) ? one : other;
        });
        expect(merged.join('')).toBe(source);
        expect(parts?.functions.split('\n')).toHaveLength(source.split('\n').length);
      }),
    );
  });

  test('tells the lines of its own file in a stack', () => {
    const { error } = runCode(
      'function main() {}\n\n(() => {\n  globalThis.main = () => {\n    throw new Error("here");\n  };\n})();',
    );
    expect(error?.stack).toContain('Code.js:5:');
  });
});
