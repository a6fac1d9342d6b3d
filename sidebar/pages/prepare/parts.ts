// The parts of the page Prepare, and what each is given.
import type { PreparePage } from '../../../src/contract.ts';

/** In the place of a part: none of them, but the list. */
export const THE_LIST = 'list';

export const PARTS = ['import', 'settings', 'focusAreas', 'meeting', 'tailoring', 'slots', 'previews'] as const;
export type PartName = (typeof PARTS)[number];

export interface PartProps {
  page: PreparePage;
  /** Asks the server anew after something was saved. */
  reload: () => Promise<PreparePage>;
  go: (part: PartName) => void;
}

export const settingOf = (page: PreparePage, id: string): string =>
  page.settings.find((setting) => setting.id === id)?.value ?? '';
