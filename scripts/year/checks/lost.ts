// What people wrote, or was due in the year, and is missing: texts in the Sheet, forms and Docs, invitations, conversations, PDFs.

import { employeeIn } from '../office/employees.ts';
import { addDays, addMinutes } from '../office/localTime.ts';
import { mailKindOf } from '../office/mailKinds.ts';
import type { Office } from '../office/office.ts';
import type { TabRow } from '../office/sheetTabs.ts';
import type { EmployeeKey, Moment, PersonPlan, Progress, YearPlan } from '../plan/plan.ts';
import type { Given } from '../play/stage.ts';
import { meetingOf } from './doubled.ts';
import { takenInBy } from './holidays.ts';

export const lossesOf = (office: Office, given: Given, plan: YearPlan): string[] => {
  const year = plan.course.start.slice(0, 4);
  return [
    ...textsLost(office, given),
    ...feedbackLost(office, given, plan),
    ...reviewsLost(office, given, year),
    ...suggestionsLost(office, given, year),
    ...progressLost(office, given),
    ...stepsLost(office, plan, year),
    ...pdfsLost(office, year),
    ...filesWithoutTheOther(office),
  ];
};

const ownerOf = (row: TabRow): string => row.cell('Medarbejder-id', 'Employee id');

const rowsByOwner = (office: Office, tab: 'agreements' | 'answers' | 'suggestions'): Map<string, TabRow[]> => {
  const rows = new Map<string, TabRow[]>();
  for (const row of office.tab(tab).rows) {
    const own = rows.get(ownerOf(row));
    if (own) own.push(row);
    else rows.set(ownerOf(row), [row]);
  }
  return rows;
};

/** Leaves out what was written too shortly before the end to have been collected. */
const settled = <Entry extends { at: Moment }>(office: Office, entries: Iterable<Entry>): Entry[] => {
  const latest = takenInBy(office.now);
  return [...entries].filter(({ at }) => at < latest);
};

/** The answers that the add-on keeps for their author, since a new manager may not read them. They stand in no tab. */
const keptApart = (office: Office, id: string): string[] => {
  const pieces = new Map<string, string[]>();
  for (const [name, value] of Object.values(office.workspace.state.properties).flatMap(Object.entries<string>)) {
    const [kept, year = '', of, piece] = name.split('.');
    if (kept !== 'kept' || of !== id) continue;
    const whole = pieces.get(year) ?? [];
    whole[Number(piece)] = value;
    pieces.set(year, whole);
  }
  return [...pieces.values()].flatMap((whole) =>
    (JSON.parse(whole.join('')) as [submitted: string, answers: Record<string, string>][]).flatMap(([, answers]) =>
      Object.values(answers),
    ),
  );
};

/**
 * Feedback is in the Sheet, or kept apart from it when another manager has taken over; then it goes with the cycle, after
 * which nobody is asked about it.
 */
const feedbackLost = (office: Office, { answers }: Given, { nextCycle }: YearPlan): string[] => {
  if (office.handedOverAt !== undefined && nextCycle && office.now >= nextCycle.at) return [];
  const rows = rowsByOwner(office, 'answers');
  return settled(office, answers.values()).flatMap(({ id, feedback }) => {
    const inSheet = rows.get(id)?.map((row) => row.cell('Svar', 'Answer')) ?? [];
    const kept = new Set([...inSheet, ...keptApart(office, id)]);
    return feedback.filter((text) => !kept.has(text)).map((text) => `Lost feedback of ${id}: ${text}`);
  });
};

/** Everything that people wrote is in the Sheet, under their id; feedback apart. */
const textsLost = (office: Office, given: Given): string[] => {
  const missing = (
    tab: 'answers' | 'agreements',
    headings: string[],
    entries: Iterable<{ at: Moment; id: string; texts: readonly string[] }>,
  ): string[] => {
    const rows = rowsByOwner(office, tab);
    return settled(office, entries).flatMap(({ id, texts }) => {
      const kept = new Set(rows.get(id)?.map((row) => row.cell(...headings)));
      return texts.filter((text) => !kept.has(text)).map((text) => `Lost in ${tab} of ${id}: ${text}`);
    });
  };
  return [
    ...missing('answers', ['Svar', 'Answer'], given.answers.values()),
    ...missing('agreements', ['Aftale', 'Agreement'], given.agreements.values()),
  ];
};

