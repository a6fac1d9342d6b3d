// The parts of the page Prepare, and what each is given.
import type { PreparePage } from '../../../src/contract.ts';

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
