// Last year's agreements from a file: the rows the effect review begins with.

import {
  deadlineIn,
  focusAreaOf,
  knownAgreementHeadings,
  responsibleOf,
  typeOf,
} from '../agreements/agreementWords.ts';
import { type FileRow, type KnownHeadings, readByHeadings } from '../formats/columns.ts';
import { plain } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import { type ImportFile, type ImportPreview, RowsOfImport, reservedHeadings, yearIn } from './preview.ts';

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

/** The employee whom a row is about, by address or by full name. */
function employeeNamed(texts: readonly string[], unit: Unit): Employee[] {
  const address = texts.find((text) => text.includes('@'))?.toLowerCase();
  if (address) return unit.employees.filter(({ email }) => email.trim().toLowerCase() === address);
  const name = plain(texts.find(Boolean) ?? '');
  return name ? unit.employees.filter((employee) => plain(employee.name) === name) : [];
}

type Reading = { agreement: Partial<Agreement>; unknown: Record<string, string>; problems: Problem[] };

function readRow(row: FileRow<Field>, unit: Unit): Reading {
  const problems: Problem[] = [];
  const refuse = (code: ProblemCode, field: Field, value = row.cell(field)) =>
    problems.push({ code, row: row.number, column: row.heading(field), values: { value } });
  const unknown: Record<string, string> = { ...row.unknown };

  const who = row.cell('email') ? [row.cell('email')] : [row.cell('employee')];
  const found = employeeNamed(who, unit);
  const [employee] = found;
  const whoField = row.cell('email') ? 'email' : 'employee';
  if (found.length > 1) refuse('importEmployeeAmbiguous', whoField);
  else if (!employee) refuse(who[0] ? 'importEmployeeUnknown' : 'importEmployeeMissing', whoField);

  const text = row.lines('text');
  if (plain(text) === '') refuse('importAgreementTextMissing', 'text');

  const type = typeOf(row.cell('type'));
  if (row.cell('type') && !type) refuse('importTypeUnknown', 'type');

  const responsible = responsibleOf(row.cell('responsible'), employee, unit.settings.managerName);
  if (row.cell('responsible') && !responsible) refuse('importResponsibleUnknown', 'responsible');

  const deadline = deadlineIn(row.cell('deadline'), { serials: true });
  if (row.cell('deadline') && !deadline) refuse('importDateImpossible', 'deadline');

  const year = row.cell('year') ? yearIn(row.cell('year')) : unit.settings.year - 1;
  if (!year) refuse('importYearImpossible', 'year');

  // Last year's focus area may be gone: an unknown one is kept in a column beside ours, and stops nothing.
  const area = focusAreaOf(row.cell('focusArea'), unit.focusAreas);
  if (row.cell('focusArea') && !area) unknown[`${row.heading('focusArea')} (2)`] = row.cell('focusArea');

  return {
    agreement: {
      year,
      employeeId: employee?.id,
      employeeName: employee?.name,
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
  };
}

const keyOf = ({ employeeId, year, text }: Partial<Agreement>): string => `${employeeId}/${year}/${plain(text ?? '')}`;

export function previewOfOldAgreements(file: ImportFile, unit: Unit): ImportPreview<'agreements'> {
  const { employeeName, text } = TABLES.agreements.columns;
  const read = readByHeadings<Field>(file.rows, headings(), {
    corrections: file.columns,
    required: [
      { fields: ['employee', 'email'], title: employeeName.titles[unit.settings.language] },
      { fields: ['text'], title: text.titles[unit.settings.language] },
    ],
    reserved: reservedHeadings(TABLES.agreements),
  });
  const rows = new RowsOfImport<Agreement>(newIds('A', unit), read.problems);
  const known = new Map(unit.agreements.map((agreement) => [keyOf(agreement), agreement]));
  const rowsByKey = new Map<string, number>();

  for (const row of read.rows) {
    const { agreement, unknown, problems } = readRow(row, unit);
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
