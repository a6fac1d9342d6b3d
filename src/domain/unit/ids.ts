// Which tabs have rows of people's own, and what the ids of those rows begin with.
import type { TableKey } from './tables.ts';

export type IdPrefix = 'E' | 'F' | 'A' | 'S' | 'T' | 'Q';

/** The tabs in which people may type rows of their own, and what the ids of their rows begin with. */
export const NUMBERED = {
  employees: 'E',
  focusAreas: 'F',
  agreements: 'A',
  suggestions: 'S',
  tailoring: 'T',
  questions: 'Q',
} as const satisfies Partial<Record<TableKey, IdPrefix>>;

export type NumberedKey = keyof typeof NUMBERED;
