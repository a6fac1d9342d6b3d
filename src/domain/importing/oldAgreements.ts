// Last year's agreements from a file: the rows the effect review begins with.

import {
  deadlineIn,
  focusAreaOf,
  knownAgreementHeadings,
  responsibleOf,
  typeOf,
} from '../agreements/agreementWords.ts';
import { dayMeant } from '../calendar/dayInWords.ts';
import type { KnownHeadings } from '../formats/columns.ts';
import { type FileRow, readTable } from '../formats/readTable.ts';
import type { Sought } from '../formats/tableInFile.ts';
import { nameShown } from '../people/tellApart.ts';
import { personName } from '../text/personName.ts';
import { plain } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import { addressIn, plainAddress } from '../unit/emailAddress.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import { readingOptions } from './fieldTitles.ts';
import { besideName, type ImportFile, type ImportPreview, RowsOfImport, yearIn } from './preview.ts';

type Field =
  | 'email'
  | 'employee'
  | 'text'
  | 'type'
  | 'focusArea'
  | 'driftReason'
  | 'responsible'
  | 'deadline'
  | 'signOfSuccess'
  | 'year';

const headings = (): KnownHeadings<Field> => ({
  employee: ['Medarbejder', 'Navn', 'Fulde navn', 'Medarbejdernavn', 'Employee', 'Name', 'Employee name', 'Full name'],
  email: ['E-mail', 'Arbejdsmail', 'E-mailadresse', 'Mailadresse', 'Mail', 'Medarbejders e-mail', 'E-mail address'],
  ...knownAgreementHeadings(),
  year: ['År', 'MUS-år', 'Samtaleår', 'Year'],
});

const FITS: Sought<Field>['fits'] = {
  employee: (text) => /\p{L}{2}/u.test(text),
  email: (text) => text.includes('@'),
  text: (text) => /\p{L}/u.test(text),
};

/** The given and the family name, without those between. */
const outerNames = (name: string): string => {
  const parts = name.split(' ');
  return plain(`${parts[0] ?? ''}${parts[parts.length - 1] ?? ''}`);
};

/** Whom a cell names: by address, by full name, or by the outer names where only one has them. */
function employeesNamed(text: string, unit: Unit): Employee[] {
  if (text.includes('@')) {
    const address = plainAddress(addressIn(text));
    return unit.employees.filter(({ email }) => plainAddress(email) === address);
  }
  const name = personName(text);
  if (plain(name) === '') return [];
  const same = unit.employees.filter((employee) => plain(personName(employee.name)) === plain(name));
  if (same.length > 0 || !name.includes(' ')) return same;
  const alike = unit.employees.filter((employee) => outerNames(personName(employee.name)) === outerNames(name));
  return alike.length === 1 ? alike : [];
}

interface ReadAgreement {
  readonly agreement: Partial<Agreement>;
  readonly unknown: Record<string, string>;
  readonly problems: Problem[];
  /** Cells that are kept beside as they were written. */
  readonly told: { readonly code: ProblemCode; readonly field: Field }[];
}

/** @param who what names the employee: of this row or, where it is blank, of the row above. */
function readRow(row: FileRow<Field>, who: Who, unit: Unit): ReadAgreement {
  const problems: Problem[] = [];
  const told: { code: ProblemCode; field: Field }[] = [];
  const unknown: Record<string, string> = { ...row.unknown };
  const refuse = (code: ProblemCode, field: Field, value = row.cell(field)) =>
    problems.push({ code, row: row.number, column: row.heading(field), values: { value } });
  const keepBeside = (code: ProblemCode, field: Field) => {
    told.push({ code, field });
    unknown[besideName(row.heading(field))] = row.cell(field);
  };

  const found = employeesNamed(who.text, unit);
  const [employee] = found;
  if (found.length > 1) refuse('importEmployeeAmbiguous', who.field, who.text);
  else if (!employee) refuse(who.text ? 'importEmployeeUnknown' : 'importEmployeeMissing', who.field, who.text);

  const text = row.lines('text');
  if (plain(text) === '') refuse('importAgreementTextMissing', 'text');

  const type = typeOf(row.cell('type'));
  if (row.cell('type') && !type) keepBeside('importCellsUnread', 'type');

  const responsible = responsibleOf(row.cell('responsible'), employee, unit.settings.managerName);
  if (row.cell('responsible') && !responsible) keepBeside('importCellsUnread', 'responsible');

  const named = row.cell('year') ? yearIn(row.cell('year')) : undefined;
  if (row.cell('year') && !named) keepBeside('importCellsUnread', 'year');
  const year = named ?? unit.settings.year - 1;

  const written = row.cell('deadline');
  const stated = deadlineIn(written, { serials: true });
  const deadline = stated ?? dayMeant(written, agreedFrom(year, unit));
  if (written && !stated) keepBeside(deadline ? 'importDeadlineProposed' : 'importDeadlineOpen', 'deadline');

  // Last year's focus area may be gone: an unknown one is kept in a column beside ours, and stops nothing.
  const area = focusAreaOf(row.cell('focusArea'), unit.focusAreas);
  if (row.cell('focusArea') && !area) unknown[besideName(row.heading('focusArea'))] = row.cell('focusArea');

  return {
    agreement: {
      year,
      employeeId: employee?.id,
      employeeName: employee && nameShown(unit, employee),
      text,
      type,
      focusAreaId: area?.id,
      driftReason: row.lines('driftReason') || area?.reason,
      responsible,
      deadline,
      signOfSuccess: row.lines('signOfSuccess'),
    },
    unknown,
    problems,
    told,
  };
}

