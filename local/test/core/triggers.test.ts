// When clock triggers fire, across summer time; and what Google lets a script create.
import fc from 'fast-check';
import { assertMayCreate, clockEvent, scheduleNext } from '../../core/triggers.ts';
import { advanceTo, authorize, fireTrigger, installScript, revoke } from '../../runtime/host.ts';
import type { TriggerRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { ANNA, testServices, testWorkspace } from '../testServices.ts';

const CODE = 'function hourly(e) { console.log(JSON.stringify(e)); TestApp.write(new Date().toISOString()); }';

const withTrigger = (now: string, clock: TriggerRecord['clock'], addOn = false): [Workspace, TriggerRecord] => {
  const workspace = testWorkspace(now);
  // How late Google may be: weather.test.ts.
  workspace.state.weather = { clockTriggers: 'punctual' };
  const script = installScript(workspace, {
    id: 'script',
    containerId: 'sheet',
    addOn,
    files: { 'Code.js': CODE, 'appsscript.json': JSON.stringify({ timeZone: 'Europe/Copenhagen' }) },
  });
  authorize(workspace, script.id, ANNA);
  const trigger: TriggerRecord = { id: 't1', scriptId: 'script', owner: ANNA, handler: 'hourly', type: 'CLOCK', clock };
  trigger.nextAt = scheduleNext(workspace, trigger);
  workspace.state.triggers.push(trigger);
  return [workspace, trigger];
};

/** The firings until an instant, in Danish time. */
const firings = (now: string, clock: TriggerRecord['clock'], until: string): string[] => {
  const [workspace] = withTrigger(now, clock);
  const at: number[] = [];
  advanceTo(workspace, until, { services: testServices, onExecution: ({ execution }) => at.push(execution.startedAt) });
  return at.map((instant) => new Date(instant).toLocaleString('sv', { timeZone: 'Europe/Copenhagen' }));
};

describe('clock triggers', () => {
  test('every hour: 24 times a day, 25 and 23 on the days the clocks are changed', () => {
    const perDay = (day: string, from: string, to: string) =>
      firings(from, { everyHours: 1 }, to).filter((at) => at.startsWith(day)).length;
    expect(perDay('2026-09-01', '2026-08-31T12:00:00Z', '2026-09-03T00:00:00Z')).toBe(24);
    expect(perDay('2026-10-25', '2026-10-24T12:00:00Z', '2026-10-27T00:00:00Z')).toBe(25);
    expect(perDay('2027-03-28', '2027-03-27T12:00:00Z', '2027-03-30T00:00:00Z')).toBe(23);
  });

  test('every day at an hour: within that hour on the wall, before and after the clocks are changed', () => {
    for (const from of ['2026-10-23T00:00:00Z', '2027-03-26T00:00:00Z']) {
      const until = new Date(Date.parse(from) + 5 * 86_400_000).toISOString();
      const days = firings(from, { everyDays: 1, atHour: 6 }, until);
      expect(days).toHaveLength(5);
      expect(new Set(days.map((at) => at.slice(11, 13)))).toEqual(new Set(['06']));
    }
  });

  test('near a minute: within a quarter of it', () => {
    const minutes = firings(
      '2026-10-23T00:00:00Z',
      { everyDays: 1, atHour: 5, nearMinute: 30 },
      '2026-10-24T00:00:00Z',
    );
    expect(Math.abs(Number(minutes[0]?.slice(14, 16)) - 30)).toBeLessThanOrEqual(15);
  });

  test('every second week on Friday, and on a day of the month', () => {
    expect(
      firings('2026-10-01T00:00:00Z', { everyWeeks: 2, weekDay: 'FRIDAY', atHour: 9 }, '2026-11-01T00:00:00Z').map(
        (at) => at.slice(0, 10),
      ),
    ).toEqual(['2026-10-02', '2026-10-16', '2026-10-30']);
    expect(
      firings('2026-10-16T00:00:00Z', { monthDay: 15, atHour: 9 }, '2027-01-01T00:00:00Z').map((at) => at.slice(0, 10)),
    ).toEqual(['2026-11-15', '2026-12-15']);
  });

  test('in the zone that was asked for', () => {
    const [, trigger] = withTrigger('2026-10-23T00:00:00Z', {
      everyDays: 1,
      atHour: 12,
      timeZone: 'America/Los_Angeles',
    });
    expect(new Date(trigger.nextAt ?? 0).toISOString()).toMatch(/^2026-10-23T19:/);
  });

  test('once: never again', () => {
    const at = Date.parse('2026-10-23T10:00:00Z');
    expect(firings('2026-10-23T00:00:00Z', { at }, '2026-10-30T00:00:00Z')).toEqual(['2026-10-23 12:00:00']);
  });

  test('the next firing is always later, whatever was asked', () => {
    const clocks = fc.oneof(
      fc.record({ everyHours: fc.constantFrom(1, 2, 4, 6, 8, 12) }),
      fc.record({ everyMinutes: fc.constantFrom(1, 5, 10, 15, 30) }),
      fc.record({ everyDays: fc.integer({ min: 1, max: 30 }), atHour: fc.integer({ min: 0, max: 23 }) }),
      fc.record({
        everyDays: fc.constant(1),
        atHour: fc.integer({ min: 0, max: 23 }),
        nearMinute: fc.integer({ min: 0, max: 59 }),
      }),
      fc.record({ everyWeeks: fc.integer({ min: 1, max: 4 }), weekDay: fc.constantFrom('MONDAY', 'SUNDAY') }),
      fc.record({ monthDay: fc.integer({ min: 1, max: 31 }) }),
    );
    const instants = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
    fc.assert(
      fc.property(clocks, instants, (clock, now) => {
        const [workspace, trigger] = withTrigger(new Date(now).toISOString(), clock);
        for (let round = 0; round < 5; round += 1) {
          const next = scheduleNext(workspace, trigger);
          if (trigger.nextAt !== undefined) workspace.state.now = trigger.nextAt;
          expect(next).toBeGreaterThan(round === 0 ? now : workspace.now - 1);
          trigger.nextAt = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a firing', () => {
  test('tells the handler the time in UTC and runs as its owner', () => {
    const [workspace] = withTrigger('2026-10-23T00:00:00Z', { everyHours: 1 });
    const [first] = advanceTo(workspace, '2026-10-23T01:00:00Z', { services: testServices });
    expect(first?.execution).toMatchObject({ user: ANNA, kind: 'trigger', status: 'completed' });
    expect(JSON.parse(first?.execution.logs[0]?.text ?? '')).toMatchObject({
      authMode: 'FULL',
      triggerUid: 't1',
      year: 2026,
      month: 10,
      'day-of-month': 23,
      'day-of-week': 5,
      'week-of-year': 43,
      timezone: 'UTC',
    });
    expect(clockEvent(Date.parse('2027-01-01T00:00:00Z'))).toMatchObject({ 'week-of-year': 53, 'day-of-week': 5 });
  });

  test('does nothing when its owner has taken the rights back', () => {
    const [workspace, trigger] = withTrigger('2026-10-23T00:00:00Z', { everyHours: 1 });
    revoke(workspace, 'script', ANNA);
    expect(fireTrigger(workspace, trigger.id, { services: testServices })).toBeUndefined();
    expect(advanceTo(workspace, '2026-10-24T00:00:00Z', { services: testServices })).toEqual([]);
    expect(workspace.now).toBe(Date.parse('2026-10-24T00:00:00Z'));
  });

  test('happens at the same minutes in the same story', () => {
    const clock = { everyHours: 1 };
    const until = '2026-10-24T00:00:00Z';
    expect(firings('2026-10-23T00:00:00Z', clock, until)).toEqual(firings('2026-10-23T00:00:00Z', clock, until));
  });
});

describe('what may be created', () => {
  const asked = { owner: ANNA, type: 'CLOCK', clock: { everyHours: 1 }, documentId: 'sheet' } as const;

  test('an add-on has one trigger of a type per user and document, at most hourly, in its own document', () => {
    const [workspace] = withTrigger('2026-10-23T00:00:00Z', { everyHours: 1 }, true);
    const script = workspace.state.scripts.script;
    if (!script) throw new Error('not installed');
    expect(() => assertMayCreate(workspace, script, asked)).toThrow('too many time-based triggers in this document');
    expect(() => assertMayCreate(workspace, script, { ...asked, owner: 'bo@skolen.example' })).not.toThrow();
    expect(() => assertMayCreate(workspace, script, { ...asked, clock: { everyMinutes: 30 } })).toThrow(
      'more often than once per hour',
    );
    expect(() =>
      assertMayCreate(workspace, script, { owner: ANNA, type: 'ON_FORM_SUBMIT', documentId: 'form' }),
    ).toThrow('other than the one');
  });

  test('a script has twenty per user', () => {
    const [workspace, trigger] = withTrigger('2026-10-23T00:00:00Z', { everyHours: 1 });
    const script = workspace.state.scripts.script;
    if (!script) throw new Error('not installed');
    while (workspace.state.triggers.length < 20) workspace.state.triggers.push({ ...trigger });
    expect(() => assertMayCreate(workspace, script, asked)).toThrow('This script has too many triggers.');
  });
});
