// Import: a file's rows and the present unit in, a preview of what would be written out.
import type { Unit } from '../unit/unit.ts';
import { previewOfFocusAreas } from './focusAreas.ts';
import { previewOfOldAgreements } from './oldAgreements.ts';
import type { ImportFile, ImportKind, Preview } from './preview.ts';
import { previewOfEmployees } from './roster.ts';

export type { ImportFile, ImportKind, Preview } from './preview.ts';

const PREVIEWS: { readonly [Kind in ImportKind]: (file: ImportFile, unit: Unit) => Preview<Kind> } = {
  employees: previewOfEmployees,
  focusAreas: previewOfFocusAreas,
  agreements: previewOfOldAgreements,
};

/** Pure: nothing is written. Importing what has been written gives only `unchanged`. */
export const previewOfImport = <Kind extends ImportKind>(
  file: ImportFile & { readonly kind: Kind },
  unit: Unit,
): Preview<Kind> => PREVIEWS[file.kind](file, unit);
