// The exported files opened by LibreOffice, as people would open them. Needs `soffice` (scripts/prepare.sh installs it).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docFromHtml } from '../../docs/fromHtml.ts';
import { docxOf } from '../../exports/docx.ts';
import { xlsxOf } from '../../exports/xlsx.ts';
import { world } from '../services/spreadsheet/world.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'soffice-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The texts of the converted files, by name. A profile of its own lets it run beside a LibreOffice that is open. */
const converted = (name: string, file: Uint8Array, to: string): Record<string, string> => {
  const source = path.join(directory, name);
  const out = path.join(directory, `${name}-out`);
  writeFileSync(source, file);
  const profile = `-env:UserInstallation=file://${path.join(directory, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', out, source];
  const { error, status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 500_000 });
  if (error) throw new Error(`soffice could not be run: ${error.message}`);
  if (status !== 0) throw new Error(stderr);
  return Object.fromEntries(readdirSync(out).map((each) => [each, readFileSync(path.join(out, each), 'utf8')]));
};

/** Every sheet to a file, in UTF-8, as displayed. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

test('a workbook opens with its types, dates, drop-downs, check boxes and hidden tab', async () => {
  const { workspace, id, app, spreadsheet, sheet } = world();
  sheet
    .getRange('A1:G1')
    .setValues([['Navn', 'Dato', 'Svar', 'Ja?', 'Tal', 'Nr.', 'Stjerne']])
    .setFontWeight('bold');
  sheet.getRange('F2').setNumberFormat('@');
  sheet.getRange('A2:G2').setValues([['Åse Æbelø', '7-9-2026', 'Ja', '', '1234,5', '007', '★ vigtigt']]);
  sheet.getRange('C2').setDataValidation(app.newDataValidation().requireValueInList(['Ja', 'Nej']).build());
  sheet.getRange('D2').insertCheckboxes().check();
  sheet.getRange('A3').setValue('flere\nlinjer, og "citat"');
  sheet.setFrozenRows(1);
  spreadsheet.insertSheet('Log').appendRow(['skjult', true]).hideSheet();

  const sheets = converted('master.xlsx', await xlsxOf(workspace, id), CSV);
  expect(sheets['master-Ark1.csv']).toBe(
    'Navn,Dato,Svar,Ja?,Tal,Nr.,Stjerne\nÅse Æbelø,07-09-2026,Ja,TRUE,1234.5,007,★ vigtigt\n"flere\nlinjer, og ""citat""",,,,,,\n',
  );
  expect(sheets['master-Log.csv']).toBe('skjult,TRUE\n');
});

test('a Doc opens with its headings, lists, tables and letters', async () => {
  const body = docFromHtml(
    '<h1>MUS-samtale for Åse Æbelø</h1><p>Vi taler om <b>tre</b> emner ★</p><ul><li>Faglig udvikling</li><li>Samarbejde</li></ul>' +
      '<table><tr><th>Aftale</th><th>Frist</th></tr><tr><td>Kursus i førstehjælp</td><td>01-12-2026</td></tr></table><p>Underskrift</p>',
  );
  const file = await docxOf({ id: 'd', title: 'MUS', body, revision: 1 });
  const text = converted('samtale.docx', file, 'txt:Text (encoded):UTF8')['samtale.txt'] ?? '';
  const lines = text.replace('\uFEFF', '').split(/\r?\n/).filter(Boolean);
  expect(lines).toEqual([
    'MUS-samtale for Åse Æbelø',
    'Vi taler om tre emner ★',
    expect.stringMatching(/Faglig udvikling$/),
    expect.stringMatching(/Samarbejde$/),
    'Aftale',
    'Frist',
    'Kursus i førstehjælp',
    '01-12-2026',
    'Underskrift',
  ]);
});
