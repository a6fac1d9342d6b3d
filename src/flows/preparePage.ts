// The page where the manager prepares the year: settings, focus areas, times, and what each person is asked.
import type { FocusAreaInput, PreparePage, SlotInput, TailoringPage } from '../contract.ts';
import type { Clock } from './desk.ts';

export const preparePage = (_clock: Clock): PreparePage => {
  throw new Error('To come.');
};
export const saveFocusAreas = (_clock: Clock, _rows: FocusAreaInput[]): void => {
  throw new Error('To come.');
};
export const saveSlots = (_clock: Clock, _slots: SlotInput[]): void => {
  throw new Error('To come.');
};
export const tailoringOf = (_clock: Clock, _employeeId: string): TailoringPage => {
  throw new Error('To come.');
};
