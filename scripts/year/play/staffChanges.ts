// Staff changes: those who leave or go on leave are paused in the Sheet; those who are new or return get a MUS of their own.
import { addMinutes } from '../office/localTime.ts';
import type { Arrival, EmployeeKey, StateChange } from '../plan/plan.ts';
import { planConversation } from './conversations.ts';
import { planAnswers, prepare, tailor } from './forms.ts';
import type { Stage } from './stage.ts';

const HOURLY_RUN_MINUTES = 130;

const STATE = {
  active: ['Aktiv', 'Active'],
  onLeave: ['Orlov', 'On leave'],
  left: ['Fratrådt', 'Left'],
} as const;

const HEADINGS = {
  state: ['Status', 'State'],
  date: ['Samtaledato', 'Conversation date'],
  time: ['Klokkeslæt', 'Time'],
};

export const playStaffChanges = (stage: Stage): void => {
  const { changes, arrivals } = stage.plan;
  for (const change of changes) stage.at(change.at, () => changeState(stage, change));
  for (const arrival of arrivals) {
    stage.at(arrival.at, () => arrive(stage, arrival));
    planAnswers(stage, arrival.person);
    stage.at(arrival.preparedAt, () => prepare(stage, [arrival.person]));
  }
};

/** Types in the person's row of the Employees tab. */
export const typeInRow = (
  stage: Stage,
  who: EmployeeKey,
  cells: Partial<Record<keyof typeof HEADINGS, string>>,
): void => {
  const { office } = stage;
  const { id, name } = stage.person(who);
  const tab = office.tab('employees');
  const row = tab.rows.find((each) => each.cell('Id') === id);
  if (!row) {
    office.faults.push(`${office.now} ${name} is not in the Sheet.`);
    return;
  }
  for (const [field, text] of Object.entries(cells)) {
    office.typeInSheet(tab.name, row.number, tab.column(...HEADINGS[field as keyof typeof HEADINGS]), text);
  }
};

const stateIn = ({ office }: Stage, state: keyof typeof STATE): string =>
  STATE[state][office.timeline.language === 'da' ? 0 : 1];

const changeState = (stage: Stage, { who, state }: StateChange): void => {
  const { office } = stage;
  const { name } = stage.person(who);
  typeInRow(stage, who, { state: stateIn(stage, state) });
  const [da, en] = LINES[state](name);
  office.record(da, en);
  if (state === 'left') recordActiveLater(stage);
};

/** Counts the active agreements after the next hourly run. */
const recordActiveLater = (stage: Stage): void =>
  stage.at(addMinutes(stage.office.now, HOURLY_RUN_MINUTES), () => {
    const { office } = stage;
    const rows = office.tab('agreements').rows.filter((row) => row.cell('År', 'Year') === String(office.year));
    const lapsed = rows.filter((row) => ['Bortfaldet', 'Lapsed'].includes(row.cell('Fremdrift', 'Progress'))).length;
    const active = rows.length - lapsed;
    office.record(
      `${active} aftaler er aktive${lapsed > 0 ? `, ${lapsed} er bortfaldet` : ''}.`,
      `${active} agreements are active${lapsed > 0 ? `, ${lapsed} have lapsed` : ''}.`,
    );
  });

const LINES: Record<StateChange['state'], (name: string) => [da: string, en: string]> = {
  left: (name) => [
    `${name} er fratrådt. Åbne aftaler bortfalder, og filerne foreslås slettet.`,
    `${name} has left. Open agreements lapse, and the files are proposed for deletion.`,
  ],
  onLeave: (name) => [`${name} går på orlov og sættes på pause.`, `${name} goes on leave and is paused.`],
  active: (name) => [`${name} er tilbage fra orlov.`, `${name} is back from leave.`],
};

/** The row first, then the tailoring, and the time last, since the invitation is sent once there is a time. */
const arrive = (stage: Stage, { row, slot, person }: Arrival): void => {
  const { office } = stage;
  const { who } = person;
  if (row) typeRow(stage, row);
  else typeInRow(stage, who, { state: stateIn(stage, 'active') });
  // A new employee has an id only after this.
  office.workOn();
  const { id, name } = stage.person(who);
  if (row) {
    office.record(`${name} er ny og skrives ind i arket.`, `${name} is new and is written into the Sheet.`);
  } else {
    office.record(`${name} er på vej tilbage og sættes til aktiv.`, `${name} is coming back and is made active.`);
  }
  tailor(stage, person);
  const [year, month, day] = slot.date.split('-');
  typeInRow(stage, who, { date: `${day}-${month}-${year}`, time: slot.time });
  office.workOn();
  const invited = office
    .tab('log')
    .rows.some((entry) => entry.cell('Nøgle', 'Key') === `${office.year}/invitation/${id}`);
  if (!invited) office.faults.push(`${office.now} ${name} was not invited.`);
  office.record(
    `${name} har fået skema, dokument og invitation til en MUS uden for tur.`,
    `${name} has a form, a Doc and an invitation to a MUS off cycle.`,
  );
  planConversation(stage, person, slot);
  stage.at(addMinutes(`${slot.date}T${slot.time}`, HOURLY_RUN_MINUTES), () => recordActiveLater(stage));
};

/** Types a new row below the last one; the new employee's account is created elsewhere, and is there already. */
const typeRow = ({ office }: Stage, row: Record<string, string>): void => {
  const tab = office.tab('employees');
  const number = Math.max(1, ...tab.rows.map((each) => each.number)) + 1;
  const value = (...headings: string[]): string => headings.map((heading) => row[heading]).find(Boolean) ?? '';
  if (!/^(Nej|No)$/.test(value('Google-konto', 'Google account'))) {
    const reads = /^(Engelsk|English)$/.test(value('Sprog', 'Language')) ? 'en' : 'da';
    office.addAccount(value('E-mail'), value('Navn', 'Name'), reads);
  } else office.addMailbox(value('E-mail'));
  for (const [heading, text] of Object.entries(row)) office.typeInSheet(tab.name, number, tab.column(heading), text);
};
