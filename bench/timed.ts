// Several runs of the same work, told as a median in milliseconds, and what is more than a limit.

const RUNS = 7;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** `median 12 ms of [11 12 14]` */
export const inWords = (times: readonly number[]): string =>
  `median ${median(times).toFixed(0)} ms of [${times.map((time) => time.toFixed(0)).join(' ')}]`;

/** How long each of several runs takes, in milliseconds. */
export const timesOf = async (work: () => unknown): Promise<number[]> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
};

/** Exit code 1 where the median is above the limit. */
export const heldTo = (limitMs: number, times: readonly number[]): void => {
  if (median(times) <= limitMs) return;
  console.error(`That is more than ${limitMs} ms.`);
  process.exitCode = 1;
};
