// The names of a spreadsheet's tabs in a workbook, where they are shorter, and the references that name them.
import { quotedSheetName } from '../services/spreadsheet/a1.ts';
import { sheetNameOf, withReferences } from '../services/spreadsheet/formulaText.ts';

/** https://support.microsoft.com/en-us/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
const LONGEST = 31;

/** The hidden tab for lists that are too long for a rule. */
const LISTS = 'Lists';

export interface TabNames {
  /** A tab's name in the workbook. */
  of(sheet: string): string;
  /** A formula or reference with the tabs' names in the workbook. */
  inFormula(formula: string): string;
  /** A name that no tab has. */
  readonly lists: string;
}

/** If two names differ only by what a workbook does not allow, the later one gets a number. */
export const tabNamesOf = (sheets: readonly string[]): TabNames => {
  const taken = new Set<string>();
  const named = (name: string): string => {
    const bare = name.replace(/[\\/?*[\]:]/g, '-').replace(/^'|'$/g, '-');
    let candidate = bare.slice(0, LONGEST);
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const mark = ` (${number})`;
      candidate = bare.slice(0, LONGEST - mark.length) + mark;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  };
  const names = new Map(sheets.map((name) => [name.toLowerCase(), named(name)]));
  const of = (sheet: string): string => names.get(sheet.toLowerCase()) ?? sheet;
  const inFormula = (formula: string): string =>
    withReferences(formula, (reference) => {
      const sheet = sheetNameOf(reference);
      const name = sheet === undefined ? undefined : of(sheet);
      return name === undefined || name === sheet ? reference : { ...reference, sheet: `${quotedSheetName(name)}!` };
    });
  return { of, inFormula, lists: named(LISTS) };
};
