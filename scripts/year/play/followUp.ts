// Between the conversations: how it goes with the agreements is told through three doors, and half a year later at a mini-MUS.

import type { Person } from '../office/employees.ts';
import { statusFilledIn } from '../office/fillIn.ts';
import { addDays } from '../office/localTime.ts';
import type { TabRow } from '../office/sheetTabs.ts';
import type { MiniMus, Moment, StatusTold, Told } from '../plan/plan.ts';
import type { Stage } from './stage.ts';

/** Late enough that all dates stand in the Sheet, and earlier than the first of them. */
const LOOKED_UP_DAYS_AFTER_TALK = 120;

export const playFollowUp = (stage: Stage): void => {
  const inSidebar = new Map<Moment, StatusTold[]>();
  for (const status of stage.plan.statuses) {
    const { at, door } = status;
    if (door !== 'sidebar') stage.at(at, () => tell(stage, status));
    else inSidebar.set(at, [...(inSidebar.get(at) ?? []), status]);
  }
  for (const [at, statuses] of inSidebar) stage.at(at, () => note(stage, statuses));
};

/** As soon as the talk is held, it is known that there will be another. */
export const planMiniMus = (stage: Stage, person: Person, talkedOn: string): void => {
  const miniMus = stage.plan.miniMus.find(({ who }) => stage.person(who).id === person.id);
  if (!miniMus) return;
  stage.at(`${addDays(talkedOn, LOOKED_UP_DAYS_AFTER_TALK)}T12:00`, () => {
    const row = rowOf(stage, person);
    const date = row?.cell('Mini-MUS: dato', 'Half-year check: date') ?? '';
    const isActive = ['Aktiv', 'Active'].includes(row?.cell('Status', 'State') ?? '');
    if (!isActive) return;
    if (date === '') stage.office.faults.push(`${person.name} has no date for the mini-MUS.`);
    else planOn(stage, person, { miniMus, date });
  });
};

const planOn = (stage: Stage, person: Person, { miniMus, date }: { miniMus: MiniMus; date: string }): void => {
  const { answers } = miniMus;
  if (answers) {
    const { told, daysBefore, time } = answers;
    stage.at(`${addDays(date, -daysBefore)}T${time}`, () => answer(stage, person, told));
  }
  stage.at(`${date}T${miniMus.time}`, () => hold(stage, person, { miniMus, date }));
};

const rowOf = ({ office }: Stage, { id }: Person): TabRow | undefined =>
  office.tab('employees').rows.find((row) => row.cell('Id') === id);

const isHere = (stage: Stage, person: Person): boolean =>
  ['Aktiv', 'Active'].includes(rowOf(stage, person)?.cell('Status', 'State') ?? '');

const hold = (stage: Stage, person: Person, { miniMus, date }: { miniMus: MiniMus; date: string }): void => {
  if (!isHere(stage, person)) return;
  const { office } = stage;
  office.call('registerMiniMus', person.id, date, miniMus.managerMust);
  const must = miniMus.managerMust;
  office.tell(
    `Mini-MUS med ${person.name}.${must ? ` Det skal lederen nu: ${must}` : ''}`,
    `Mini-MUS with ${person.name}.${must ? ` What the manager must do now: ${must}` : ''}`,
  );
  if (miniMus.stopsReminders) stopReminders(stage, person);
};

const stopReminders = (stage: Stage, person: Person): void => {
  const { office } = stage;
  const { name, column } = office.tab('employees');
  const row = rowOf(stage, person);
  if (!row) return;
  const no = office.timeline.language === 'da' ? 'FALSK' : 'FALSE';
  office.typeInSheet(name, row.number, column('Påmind om aftaler', 'Remind of agreements'), no);
  office.tell(
    `${person.name} får ikke flere påmindelser; de ser på aftalerne igen til næste MUS.`,
    `${person.name} gets no more reminders; they look at the agreements again at the next MUS.`,
  );
};

