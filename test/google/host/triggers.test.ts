// The hourly trigger on the local Workspace, under an add-on's rules.
import { ensureHourlyTrigger, removeOwnTriggers } from '../../../src/google/host/triggers.ts';
import { localSheet } from '../localSheet.ts';

test('a user has one hourly trigger, however often it is ensured, and can stop it', () => {
  const local = localSheet();
  ensureHourlyTrigger('everyHour');
  ensureHourlyTrigger('everyHour');
  expect(local.workspace.state.triggers).toHaveLength(1);
  removeOwnTriggers();
  expect(local.workspace.state.triggers).toEqual([]);
});
