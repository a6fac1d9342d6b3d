// The measurement fails where the decision takes too long.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const bench = (...options: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'bench/due.ts', '--people', '10', ...options], {
    cwd: path.join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });

test('exits 0 within the limit and 1 above it, saying so', () => {
  expect(bench()).toMatchObject({ status: 0, stdout: expect.stringMatching(/^due: 10 employees.* median \d+ ms/) });
  expect(bench('--limit', '0')).toMatchObject({ status: 1, stderr: 'That is more than 0 ms.\n' });
});
