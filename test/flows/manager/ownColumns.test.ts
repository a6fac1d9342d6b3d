// What stands in people's own columns is in the export of their data, and goes with their deletion.
import { readSheet, typeInSheet } from 'local-workspace';
import type { ImportView, PersonalDataFiles } from '../../../src/contract.ts';
import { TABLES, type TableKey } from '../../../src/domain/unit/tables.ts';
import { rowsOf } from '../importedFile.ts';
import { ALI, ANNA, METTE, type School, schoolAt } from '../school.ts';

/** Both files of the export. */
const exportOf = (school: School, email: string): { data: Exported; text: string; json: string } => {
  const links = school.call<PersonalDataFiles>('exportPersonalData', school.idOf(email));
  const idIn = (link: string): string => /\/d\/([\w-]+)\//.exec(link)?.[1] ?? '';
  const json = Buffer.from(school.workspace.file(idIn(links.machine))?.content ?? '', 'base64').toString();
  return { data: JSON.parse(json), text: JSON.stringify(school.workspace.state.docs[idIn(links.readable)]), json };
};

interface Exported {
  ownColumns: Record<string, Record<string, Record<string, string>>>;
}

/** Somebody adds a column to the tab and writes in all its rows what the row's own words are. */
const writeBeside = (school: School, key: TableKey, heading: string): void => {
  const sheet = TABLES[key].titles.da;
  const place = { spreadsheetId: school.spreadsheetId, sheet };
  const tab = school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets.find(({ name }) => name === sheet);
  const rows = Object.keys(tab?.cells ?? {}).map(Number);
  const end = Math.max(...Object.keys(tab?.cells[1] ?? {}).map(Number)) + 1;
  const shown = readSheet(school.workspace, place);
  const idAt =
    Object.keys(tab?.cells[1] ?? {})
      .map(Number)
      .find((at) => ['Medarbejder-id', 'Id', 'Nøgle'].includes(shown.display(1, at))) ?? 1;
  const ids = rows.map((row) => [row, shown.display(row, idAt)] as const);
  const type = (row: number, values: string): void => {
    typeInSheet(school.workspace, { ...place, as: METTE, a1: `${letterOf(end)}${row}`, values });
  };
  type(1, heading);
  for (const [row, id] of ids) if (row > 1 && id !== '') type(row, `${heading} om ${id}`);
};
const letterOf = (column: number): string =>
  (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

/** Anna has rows in every tab. */
const fullYear = (): School => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema', STR4: 'Flere læsevejledere', STR6: 'Ja, med navn' });
  school.answer(ALI, { SUC1: 'Reading week' });
  const id = school.idOf(ANNA);
  const own = { employeeId: id, kind: 'own', questionId: '', text: 'Hvordan går det?', note: '' };
  school.call('saveTailoring', [id], [own]);
  school.prepare(ANNA, { SUC5: 'Du ser børnene' });
  school.hour('2026-09-16T11:05');
  school.call('registerConversation', id, '2026-09-16', ['F1']);
  return school;
};

const TABS = [
  'employees',
  'tailoring',
  'preparation',
  'answers',
  'suggestions',
  'agreements',
  'conversations',
] as const;

test('the export has what people have written beside our columns, in every tab, and of nobody else', () => {
  const school = fullYear();
  for (const key of TABS) writeBeside(school, key, `Egen ${TABLES[key].titles.da}`);
  const id = school.idOf(ANNA);
  const { data, text, json } = exportOf(school, ANNA);
  for (const key of TABS) {
    const heading = `Egen ${TABLES[key].titles.da}`;
    const cells = Object.values(data.ownColumns[key] ?? {}).map((own) => own[heading]);
    const rows = school.rows(key).filter((row) => (key === 'employees' ? row.id : row.employeeId) === id);
    expect([key, cells.length]).toEqual([key, rows.length]);
    for (const cell of cells) expect(text).toContain(`${cell}`);
    expect(text).toContain(heading);
  }
  expect(json).not.toContain(`om ${school.idOf(ALI)}`);
});

