// The steps of a story: each stands on those before it, so that after one that failed the others say so at once.
import type { Town } from './town.ts';

/** As `test`. */
export type Step = (name: string, happens: () => Promise<void>) => void;

export const steps = (town: () => Town | undefined): Step => {
  let failed = '';
  return (name, happens) => {
    const play = async (): Promise<void> => {
      if (failed !== '') throw new Error(`Not tried, for an earlier step failed: ${failed}`);
      failed = name;
      try {
        await happens();
      } catch (error) {
        await town()?.seeAll('failed');
        throw error;
      }
      failed = '';
    };
    test(name, play);
  };
};
