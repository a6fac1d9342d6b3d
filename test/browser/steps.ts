// The steps of a story: each stands on those before it, so that after one that failed the others say so at once.
import type { Town } from './town.ts';

export const steps = (town: () => Town | undefined): ((name: string, happens: () => Promise<void>) => void) => {
  let failed = '';
  return (name, happens) => {
    test(name, async () => {
      if (failed !== '') throw new Error(`Not tried, for an earlier step failed: ${failed}`);
      failed = name;
      try {
        await happens();
      } catch (error) {
        await town()?.seeAll('failed');
        throw error;
      }
      failed = '';
    });
  };
};