test('two columns of one heading, one without any, and what stands in the log’s rows are there too', () => {
  const school = fullYear();
  for (const heading of ['Hold', 'Hold']) writeBeside(school, 'employees', heading);
  school.type('employees', { email: ANNA }, 'name', 'Anna Sø');
  writeBeside(school, 'log', 'Bemærkning');
  const { data, text } = exportOf(school, ANNA);
  const id = school.idOf(ANNA);
  expect(Object.keys(data.ownColumns.employees?.[id] ?? {})).toEqual(['Hold', 'Hold (2)']);
  expect(Object.keys(data.ownColumns.log ?? {})).toContain(`2026/form/${id}`);
  expect(text).toContain(`Bemærkning om 2026/form/${id}`);
});

test('the file to read is in the person’s language, and names questions and focus areas instead of their ids', () => {
  const school = fullYear();
  writeBeside(school, 'answers', 'Egen');
  const { text: danish } = exportOf(school, ANNA);
  expect(danish).toContain('Fortæl om en opgave, du er stolt af');
  expect(danish).toContain('Stærke læsere');
  expect(danish).not.toMatch(/SUC1|SUC5|Spørgsmåls-id|Indsatsområde-id/);
  const { text: english } = exportOf(school, ALI);
  expect(english).toMatch(/Answers/);
  expect(english).toContain('proud');
  expect(english).not.toMatch(/Svar<|stolt|SUC1/);
});

const SENSITIVE = `Navn;E-mail;CPR-nr.;Månedsløn;Telefon
Anna Sø;${ANNA};010180-1234;34.512,75;0045 20304050
Ali Demir;${ALI};020290-4321;36.100,00;0045 20304051
`;

test('sensitive columns that were taken along are in the export, and nothing of them is left after a deletion', () => {
  const school = schoolAt('installed');
  const request = { kind: 'employees', name: 'liste.csv', base64: Buffer.from(SENSITIVE).toString('base64') };
  const beside = { 'CPR-nr.': true, Månedsløn: true };
  expect(school.call<ImportView>('importFile', { ...request, beside }).unknown).toEqual([
    'CPR-nr.',
    'Månedsløn',
    'Telefon',
  ]);
  const agreements = `E-mail;Aftale;Frist;CPR\n${ANNA};Læsebånd;30-11-2026;010180-1234\n`;
  school.call('importFile', {
    kind: 'agreements',
    name: 'aftaler.csv',
    base64: Buffer.from(agreements).toString('base64'),
    beside: { CPR: true },
  });
  const { json, text } = exportOf(school, ANNA);
  for (const whole of [json, text]) {
    for (const said of ['CPR-nr.', '010180-1234', 'Månedsløn', '34.512,75', 'Telefon', '0045 20304050'])
      expect(whole).toContain(said);
    expect(whole).not.toMatch(/020290|36\.100/);
  }
  const id = school.idOf(ANNA);
  school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
  school.hour('2026-12-01T08:05');
  school.call('approveDeletions', [`person/${id}`]);
  expect(school.work().problems).toEqual([]);
  const { accounts: _, outbox: __, ...state } = school.workspace.state;
  // Packed code may spell anything by chance.
  const left = JSON.stringify(state, (key, value) => (key === 'files' && value?.['Code.js'] ? {} : value));
  expect(left).not.toMatch(/010180|34\.512|20304050/);
  // The columns and the others' cells stay.
  expect(rowsOf(school, 'Medarbejdere').find((row) => row['E-mail'] === ALI)).toMatchObject({
    'CPR-nr.': '020290-4321',
  });
});

test('what is sent to one without an address goes to the manager, with the name in its subject and the page to print', () => {
  const school = schoolAt('installed');
  school.import('employees', 'Navn;E-mail;Google-konto\nGurli Køkken;;Nej');
  const row = { name: 'Gurli Køkken' };
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  expect(school.work().problems).toEqual([]);
  school.type('employees', row, 'conversationDate', '01-10-2026');
  school.type('employees', row, 'conversationTime', '10:00');
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  expect(school.work().problems).toEqual([]);
  const sent = school.workspace.state.outbox.filter(({ subject }) =>
    subject.startsWith('Til Gurli Køkken, på papir: '),
  );
  expect(sent.map(({ to }) => String(to))).toEqual([METTE]);
  expect(JSON.stringify(sent[0]?.attachments)).toContain('MUS-2026.pdf');
});
