// How the Sheet shows time and reads typed dates: the working days and business hours here are Danish, with the day first.

export interface SheetRegion {
  /** As in `Europe/Copenhagen`. */
  readonly zone: string;
  /** As in `da_DK`. */
  readonly locale: string;
  /** Whether its clock shows what clocks in Denmark show. */
  readonly hasDanishTime: boolean;
}

/** Google gives a new spreadsheet the locale of its maker's account, often this one. */
const MONTH_FIRST: readonly string[] = ['en_US'];

/** What would be misread; empty where all is well. */
export const regionTrouble = ({ locale, hasDanishTime }: SheetRegion): '' | 'zone' | 'locale' =>
  !hasDanishTime ? 'zone' : MONTH_FIRST.includes(locale) ? 'locale' : '';