const OUTCOMES = [
  ['gennemført', 'done'],
  ['delvist', 'partly'],
  ['ikke gennemført', 'not done'],
  ['ikke længere relevant', 'no longer relevant'],
];

const meansTheSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => text.trim().toLowerCase());
  return OUTCOMES.some((words) => words.includes(first ?? '') && words.includes(second ?? ''));
};

/** The review of each old agreement: outcome, and reason or effect. */
const reviewsLost = (office: Office, { reviews }: Given, year: string): string[] => {
  const rows = rowsByOwner(office, 'agreements');
  return settled(office, reviews).flatMap(({ id, agreement, status, reason = '', effect = '' }) => {
    const row = rows
      .get(id)
      ?.find((each) => each.cell('År', 'Year') < year && each.cell('Aftale', 'Agreement').startsWith(agreement));
    const isKept =
      row !== undefined &&
      meansTheSame(row.cell('Resultat', 'Outcome'), status) &&
      row.cell('Hvorfor', 'Why') === reason.trim() &&
      row.cell('Effekt', 'Effect') === effect.trim();
    return isKept ? [] : [`Lost review of ${id}: “${agreement} …” was ${status.trim()}`];
  });
};

/** Each suggestion, and the manager's reply to it. */
const suggestionsLost = (office: Office, { answers, replies }: Given, year: string): string[] => {
  const rows = rowsByOwner(office, 'suggestions');
  const rowOf = (id: string, questionId: string): TabRow | undefined =>
    rows
      .get(id)
      ?.find((row) => row.cell('År', 'Year') === year && row.cell('Spørgsmåls-id', 'Question id') === questionId);
  return [
    ...settled(office, answers.values()).flatMap(({ id, suggestions }) =>
      Object.entries(suggestions)
        .filter(([questionId, text]) => rowOf(id, questionId)?.cell('Forslag', 'Suggestion') !== text.trim())
        .map(([questionId, text]) => `Lost suggestion of ${id} at ${questionId}: ${text}`),
    ),
    ...[...replies.values()]
      .filter(({ id, questionId, reply }) => {
        const row = rowOf(id, questionId);
        return row?.cell('Lederens svar', "Manager's reply") !== reply;
      })
      .map(({ id, questionId, reply }) => `Lost reply to ${id} at ${questionId}: ${reply}`),
  ];
};

const PROGRESS: Record<Progress, readonly string[]> = {
  notStarted: ['Ikke startet', 'Not started'],
  inProgress: ['I gang', 'In progress'],
  done: ['Gennemført', 'Done'],
  offTrack: ['Kører skævt', 'Off track'],
};

/** The status last reported of an agreement is in the Sheet; the agreements of those who have left have lapsed. */
const progressLost = (office: Office, { progress }: Given): string[] => {
  const rows = rowsByOwner(office, 'agreements');
  return settled(office, progress.values()).flatMap(({ id, agreement, progress: reported }) => {
    const row = rows.get(id)?.find((each) => each.cell('Aftale', 'Agreement').startsWith(agreement));
    const inSheet = row?.cell('Fremdrift', 'Progress') ?? '';
    const isKept = PROGRESS[reported].includes(inSheet) || ['Bortfaldet', 'Lapsed'].includes(inSheet);
    return isKept ? [] : [`Lost status of ${id}: “${agreement} …” was ${reported}, and the Sheet says “${inSheet}”`];
  });
};

const ARRIVAL_MINUTES = 120;

/** By when each thing must have been done for the person. */
interface DueBy {
  person: PersonPlan;
  files: Moment;
  invitation: Moment;
  conversation: Moment;
}

const dueBy = ({ course, people, arrivals }: YearPlan): DueBy[] => [
  ...people.map((person) => ({
    person,
    files: `${course.forms}T12:00`,
    invitation: `${course.invitations}T12:00`,
    conversation: `${course.windowTo}T23:00`,
  })),
  ...arrivals.map(({ at, slot, person }) => {
    const arrived = addMinutes(at, ARRIVAL_MINUTES);
    return { person, files: arrived, invitation: arrived, conversation: `${slot.date}T23:00` };
  }),
];

