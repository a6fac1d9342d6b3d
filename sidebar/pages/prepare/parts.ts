// What each part of the page Prepare is given.
import type { PreparePage } from '../../../src/contract.ts';
import type { PreparationPart } from '../../state/preparationParts.ts';

export interface PartProps {
  page: PreparePage;
  /** Asks the server anew after something was saved. */
  reload: () => Promise<PreparePage>;
  go: (part: PreparationPart) => void;
}

export const settingOf = (page: PreparePage, id: string): string =>
  page.settings.find((setting) => setting.id === id)?.value ?? '';
