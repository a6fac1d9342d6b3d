// Focus areas of the strategy from a file.

import { type FileRow, type KnownHeadings, readByHeadings } from '../formats/columns.ts';
import { plain } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import type { FocusArea, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import { type ImportFile, type ImportPreview, RowsOfImport, reservedHeadings, yearIn } from './preview.ts';

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

function readRow(row: FileRow<Field>): { area: Partial<FocusArea>; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (code: ProblemCode, field: Field) =>
    problems.push({ code, row: row.number, column: row.heading(field), values: { value: row.cell(field) } });
  const area: Partial<FocusArea> = {
    title: row.cell('title'),
    why: row.lines('why'),
    signOfSuccess: row.lines('signOfSuccess'),
  };
  if (plain(row.cell('title')) === '') refuse('importFocusAreaTitleMissing', 'title');

  const period = row.cell('period');
  const years = /^\D*(\d{4})\s*(?:[-–—/]|til|to)\s*(\d{4}|\d{2})\D*$/i.exec(period);
  if (years) {
    area.fromYear = Number(years[1]);
    area.toYear = Number(years[2]?.length === 2 ? `${years[1]?.slice(0, 2)}${years[2]}` : years[2]);
  } else if (period) {
    area.fromYear = area.toYear = yearIn(period);
    if (!area.fromYear) refuse('importYearImpossible', 'period');
  }
  for (const field of ['fromYear', 'toYear'] as const) {
    if (!row.cell(field)) continue;
    area[field] = yearIn(row.cell(field));
    if (!area[field]) refuse('importYearImpossible', field);
  }
  if (area.fromYear && area.toYear && area.toYear < area.fromYear) {
    const field = years ? 'period' : 'toYear';
    const values = { from: area.fromYear, to: area.toYear };
    problems.push({ code: 'importYearsReversed', row: row.number, column: row.heading(field), values });
  }
  return { area, problems };
}

export function previewOfFocusAreas(file: ImportFile, unit: Unit): ImportPreview<'focusAreas'> {
  const read = readByHeadings<Field>(file.rows, HEADINGS, {
    corrections: file.columns,
    required: [{ fields: ['title'], title: TABLES.focusAreas.columns.title.titles[unit.settings.language] }],
    reserved: reservedHeadings(TABLES.focusAreas),
  });
  const rows = new RowsOfImport<FocusArea>(newIds('F', unit), read.problems);
  const known = new Map(unit.focusAreas.map((area) => [plain(area.title), area]));
  const rowsByTitle = new Map<string, number>();

  for (const row of read.rows) {
    const { area, problems } = readRow(row);
    const key = plain(area.title ?? '');
    const firstRow = rowsByTitle.get(key);
    if (key && firstRow !== undefined) {
      const values = { value: area.title ?? '', firstRow };
      problems.push({ code: 'importFocusAreaTwice', row: row.number, column: row.heading('title'), values });
    } else if (key) rowsByTitle.set(key, row.number);

    const present = known.get(key);
    if (problems.length > 0) rows.refuse(problems);
    else if (present) rows.update(present, { ...area, title: present.title }, row.unknown);
    else rows.add({ ...blankRow('focusAreas'), ...area }, row.unknown);
  }
  return rows.preview('focusAreas', read);
}
