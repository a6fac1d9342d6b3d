// The acceptance story: Åbakkeskolen in Solby Kommune, from the installation on 17 August 2026 to the next cycle a year later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Confirmation, PersonPlan, YearPlan } from '../plan/plan.ts';
import type { Unit } from '../plan/unit.ts';
import { SUBMISSIONS } from './answers.ts';
import { ARRIVALS, CHANGES } from './arrivals.ts';
import { CONVERSATIONS } from './conversations.ts';
import { DECISIONS, DELETIONS, HANDOVER, NEXT_CYCLE } from './leadership.ts';
import { PREPARATION, TAILORING } from './preparation.ts';
import { REPLIES } from './replies.ts';
import { HALF_YEAR_REVIEWS, STATUSES } from './statuses.ts';

const examples = join(import.meta.dirname, '../../../examples/aabakkeskolen');

const file = (name: string) => ({ name, bytes: readFileSync(join(examples, name)) });

const confirmedAt = (employee: string): Confirmation => ({ manager: '2026-10-26T15:10', employee });

const CONFIRMATIONS: Record<string, Confirmation> = {
  'Ali Rahmani': confirmedAt('2026-10-26T19:05'),
  'Bent Overgaard': { ...confirmedAt('2026-10-28T13:15'), onPaper: true },
  'Jonas Friis': confirmedAt('2026-10-27T07:35'),
  'Anne-Mette Krogh': confirmedAt('2026-10-26T16:20'),
  'Camilla Dyhr': confirmedAt('2026-10-27T20:45'),
  'Henrik Bruun': {
    ...confirmedAt('2026-10-27T12:30'),
    objection: {
      comment: 'Jeg vil gerne have to uger mere til legeaktivisterne, for 7. klasse er på lejrskole i januar.',
      change: { agreement: 0, field: 'deadline', text: '15-02-2027' },
      changedAt: '2026-10-28T14:40',
      confirmedAt: '2026-10-29T08:50',
    },
  },
  'Louise Thorsen': confirmedAt('2026-10-27T15:50'),
  'Mikkel Ravn': confirmedAt('2026-10-28T10:15'),
  'Birgit Holst': confirmedAt('2026-10-27T09:05'),
  'Nanna Skovgaard': confirmedAt('2026-10-26T21:15'),
  'Thomas Østerby': confirmedAt('2026-10-29T17:30'),
};

/** Only active employees: Sara is on leave, and has her conversation when she returns. */
const people = (): PersonPlan[] =>
  Object.keys(SUBMISSIONS).map((name) => ({
    who: name,
    tailoring: TAILORING[name] ?? [],
    submissions: SUBMISSIONS[name] ?? [],
    preparation: PREPARATION[name] ?? [],
    conversation: CONVERSATIONS[name],
    confirmation: CONFIRMATIONS[name],
  }));

export const schoolUnit = (): Unit => ({
  language: 'da',
  manager: { name: 'Mette Holm', email: 'mette.holm@aabakkeskolen.solby.example' },
  sheetName: 'MUS på Åbakkeskolen',
  roster: file('medarbejdere.csv'),
  strategy: file('strategi.csv'),
  agreements: file('aftaler-2025.csv'),
  onLeave: ['Sara Lindholm'],
  settings: {
    unitName: 'Åbakkeskolen',
    organisation: 'Solby Kommune',
    managerName: 'Mette Holm',
    meetingDate: '31-08-2026',
    meetingTime: '14:30',
    meetingMinutes: '60',
    meetingPlace: 'Aulaen',
    answerDeadline: '25-09-2026',
    reminderDays: '4, 1',
    windowFrom: '28-09-2026',
    windowTo: '23-10-2026',
    closedDays: '12-10-2026..16-10-2026, 21-12-2026..01-01-2027, 15-02-2027..19-02-2027, 28-06-2027..06-08-2027',
    conversationMinutes: '90',
    conversationPlace: 'Mettes kontor',
    dayFrom: '09:00',
    dayTo: '15:00',
    privacyContact: 'databeskyttelse@solby.example',
  },
});

export const schoolPlan = (until: string): YearPlan => ({
  course: {
    start: '2026-08-17',
    tooEarly: '2026-08-24',
    meeting: '2026-08-31',
    forms: '2026-09-07',
    invitations: '2026-09-14',
    answerDeadline: '2026-09-25',
    windowFrom: '2026-09-28',
    windowTo: '2026-10-23',
    until,
  },
  people: people(),
  preparedAt: '2026-09-25T10:00',
  trials: { cutAtForm: 8, inviteTwice: true },
  statuses: STATUSES,
  halfYearReviews: HALF_YEAR_REVIEWS,
  replies: REPLIES,
  changes: CHANGES,
  arrivals: ARRIVALS,
  handover: HANDOVER,
  decisions: DECISIONS,
  deletions: DELETIONS,
  nextCycle: NEXT_CYCLE,
});
