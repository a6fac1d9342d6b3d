// The small school with seven people who have held their conversations: what a strategy report is made from.
import { type SheetRecord, typeInSheet } from 'local-workspace';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import { ANNA, METTE, type School, schoolAt, schoolOnce } from './school.ts';

export const PEOPLE = [
  ANNA,
  'dora@solby.dk',
  'emil@solby.dk',
  'frida@solby.dk',
  'gert@solby.dk',
  'hanne@solby.dk',
  'ivar@solby.dk',
];
const MORE = `Navn;E-mail
Dora Lund;dora@solby.dk
Emil Krog;emil@solby.dk
Frida Toft;frida@solby.dk
Gert Maj;gert@solby.dk
Hanne Dal;hanne@solby.dk
Ivar Bech;ivar@solby.dk`;
export const LAST_NAMES = /Lund|Krog|Toft|Bech|Demir/;

export const sheetOf = (school: School, key: TableKey): SheetRecord => {
  const { sheets } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? { sheets: [] };
  const sheet = sheets.find(({ name }) => name === TABLES[key].titles.da);
  if (!sheet) throw new Error(`No tab ${key}`);
  return sheet;
};

/** Mette pastes rows under those that are there. */
export const paste = (school: School, key: TableKey, rows: Record<string, string>[]): void => {
  const sheet = sheetOf(school, key);
  const headings = Object.entries(sheet.cells[1] ?? {});
  const filled = Object.entries(sheet.cells)
    .filter(([, cells]) => Object.values(cells).some(({ value }) => typeof value !== 'boolean' && value !== ''))
    .map(([row]) => Number(row));
  const first = Math.max(...filled) + 1;
  for (const [column, { value }] of headings) {
    const name = Object.entries(TABLES[key].columns).find(([, { titles }]) => titles.da === value)?.[0];
    if (!name || !rows.some((row) => name in row)) continue;
    const a1 = `${String.fromCharCode(64 + Number(column))}${first}`;
    const at = { spreadsheetId: school.spreadsheetId, as: METTE, sheet: sheet.name };
    typeInSheet(school.workspace, { ...at, a1, values: rows.map((row) => [row[name] ?? '']) });
  }
};

/** Seven conversations, six of them about the strategy; nine agreements, none of the second focus area; 2 November. */
export const reportSchool = (): School => schoolOnce('report', beforeTheReport);

const beforeTheReport = (): School => {
  const school = schoolAt('installed');
  school.import('employees', MORE);
  school.jumpTo('2026-10-30T10:05');
  const id = (at: number): string => school.idOf(PEOPLE[at] ?? '');
  paste(
    school,
    'agreements',
    PEOPLE.map((_, at) => ({
      id: `A${at + 11}`,
      year: '2026',
      employeeId: id(at),
      text: `Aftale nummer ${at + 11}`,
      type: at < 4 ? 'Mål for arbejdet' : 'Udviklingsaktivitet',
      focusAreaId: at < 6 ? 'F1' : 'drift',
      driftReason: at < 6 ? '' : 'Sikkerhed',
      responsible: at < 3 ? 'Medarbejder' : 'Leder',
      deadline: '01-03-2027',
      progress: 'Ikke startet',
    })),
  );
  for (const [at] of PEOPLE.entries()) {
    school.call('registerConversation', id(at), '2026-10-05', at === 0 ? [] : ['F1']);
  }
  school.call('reviewAgreements', id(0), [
    { agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'Børnene læser', score: '4' },
    { agreementId: 'A02', status: 'Ikke gennemført', reason: 'Kurset blev aflyst', effect: '', score: '' },
  ]);
  paste(
    school,
    'answers',
    PEOPLE.flatMap((_, at) => [
      { year: '2026', employeeId: id(at), questionKey: 'STR1:F1', answer: at < 4 ? 'Meget' : 'En del' },
      ...(at < 4 ? [{ year: '2026', employeeId: id(at), questionKey: 'STR1:F2', answer: 'Lidt' }] : []),
      { year: '2026', employeeId: id(at), questionKey: 'FBK1', answer: 'Hemmelig feedback' },
    ]),
  );
  paste(school, 'suggestions', [
    {
      id: 'S01',
      year: '2026',
      employeeId: id(1),
      text: 'Bogklub på tværs',
      focusAreaId: 'F1',
      addressee: 'Ledelsen',
      consent: 'Med navn',
      status: 'Ny',
    },
    {
      id: 'S02',
      year: '2026',
      employeeId: id(2),
      text: 'Fælles ugeplan',
      focusAreaId: 'F2',
      addressee: 'Ledelsen',
      consent: 'Uden navn',
      status: 'Ny',
    },
    {
      id: 'S03',
      year: '2026',
      employeeId: id(3),
      text: 'Hemmeligt forslag',
      focusAreaId: 'F1',
      addressee: 'Ledelsen',
      consent: 'Privat',
      status: 'Ny',
    },
    {
      id: 'S04',
      year: '2026',
      employeeId: id(4),
      text: 'Ring til 010190-1234',
      focusAreaId: 'F1',
      addressee: 'Ledelsen',
      consent: 'Uden navn',
      status: 'Ny',
    },
  ]);
  school.jumpTo('2026-11-02T08:05');
  return school;
};
