// What must hold when the year has been played: nothing lost, nothing doubled, nothing refused that nobody expected.

import { addDays, momentOf, weekday } from './localTime.ts';
import { GATHERED, mailKindOf } from './mailKinds.ts';
import type { Office } from './office.ts';
import type { TabRow } from './sheetTabs.ts';
import type { Given } from './stage.ts';
import { duplicatesIn } from './summary.ts';

/** Sentences about what does not hold; none where all is well. */
export const whatIsWrong = (office: Office, given: Given): string[] => [
  ...office.faults,
  ...duplicatesIn(office).map((what) => `Twice: ${what}`),
  ...lost(office, given),
  ...lostProgress(office, given),
  ...filesOfEmployees(office),
  ...office
    .tab('log')
    .rows.filter((row) =>
      ['Uvis', 'Uncertain', 'I gang', 'Claimed', 'Fejlet', 'Failed'].includes(row.cell('Tilstand', 'State')),
    )
    .map((row) => `Not settled: ${row.cell('Nøgle', 'Key')} is ${row.cell('Tilstand', 'State')}`),
  ...outsideTheMorning(office),
  ...severalADay(office),
  ...wrongHands(office),
];

const namesById = (office: Office): Map<string, string> =>
  new Map(office.tab('employees').rows.map((row) => [row.cell('Id'), row.cell('Navn', 'Name')]));

/** Everything that people wrote stands in the Sheet, under their name. */
const lost = (office: Office, given: Given): string[] => {
  const names = namesById(office);
  const textsIn = (tab: 'answers' | 'agreements', ...headings: string[]): Map<string, Set<string>> => {
    const texts = new Map<string, Set<string>>();
    for (const row of office.tab(tab).rows) {
      const name = names.get(row.cell('Medarbejder-id', 'Employee id')) ?? '';
      const own = texts.get(name) ?? new Set();
      texts.set(name, own.add(row.cell(...headings)));
    }
    return texts;
  };
  const answers = textsIn('answers', 'Svar', 'Answer');
  const agreements = textsIn('agreements', 'Aftale', 'Agreement');
  const missing = (kept: Map<string, Set<string>>, what: string) => (gave: { name: string; texts: string[] }) =>
    gave.texts.filter((text) => !kept.get(gave.name)?.has(text)).map((text) => `Lost ${what} of ${gave.name}: ${text}`);
  return [
    ...given.answers.flatMap(missing(answers, 'answer')),
    ...given.agreements.flatMap(missing(agreements, 'agreement')),
  ];
};

const PROGRESS = {
  notStarted: ['Ikke startet', 'Not started'],
  inProgress: ['I gang', 'In progress'],
  done: ['Gennemført', 'Done'],
  offTrack: ['Kører skævt', 'Off track'],
};

/** What was told last of an agreement is what stands in the Sheet; who has left has none any more. */
const lostProgress = (office: Office, { progress }: Given): string[] => {
  const { rows } = office.tab('agreements');
  const names = namesById(office);
  const own = new Map<string, TabRow[]>();
  for (const row of rows) {
    const name = names.get(row.cell('Medarbejder-id', 'Employee id')) ?? '';
    own.set(name, [...(own.get(name) ?? []), row]);
  }
  return [...progress.values()].flatMap(({ name, agreement, progress: told }) => {
    const row = own.get(name)?.find((each) => each.cell('Aftale', 'Agreement').startsWith(agreement));
    const stands = row?.cell('Fremdrift', 'Progress') ?? '';
    const isKept = PROGRESS[told].includes(stands) || ['Bortfaldet', 'Lapsed'].includes(stands);
    return isKept ? [] : [`Lost status of ${name}: “${agreement} …” was ${told}, and the Sheet says “${stands}”`];
  });
};

/** One form and one Doc for each that has been begun with, in each cycle. */
const filesOfEmployees = (office: Office): string[] => {
  const keysOf = (kind: string): Set<string> =>
    new Set(office.filesWithKey(new RegExp(`^\\d+/${kind}/`)).map(({ key }) => key.replace(`/${kind}/`, '/')));
  const [forms, docs] = [keysOf('form'), keysOf('doc')];
  return [
    ...[...forms].filter((key) => !docs.has(key)).map((key) => `${key} has a form and no Doc.`),
    ...[...docs].filter((key) => !forms.has(key)).map((key) => `${key} has a Doc and no form.`),
  ];
};

/** Public holidays in Denmark, reckoned here by themselves: from Easter, and those on fixed dates. */
const holidaysOf = (year: number): Set<string> => {
  // Gauss, as improved by Butcher: https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  const easter = `${year}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, '0')}`;
  const moving = [-3, -2, 0, 1, 39, 49, 50, ...(year < 2024 ? [26] : [])];
  return new Set([...moving.map((days) => addDays(easter, days)), `${year}-01-01`, `${year}-12-25`, `${year}-12-26`]);
};

/** What leaves by the clock leaves between 08 and 09 on a working day. */
const outsideTheMorning = (office: Office): string[] => {
  const holidays = new Map<number, Set<string>>();
  const isHoliday = (date: string): boolean => {
    const year = Number(date.slice(0, 4));
    const known = holidays.get(year) ?? holidaysOf(year);
    holidays.set(year, known);
    return known.has(date);
  };
  return office.workspace.state.outbox.flatMap(({ sentAt, subject }, position) => {
    if (!office.mailsByClock.has(position)) return [];
    const moment = momentOf(sentAt);
    const date = moment.slice(0, 10);
    const isMorning = moment.slice(11, 13) === '08' && weekday(date) <= 5 && !isHoliday(date);
    return isMorning ? [] : [`Mail outside the morning of a working day: ${moment} ${subject}`];
  });
};

/** What can be gathered is one mail for each reader and day, whoever sent it. */
const severalADay = (office: Office): string[] => {
  const seen = new Map<string, string>();
  return office.workspace.state.outbox.flatMap(({ sentAt, subject, to }, position) => {
    if (!office.mailsByClock.has(position) || !GATHERED.includes(mailKindOf(subject))) return [];
    const readerAndDay = `${to.join()} on ${momentOf(sentAt).slice(0, 10)}`;
    const before = seen.get(readerAndDay);
    seen.set(readerAndDay, subject);
    return before === undefined ? [] : [`Two mails that belong together, to ${readerAndDay}: ${before} / ${subject}`];
  });
};

/** From the day of the handover on only the successor's trigger sends, and there is no other. */
const wrongHands = (office: Office): string[] => {
  const owners = office.workspace.state.triggers.filter(({ disabled }) => !disabled).map(({ owner }) => owner);
  const others = owners.filter((owner) => owner !== office.managerEmail);
  const { handedOverAt } = office;
  const late = office.workspace.state.outbox.filter(
    ({ sentAt, from }) => handedOverAt !== undefined && sentAt > handedOverAt && from !== office.managerEmail,
  );
  return [
    ...(owners.includes(office.managerEmail) ? [] : [`${office.managerEmail} has no trigger.`]),
    ...others.map((owner) => `${owner} still has a trigger.`),
    ...late.map(({ sentAt, from, subject }) => `Sent by ${from} after the handover: ${momentOf(sentAt)} ${subject}`),
  ];
};
