// The executions as the panel shows them.

import { executionsView } from '../../web/views/executions.ts';
import { recordedRun } from '../services/recordedScript.ts';

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
