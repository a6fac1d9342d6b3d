// The exported master Sheet as a file: its tabs read by exceljs, and what an independent reader counts in them. Knows no code of ours.

import ExcelJS from 'exceljs';
import { type Workspace, xlsxOf } from 'local-workspace';

export type Row = Record<string, string>;
export type Tabs = (name: string) => Row[];

export const masterFile = async (workspace: Workspace, spreadsheetId: string): Promise<Tabs> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await xlsxOf(workspace, spreadsheetId)).buffer);
  return (name) => rowsOf(workbook, name);
};

const textOf = (value: ExcelJS.CellValue): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' && 'text' in value ? String(value.text) : String(value);
};

const rowsOf = (workbook: ExcelJS.Workbook, tab: string): Row[] => {
  const sheet = workbook.getWorksheet(tab);
  if (!sheet) throw new Error(`The file has no tab ${tab}`);
  const headings = Array.from(sheet.getRow(1).values as ExcelJS.CellValue[], textOf);
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = Object.fromEntries(
      headings.map((heading, at) => [heading, at === 0 ? '' : textOf(row.getCell(at).value)]),
    );
    if (Object.values(cells).some((text) => text !== '' && text !== 'false')) rows.push(cells);
  });
  return rows;
};

/** The report's own figures, by their ids. */
export const figuresIn = (tabs: Tabs): ReadonlyMap<string, string> =>
  new Map(tabs('Strategiopfølgning').map((row) => [row.Id ?? '', row.Tal ?? '']));

/** The rows that each figure should count. */
export const countsIn = (tabs: Tabs, year: string): Record<string, Row[]> => {
  const held = tabs('Samtaler').filter((row) => row.År === year && row.Afholdt !== '');
  const agreements = tabs('Aftaler').filter((row) => row.År === year);
  const old = tabs('Aftaler').filter((row) => Number(row.År) < Number(year) && row.Fremdrift !== 'Bortfaldet');
  const shared = tabs('Forslag').filter((row) => row.År === year && row.Samtykke !== 'Privat');
  const having = (rows: readonly Row[], heading: string, text: string): Row[] =>
    rows.filter((row) => row[heading] === text);
  const counts: Record<string, Row[]> = {
    held,
    topic: held.filter((row) => row['Drøftede indsatsområder'] !== ''),
    'suggestions/named': having(shared, 'Samtykke', 'Med navn'),
    'suggestions/unnamed': having(shared, 'Samtykke', 'Uden navn'),
    old,
    agreements,
  };
  const parts: [id: string, rows: readonly Row[], heading: string, texts: Record<string, string>][] = [
    ['effect', old, 'Resultat', { done: 'Gennemført', partly: 'Delvist', notDone: 'Ikke gennemført' }],
    [
      'agreements',
      agreements,
      'Type',
      { goal: 'Mål for arbejdet', change: 'Ændrede opgaver eller arbejdsgange', development: 'Udviklingsaktivitet' },
    ],
    ['agreements', agreements, 'Ansvarlig', { employee: 'Medarbejder', manager: 'Leder', both: 'Begge' }],
    [
      'progress',
      agreements,
      'Fremdrift',
      {
        notStarted: 'Ikke startet',
        inProgress: 'I gang',
        done: 'Gennemført',
        offTrack: 'Kører skævt',
        lapsed: 'Bortfaldet',
      },
    ],
  ];
  for (const [id, rows, heading, texts] of parts) {
    for (const [name, text] of Object.entries(texts)) counts[`${id}/${name}`] = having(rows, heading, text);
  }
  const areas = tabs('Strategi').map((row) => row.Id ?? '');
  for (const area of [...areas, 'drift']) {
    counts[`agreements/${area}`] = having(agreements, 'Indsatsområde-id', area);
    counts[`suggestions/${area}`] = having(shared, 'Indsatsområde-id', area);
  }
  for (const area of areas) {
    counts[`discussed/${area}`] = held.filter((row) =>
      (row['Drøftede indsatsområder'] ?? '').split(', ').includes(area),
    );
  }
  return counts;
};
