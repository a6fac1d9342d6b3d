// What the head of Åbakkeskolen does in the second half of the year: Karim takes over, reads the report and begins the next cycle.
import type { Decisions, Handover, Moment, NextCycle } from '../plan/plan.ts';

export const HANDOVER: Handover = {
  at: '2027-04-15T10:00',
  successor: { name: 'Karim Saleh', email: 'karim.saleh@aabakkeskolen.solby.example' },
};

export const DECISIONS: Decisions = {
  at: '2027-06-01T13:30',
  decisions: [
    {
      focusArea: 'Læselyst på alle trin',
      decision: 'keep',
      reason: 'Læsebåndet lever på alle årgange. Vi fortsætter, som vi er begyndt.',
    },
    {
      focusArea: 'Fællesskaber med plads til alle',
      decision: 'special',
      reason:
        'Tre aftaler kører skævt, og alle tre venter på skemaet. Jeg lægger fælles frikvarterer og én ugeplan først.',
    },
    {
      focusArea: 'Undervisning med hænderne',
      decision: 'keep',
      reason: 'Det går frem i alle klasser.',
    },
    {
      focusArea: 'Åben skole i Solby',
      decision: 'adjust',
      reason: 'Ingen aftaler peger herhen. Vi nøjes med én partner for hver årgang og begynder med museet.',
    },
  ],
};

/** Before the holidays Mette approves the deletion of the files of the one who left. */
export const DELETIONS: Moment[] = ['2026-12-18T14:45'];

export const NEXT_CYCLE: NextCycle = {
  at: '2027-08-16T09:00',
  settings: {
    meetingDate: '30-08-2027',
    meetingTime: '14:30',
    answerDeadline: '24-09-2027',
    windowFrom: '27-09-2027',
    windowTo: '29-10-2027',
    closedDays: '18-10-2027..22-10-2027',
  },
};
