// When a run last read the Sheet for changes by hand. Kept as a document property, so that no cell changes each hour.
import { documentProperties } from '../sheet/spreadsheet.ts';

const LAST_READ = 'looked';

/** `yyyy-MM-ddTHH:mm`, local to the unit; empty where no run is known to have read it, as in a copied Sheet. */
export const lastRead = (): string => documentProperties()?.getProperty(LAST_READ) ?? '';

export const noteRead = (moment: string): void => {
  documentProperties()?.setProperty(LAST_READ, moment);
};
