// The executions as the panel shows them.

import { weatherOf } from '../../core/harshness.ts';
import { executionsView } from '../../web/views/executions.ts';
import { SWITCHES } from '../../web/views/switches.ts';
import { recordedRun } from '../services/recordedScript.ts';
import { webOffice } from './office.ts';

test('show what is not emulated, and count such a run as one that went wrong, though the script caught it', () => {
  const { workspace } = recordedRun('(() => { try { cell.moveTo(cell); } catch (error) {} return 1; })()');
  for (const shown of ['all', 'bad'] as const)
    expect(executionsView(workspace, 0, shown).executions).toMatchObject([
      { status: 'completed', notEmulated: ['Range.moveTo'] },
    ]);
  const { workspace: other } = recordedRun('cell.getValue()');
  expect(executionsView(other, 0).executions).toMatchObject([{ notEmulated: [] }]);
  expect(executionsView(other, 0, 'bad').executions).toEqual([]);
});

test.each(SWITCHES)('%s is switched on, told of, and off again', async (name) => {
  const { post, get, session } = webOffice();
  const before = session.read(({ state }) => weatherOf(state));
  expect((await post('executions/switch', { name, isOn: true })).body).toMatchObject({ switchedOn: [name] });
  expect(session.read(({ state }) => weatherOf(state))).not.toEqual(before);
  expect((await get('executions')).body).toMatchObject({ switchedOn: [name] });
  expect((await post('executions/switch', { name, isOn: false })).body).toMatchObject({ switchedOn: [] });
  expect(session.read(({ state }) => weatherOf(state))).toEqual(before);
});

test('what is no switch is refused', async () => {
  const { post } = webOffice();
  for (const sent of [
    { name: 'bounces', isOn: true },
    { name: 'driveSpace', isOn: 'yes' },
  ])
    expect((await post('executions/switch', sent)).status).toBe(400);
});
