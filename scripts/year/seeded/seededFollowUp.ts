// The seeded follow-up of one person: status updates near the deadlines, a half-year review, and replies to suggestions.

import { addDays } from '../office/localTime.ts';
import type { AgreementStatus, HalfYearReview, Progress, Reply, StatusUpdate } from '../plan/plan.ts';
import type { Dice } from './dice.ts';
import type { Phrases } from './phrases.ts';
import type { SeededAgreement, SeededPerson } from './seededPerson.ts';

const HALF_A_YEAR_DAYS = 182;
/** In a unit of ordinary size all reviews have been held so many days after the first. */
const LONGEST_MINI_MUS_DAYS = 40;
const SUGGESTING = ['STR3', 'STR4', 'STR5'];

export interface FollowUp {
  statuses: StatusUpdate[];
  halfYearReview: HalfYearReview;
  replies: Reply[];
}

export const seededFollowUp = (
  { plan, undertaken }: SeededPerson,
  { windowFrom, phrases, dice }: { windowFrom: string; phrases: Phrases; dice: Dice },
): FollowUp => {
  const going = undertaken.map((agreement) => {
    const progress = progressBy(dice);
    return { agreement, progress, doneLate: progress !== 'done' && dice.share() < 0.7 ? dice.between(1, 40) : 0 };
  });
  const noteOf = (progress: Progress): string =>
    progress === 'inProgress' || progress === 'offTrack' ? dice.one(phrases.notes[progress]) : '';
  const statusOf = ({ words }: SeededAgreement, progress: Progress): AgreementStatus => ({
    agreement: words,
    progress,
    note: noteOf(progress),
  });
  const halfYearReviewsFrom = addDays(windowFrom, HALF_A_YEAR_DAYS);
  const statuses = going.flatMap(({ agreement, progress, doneLate }): StatusUpdate[] => {
    const { owner, deadline } = agreement;
    const time = `1${dice.between(0, 8)}:${dice.between(10, 59)}`;
    const updateOn = (date: string, how: Progress): StatusUpdate =>
      owner === 'manager'
        ? { at: `${fridayOf(date)}T14:00`, who: plan.who, channel: 'sidebar', statuses: [statusOf(agreement, how)] }
        : { at: `${date}T${time}`, who: plan.who, channel: 'form', statuses: [statusOf(agreement, how)] };
    // What is not done waits for the half-year review, except the manager's own agreements; most of it is done in the end.
    const inTime = progress === 'done' || owner === 'manager';
    const late = [halfYearReviewsFrom, deadline].sort()[1] ?? deadline;
    return [
      ...(inTime ? [updateOn(addDays(deadline, dice.between(-10, 3)), progress)] : []),
      ...(doneLate > 0 ? [updateOn(addDays(late, LONGEST_MINI_MUS_DAYS + doneLate), 'done')] : []),
    ];
  });
  const atHalfYearReview = going
    .filter(({ agreement: { owner } }) => owner !== 'manager')
    .map(({ agreement, progress }) =>
      // Done by then only if it has been reported already.
      statusOf(
        agreement,
        progress === 'done' && addDays(agreement.deadline, 4) > halfYearReviewsFrom ? 'inProgress' : progress,
      ),
    );
  const answers = dice.share() < 0.9 && atHalfYearReview.length > 0;
  return {
    statuses,
    halfYearReview: {
      who: plan.who,
      ...(answers
        ? { answers: { daysBefore: dice.between(1, 6), time: `1${dice.between(0, 7)}:25`, statuses: atHalfYearReview } }
        : {}),
      time: `1${dice.between(0, 5)}:${dice.between(10, 59)}`,
      managerMust: dice.one(phrases.managerMust),
      stopsReminders: dice.share() < 0.3,
    },
    replies: SUGGESTING.filter((questionId) =>
      plan.submissions.some(({ answers: given }) => questionId in given),
    ).flatMap((questionId): Reply[] => {
      const [status = '', reply = ''] = phrases.replies[dice.between(0, phrases.replies.length - 1)] ?? [];
      return dice.share() < 0.85 ? [{ who: plan.who, questionId, status, reply }] : [];
    }),
  };
};

const progressBy = (dice: Dice): Progress => {
  const share = dice.share();
  if (share < 0.5) return 'done';
  if (share < 0.8) return 'inProgress';
  return share < 0.92 ? 'offTrack' : 'notStarted';
};

/** The manager goes through their own agreements on Fridays. */
const fridayOf = (date: string): string => {
  const day = new Date(`${date}T12:00Z`).getUTCDay() || 7;
  return addDays(date, day <= 5 ? 5 - day : 12 - day);
};
