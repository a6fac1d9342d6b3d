// A process that tries the groups of cases it is given, one after another.
import { done, type Job } from './work.ts';

process.on('message', async (job: Job) => {
  const result = await done(job);
  process.send?.(result);
});

/** A rejected promise in a script must not end the process, as it ends nothing on Google; one of ours must. */
process.on('unhandledRejection', (reason, promise) => {
  if (promise instanceof Promise) throw reason;
});
