// Employees from a file: what is new, what is changed, whom it speaks of beside, and which rows must be mended.

import type { FileRow } from '../formats/readTable.ts';
import { readTable } from '../formats/readTable.ts';
import { isRemark } from '../formats/tableInFile.ts';
import { formerIds } from '../people/formerRows.ts';
import { saysNothing } from '../text/nothingSaid.ts';
import { personName } from '../text/personName.ts';
import { plain } from '../text/plainText.ts';
import { blankRow } from '../unit/blankRow.ts';
import { addressIn, plainAddress } from '../unit/emailAddress.ts';
import type { Problem } from '../unit/problem.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import { readingOptions } from './fieldTitles.ts';
import { isGroupLike, isVacant } from './nobody.ts';
import { type AskedAbout, type ImportFile, type ImportPreview, RowsOfImport } from './preview.ts';
import {
  ROSTER_FITS,
  ROSTER_PREFERS,
  type RosterField,
  readEmployee,
  rosterHeadings,
  writtenName,
} from './rosterRow.ts';

type RosterRow = FileRow<RosterField>;

export function previewOfEmployees(file: ImportFile, unit: Unit): ImportPreview<'employees'> {
  const { name, email } = TABLES.employees.columns;
  const { language } = unit.settings;
  const sought = {
    known: rosterHeadings(),
    fits: ROSTER_FITS,
    prefers: ROSTER_PREFERS,
    dates: ['conversationDate'] as RosterField[],
    required: [
      { fields: ['name', 'firstName', 'lastName'] as [RosterField, ...RosterField[]], title: name.titles[language] },
      { fields: ['email'] as [RosterField, ...RosterField[]], title: email.titles[language] },
    ],
  };
  const options = readingOptions('employees', file, language);
  const read = readTable<RosterField>(file.sheets, sought, options);
  const rows = new RowsOfImport<Employee>(newIds('E', unit), options.titleOf);
  const formerId = formerIds(unit);
  const { people, asked } = chosenPeople(read.rows, file, unit, rows);
  const known = knownEmployees(unit);
  const rowsByPerson = new Map<string, number>();
  const emailsInFile = new Set(people.map((row) => plainAddress(addressIn(row.cell('email')))));

  for (const row of people) {
    const { employee, problems, unread, unknown } = readEmployee(row);
    const uncalculated = uncalculatedIn(row);
    if (uncalculated) {
      rows.leaveUncalculated(row, uncalculated);
      continue;
    }
    const key = personKey(employee);
    const firstRow = key === '' ? undefined : rowsByPerson.get(key);
    if (firstRow !== undefined) problems.push(twiceProblem(row, employee, firstRow));
    else if (key !== '' && problems.length === 0) rowsByPerson.set(key, row.number);

    const present = known.get(key);
    const namesake = !present && employee.email && namesakeOf(employee.name, unit, emailsInFile);
    if (namesake) {
      const values = { name: namesake.name, email: namesake.email };
      problems.push({ code: 'importEmailChanged', row: row.number, column: row.heading('email'), values });
    }
    if (problems.length > 0) {
      rows.refuse(problems);
      continue;
    }
    for (const { code, field } of unread) rows.tell(code, row, field);
    const leaving = employee.state === 'left' ? undefined : Object.keys(unknown).find((one) => LEAVING.test(one));
    if (leaving && !saysNothing(unknown[leaving] ?? ''))
      rows.tellUnder(leaving, 'importLeavingDay', row, employee.name);
    if (!employee.email) rows.tell('importOnPaper', row, 'email', employee.name);
    // The address stays as it stands: a difference in case only is no change.
    if (present) rows.update(present, { ...employee, email: present.email }, unknown);
    else {
      const added = { ...blankRow('employees', { language }), ...stated(employee) };
      rows.add(added, unknown, formerId(added));
    }
  }
  return rows.preview('employees', read, asked);
}

/** A day on which somebody leaves, or has left; nobody knows from the file alone which. */
const LEAVING =
  /^(?:fratræd|fratr(?:ådt|\.)|ophør|slutdato|sidste (?:arbejds)?dag|end date|termination|leaving|last day)/iu;

/** The formula without its result for which nobody knows who the row is. */
const uncalculatedIn = (row: RosterRow): RosterField | undefined => {
  const parts: readonly RosterField[] = row.cell('name') ? [] : ['name', 'firstName', 'lastName'];
  return (['email', ...parts] as const).find(row.isUncalculated);
};

/** By address, or by name for one who has none. */
const personKey = ({ email, name }: Partial<Employee>): string =>
  email ? plainAddress(email) : name ? `/${plain(name)}` : '';

const knownEmployees = (unit: Unit): Map<string, Employee> =>
  new Map(unit.employees.map((employee) => [personKey({ ...employee, email: employee.email.trim() }), employee]));

