// The seeded plan of a year for any roster: plausible people, over the same course as the story's.

import type { Employee } from '../office/employees.ts';
import { addDays, workday } from '../office/localTime.ts';
import type { Office } from '../office/office.ts';
import type { TabRow } from '../office/sheetTabs.ts';
import type { Arrival, Course, Decisions, StateChange, YearPlan } from '../plan/plan.ts';
import { Dice } from './dice.ts';
import { PHRASES, type Phrases } from './phrases.ts';
import { type FollowUp, seededFollowUp } from './seededFollowUp.ts';
import { seededPerson } from './seededPerson.ts';

/** 52 weeks, so that the year ends on the weekday on which it began. */
const YEAR_DAYS = 364;

/** How long a conversation may last with so many people, and how many then fit in a day. */
const paceOf = (people: number): { minutes: number; aDay: number } => {
  if (people <= 30) return { minutes: 90, aDay: 3 };
  return people <= 100 ? { minutes: 60, aDay: 5 } : { minutes: 30, aDay: 10 };
};

const courseOf = (start: string, until: string | undefined, people: number): Course => {
  const windowFrom = workday(addDays(start, 42));
  // A tenth in reserve, for closed days.
  const weeks = Math.max(2, Math.ceil((people * 1.1) / (paceOf(people).aDay * 5)));
  const windowTo = addDays(windowFrom, weeks * 7 - 3);
  return {
    start,
    meeting: workday(addDays(start, 14)),
    forms: workday(addDays(start, 21)),
    invitations: workday(addDays(start, 28)),
    answerDeadline: workday(addDays(start, 39)),
    windowFrom,
    windowTo,
    until: until ?? addDays(start, YEAR_DAYS),
  };
};

export const seededPlan = (
  office: Office,
  people: readonly Employee[],
  { start, until, seed }: { start: string; until: string | undefined; seed: number },
): YearPlan => {
  const course = courseOf(start, until, people.length);
  const areas = office.tab('focusAreas').rows.map((row) => row.cell('Indsatsområde', 'Focus area'));
  const old = new Map<string, string[]>();
  for (const row of office.tab('agreements').rows) {
    if (row.cell('År', 'Year') >= start.slice(0, 4)) continue;
    const id = row.cell('Medarbejder-id', 'Employee id');
    old.set(id, [...(old.get(id) ?? []), row.cell('Aftale', 'Agreement')]);
  }
  const dice = new Dice(`${seed}`);
  const phrases = PHRASES[office.timeline.language];
  const planned = people.map((person) => {
    const own = new Dice(`${seed}:${person.email}`);
    return seededPerson(person, { course, areas, old: old.get(person.id) ?? [], dice: own });
  });
  const follow = planned.map((person): FollowUp => {
    const { who } = person.plan;
    return seededFollowUp(person, { windowFrom: course.windowFrom, phrases, dice: new Dice(`${seed}:${who}:year`) });
  });
  const replies = follow.flatMap((each) => each.replies);
  const half = Math.ceil(replies.length / 2);
  const onLeave = office
    .tab('employees')
    .rows.filter((row) => ['Orlov', 'On leave'].includes(row.cell('Status', 'State')));
  return {
    course,
    settings: {
      answerDeadline: course.answerDeadline,
      windowFrom: course.windowFrom,
      windowTo: course.windowTo,
      conversationMinutes: String(paceOf(people.length).minutes),
    },
    people: planned.map(({ plan }) => plan),
    preparedAt: `${course.answerDeadline}T10:00`,
    trials: {},
    statuses: follow.flatMap(({ statuses }) => statuses),
    halfYearReviews: follow.map(({ halfYearReview }) => halfYearReview),
    replies: [
      { at: `${workday(addDays(course.windowTo, 10))}T13:00`, replies: replies.slice(0, half) },
      { at: `${workday(addDays(course.windowTo, 24))}T13:00`, replies: replies.slice(half) },
    ],
    changes: changesIn(people, course, seed),
    arrivals: arrivalsOf({ course, areas, people, onLeave, phrases, dice, language: office.timeline.language }),
    decisions: decidedBy(areas, { course, phrases, dice }),
    deletions: [`${workday(addDays(start, YEAR_DAYS - 10))}T10:30`],
    nextCycle: until === undefined ? nextCycleOf(course) : undefined,
  };
};

const FEWEST_FOR_A_LEAVER = 4;

