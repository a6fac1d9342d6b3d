// What people recorded on live Google is held against the local Workspace; how that is done is tried with a run of our own.
import { LATENCY } from 'local-workspace';
import { KNOWN_DIFFERENCES } from '../../verify/knownDifferences.ts';
import { play } from '../../verify/play.ts';
import { recordings, type VerifyRecord } from '../../verify/record.ts';
import { differencesOf, measuredLatencies, outdated, unexplained } from '../../verify/replay.ts';

const recordOf = (account: VerifyRecord['account']): VerifyRecord => ({
  recorded: '2026-12-01',
  account,
  probes: play({ account }).rows.map(({ name, passed, seen, times }) => ({ name, passed, seen, times })),
});

const own = recordOf('workspace');

describe('recorded on live Google', () => {
  const all = recordings();
  const played = { workspace: own, consumer: recordOf('consumer') };
  const differences = all.flatMap(({ record }) => differencesOf(record, played[record.account].probes));

  test('the local Workspace answers the same, but for what is listed with a reason', () => {
    expect(unexplained(differences, KNOWN_DIFFERENCES)).toEqual([]);
  });

  test('nothing is listed that is no difference any more, or without a reason', () => {
    expect(outdated(differences, KNOWN_DIFFERENCES)).toEqual([]);
    expect(KNOWN_DIFFERENCES.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });

  test('its times are the measured rows of the latency table', () => {
    for (const [of, ms] of measuredLatencies(all.map(({ record }) => record)))
      expect({ [of]: LATENCY[of] }).toEqual({ [of]: expect.objectContaining({ ms, basis: 'measured' }) });
  });
});

describe('a record with one answer altered', () => {
  const altered = structuredClone(own);
  const [probe] = altered.probes.filter(({ name }) => name === 'P21');
  probe?.seen.splice(0, 1, { status: 200 });

  test('differs in that answer alone', () => {
    expect(differencesOf(own, own.probes)).toEqual([]);
    expect(differencesOf(altered, own.probes)).toEqual([{ at: 'P21.0.status', google: 200, here: 204 }]);
  });

  test('is allowed where the place, or what it lies in, is listed', () => {
    const differences = differencesOf(altered, own.probes);
    const known = (at: string) => [{ at, reason: 'tried here' }];
    for (const at of ['P21.0.status', 'P21.0', 'P21']) expect(unexplained(differences, known(at))).toEqual([]);
    for (const at of ['P2', 'P21.1', 'P22']) {
      expect(unexplained(differences, known(at))).toEqual(differences);
      expect(outdated(differences, known(at))).toEqual(known(at));
    }
  });

  test('a probe that was not run on Google says nothing, one that lacks here differs', () => {
    expect(differencesOf({ ...own, probes: [] }, own.probes)).toEqual([]);
    expect(differencesOf(own, own.probes.slice(1)).map(({ at }) => at)).toEqual([own.probes[0]?.name]);
  });
});

test('two runs leave the same record', () => {
  expect(recordOf('workspace')).toEqual(own);
});

test('the median of the times, without what fetchAll itself takes, is what the latency table has', () => {
  const measured = measuredLatencies([own]);
  expect(measured.size).toBeGreaterThan(12);
  const modelled = [...measured].filter(([of]) => LATENCY[of]);
  expect(modelled.length).toBeGreaterThan(6);
  for (const [of, ms] of modelled)
    expect({ of, off: Math.abs(ms - (LATENCY[of]?.ms ?? 0)) < 120 }).toEqual({ of, off: true });
});
