// What is known of the Sheet outside its tabs, kept as document properties, where nobody edits it. A copied Sheet has none.

import type { Language } from '../../domain/text/language.ts';
import type { Witness } from '../../domain/work/witness.ts';
import { sheetsByKey } from './headings.ts';
import { documentProperties, perExecution } from './spreadsheet.ts';

export interface SheetMarks {
  /** The number of the Sheet's format; undefined where none is kept. */
  readonly format: number | undefined;
  /** The fingerprint of the layout that all tabs had when they were last completed. */
  readonly layout: string;
  /** A set-up that has begun and not come to its end; `by` is the hash of the person's address. */
  readonly setUp: { readonly language: Language; readonly by: string } | undefined;
  /** What the tabs should hold at least; undefined where nothing has been noted yet. */
  readonly witness: Witness | undefined;
  /** Whether the tabs that need not be seen were last hidden or shown on request; undefined where neither has been. */
  readonly tabs: 'hidden' | 'shown' | undefined;
  /** The tab for people; undefined where it has never been made. */
  readonly front: FrontMark | undefined;
}

/** What is known of the tab for people. */
export interface FrontMark {
  readonly sheetId: number;
  /** The fingerprint of what it says. */
  readonly content: string;
  /** The fingerprint of how its rows look. */
  readonly shape: string;
  /** The ids of its charts. */
  readonly charts: readonly number[];
}

type Kept = { [Name in keyof SheetMarks]?: string };

/** Asked for once in an execution, and by name: beside the marks there may be half a megabyte of kept feedback. */
export const sheetMarks = perExecution((): SheetMarks => {
  const kept = (name: keyof Kept): string => documentProperties()?.getProperty(name) ?? '';
  const [format, layout, setUp, witness] = [kept('format'), kept('layout'), kept('setUp'), kept('witness')];
  const [language, by = ''] = setUp.split(' ');
  const tabs = kept('tabs');
  return {
    format: /^\d+$/.test(format) ? Number(format) : undefined,
    layout,
    setUp: setUp === '' ? undefined : { language: language === 'en' ? 'en' : 'da', by },
    witness: witnessOf(witness),
    tabs: tabs === 'hidden' || tabs === 'shown' ? tabs : undefined,
    front: frontOf(kept('front')),
  };
});

const frontOf = (kept: string): FrontMark | undefined => {
  const [sheetId = '', content = '', shape = '', ...charts] = kept.split(' ');
  return content === '' ? undefined : { sheetId: Number(sheetId), content, shape, charts: charts.map(Number) };
};

const witnessOf = (kept: string): Witness | undefined => {
  const [entries, ...years] = kept.split(' ').map(Number);
  return kept === '' || entries === undefined ? undefined : { entries, years };
};

const keep = (marks: Kept): void => {
  documentProperties()?.setProperties({ ...marks });
  sheetMarks.forget();
};

export const keepSheetFormat = (format: number): void => keep({ format: String(format) });

export const keepWitness = ({ entries, years }: Witness): void => keep({ witness: [entries, ...years].join(' ') });

/** The layout that all tabs have by now. What need not be seen has been hidden once; from then on it is as people want it. */
export const keepLayout = (layout: string, tabs: SheetMarks['tabs'] = 'hidden'): void => keep({ layout, tabs });

export const keepFront = ({ sheetId, content, shape, charts }: FrontMark): void =>
  keep({ front: [sheetId, content, shape, ...charts].join(' ') });

/** In the place of what the tab says: it is to be written anew, and to be made anew where somebody has deleted it. */
export const ANEW = 'anew';

/** @param front As it was kept. */
export const renewFront = (front: FrontMark | undefined): void => {
  if (front) keepFront({ ...front, content: ANEW });
};

export const keepTabs = (tabs: 'hidden' | 'shown'): void => keep({ tabs });

/** @param format Of a Sheet that has none yet. */
export const beginSetUp = (language: Language, by: string, format: number | undefined): void =>
  keep({ setUp: `${language} ${by}`, ...(format === undefined ? {} : { format: String(format) }) });

export const endSetUp = (): void => keep({ setUp: '' });

/** Whether any of our tabs is there. */
export const isSetUp = (): boolean => sheetsByKey().size > 0;
