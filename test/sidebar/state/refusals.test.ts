// A call that fails before the server answers: the reader is told what to do, whatever language Google has said it in.
import { sentencesOf } from '../../../sidebar/state/refusals.ts';
import { call } from '../../../sidebar/state/server.ts';
import { common as da } from '../../../sidebar/text/labels/common.da.ts';

/** Google lets the call fail after so long. */
const failing = async (message: string, minutes: number): Promise<unknown> => {
  const start = performance.now();
  const runner = {
    withSuccessHandler: () => runner,
    withFailureHandler: (handler: (error: Error) => void) => ({
      overview: () => {
        jest.spyOn(performance, 'now').mockReturnValue(start + minutes * 60_000);
        handler(new Error(message));
      },
    }),
  };
  Object.assign(globalThis, { google: { script: { run: runner } } });
  jest.spyOn(performance, 'now').mockReturnValue(start);
  return call('overview').catch((error: unknown) => error);
};
afterEach(() => jest.restoreAllMocks());

test.each([
  ['NetworkError: Connection failure due to HTTP 0', 0.1, da.unreachable],
  ["We're sorry, a server error occurred while reading from storage.", 0, da.unreachable],
  ['Exceeded maximum execution time', 6, da.tookTooLong],
  ['ScriptError: Exceeded maximum execution time', 0, da.tookTooLong],
  ['Den maksimale udførelsestid er overskredet', 6, da.tookTooLong],
  ["Durée d'exécution autorisée dépassée", 6.1, da.tookTooLong],
])('%s after %d minutes', async (message, minutes, told) => {
  expect(sentencesOf(await failing(message, minutes), da)).toEqual([told]);
});
