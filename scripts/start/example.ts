// The example unit on the first day of its year: people's accounts, an empty Sheet with the add-on, files in the manager's Drive.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { type Account, createSpreadsheet, emptyState, installScript, type Project, Workspace } from 'local-workspace';
import Papa from 'papaparse';
import { findHeadings } from '../../src/domain/formats/columns.ts';
import { rosterHeadings } from '../../src/domain/importing/rosterRow.ts';

interface Example {
  folder: string;
  manager: { name: string; email: string };
  sheetName: string;
  locale: string;
  roster: string;
  /** The files in the manager's Drive. */
  files: readonly string[];
}

export const EXAMPLES: Readonly<Record<'da' | 'en', Example>> = {
  da: {
    folder: 'aabakkeskolen',
    manager: { name: 'Mette Holm', email: 'mette.holm@aabakkeskolen.solby.example' },
    sheetName: 'MUS på Åbakkeskolen',
    locale: 'da_DK',
    roster: 'medarbejdere.csv',
    files: ['medarbejdere.csv', 'strategi.csv', 'aftaler-2025.csv'],
  },
  en: {
    folder: 'small-unit-en',
    manager: { name: 'Kirsten Dahl', email: 'kirsten@harbourlibrary.example' },
    sheetName: 'Development conversations at Harbour Library',
    locale: 'en_GB',
    roster: 'staff.xlsx',
    files: ['staff.xlsx', 'strategy.csv', 'agreements-2025.csv'],
  },
};

/** The folder of an example's files, relative to the project. */
export const folderOf = (language: 'da' | 'en'): string => join('examples', EXAMPLES[language].folder);

/** The add-on's name in the menu, and the id under which every start installs its newest version. */
export const ADD_ON = { id: 'strategisk-mus', name: 'Strategisk MUS' };

const FIRST_MORNING = '2026-08-17T06:00:00Z';
const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const exampleWorkspace = async (language: 'da' | 'en', project: Project): Promise<Workspace> => {
  const { manager, sheetName, locale, files } = EXAMPLES[language];
  const folder = join(import.meta.dirname, '../..', folderOf(language));
  const staff = await staffIn(join(folder, EXAMPLES[language].roster), language);
  const accounts: Account[] = [
    { ...manager, locale: language, kind: 'workspace' },
    ...staff.flatMap(({ account }) => account ?? []),
  ];
  const workspace = new Workspace(emptyState({ now: FIRST_MORNING, accounts }));
  workspace.state.mailboxes = staff.flatMap(({ email, account }) => (account ? [] : [email]));
  const owner = manager.email;
  const containerId = createSpreadsheet(workspace, { name: sheetName, owner, locale, timeZone: 'Europe/Copenhagen' });
  for (const name of files) {
    const content = readFileSync(join(folder, name)).toString('base64');
    workspace.addFile({ name, mimeType: TYPES[name.split('.').at(-1) ?? ''] ?? '', owner, content });
  }
  workspace.addFile({ ...ADD_ON, mimeType: 'application/vnd.google-apps.script', owner });
  installScript(workspace, { ...project, id: ADD_ON.id, containerId, addOn: true });
  return workspace;
};

/** The employees on the roster who have an address, with a Google account or without. */
const staffIn = async (path: string, language: 'da' | 'en'): Promise<{ email: string; account?: Account }[]> => {
  const rows = path.endsWith('.xlsx') ? await rowsOfWorkbook(path) : rowsOfCsv(path);
  const headings = findHeadings(rows, rosterHeadings());
  if (!headings) throw new Error(`${path} has no headings of a roster.`);
  return rows.slice(headings.row + 1).flatMap((row): { email: string; account?: Account }[] => {
    const cell = (field: Parameters<typeof headings.columns.get>[0]) =>
      row[headings.columns.get(field) ?? -1]?.trim() ?? '';
    const email = cell('email');
    if (email === '') return [];
    if (/^(nej|no)$/i.test(cell('hasAccount'))) return [{ email }];
    const name = cell('name') || `${cell('firstName')} ${cell('lastName')}`;
    const reads = cell('language');
    const locale = /^(engelsk|english)$/i.test(reads) ? 'en' : /^(dansk|danish)$/i.test(reads) ? 'da' : language;
    return [{ email, account: { email, name, locale, kind: 'workspace' } }];
  });
};

const rowsOfCsv = (path: string): string[][] =>
  Papa.parse<string[]>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

const rowsOfWorkbook = async (path: string): Promise<string[][]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, column) => row.getCell(column + 1).text));
  });
  return rows;
};
