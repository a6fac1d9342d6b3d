// The number of the Sheet's format, kept as a document property, where nobody edits it. A copied Sheet has none.
import { sheetsByKey } from './headings.ts';

const FORMAT = 'format';

/** Undefined where no number is kept. */
export const sheetFormat = (): number | undefined => {
  const kept = PropertiesService.getDocumentProperties()?.getProperty(FORMAT) ?? '';
  return /^\d+$/.test(kept) ? Number(kept) : undefined;
};

export const keepSheetFormat = (format: number): void => {
  PropertiesService.getDocumentProperties()?.setProperty(FORMAT, String(format));
};

/** Whether any of our tabs is there. */
export const isSetUp = (): boolean => sheetsByKey(SpreadsheetApp.getActive()).size > 0;
