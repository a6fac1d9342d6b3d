// Careless clocks and services that time out: as the weather has it, the same in each run of the same seed.
import { HARSHNESS, type Weather, worst } from '../../core/harshness.ts';
import { timeouts } from '../../core/timeouts.ts';
import { fateOf, planNext } from '../../core/triggers.ts';
import { advanceTo, authorize, installScript } from '../../runtime/host.ts';
import type { TriggerRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { ANNA, testServices, testWorkspace } from '../testServices.ts';

const HOUR = 3_600_000;

const hourly = (clockTriggers: Weather['clockTriggers']): [Workspace, TriggerRecord] => {
  const workspace = testWorkspace('2026-09-01T00:00:00Z');
  workspace.state.weather = { clockTriggers, serviceTimeouts: 'never' };
  const files = { 'Code.js': 'function hourly() {}', 'appsscript.json': '{"timeZone":"Etc/UTC"}' };
  installScript(workspace, { id: 'script', containerId: 'sheet', files });
  authorize(workspace, 'script', ANNA);
  const clock = { everyHours: 1 };
  const trigger: TriggerRecord = { id: 't1', scriptId: 'script', owner: ANNA, handler: 'hourly', type: 'CLOCK', clock };
  planNext(workspace, trigger);
  workspace.state.triggers.push(trigger);
  return [workspace, trigger];
};

const firings = (clockTriggers: Weather['clockTriggers'], days: number): number[] => {
  const [workspace] = hourly(clockTriggers);
  const at: number[] = [];
  const onExecution = ({ execution }: { execution: { startedAt: number } }) => at.push(execution.startedAt);
  advanceTo(workspace, workspace.now + days * 24 * HOUR, { services: testServices, onExecution });
  return at;
};

const gaps = (at: readonly number[]): number[] => at.slice(1).map((each, i) => each - (at[i] ?? 0));

test('a punctual trigger fires each hour', () => {
  expect(new Set(gaps(firings('punctual', 20)))).toEqual(new Set([HOUR]));
});

test('one that is now and then late fires each hour all the same, less than an hour late', () => {
  const at = firings('sometimesLate', 20);
  expect(at.length).toBeGreaterThanOrEqual(20 * 24 - 1);
  const late = gaps(at).filter((gap) => gap > HOUR);
  expect(late.length).toBeGreaterThan(0);
  expect(late.length).toBeLessThan(60);
  expect(Math.max(...late)).toBeLessThan(2 * HOUR);
});

test('a careless one is missed, fires twice, is hours late, and is stopped in the end', () => {
  const at = firings('careless', 200);
  expect(gaps(at)).toContain(0);
  expect(Math.max(...gaps(at))).toBeGreaterThan(2 * HOUR);
  expect(at.length).toBeLessThan(200 * 24);
  expect(at).toEqual(firings('careless', 200));
  const [workspace, trigger] = hourly('careless');
  for (let hour = 0; fateOf(workspace, trigger) !== 'disabled'; hour += 1) {
    expect(hour).toBeLessThan(20_000);
    trigger.nextAt = (trigger.nextAt ?? 0) + HOUR;
  }
});

test.each([
  ['never', 0, 0],
  ['seldom', 1, 20],
  ['often', 60, 150],
] as const)('services time out %s', (serviceTimeouts, least, most) => {
  const workspace = testWorkspace('2026-09-01T00:00:00Z');
  workspace.state.weather = { serviceTimeouts };
  const hit = Array.from({ length: 2000 }, (_, i) => timeouts(workspace, `x${i}`, 'trigger')).filter(
    ({ length }) => length > 0,
  );
  expect(hit.length).toBeGreaterThanOrEqual(least);
  expect(hit.length).toBeLessThanOrEqual(most);
});

test.each([
  ['triggers', ['trigger']],
  ['all', ['menu', 'sidebar', 'trigger']],
] as const)('Google takes too long in runs of: %s', (timeoutsStrike, hit) => {
  const workspace = testWorkspace('2026-09-01T00:00:00Z');
  workspace.state.weather = { serviceTimeouts: 'often', timeoutsStrike };
  const kinds = (['menu', 'sidebar', 'trigger', 'simple', 'editor'] as const).filter((kind) =>
    Array.from({ length: 200 }, (_, i) => timeouts(workspace, `x${i}`, kind)).some(({ length }) => length > 0),
  );
  expect(kinds).toEqual(hit);
});

test('everything at its worst is the last value of each trait, unless nobody could work with it', () => {
  const weather: Record<string, unknown> = worst();
  for (const [name, { values, ...trait }] of Object.entries(HARSHNESS)) {
    expect([name, weather[name]]).toEqual([name, 'atWorst' in trait ? trait.atWorst : values.at(-1)]);
  }
});

test('a trigger that its own run deletes does not fire a second time', () => {
  const [workspace, trigger] = hourly('careless');
  while (fateOf(workspace, trigger) !== 'twice') trigger.nextAt = (trigger.nextAt ?? 0) + HOUR;
  const deleteIt = () => workspace.state.triggers.splice(0);
  const ran = advanceTo(workspace, trigger.nextAt ?? 0, { services: testServices, onExecution: deleteIt });
  expect(ran).toHaveLength(1);
});
