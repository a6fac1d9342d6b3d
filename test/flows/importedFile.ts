// A file imported into an empty Sheet, for tests of what comes of it: what was shown before is what goes in.
import { clickMenu, readSheet } from 'local-workspace';
import type { FileRequest, ImportView } from '../../src/contract.ts';
import { emptySheet, METTE, type School } from './school.ts';

export const installed = emptySheet();
clickMenu(installed.workspace, { scriptId: installed.scriptId, user: METTE, functionName: 'installFromMenu' });
installed.call('saveSettings', { unitName: 'Skolen', organisation: 'Solby', managerName: 'Mette Holm' });

export const requestOf = (content: string | Buffer, choices: Partial<FileRequest> = {}): FileRequest => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const name = bytes[0] === 0x50 && bytes[1] === 0x4b ? 'liste.xlsx' : 'liste.csv';
  return { kind: 'employees', name, base64: bytes.toString('base64'), ...choices };
};

/** A tab's rows by heading, with people's own columns. */
export const rowsOf = (school: School, tab: string): Record<string, string>[] => {
  const { workspace, spreadsheetId } = school;
  const shown = readSheet(workspace, { spreadsheetId, sheet: tab });
  const cells = workspace.state.spreadsheets[spreadsheetId]?.sheets.find(({ name }) => name === tab)?.cells ?? {};
  const columns = Object.keys(cells[1] ?? {}).map(Number);
  return Object.keys(cells)
    .map(Number)
    .filter((row) => row > 1 && shown.display(row, 1) !== '')
    .map((row) => Object.fromEntries(columns.map((column) => [shown.display(1, column), shown.display(row, column)])));
};

export interface Imported {
  view: ImportView;
  people: Record<string, string>[];
  school: School;
}

export const imported = (content: string | Buffer, choices: Partial<FileRequest> = {}): Imported => {
  const school = installed.copy();
  const request = requestOf(content, choices);
  // What is shown beforehand is what goes in.
  const before = school.call<ImportView>('previewImport', request);
  const view = school.call<ImportView>('importFile', request);
  expect(view).toEqual(before);
  return { view, people: rowsOf(school, 'Medarbejdere'), school };
};

export const namesIn = ({ people }: Imported): string[] => people.map(({ Navn = '' }) => Navn);
export const refusalOf = (content: Buffer, name: string): string => {
  const reply = installed.copy().reply<ImportView>('importFile', { ...requestOf(content), name });
  if (reply.ok) throw new Error('It went in.');
  return reply.problems.join();
};
