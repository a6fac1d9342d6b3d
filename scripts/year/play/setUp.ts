// Setting up a year: the add-on is installed, the files imported, and everybody invited to the strategy meeting.
import type { ImportView } from '../../../src/contract.ts';
import { type FileOption, type GivenFile, requestFor } from '../../givenFiles.ts';
import { employeeIn } from '../office/employees.ts';
import type { Office } from '../office/office.ts';
import { YearStopped } from '../office/office.ts';
import type { Unit } from '../plan/unit.ts';

/** @returns what became of each file. @throws YearStopped where the roster has too few or too many people. */
export const setUp = (office: Office, unit: Unit): ReadFileOfUnit[] => {
  office.consent();
  office.openAndClick('installFromMenu');
  office.record('Strategisk MUS er installeret i arket.', 'Strategisk MUS is installed in the Sheet.');
  office.callOrStop('saveSettings', unit.settings);
  office.record('Indstillingerne er skrevet.', 'The settings are written.');

  const read = [takeFile(office, 'roster', unit.roster)];
  refuseSize(office, unit);
  for (const row of office.tab('employees').rows) {
    const { name, email, hasAccount, reads } = employeeIn(row);
    if (hasAccount) office.addAccount(email, name, reads);
    else office.addMailbox(email);
  }
  read.push(takeFile(office, 'strategy', unit.strategy));
  if (unit.agreements) read.push(takeFile(office, 'agreements', unit.agreements));
  for (const name of unit.onLeave) pause(office, name);

  office.inviteToStrategyMeeting();
  return read;
};

/** A file of the unit, and what its import said. */
export interface ReadFileOfUnit {
  readonly name: string;
  readonly view: ImportView;
}

const MOST_PEOPLE = 500;

const refuseSize = (office: Office, { roster }: Unit): void => {
  const people = office.tab('employees').rows.length;
  if (people === 0) throw new YearStopped(`${roster.name}: no employee could be read.`);
  if (people > MOST_PEOPLE) {
    throw new YearStopped(`${roster.name}: ${people} employees; a unit has 1–${MOST_PEOPLE}.`);
  }
};

const WHAT = {
  roster: ['medarbejdere', 'employees'],
  strategy: ['indsatsområder', 'focus areas'],
  agreements: ['aftaler fra tidligere år', 'agreements from earlier years'],
} as const;

const takeFile = (office: Office, file: FileOption, given: GivenFile): ReadFileOfUnit => {
  const { name } = given;
  const view = office.callOrStop('importFile', requestFor(file, given));
  const [da, en] = WHAT[file];
  const read = view.recognised.map(({ title, heading }) => `${title} ← ${heading}`).join(', ');
  const beside = view.unknown.join(', ');
  const bad = view.problems.map((problem) => `\n${problem}`).join('');
  const notes = view.notes.map((note) => `\n${note}`).join('');
  office.record(
    `${view.additions} ${da} importeret fra ${name} (${read}${beside ? `; beholdt ved siden af: ${beside}` : ''}).` +
      (bad ? ` ${view.badRows.length} rækker kunne ikke bruges:${bad}` : '') +
      notes,
    `${view.additions} ${en} imported from ${name} (${read}${beside ? `; kept beside: ${beside}` : ''}).` +
      (bad ? ` ${view.badRows.length} rows could not be used:${bad}` : '') +
      notes,
  );
  return { name, view };
};

const pause = (office: Office, name: string): void => {
  const tab = office.tab('employees');
  const row = tab.rows.find((each) => each.cell('Navn', 'Name') === name);
  if (!row) throw new YearStopped(`${name} is not in the Sheet.`);
  office.typeInSheet(tab.name, row.number, tab.column('Status', 'State'), 'Orlov');
  office.record(`${name} er på orlov og sættes på pause.`, `${name} is on leave and is paused.`);
};
