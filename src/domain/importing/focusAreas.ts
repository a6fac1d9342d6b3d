// Focus areas of the strategy from a file.

import type { KnownHeadings } from '../formats/columns.ts';
import { type FileRow, readTable } from '../formats/readTable.ts';
import type { Sought } from '../formats/tableInFile.ts';
import { plain } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import type { Problem } from '../unit/problem.ts';
import { TABLES } from '../unit/tables.ts';
import type { FocusArea, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import { readingOptions } from './fieldTitles.ts';
import { periodIn } from './period.ts';
import { besideName, type ImportFile, type ImportPreview, RowsOfImport, yearIn } from './preview.ts';

type Field = 'title' | 'why' | 'signOfSuccess' | 'fromYear' | 'toYear' | 'period';

const HEADINGS: KnownHeadings<Field> = {
  title: [
    'Indsatsområde',
    'Strategisk indsatsområde',
    'Titel',
    'Indsats',
    'Fokusområde',
    'Tema',
    'Focus area',
    'Title',
  ],
  why: ['Hvorfor', 'Begrundelse', 'Baggrund', 'Formål', 'Beskrivelse', 'Why', 'Reason', 'Purpose', 'Description'],
  signOfSuccess: [
    'Tegn på succes',
    'Tegn',
    'Succeskriterium',
    'Succeskriterier',
    'Mål',
    'Sign of success',
    'Signs of success',
    'Success criteria',
  ],
  fromYear: ['Fra år', 'Startår', 'Start', 'Fra', 'Første år', 'From year', 'Start year', 'First year', 'From'],
  toYear: ['Til år', 'Slutår', 'Slut', 'Til', 'Sidste år', 'To year', 'End year', 'End', 'Last year', 'To'],
  period: ['Periode', 'År', 'Gælder', 'Strategiperiode', 'Period', 'Years', 'Year'],
};

/** A heading such as `Start` or `Mål` is believed where half of what stands below is a year, or is none. */
const FITS: Sought<Field>['fits'] = {
  title: (text) => /\p{L}/u.test(text),
  fromYear: (text) => yearIn(text) !== undefined,
  toYear: (text) => yearIn(text) !== undefined,
  period: (text) => /\d{2}/.test(text),
};

interface ReadArea {
  readonly area: Partial<FocusArea>;
  readonly problems: Problem[];
  /** Years that are not understood, or that run backwards; the area goes in without them. */
  readonly unread: Field[];
  readonly unknown: Record<string, string>;
}

function readRow(row: FileRow<Field>): ReadArea {
  const unread: Field[] = [];
  const area: Partial<FocusArea> = {
    title: row.cell('title'),
    why: row.lines('why'),
    signOfSuccess: row.lines('signOfSuccess'),
  };
  const problems: Problem[] =
    plain(row.cell('title')) === ''
      ? [
          {
            code: 'importFocusAreaTitleMissing',
            row: row.number,
            column: row.heading('title'),
            values: { value: row.cell('title') },
          },
        ]
      : [];

  const period = periodIn(row.cell('period'));
  if (period) [area.fromYear, area.toYear] = [period.from, period.to];
  else if (row.cell('period')) unread.push('period');
  for (const field of ['fromYear', 'toYear'] as const) {
    if (!row.cell(field)) continue;
    const year = yearIn(row.cell(field));
    if (year) area[field] = year;
    else unread.push(field);
  }
  if (area.fromYear && area.toYear && area.toYear < area.fromYear) {
    unread.push(period ? 'period' : 'toYear');
    area.fromYear = area.toYear = null;
  }
  const unknown = {
    ...row.unknown,
    ...Object.fromEntries(unread.map((field) => [besideName(row.heading(field)), row.cell(field)])),
  };
  return { area, problems, unread, unknown };
}

export function previewOfFocusAreas(file: ImportFile, unit: Unit): ImportPreview<'focusAreas'> {
  const { language } = unit.settings;
  const options = readingOptions('focusAreas', file, language);
  const required = [{ fields: ['title'] as [Field], title: TABLES.focusAreas.columns.title.titles[language] }];
  const read = readTable<Field>(file.sheets, { known: HEADINGS, fits: FITS, required }, options);
  const rows = new RowsOfImport<FocusArea>(newIds('F', unit), options.titleOf);
  const known = new Map(unit.focusAreas.map((area) => [plain(area.title), area]));
  const rowsByTitle = new Map<string, number>();

  for (const row of read.rows) {
    if (row.isUncalculated('title')) {
      rows.leaveUncalculated(row, 'title');
      continue;
    }
    if (rows.leaveAside(row)) continue;
    const { area, problems, unread, unknown } = readRow(row);
    const key = plain(area.title ?? '');
    const firstRow = rowsByTitle.get(key);
    if (key && firstRow !== undefined) {
      const values = { value: area.title ?? '', firstRow };
      problems.push({ code: 'importFocusAreaTwice', row: row.number, column: row.heading('title'), values });
    } else if (key) rowsByTitle.set(key, row.number);

    const present = known.get(key);
    if (problems.length > 0) {
      rows.refuse(problems);
      continue;
    }
    for (const field of unread) rows.tell('importCellsUnread', row, field);
    if (present) rows.update(present, { ...area, title: present.title }, unknown);
    else rows.add({ ...blankRow('focusAreas'), ...area }, unknown);
  }
  return rows.preview('focusAreas', read);
}
