// The parts of the page Prepare, by which other pages name the one they lead to.

/** In the order in which the page lists them. */
export const PREPARATION_PARTS = [
  'import',
  'settings',
  'focusAreas',
  'meeting',
  'tailoring',
  'slots',
  'previews',
] as const;
export type PreparationPart = (typeof PREPARATION_PARTS)[number];
