// A year for any unit: plausible people with seeded habits, over the same course as the story's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, weekday } from './localTime.ts';
import type { Office } from './office.ts';
import { PHRASES, type Phrases } from './phrases.ts';
import type { Agreed, Answers, Course, PersonPlan, Reviewed, Submission, Tailored, YearPlan } from './plan.ts';
import type { Person } from './stage.ts';
import type { GivenFile, Unit } from './unit.ts';

const examples = join(import.meta.dirname, '../../examples');

const EXAMPLE_STRATEGY = {
  da: { name: 'strategi.csv', path: 'aabakkeskolen/strategi.csv' },
  en: { name: 'strategy.csv', path: 'small-unit-en/strategy.csv' },
};

/** A day that people work on: weekends move to Monday. */
const workday = (date: string): string => addDays(date, weekday(date) > 5 ? 8 - weekday(date) : 0);

export const anyUnit = (
  given: {
    roster: GivenFile;
    strategy?: GivenFile;
    agreements?: GivenFile;
    columns: Record<string, string>;
    language?: 'da' | 'en';
  },
  start: string,
): Unit => {
  const language = given.language ?? 'da';
  const { name, path } = EXAMPLE_STRATEGY[language];
  const manager =
    language === 'da'
      ? { name: 'Kirsten Dahl', email: 'leder@enheden.example' }
      : { name: 'Kirsten Dahl', email: 'manager@unit.example' };
  return {
    language,
    manager,
    sheetName: language === 'da' ? 'MUS i enheden' : 'MUS in the unit',
    roster: given.roster,
    strategy: given.strategy ?? { name, bytes: readFileSync(join(examples, path)) },
    agreements: given.agreements,
    columns: given.columns,
    onLeave: [],
    settings: {
      unitName: language === 'da' ? 'Enheden' : 'The unit',
      organisation: language === 'da' ? 'Organisationen' : 'The organisation',
      managerName: manager.name,
      meetingDate: workday(addDays(start, 14)),
      meetingTime: '14:30',
      meetingPlace: language === 'da' ? 'Mødelokalet' : 'The meeting room',
      conversationPlace: language === 'da' ? 'Lederens kontor' : 'The manager’s office',
      reminderDays: '4, 1',
      dayFrom: '08:00',
      dayTo: '16:00',
    },
  };
};

/** How long a conversation may last with so many to be held, and how many then fit in a day. */
const paceOf = (people: number): { minutes: number; aDay: number } => {
  if (people <= 30) return { minutes: 90, aDay: 3 };
  return people <= 100 ? { minutes: 60, aDay: 5 } : { minutes: 30, aDay: 10 };
};

const courseOf = (start: string, until: string | undefined, people: number): Course => {
  const windowFrom = workday(addDays(start, 42));
  // A tenth in reserve for days on which nobody can.
  const weeks = Math.max(2, Math.ceil((people * 1.1) / (paceOf(people).aDay * 5)));
  const windowTo = addDays(windowFrom, weeks * 7 - 3);
  // Eleven weeks, or longer where the last conversations need it.
  const [, end = ''] = [addDays(start, 77), addDays(windowTo, 14)].sort();
  return {
    start,
    meeting: workday(addDays(start, 14)),
    forms: workday(addDays(start, 21)),
    invitations: workday(addDays(start, 28)),
    answerDeadline: workday(addDays(start, 39)),
    windowFrom,
    windowTo,
    until: until ?? end,
  };
};

export const planFor = (
  office: Office,
  people: readonly Person[],
  { start, until, seed }: { start: string; until: string | undefined; seed: number },
): YearPlan => {
  const course = courseOf(start, until, people.length);
  const areas = office.tab('focusAreas').rows.map((row) => row.cell('Indsatsområde', 'Focus area'));
  const old = new Map<string, string[]>();
  for (const row of office.tab('agreements').rows) {
    const id = row.cell('Medarbejder-id', 'Employee id');
    old.set(id, [...(old.get(id) ?? []), row.cell('Aftale', 'Agreement')]);
  }
  return {
    course,
    settings: {
      answerDeadline: course.answerDeadline,
      windowFrom: course.windowFrom,
      windowTo: course.windowTo,
      conversationMinutes: String(paceOf(people.length).minutes),
    },
    people: people.map((person) =>
      personPlan(person, { course, areas, old: old.get(person.id) ?? [], dice: new Dice(`${seed}:${person.email}`) }),
    ),
    preparedAt: `${course.answerDeadline}T10:00`,
    trials: {},
    statuses: [],
    miniMus: [],
    replies: [],
    departures: [],
    arrivals: [],
    deletions: [],
  };
};

/** Chance that is the same for the same seed (mulberry32 over an FNV-1a hash). */
class Dice {
  #state = 0x811c9dc5;

  constructor(seed: string) {
    for (const char of seed) this.#state = Math.imul(this.#state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }

  /** From 0 to below 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number of both ends and between. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  /** So many different ones, in a chance order. */
  some<T>(of: readonly T[], count: number): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(count, of.length) }, () =>
      left.splice(this.between(0, left.length - 1), 1),
    ).flat();
  }

  one(of: readonly string[]): string {
    return of[this.between(0, of.length - 1)] ?? '';
  }
}