/** The day from which the agreements of a year run: that of this year's first conversations, or late summer. */
const agreedFrom = (year: number, { settings }: Unit): string => `${year}${settings.windowFrom.slice(4) || '-08-15'}`;

interface Who {
  readonly field: Field;
  readonly text: string;
}

/** Whom each row is about. A blank cell below a name means the same person, as in a list with one name for several rows. */
function whose(all: readonly FileRow<Field>[], rows: RowsOfImport<Agreement>): Map<FileRow<Field>, Who> {
  let above: Who | undefined;
  return new Map(
    all.map((row) => {
      const field = row.cell('email') ? 'email' : 'employee';
      if (row.cell(field)) above = { field, text: row.cell(field) };
      // Nobody knows whom the row and those below it are about.
      else if (uncalculatedIn(row)) above = undefined;
      else if (above && plain(row.lines('text')) !== '') {
        rows.tell('importNameFromAbove', row, 'employee', above.text);
        return [row, above] as const;
      }
      return [row, { field, text: row.cell(field) }] as const;
    }),
  );
}

/** The formula without its result for which nobody knows what the row says, or of whom. */
const uncalculatedIn = (row: FileRow<Field>): Field | undefined => {
  const who: readonly Field[] = row.cell('email') || row.cell('employee') ? [] : ['employee', 'email'];
  return (['text', ...who] as const).find(row.isUncalculated);
};

const keyOf = ({ employeeId, year, text }: Partial<Agreement>): string => `${employeeId}/${year}/${plain(text ?? '')}`;

export function previewOfOldAgreements(file: ImportFile, unit: Unit): ImportPreview<'agreements'> {
  const { employeeName, text } = TABLES.agreements.columns;
  const { language } = unit.settings;
  const options = readingOptions('agreements', file, language);
  const required = [
    { fields: ['employee', 'email'] as [Field, ...Field[]], title: employeeName.titles[language] },
    { fields: ['text'] as [Field, ...Field[]], title: text.titles[language] },
  ];
  const read = readTable<Field>(file.sheets, { known: headings(), fits: FITS, required, dates: ['deadline'] }, options);
  const rows = new RowsOfImport<Agreement>(newIds('A', unit), options.titleOf);
  const people = whose(read.rows, rows);
  const known = new Map(unit.agreements.map((agreement) => [keyOf(agreement), agreement]));
  const rowsByKey = new Map<string, number>();

  for (const [row, who] of people) {
    const uncalculated = uncalculatedIn(row);
    if (uncalculated) {
      rows.leaveUncalculated(row, uncalculated);
      continue;
    }
    if (plain(row.lines('text')) === '' && rows.leaveAside(row)) continue;
    const { agreement, unknown, problems, told } = readRow(row, who, unit);
    const key = keyOf(agreement);
    const firstRow = rowsByKey.get(key);
    if (problems.length === 0 && firstRow !== undefined) {
      const values = { firstRow };
      problems.push({ code: 'importAgreementTwice', row: row.number, column: row.heading('text'), values });
    }
    if (problems.length > 0) {
      rows.refuse(problems);
      continue;
    }
    for (const { code, field } of told) rows.tell(code, row, field);
    rowsByKey.set(key, row.number);
    const present = known.get(key);
    if (present) rows.update(present, { ...agreement, text: present.text }, unknown);
    else rows.add({ ...blankRow('agreements'), ...stated(agreement) }, unknown);
  }
  return rows.preview('agreements', read);
}

/** Without the fields the file leaves open. */
const stated = (agreement: Partial<Agreement>): Partial<Agreement> =>
  Object.fromEntries(Object.entries(agreement).filter(([, value]) => value !== undefined));