/** Whoever has not left has a form, a Doc and an invitation, and has had the planned conversation. */
const stepsLost = (office: Office, plan: YearPlan, year: string): string[] => {
  const here = new Map<EmployeeKey, string>();
  for (const row of office.tab('employees').rows) {
    if (['Fratrådt', 'Left'].includes(row.cell('Status', 'State'))) continue;
    const { id, name, email } = employeeIn(row);
    for (const who of [name, email, id]) here.set(who, id);
  }
  const files = new Set(office.filesWithKey(new RegExp(`^${year}/(form|doc)/`)).map(({ key }) => key));
  const invited = new Set(
    office.workspace.state.outbox
      .filter(({ subject }) => mailKindOf(subject) === 'invitation')
      .map((mail) => meetingOf(mail)?.uid.split('@')[0]),
  );
  const held = new Set(
    office
      .tab('conversations')
      .rows.filter((row) => row.cell('År', 'Year') === year && row.cell('Afholdt', 'Held on') !== '')
      .map(ownerOf),
  );
  return dueBy(plan).flatMap(({ person, ...by }) => {
    const id = here.get(person.who);
    if (id === undefined) return [];
    return [
      ...['form', 'doc']
        .filter((kind) => by.files < office.now && !files.has(`${year}/${kind}/${id}`))
        .map((kind) => `${id} has no ${kind}.`),
      ...(by.invitation < office.now && !invited.has(`${year}-conversation-${id}`) ? [`${id} was not invited.`] : []),
      ...(person.conversation && by.conversation < office.now && !held.has(id)
        ? [`The conversation with ${id} never took place.`]
        : []),
    ];
  });
};

/** Longer than the clock rests on any holiday. */
const DAYS_TO_FREEZE = 6;

/** What both have confirmed is frozen, in the version that they confirmed, and mailed. */
const pdfsLost = (office: Office, year: string): string[] => {
  const employees = new Map(office.tab('employees').rows.map((row) => [row.cell('Id'), row]));
  const frozen = new Set(office.filesWithKey(new RegExp(`^${year}/pdf/`)).map(({ key }) => key));
  const mailed = new Set(
    office.workspace.state.outbox
      .filter(({ subject }) => mailKindOf(subject) === 'confirmation')
      .flatMap(({ to }) => to),
  );
  return office
    .tab('conversations')
    .rows.filter((row) => row.cell('År', 'Year') === year)
    .flatMap((row) => {
      const [manager = '', employee = ''] = [
        row.cell('Bekræftet af leder', 'Confirmed by manager'),
        row.cell('Bekræftet af medarbejder', 'Confirmed by employee'),
      ].sort();
      const person = employees.get(ownerOf(row));
      const isHere = person && !['Fratrådt', 'Left'].includes(person.cell('Status', 'State'));
      if (manager === '' || !isHere || addDays(employee.slice(0, 10), DAYS_TO_FREEZE) > office.now) return [];
      const key = `${year}/pdf/${ownerOf(row)}/${row.cell('Version')}`;
      return [
        ...(frozen.has(key) ? [] : [`${key} was confirmed and is not there.`]),
        ...(mailed.has(person.cell('E-mail')) ? [] : [`${ownerOf(row)} was not mailed the confirmed agreements.`]),
      ];
    });
};

/** Whoever has a form has a Doc in the same cycle, and the other way round. */
const filesWithoutTheOther = (office: Office): string[] => {
  const keysOf = (kind: string): Set<string> =>
    new Set(office.filesWithKey(new RegExp(`^\\d+/${kind}/`)).map(({ key }) => key.replace(`/${kind}/`, '/')));
  const [forms, docs] = [keysOf('form'), keysOf('doc')];
  return [
    ...[...forms].filter((key) => !docs.has(key)).map((key) => `${key} has a form and no Doc.`),
    ...[...docs].filter((key) => !forms.has(key)).map((key) => `${key} has a Doc and no form.`),
  ];
};