const PROGRESS = {
  notStarted: ['Ikke startet', 'Not started'],
  inProgress: ['I gang', 'In progress'],
  done: ['Gennemført', 'Done'],
  offTrack: ['Kører skævt', 'Off track'],
} as const;

const tell = (stage: Stage, { who, door, told }: StatusTold): void => {
  const person = stage.person(who);
  if (!isHere(stage, person)) return;
  if (door === 'form') answer(stage, person, told);
  else type(stage, person, told);
};

/** The employee's own form; for one without an account the manager keys it in. */
const answer = (stage: Stage, person: Person, told: readonly Told[]): void => {
  const { office } = stage;
  if (!isHere(stage, person)) return;
  const formId = stage.fileOf(person, 'statusForm');
  if (!formId) {
    office.faults.push(`${office.now} ${person.name} has no status form.`);
    return;
  }
  const as = person.hasAccount ? person.email : office.managerEmail;
  const { items } = office.form(formId, as);
  office.answer(formId, as, statusFilledIn(items, told, PROGRESS));
  stage.keepProgress(person, told);
  const count = `${told.length} ${told.length === 1 ? 'aftale' : 'aftaler'}`;
  const counted = `${told.length} ${told.length === 1 ? 'agreement' : 'agreements'}`;
  office.tell(
    person.hasAccount ? `${person.name} giver status på ${count}.` : `Lederen taster status ind for ${person.name}.`,
    person.hasAccount
      ? `${person.name} tells how ${counted} are going.`
      : `The manager keys in ${person.name}’s status.`,
  );
};

const agreementRow = (stage: Stage, person: Person, words: string): TabRow | undefined => {
  const { office } = stage;
  const row = office
    .tab('agreements')
    .rows.find(
      (each) =>
        each.cell('Medarbejder-id', 'Employee id') === person.id &&
        each.cell('År', 'Year') === String(office.year) &&
        each.cell('Aftale', 'Agreement').startsWith(words),
    );
  if (!row) office.faults.push(`${office.now} ${person.name} has no agreement “${words}”.`);
  return row;
};

/** What the manager writes in the sidebar in one go. */
const note = (stage: Stage, statuses: readonly StatusTold[]): void => {
  const { office } = stage;
  const noted = statuses.flatMap(({ who, told }) => {
    const person = stage.person(who);
    if (!isHere(stage, person)) return [];
    return told.flatMap((each) => {
      const agreementId = agreementRow(stage, person, each.agreement)?.cell('Id');
      return agreementId === undefined ? [] : [{ person, agreementId, told: each }];
    });
  });
  if (noted.length === 0) return;
  const changes = noted.map(({ agreementId, told }) => {
    const { progress, note: text = '' } = told;
    return { agreementId, progress, note: text };
  });
  if (!office.call('saveProgress', changes)) return;
  for (const { person, told } of noted) {
    stage.keepProgress(person, [told]);
    const words = `${person.name}, “${told.agreement} …”`;
    office.tell(
      `Lederen skriver i panelet: ${words}: ${PROGRESS[told.progress][0].toLowerCase()}.`,
      `The manager writes in the sidebar: ${words}: ${PROGRESS[told.progress][1].toLowerCase()}.`,
    );
  }
};

/** The manager changes the cell in the Sheet. */
const type = (stage: Stage, person: Person, told: readonly Told[]): void => {
  const { office } = stage;
  const tab = office.tab('agreements');
  for (const { agreement, progress } of told) {
    const row = agreementRow(stage, person, agreement);
    if (!row) continue;
    const text = PROGRESS[progress][office.timeline.language === 'da' ? 0 : 1];
    office.typeInSheet(tab.name, row.number, tab.column('Fremdrift', 'Progress'), text);
    office.tell(
      `Lederen retter i arket: ${person.name}, “${agreement} …”: ${text.toLowerCase()}.`,
      `The manager changes the Sheet: ${person.name}, “${agreement} …”: ${text.toLowerCase()}.`,
    );
  }
  stage.keepProgress(person, told);
};
