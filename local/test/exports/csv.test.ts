// A sheet as CSV: what is shown, parted by commas, whatever the locale.
import { createSpreadsheet, csvOf, emptyState, GoogleError, typeInSheet, Workspace } from '../../index.ts';

const METTE = 'mette@solby.dk';

test.each([
  ['da_DK', '28-09-2026', '3,5', 'Navn,Dato,Tal\r\n"Sø, ""Anna""",28-09-2026,"3,5"'],
  ['en_US', '9/28/2026', '3.5', 'Navn,Dato,Tal\r\n"Sø, ""Anna""",9/28/2026,3.5'],
])('%s', (locale, date, number, expected) => {
  const accounts = [{ email: METTE, name: 'Mette', locale: 'da', kind: 'workspace' }] as const;
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z', accounts: [...accounts] }));
  const spreadsheetId = createSpreadsheet(workspace, {
    name: 'A',
    owner: METTE,
    locale,
    timeZone: 'Europe/Copenhagen',
  });
  const sheet = workspace.state.spreadsheets[spreadsheetId]?.sheets[0]?.name ?? '';
  const values = [
    ['Navn', 'Dato', 'Tal'],
    ['Sø, "Anna"', date, number],
  ];
  typeInSheet(workspace, { spreadsheetId, as: METTE, sheet, a1: 'A1', values });
  expect(csvOf(workspace, spreadsheetId, sheet).toString()).toBe(expected);
  expect(() => csvOf(workspace, spreadsheetId, 'Ingen')).toThrow(GoogleError);
});
