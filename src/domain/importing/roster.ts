// Employees from a file: what is new, what is changed, and which rows must be mended.

import { parsePeoplesDate } from '../calendar/calendarDate.ts';
import { parsePeoplesTime, timeOfPart } from '../calendar/clockTime.ts';
import { type FileRow, type KnownHeadings, readByHeadings } from '../formats/columns.ts';
import { formerIds } from '../people/formerRows.ts';
import { plain } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import { isEmail, isLookAlike } from '../unit/emailAddress.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import { choiceOf, type ImportFile, type ImportPreview, RowsOfImport, reservedHeadings } from './preview.ts';

type Field =
  | 'name'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'email'
  | 'language'
  | 'state'
  | 'hasAccount'
  | 'conversationDate'
  | 'conversationTime';

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

export const rosterHeadings = (): KnownHeadings<Field> => ({
  name: words(
    'Navn, Fulde navn, Medarbejdernavn, Medarbejderens navn, Medarbejder, Ansat, Ansattes navn, Name, Full name, Employee name, Employee, Display name',
  ),
  firstName: words('Fornavn, Fornavne, First name, Given name, Forename'),
  middleName: words('Mellemnavn, Mellemnavne, Middle name'),
  lastName: words('Efternavn, Efternavne, Last name, Surname, Family name'),
  email: words(
    'E-mail, Arbejdsmail, Arbejdsemail, E-mailadresse, Mailadresse, E-mail arbejde, Mail arbejde, Arbejdsmailadresse, Mail, E-post, Work e-mail, Work mail, E-mail address, Mail address, Primary e-mail',
  ),
  language: words('Sprog, Foretrukket sprog, Language, Preferred language'),
  state: words('Status, Tilstand, Ansættelsesstatus, Medarbejderstatus, State, Employment status, Employee status'),
  hasAccount: words('Google-konto, Har Google-konto, Konto, Google account, Has Google account, Account'),
  conversationDate: words('Samtaledato, MUS-dato, Dato for samtale, Dato for MUS, Conversation date, Interview date'),
  conversationTime: words('Klokkeslæt, Samtaletidspunkt, Tidspunkt, Conversation time, Time'),
});

const STATES: Record<Employee['state'], readonly string[]> = {
  active: words('aktiv, ansat, i arbejde, active, employed, current'),
  onLeave: words(
    'orlov, på orlov, barsel, på barsel, barselsorlov, forældreorlov, on leave, leave, maternity leave, parental leave',
  ),
  left: words('fratrådt, stoppet, ophørt, fratrædt, tidligere, opsagt, left, former, terminated, inactive, inaktiv'),
};
const LANGUAGES: Record<Exclude<Employee['language'], ''>, readonly string[]> = {
  da: words('dansk, danish, da, dk, da-dk'),
  en: words('engelsk, english, en, eng, gb, uk, en-gb, en-us'),
};
const YES_NO = {
  yes: words('ja, j, yes, y, true, sand, x, 1, har, ✓, ✔, ☑'),
  no: words('nej, n, no, false, falsk, 0, ingen, -, ☐'),
};

/** The name in one column, or put together from its parts; `Hansen, Anders` is turned round. */
function nameIn(row: FileRow<Field>): string {
  const whole = row.cell('name');
  const parts = [row.cell('firstName'), row.cell('middleName'), row.cell('lastName')].filter(Boolean).join(' ');
  const turned = /^([^,]+), ?([^,]+)$/.exec(whole);
  return turned ? `${turned[2]} ${turned[1]}` : whole || parts;
}

