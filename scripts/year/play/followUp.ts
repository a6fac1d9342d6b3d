// Between the conversations: the progress of the agreements is reported in three ways, and reviewed half a year later.

import type { Employee } from '../office/employees.ts';
import { statusFormAnswers } from '../office/fillIn.ts';
import { addDays } from '../office/localTime.ts';
import type { TabRow } from '../office/sheetTabs.ts';
import type { AgreementStatus, HalfYearReview, Moment, StatusUpdate } from '../plan/plan.ts';
import type { Stage } from './stage.ts';

/** Late enough that the Sheet has all dates, and before the first of them. */
const LOOKED_UP_DAYS_AFTER_CONVERSATION = 120;

export const playFollowUp = (stage: Stage): void => {
  const inSidebar = new Map<Moment, StatusUpdate[]>();
  for (const status of stage.plan.statuses) {
    const { at, channel } = status;
    if (channel !== 'sidebar') stage.at(at, () => report(stage, status));
    else inSidebar.set(at, [...(inSidebar.get(at) ?? []), status]);
  }
  for (const [at, statuses] of inSidebar) stage.at(at, () => note(stage, statuses));
};

/** Once a conversation has been held, it is known that there will be a half-year review. */
export const planHalfYearReview = (stage: Stage, person: Employee, heldOn: string): void => {
  const review = stage.plan.halfYearReviews.find(({ who }) => stage.person(who).id === person.id);
  if (!review) return;
  stage.at(`${addDays(heldOn, LOOKED_UP_DAYS_AFTER_CONVERSATION)}T12:00`, () => {
    const row = rowOf(stage, person);
    const date = row?.cell('Mini-MUS: dato', 'Half-year check: date') ?? '';
    const isActive = ['Aktiv', 'Active'].includes(row?.cell('Status', 'State') ?? '');
    if (!isActive) return;
    if (date === '') stage.office.faults.push(`${person.name} has no date for the mini-MUS.`);
    else planOn(stage, person, { review, date });
  });
};

const planOn = (stage: Stage, person: Employee, { review, date }: { review: HalfYearReview; date: string }): void => {
  const { answers } = review;
  if (answers) {
    const { statuses, daysBefore, time } = answers;
    stage.at(`${addDays(date, -daysBefore)}T${time}`, () => answer(stage, person, statuses));
  }
  stage.at(`${date}T${review.time}`, () => hold(stage, person, { review, date }));
};

const rowOf = ({ office }: Stage, { id }: Employee): TabRow | undefined =>
  office.tab('employees').rows.find((row) => row.cell('Id') === id);

const isHere = (stage: Stage, person: Employee): boolean =>
  ['Aktiv', 'Active'].includes(rowOf(stage, person)?.cell('Status', 'State') ?? '');

const hold = (stage: Stage, person: Employee, { review, date }: { review: HalfYearReview; date: string }): void => {
  if (!isHere(stage, person)) return;
  const { office } = stage;
  office.call('registerHalfYearReview', person.id, date, review.managerMust);
  const must = review.managerMust;
  office.record(
    `Mini-MUS med ${person.name}.${must ? ` Det skal lederen nu: ${must}` : ''}`,
    `Mini-MUS with ${person.name}.${must ? ` What the manager must do now: ${must}` : ''}`,
  );
  if (review.stopsReminders) stopReminders(stage, person);
};

const stopReminders = (stage: Stage, person: Employee): void => {
  const { office } = stage;
  const { name, column } = office.tab('employees');
  const row = rowOf(stage, person);
  if (!row) return;
  const no = office.timeline.language === 'da' ? 'FALSK' : 'FALSE';
  office.typeInSheet(name, row.number, column('Påmind om aftaler', 'Remind of agreements'), no);
  office.record(
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

const report = (stage: Stage, { who, channel, statuses }: StatusUpdate): void => {
  const person = stage.person(who);
  if (!isHere(stage, person)) return;
  if (channel === 'form') answer(stage, person, statuses);
  else type(stage, person, statuses);
};

/** Answers the employee's status form; the manager does so for an employee without an account. */
const answer = (stage: Stage, person: Employee, statuses: readonly AgreementStatus[]): void => {
  const { office } = stage;
  if (!isHere(stage, person)) return;
  const formId = stage.fileOf(person, 'statusForm');
  if (!formId) {
    office.faults.push(`${office.now} ${person.name} has no status form.`);
    return;
  }
  const as = person.hasAccount ? person.email : office.managerEmail;
  const { items } = office.form(formId, as);
  office.answer(formId, as, statusFormAnswers(items, statuses, PROGRESS));
  stage.keepProgress(person, statuses);
  const count = `${statuses.length} ${statuses.length === 1 ? 'aftale' : 'aftaler'}`;
  const counted = `${statuses.length} ${statuses.length === 1 ? 'agreement' : 'agreements'}`;
  office.record(
    person.hasAccount ? `${person.name} giver status på ${count}.` : `Lederen taster status ind for ${person.name}.`,
    person.hasAccount
      ? `${person.name} tells how ${counted} are going.`
      : `The manager keys in ${person.name}’s status.`,
  );
};

const agreementRow = (stage: Stage, person: Employee, words: string): TabRow | undefined => {
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
const note = (stage: Stage, statuses: readonly StatusUpdate[]): void => {
  const { office } = stage;
  const noted = statuses.flatMap(({ who, statuses }) => {
    const person = stage.person(who);
    if (!isHere(stage, person)) return [];
    return statuses.flatMap((each) => {
      const agreementId = agreementRow(stage, person, each.agreement)?.cell('Id');
      return agreementId === undefined ? [] : [{ person, agreementId, status: each }];
    });
  });
  if (noted.length === 0) return;
  const changes = noted.map(({ agreementId, status }) => {
    const { progress, note: text = '' } = status;
    return { agreementId, progress, note: text };
  });
  if (!office.call('saveProgress', changes)) return;
  for (const { person, status } of noted) {
    stage.keepProgress(person, [status]);
    const words = `${person.name}, “${status.agreement} …”`;
    office.record(
      `Lederen skriver i panelet: ${words}: ${PROGRESS[status.progress][0].toLowerCase()}.`,
      `The manager writes in the sidebar: ${words}: ${PROGRESS[status.progress][1].toLowerCase()}.`,
    );
  }
};

/** The manager changes the cell in the Sheet. */
const type = (stage: Stage, person: Employee, statuses: readonly AgreementStatus[]): void => {
  const { office } = stage;
  const tab = office.tab('agreements');
  for (const { agreement, progress } of statuses) {
    const row = agreementRow(stage, person, agreement);
    if (!row) continue;
    const text = PROGRESS[progress][office.timeline.language === 'da' ? 0 : 1];
    office.typeInSheet(tab.name, row.number, tab.column('Fremdrift', 'Progress'), text);
    office.record(
      `Lederen retter i arket: ${person.name}, “${agreement} …”: ${text.toLowerCase()}.`,
      `The manager changes the Sheet: ${person.name}, “${agreement} …”: ${text.toLowerCase()}.`,
    );
  }
  stage.keepProgress(person, statuses);
};
