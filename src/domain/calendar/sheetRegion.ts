// How the Sheet shows time and reads typed dates: the working days and business hours here are Danish, with the day first.

export interface SheetRegion {
  /** As in `Europe/Copenhagen`. */
  readonly zone: string;
  /** As in `da_DK`. */
  readonly locale: string;
  /** Whether its clock shows what the unit's clocks show, in summer and in winter. */
  readonly hasUnitsTime: boolean;
}

/**
 * The zones of Greenland and the Faroes. Google gives nobody one of them unasked, so a Sheet that has one is of a unit that
 * is there, and the times that its people write are theirs.
 */
const AWAY: readonly string[] = [
  'Atlantic/Faroe',
  'Atlantic/Faeroe',
  'America/Nuuk',
  'America/Godthab',
  'America/Scoresbysund',
  'America/Danmarkshavn',
  'America/Thule',
];

export const isGreenlandOrFaroes = (zone: string): boolean => AWAY.includes(zone);

/** Google gives a new spreadsheet the locale of its maker's account, often the first of these. */
const MONTH_FIRST: readonly string[] = ['en_US', 'en_PH', 'fil_PH', 'es_US', 'es_PA', 'es_PR'];

export const readsMonthFirst = ({ locale }: Pick<SheetRegion, 'locale'>): boolean => MONTH_FIRST.includes(locale);

export type RegionTrouble = 'zone' | 'locale';

/** What would be misread; empty where all is well. */
export const regionTroubles = (region: SheetRegion): RegionTrouble[] => [
  ...(region.hasUnitsTime ? [] : (['zone'] as const)),
  ...(readsMonthFirst(region) ? (['locale'] as const) : []),
];