/** What a row says; fields that the file leaves open are absent. */
function readRow(row: FileRow<Field>): { employee: Partial<Employee>; problems: Problem[] } {
  const employee: Partial<Employee> = {};
  const problems: Problem[] = [];
  const refuse = (code: ProblemCode, field: Field) =>
    problems.push({ code, row: row.number, column: row.heading(field), values: { value: row.cell(field) } });

  const name = nameIn(row);
  if (/\p{L}/u.test(name)) employee.name = name;
  else
    problems.push({
      code: 'importNameMissing',
      row: row.number,
      column: row.heading('name'),
      values: { value: name },
    });

  const email = row
    .cell('email')
    .replace(/^mailto:/i, '')
    .replace(/^.*<(.+)>$/, '$1');
  if (!email) refuse('importEmailMissing', 'email');
  else if (!isEmail(email)) refuse('importEmailMalformed', 'email');
  else if (isLookAlike(email)) refuse('importEmailLookAlike', 'email');
  else employee.email = email;

  const language = row.cell('language');
  if (language) {
    employee.language = choiceOf(language, LANGUAGES);
    if (!employee.language) refuse('importLanguageUnknown', 'language');
  }
  const state = row.cell('state');
  if (state) {
    employee.state = choiceOf(state, STATES);
    if (!employee.state) refuse('importStateUnknown', 'state');
  }
  const account = row.cell('hasAccount');
  if (account) {
    const answer = choiceOf(account, YES_NO);
    if (answer) employee.hasAccount = answer === 'yes';
    else refuse('importYesNoUnknown', 'hasAccount');
  }
  const date = row.cell('conversationDate');
  if (date) {
    employee.conversationDate = parsePeoplesDate(date, { serials: true });
    if (!employee.conversationDate) refuse('importDateImpossible', 'conversationDate');
  }
  const time = row.cell('conversationTime');
  if (time) {
    // A time whose cell has lost its format comes as a part of a day.
    employee.conversationTime = /^0?[.,]\d+$/.test(time)
      ? timeOfPart(Number(time.replace(',', '.')))
      : parsePeoplesTime(time);
    if (!employee.conversationTime) refuse('importTimeImpossible', 'conversationTime');
  }
  return { employee, problems };
}

export function previewOfEmployees(file: ImportFile, unit: Unit): ImportPreview<'employees'> {
  const { name, email } = TABLES.employees.columns;
  const read = readByHeadings<Field>(file.rows, rosterHeadings(), {
    corrections: file.columns,
    required: [
      { fields: ['name', 'firstName', 'lastName'], title: name.titles[unit.settings.language] },
      { fields: ['email'], title: email.titles[unit.settings.language] },
    ],
    reserved: reservedHeadings(TABLES.employees),
  });
  const rows = new RowsOfImport<Employee>(newIds('E', unit), read.problems);
  const formerId = formerIds(unit);
  const known = new Map(unit.employees.map((employee) => [employee.email.trim().toLowerCase(), employee]));
  const rowsByEmail = new Map<string, number>();
  const emailsInFile = new Set(read.rows.map((row) => row.cell('email').toLowerCase()));

  for (const row of read.rows) {
    const { employee, problems } = readRow(row);
    const key = employee.email?.toLowerCase() ?? '';
    const firstRow = rowsByEmail.get(key);
    if (key && firstRow !== undefined) {
      const values = { value: row.cell('email'), firstRow };
      problems.push({ code: 'importEmailTwice', row: row.number, column: row.heading('email'), values });
    } else if (key) rowsByEmail.set(key, row.number);

    const present = known.get(key);
    const namesake = !present && namesakeOf(employee.name, unit, emailsInFile);
    if (key && namesake) {
      const values = { name: namesake.name, email: namesake.email };
      problems.push({ code: 'importEmailChanged', row: row.number, column: row.heading('email'), values });
    }
    if (problems.length > 0) rows.refuse(problems);
    // The address stays as it stands: a difference in case only is no change.
    else if (present) rows.update(present, { ...employee, email: present.email }, row.unknown);
    else {
      const added = { ...blankRow('employees', { language: unit.settings.language }), ...employee };
      rows.add(added, row.unknown, formerId(added));
    }
  }
  return rows.preview('employees', read);
}

/**
 * Somebody we know by that name alone, whose own address is not in the file: perhaps the same person with a new one.
 */
function namesakeOf(name: string | undefined, unit: Unit, emailsInFile: ReadonlySet<string>): Employee | undefined {
  if (!name) return undefined;
  const same = unit.employees.filter((employee) => plain(employee.name) === plain(name));
  return same.find((employee) => employee.state !== 'left' && !emailsInFile.has(employee.email.trim().toLowerCase()));
}
