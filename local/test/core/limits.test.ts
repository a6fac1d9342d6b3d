// Daily quotas and the latency table.
import { LATENCY, latencyOf, requestLatency } from '../../core/latency.ts';
import { quotaLeft, useQuota } from '../../core/limits.ts';
import { ANNA, testWorkspace } from '../testServices.ts';

test('a daily quota begins with its first use, lasts 24 hours and is larger for Workspace accounts', () => {
  const workspace = testWorkspace();
  expect(quotaLeft(workspace, ANNA, 'mail')).toBe(1500);
  expect(quotaLeft(workspace, 'someone@gmail.example', 'mail')).toBe(100);
  useQuota(workspace, ANNA, 'mail', 1499);
  workspace.state.now += 86_399_999;
  expect(() => useQuota(workspace, ANNA, 'mail', 2)).toThrow('Service invoked too many times for one day: email.');
  expect(quotaLeft(workspace, ANNA, 'mail')).toBe(1);
  workspace.state.now += 1;
  expect(quotaLeft(workspace, ANNA, 'mail')).toBe(1500);
});

test('every latency says where it comes from', () => {
  for (const latency of Object.values(LATENCY)) expect(latency.source).not.toBe('');
  expect(latencyOf('Range.setBackgrounds')).toBe(LATENCY['Range.*']);
  expect(requestLatency('POST /v1/forms/abc:batchUpdate')).toBe(LATENCY['rest:POST /v1/forms/*:batchUpdate']);
});
