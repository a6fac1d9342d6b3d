// The seeded plan of one person: what they write, agree on and confirm.

import type { Employee } from '../office/employees.ts';
import { addDays } from '../office/localTime.ts';
import type { AgreementRow, Answers, Course, PersonPlan, ReviewRow, Submission, Tailored } from '../plan/plan.ts';
import type { Dice } from './dice.ts';
import { PHRASES, type Phrases } from './phrases.ts';

export interface Circumstances {
  course: Course;
  areas: readonly string[];
  /** The person's agreements from earlier years. */
  old: readonly string[];
  dice: Dice;
}

/** What the follow-up needs of an agreement. */
export interface SeededAgreement {
  words: string;
  owner: 'employee' | 'manager' | 'both';
  deadline: string;
}

export interface SeededPerson {
  plan: PersonPlan;
  undertaken: SeededAgreement[];
}

export const seededPerson = (person: Employee, circumstances: Circumstances): SeededPerson => {
  const { areas, old, dice } = circumstances;
  const phrases = PHRASES[person.reads];
  const confirms = dice.share() < 0.95;
  const agreements = dice
    .several(phrases.agreements, dice.between(1, 4))
    .map((words) => agreed(words, phrases, circumstances));
  const plan: PersonPlan = {
    who: person.id,
    tailoring: tailored(phrases, dice),
    submissions: submissions(phrases, circumstances),
    preparation: ['SUC5', 'STR8', 'FBK3'].map((questionId) => ({
      questionId,
      answer: dice.one(phrases.manager[questionId] ?? ['']),
      reason: '',
    })),
    conversation: {
      writtenIn: dice.share() < 0.8 ? 'doc' : 'sidebar',
      focusAreas: dice.share() < 0.9 ? dice.several(areas, dice.between(1, 2)) : [],
      reviews: old.map((agreement) => reviewed(agreement, phrases, dice)),
      agreements: agreements.map(({ row }) => row),
    },
    confirmation: confirms
      ? {
          manager: { daysAfterConversation: 3, time: '15:30' },
          // A weekend may come in between, but not fill the whole time.
          employee: {
            daysAfterConversation: dice.between(6, 9),
            time: `1${dice.between(0, 4)}:${dice.between(10, 59)}`,
          },
          onPaper: !person.hasAccount,
        }
      : undefined,
  };
  return { plan, undertaken: agreements.map(({ undertaken }) => undertaken) };
};

const tailored = (phrases: Phrases, dice: Dice): Tailored[] => [
  ...dice
    .several(['SUC1', 'SUC2', 'SUC3', 'SUC4', 'STR2', 'STR3', 'STR4', 'UDV1', 'UDV2', 'TRI2'], dice.between(1, 4))
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

const reviewed = (agreement: string, { statuses, effects, reasons }: Phrases, dice: Dice): ReviewRow => {
  const outcome = dice.share();
  if (outcome < 0.55) {
    return { agreement, status: statuses.done, effect: dice.one(effects), score: String(dice.between(3, 5)) };
  }
  const reason = dice.one(reasons);
  return outcome < 0.8
    ? { agreement, status: statuses.partly, reason }
    : { agreement, status: statuses.notDone, reason };
};

const agreed = (
  text: string,
  phrases: Phrases,
  { course, areas, dice }: Circumstances,
): { row: AgreementRow; undertaken: SeededAgreement } => {
  const drift = dice.share() < 0.08;
  const type = dice.one(phrases.types);
  const focusArea = drift ? phrases.drift : dice.one(areas);
  const responsible = dice.one(phrases.responsible);
  const deadline = addDays(course.windowTo, dice.between(30, 240));
  return {
    row: {
      text,
      type,
      focusArea,
      responsible,
      deadline: written(deadline, dice),
      signOfSuccess: dice.one(phrases.signs),
      ...(drift ? { driftReason: dice.one(phrases.driftReasons) } : {}),
    },
    undertaken: { words: text, owner: ownerOf(responsible), deadline },
  };
};

const ownerOf = (responsible: string): SeededAgreement['owner'] => {
  if (/^(leder|manager)$/i.test(responsible)) return 'manager';
  return /^(begge|both)$/i.test(responsible) ? 'both' : 'employee';
};

/** The date in one of the ways in which people write it. */
const written = (date: string, dice: Dice): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return dice.one([
    `${day}-${month}-${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
    date,
    `${Number(day)}/${Number(month)} ${year}`,
  ]);
};
