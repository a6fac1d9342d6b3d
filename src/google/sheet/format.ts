// How far the Sheet is made ready, kept as document properties, where nobody edits it. A copied Sheet has none.
import type { Language } from '../../domain/text/language.ts';
import { sheetsByKey } from './headings.ts';
import { perExecution } from './spreadsheet.ts';

export interface SheetMarks {
  /** The number of the Sheet's format; undefined where none is kept. */
  readonly format: number | undefined;
  /** The fingerprint of the layout that all tabs had when they were last completed. */
  readonly layout: string;
  /** A set-up that has begun and not come to its end; `by` is the hash of the person's address. */
  readonly setUp: { readonly language: Language; readonly by: string } | undefined;
}

type Kept = { format?: string; layout?: string; setUp?: string };

/** Asked for once in an execution. */
export const sheetMarks = perExecution((): SheetMarks => {
  const {
    format = '',
    layout = '',
    setUp = '',
  }: Kept = PropertiesService.getDocumentProperties()?.getProperties() ?? {};
  const [language, by = ''] = setUp.split(' ');
  return {
    format: /^\d+$/.test(format) ? Number(format) : undefined,
    layout,
    setUp: setUp === '' ? undefined : { language: language === 'en' ? 'en' : 'da', by },
  };
});

const keep = (marks: Kept): void => {
  PropertiesService.getDocumentProperties()?.setProperties({ ...marks });
  sheetMarks.forget();
};

export const keepSheetFormat = (format: number): void => keep({ format: String(format) });

export const keepLayout = (layout: string): void => keep({ layout });

/** @param format Of a Sheet that has none yet. */
export const beginSetUp = (language: Language, by: string, format: number | undefined): void =>
  keep({ setUp: `${language} ${by}`, ...(format === undefined ? {} : { format: String(format) }) });

export const endSetUp = (): void => keep({ setUp: '' });

/** Whether any of our tabs is there. */
export const isSetUp = (): boolean => sheetsByKey().size > 0;
