// Import: a file's rows and the present unit in, a preview of what would be written out.
import type { Unit } from '../unit/unit.ts';
import { previewOfFocusAreas } from './focusAreas.ts';
import { previewOfOldAgreements } from './oldAgreements.ts';
import type { ImportedTable, ImportFile, ImportPreview } from './preview.ts';
import { previewOfEmployees } from './roster.ts';

const PREVIEWS: { readonly [Kind in ImportedTable]: (file: ImportFile, unit: Unit) => ImportPreview<Kind> } = {
  employees: previewOfEmployees,
  focusAreas: previewOfFocusAreas,
  agreements: previewOfOldAgreements,
};

/** Pure: nothing is written. Importing what has been written gives only `unchanged`. */
export const previewOfImport = <Kind extends ImportedTable>(
  file: ImportFile & { readonly kind: Kind },
  unit: Unit,
): ImportPreview<Kind> => PREVIEWS[file.kind](file, unit);
