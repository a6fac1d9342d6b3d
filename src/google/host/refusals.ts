// What the last hourly run could not do for what stands in the Sheet. Kept as a document property, since the log itself
// may be what cannot be written. Ids, places and codes only.

import type { Problem } from '../../domain/unit/problem.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';

const PROPERTY = 'refusals';
/** Google takes 9 kB in a property. https://developers.google.com/apps-script/guides/services/quotas */
const MOST_KEPT = 40;

export const keepRefusals = (problems: readonly Problem[]): void => {
  const properties = documentProperties();
  const kept = problems.slice(0, MOST_KEPT);
  // Most runs have none before and none after, and a property costs a call to write.
  if (kept.length > 0) properties.setProperty(PROPERTY, JSON.stringify(kept));
  else if (properties.getProperty(PROPERTY) !== null) properties.deleteProperty(PROPERTY);
};

export const lastRefusals = (): Problem[] => {
  const kept = documentProperties()?.getProperty(PROPERTY);
  return kept ? (JSON.parse(kept) as Problem[]) : [];
};
