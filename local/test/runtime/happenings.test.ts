// What can be made to happen at a call: at which calls, before and after their effect, once or again and again.
import type { Fault } from '../../index.ts';
import { runCode, testWorkspace } from '../testServices.ts';

const CODE = `function main() {
  const told = [];
  for (const name of ["a", "b", "c", "d"]) {
    try { TestApp.write(name); told.push(name); } catch (error) { told.push("!"); }
  }
  return told.join("");
}`;

const written = (faults: Fault[]) => {
  const { value, workspace } = runCode(CODE, { faults });
  return `${value} ${Object.keys(workspace.state.properties.written ?? {}).join('')}`;
};

test.each([
  [{ atCall: 2 }, 'a!cd acd'],
  [{ atCall: 2, when: 'after' }, 'a!cd abcd'],
  [{ atCall: 2, times: 3 }, 'a!!! a'],
  [{ atCall: 3, times: Number.POSITIVE_INFINITY }, 'ab!! ab'],
] as const)('an error at %j', (place, outcome) => {
  expect(written([{ member: 'TestApp.write', kind: 'transient', ...place }])).toBe(outcome);
});

test.each(['before', 'after'] as const)('others act %s each call and each request of a wave', (when) => {
  const seen: string[] = [];
  const { value } = runCode(
    'function main() { TestApp.write("a"); TestApp.fetchAll(["GET /x", "GET /y"]); TestApp.write("b"); return "done"; }',
    {
      faults: [
        {
          member: '*',
          atCall: 1,
          times: Number.POSITIVE_INFINITY,
          when,
          kind: 'act',
          act: ({ member, atCall }) => seen.push(`${atCall} ${member}`),
        },
      ],
    },
  );
  expect(value).toBe('done');
  const [wave, ...requests] = ['TestApp.fetchAll', 'rest:GET /x', 'rest:GET /y'];
  const order = when === 'before' ? [wave, ...requests] : [...requests, wave];
  expect(seen.map((each) => each.slice(2))).toEqual(['TestApp.write', ...order, 'TestApp.write']);
});

test('others act at the moment of the execution, and the time they take passes for it', () => {
  const workspace = testWorkspace();
  let acted = 0;
  const act = () => {
    acted = workspace.now;
    workspace.state.now += 60_000;
  };
  const began = workspace.now;
  const { value } = runCode(
    'function main() { const at = Date.now(); TestApp.wait(5000); TestApp.write("a"); return Date.now() - at; }',
    { workspace, faults: [{ member: 'TestApp.write', atCall: 1, kind: 'act', act }] },
  );
  expect(acted - began).toBe(5000);
  expect(value).toBe(65_000);
  expect(workspace.now).toBe(began);
});

test('others are another execution, to its end', () => {
  const workspace = testWorkspace();
  const act = () => {
    runCode('function main() { TestApp.write("second"); }', { workspace });
  };
  runCode('function main() { TestApp.write("a"); TestApp.write("b"); }', {
    workspace,
    faults: [{ member: 'TestApp.write', atCall: 2, kind: 'act', act }],
  });
  expect(Object.keys(workspace.state.properties.written ?? {})).toEqual(['a', 'second', 'b']);
});
