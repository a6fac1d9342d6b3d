// Long work in slices: when it goes on, when it stops, and what progress it reports.

import { workInSlices } from '../../../sidebar/state/workInSlices.ts';
import type { Progress } from '../../../src/contract.ts';

const slicesOf = (...slices: (Partial<Progress> & { done: number; left: number })[]) => {
  const asked: number[] = [];
  const queue = [...slices];
  const slice = async (seconds: number): Promise<Progress> => {
    asked.push(seconds);
    const next = queue.shift();
    if (!next) throw new Error('asked for more than there is');
    return { problems: [], ...next };
  };
  return { slice, asked };
};
const never = (): boolean => false;

test('goes on until nothing is left, and reports n of m in between', async () => {
  const reported: string[] = [];
  const { slice, asked } = slicesOf({ done: 3, left: 8 }, { done: 5, left: 3 }, { done: 3, left: 0 });
  const end = await workInSlices(slice, (done, left) => reported.push(`${done} of ${done + left}`), never);
  expect(end).toEqual({ done: 11, left: 0, problems: [], how: 'done' });
  expect(reported).toEqual(['3 of 11', '8 of 11']);
  expect(asked[0]).toBeLessThan(asked[1] ?? 0);
});

test('stops after the slice in which the person asked for it', async () => {
  let isStopped = false;
  const { slice, asked } = slicesOf({ done: 2, left: 9 }, { done: 2, left: 7 });
  const end = await workInSlices(
    slice,
    (done) => {
      isStopped = done >= 4;
    },
    () => isStopped,
  );
  expect([end.how, end.left, asked.length]).toEqual(['stopped', 7, 2]);
});

test('does not ask forever for what cannot be done, and reports each problem once', async () => {
  const problems = ['Google svarede ikke.'];
  const { slice } = slicesOf({ done: 1, left: 2, problems }, { done: 0, left: 2, problems });
  expect(await workInSlices(slice, () => undefined, never)).toEqual({ done: 1, left: 2, problems, how: 'stuck' });
});

test('a failed call ends the work', async () => {
  await expect(workInSlices(slicesOf().slice, () => undefined, never)).rejects.toThrow();
});