/** After the conversations a few leave for good, at least one, and a few go on leave for some weeks. */
const changesIn = (people: readonly Employee[], course: Course, seed: number): StateChange[] => {
  const leaver = new Dice(`${seed}:leaver`).between(0, people.length - 1);
  return people.flatMap((person, position) => {
    const leaves = position === leaver && people.length >= FEWEST_FOR_A_LEAVER;
    return changesOf(person, course, { dice: new Dice(`${seed}:${person.email}:life`), leaves });
  });
};

const changesOf = (
  { id: who }: Employee,
  { start, windowTo }: Course,
  { dice, leaves }: { dice: Dice; leaves: boolean },
): StateChange[] => {
  const chance = leaves ? 0 : dice.share();
  const earliest = addDays(windowTo, 14);
  const at = `${workday(addDays(earliest, dice.between(0, Math.max(1, 300 - daysFrom(start, earliest)))))}T09:${dice.between(10, 59)}`;
  if (chance < 0.03) return [{ at, who, state: 'left' }];
  if (chance > 0.06) return [];
  const back = `${workday(addDays(at.slice(0, 10), dice.between(20, 60)))}T09:05`;
  return [
    { at, who, state: 'onLeave' },
    { at: back, who, state: 'active' },
  ];
};

const daysFrom = (first: string, second: string): number =>
  Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000);

/** One in thirty is new, and most of those on leave return, each on a day of their own. */
const arrivalsOf = (given: {
  course: Course;
  areas: readonly string[];
  people: readonly Employee[];
  onLeave: readonly TabRow[];
  phrases: Phrases;
  dice: Dice;
  language: 'da' | 'en';
}): Arrival[] => {
  const { course, people, onLeave, phrases, dice, language } = given;
  const domain = people[0]?.email.split('@')[1] ?? '';
  const da = language === 'da';
  const newcomers = phrases.newcomers.slice(0, Math.max(1, Math.round(people.length / 30))).map((name, index) => ({
    name,
    email: `nyansat${index + 1}@${domain}`,
  }));
  const coming = [
    ...newcomers.map(({ name, email }) => ({
      // New employees have no id yet.
      id: email,
      name,
      email,
      hasAccount: true,
      row: {
        [da ? 'Navn' : 'Name']: name,
        'E-mail': email,
        [da ? 'Sprog' : 'Language']: da ? 'Dansk' : 'Danish',
        [da ? 'Status' : 'State']: da ? 'Aktiv' : 'Active',
        [da ? 'Google-konto' : 'Google account']: da ? 'Ja' : 'Yes',
      },
    })),
    ...onLeave
      .filter(() => dice.share() < 0.7)
      .map((row) => ({
        id: row.cell('Id'),
        name: row.cell('Navn', 'Name'),
        email: row.cell('E-mail'),
        hasAccount: row.cell('Google-konto', 'Google account') === 'true',
        row: undefined,
      })),
  ];
  return coming.map(({ id, name, email, hasAccount, row }, index) => {
    const day = workday(addDays(course.windowTo, 21 + 3 * index));
    const conversationDate = workday(addDays(day, 21));
    const person: Employee = { id, name, email, hasAccount, reads: 'da' };
    // The answers are those of someone who is invited on that day.
    const own = { ...course, invitations: day, answerDeadline: addDays(day, 14), windowTo: conversationDate };
    const { plan } = seededPerson(person, { course: own, areas: given.areas, old: [], dice });
    return {
      at: `${day}T09:20`,
      ...(row ? { row } : {}),
      slot: { date: conversationDate, time: '13:00' },
      preparedAt: `${workday(addDays(day, 15))}T14:00`,
      person: plan,
    };
  });
};

const decidedBy = (
  areas: readonly string[],
  { course, phrases, dice }: { course: Course; phrases: Phrases; dice: Dice },
): Decisions => {
  const kinds = ['keep', 'keep', 'adjust', 'special'] as const;
  return {
    at: `${workday(addDays(course.start, 300))}T13:30`,
    decisions: areas.map((focusArea) => {
      const decision = kinds[dice.between(0, kinds.length - 1)] ?? 'keep';
      return { focusArea, decision, reason: phrases.decisions[decision] };
    }),
  };
};

const nextCycleOf = ({ start, until }: Course): YearPlan['nextCycle'] => {
  const moved = (days: number): string => workday(addDays(until, days));
  return {
    at: `${until}T09:00`,
    settings: {
      meetingDate: moved(14),
      meetingTime: '14:30',
      answerDeadline: moved(39),
      windowFrom: moved(42),
      windowTo: addDays(moved(42), daysFrom(start, until) > 0 ? 25 : 0),
    },
  };
};
