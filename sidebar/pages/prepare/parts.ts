// The props of every part of the page Prepare.
import type { PreparePage } from '../../../src/contract.ts';
import type { PreparationPart } from '../../state/preparationParts.ts';

export interface PartProps {
  page: PreparePage;
  /** Fetches the page again after a save. */
  reload: () => Promise<PreparePage>;
  go: (part: PreparationPart) => void;
}

export const settingOf = (page: PreparePage, id: string): string =>
  page.settings.find((setting) => setting.id === id)?.value ?? '';