const stated = (employee: Partial<Employee>): Partial<Employee> =>
  Object.fromEntries(Object.entries(employee).filter(([, value]) => value !== undefined));

const twiceProblem = (row: RosterRow, { email, name = '' }: Partial<Employee>, firstRow: number): Problem =>
  email
    ? {
        code: 'importEmailTwice',
        row: row.number,
        column: row.heading('email'),
        values: { value: row.cell('email'), firstRow },
      }
    : { code: 'importNameTwice', row: row.number, column: row.heading('name'), values: { value: name, firstRow } };

const isPerson = (row: RosterRow, isUsuallyFuller: boolean): boolean => {
  const isLabel = !row.first.includes('@') && (isRemark(row.first) || row.filled === 1);
  // The heading of a group, or a total, may stand in whatever column is the first.
  if (isLabel && !row.cell('email').includes('@') && row.first !== writtenName(row)) return false;
  if (row.cell('email') || row.isUncalculated('email')) return true;
  const name = writtenName(row);
  if (isVacant(name)) return false;
  if (isRemark(row.cell('name') || name) || /\d{2}|:\s*$/.test(name) || name.length > 70) return false;
  // What stands alone in a row of a fuller list is the heading of a group, unless it is a name.
  return !(row.filled === 1 && isUsuallyFuller && isGroupLike(name));
};

interface ChosenPeople {
  readonly people: RosterRow[];
  readonly asked: AskedAbout[];
}

/** The rows that are people to import; whom the file names beside is asked about, not decided. */
function chosenPeople(
  all: readonly RosterRow[],
  { takeAlong = [] }: ImportFile,
  unit: Unit,
  rows: RowsOfImport<Employee>,
): ChosenPeople {
  // Totals and remarks, which are nobody in any list, say nothing of how full its rows are.
  const possible = all.filter((row) => isPerson(row, false));
  const isUsuallyFuller = possible.filter(({ filled }) => filled > 1).length * 2 >= possible.length;
  const people = all.filter((row) => {
    if (!uncalculatedIn(row) && !isPerson(row, isUsuallyFuller)) {
      rows.tell('importRowNobody', row, 'name', writtenName(row) || row.first);
      return false;
    }
    return true;
  });
  const isManager = managerIn(unit);
  const ofManager = people.filter(isManager);
  const { isOurs, isOthers } = leadersIn(unit);
  // Only where some rows name this manager do the others say that their leader is another.
  const ofOthers = people.some(isOurs) ? people.filter((row) => !isManager(row) && isOthers(row)) : [];
  for (const row of ofOthers) rows.tell('importOtherLeader', row, 'leader');
  for (const row of ofManager) rows.tell('importManagerListed', row, 'name', writtenName(row));
  const out = new Set([
    ...(takeAlong.includes('manager') ? [] : ofManager),
    ...(takeAlong.includes('otherLeaders') ? [] : ofOthers),
  ]);
  const asked: AskedAbout[] = [
    { key: 'manager', count: ofManager.length },
    { key: 'otherLeaders', count: ofOthers.length },
  ];
  return { people: people.filter((row) => !out.has(row)), asked: asked.filter(({ count }) => count > 0) };
}

/** The manager's own row, unless she is among the employees already. */
const managerIn = ({ settings, employees }: Unit): ((row: RosterRow) => boolean) => {
  const address = plainAddress(settings.managerEmail);
  const name = plain(settings.managerName);
  const isIn = employees.some(({ email }) => address !== '' && plainAddress(email) === address);
  return (row) =>
    !isIn &&
    ((address !== '' && plainAddress(addressIn(row.cell('email'))) === address) ||
      (name !== '' && plain(personName(writtenName(row))) === name));
};

const leadersIn = ({ settings }: Unit) => {
  const names = [settings.managerName, settings.managerEmail].map(plain).filter((name) => name !== '');
  const leaderOf = (row: RosterRow): string => {
    const text = row.cell('leader');
    return plain(text.includes('@') ? addressIn(text) : personName(text));
  };
  return {
    isOurs: (row: RosterRow): boolean => names.includes(leaderOf(row)),
    isOthers: (row: RosterRow): boolean => leaderOf(row) !== '' && !names.includes(leaderOf(row)),
  };
};

/**
 * Somebody we know by that name alone, whose own address is not in the file: perhaps the same person with a new one.
 */
function namesakeOf(name: string | undefined, unit: Unit, emailsInFile: ReadonlySet<string>): Employee | undefined {
  if (!name) return undefined;
  const same = unit.employees.filter((employee) => plain(employee.name) === plain(name));
  return same.find((employee) => employee.state !== 'left' && !emailsInFile.has(plainAddress(employee.email)));
}