interface Circumstances {
  course: Course;
  areas: readonly string[];
  /** The person's agreements from earlier years. */
  old: readonly string[];
  dice: Dice;
}

const personPlan = (person: Person, circumstances: Circumstances): PersonPlan => {
  const { areas, old, dice } = circumstances;
  const phrases = PHRASES[person.reads];
  const confirms = dice.share() < 0.95;
  const agreements = dice
    .some(phrases.agreements, dice.between(1, 4))
    .map((words) => agreed(words, phrases, circumstances));
  return {
    name: person.name,
    tailoring: tailored(phrases, dice),
    submissions: submissions(phrases, circumstances),
    preparation: ['SUC5', 'STR8', 'FBK3'].map((questionId) => ({
      questionId,
      answer: dice.one(phrases.manager[questionId] ?? ['']),
      reason: '',
    })),
    talk: {
      door: dice.share() < 0.8 ? 'doc' : 'sidebar',
      focusAreas: dice.share() < 0.9 ? dice.some(areas, dice.between(1, 2)) : [],
      reviews: old.map((agreement) => reviewed(agreement, phrases, dice)),
      agreements,
    },
    confirmation: confirms
      ? {
          manager: { daysAfterTalk: 3, time: '15:30' },
          // A weekend may lie in between for the manager, but never the whole time.
          employee: { daysAfterTalk: dice.between(6, 9), time: `1${dice.between(0, 4)}:${dice.between(10, 59)}` },
          onPaper: !person.hasAccount,
        }
      : undefined,
  };
};

const tailored = (phrases: Phrases, dice: Dice): Tailored[] => [
  ...dice
    .some(['SUC1', 'SUC2', 'SUC3', 'SUC4', 'STR2', 'STR3', 'STR4', 'UDV1', 'UDV2', 'TRI2'], dice.between(1, 4))
    .map((questionId): Tailored => ({ kind: 'mark', questionId, text: '', note: '' })),
  ...(dice.share() < 0.15
    ? [{ kind: 'own', questionId: '', text: dice.one(phrases.ownQuestions), note: '' } satisfies Tailored]
    : []),
];

/** Most answer in the first week, some only when reminded, some twice, a few never. */
const submissions = (phrases: Phrases, { course, dice }: Circumstances): Submission[] => {
  const habit = dice.share();
  if (habit > 0.96) return [];
  const reminded = habit > 0.8;
  const date = reminded
    ? addDays(course.answerDeadline, -dice.between(1, 3))
    : addDays(course.invitations, dice.between(0, 5));
  const time = `${dice.between(10, 20)}:${dice.between(10, 59)}`;
  const answers = answersOf(phrases, dice);
  const first = { at: `${date}T${time}`, answers };
  if (dice.share() > 0.1) return [first];
  const again = { ...answers, SUC3: dice.one(phrases.answers.SUC3 ?? []), DAG1: dice.one(phrases.answers.DAG1 ?? []) };
  return [first, { at: `${addDays(date, 1)}T${time}`, answers: again }];
};

const answersOf = (phrases: Phrases, dice: Dice): Answers => {
  const written = Object.entries(phrases.answers).flatMap(([question, texts]): [string, string][] =>
    dice.share() < (LIKELY[question] ?? 0.6) ? [[question, dice.one(texts)]] : [],
  );
  const chosen = ['EFF1', 'EFF4', 'STR1', 'STR6', 'STR9', 'TRI1', 'UDV3'].map((question) => [question, dice.share()]);
  return Object.fromEntries([...written, ...chosen]);
};

const LIKELY: Record<string, number> = { SUC1: 0.95, DAG1: 0.85, STR3: 0.4, STR4: 0.3, STR5: 0.35, FBK2: 0.5 };

const reviewed = (agreement: string, { statuses, effects, reasons }: Phrases, dice: Dice): Reviewed => {
  const outcome = dice.share();
  if (outcome < 0.55) {
    return { agreement, status: statuses.done, effect: dice.one(effects), score: String(dice.between(3, 5)) };
  }
  const reason = dice.one(reasons);
  return outcome < 0.8
    ? { agreement, status: statuses.partly, reason }
    : { agreement, status: statuses.notDone, reason };
};

const agreed = (text: string, phrases: Phrases, { course, areas, dice }: Circumstances): Agreed => {
  const drift = dice.share() < 0.08;
  return {
    text,
    type: dice.one(phrases.types),
    focusArea: drift ? phrases.drift : dice.one(areas),
    responsible: dice.one(phrases.responsible),
    deadline: written(addDays(course.windowTo, dice.between(30, 240)), dice),
    signOfSuccess: dice.one(phrases.signs),
    ...(drift ? { driftReason: dice.one(phrases.driftReasons) } : {}),
  };
};

/** As people write a date. */
const written = (date: string, dice: Dice): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return dice.one([
    `${day}-${month}-${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
    date,
    `${Number(day)}/${Number(month)} ${year}`,
  ]);
};
