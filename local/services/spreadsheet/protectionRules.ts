// Who may edit what is protected. Pure.
import type { FileRecord, GridRange, ProtectionRecord, SheetRecord } from '../../state/records.ts';
import { contains, intersects } from './a1.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether an edit of the range falls under the protection. */
export const covers = (protection: ProtectionRecord, range: GridRange): boolean => {
  if (protection.range && !intersects(protection.range, range)) return false;
  return !(protection.unprotected ?? []).some((free) => contains(free, range));
};

/** The owner may edit whatever is protected; a protection that only warns stops nobody. */
export const isEditorOf = (file: FileRecord, protection: ProtectionRecord, email: string): boolean =>
  protection.warningOnly || same(file.owner, email) || protection.editors.some((editor) => same(editor, email));

export const mayEdit = (file: FileRecord, sheet: SheetRecord, range: GridRange, email: string): boolean =>
  sheet.protections.every((protection) => !covers(protection, range) || isEditorOf(file, protection, email));
