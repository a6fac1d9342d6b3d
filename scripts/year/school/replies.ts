// Mette's replies to the seventeen suggestions of Åbakkeskolen, as she types them in the Sheet.
import type { Moment, Reply } from '../plan/plan.ts';

const WILL_DO = 'Vi gør det';
const CONSIDERED = 'Overvejes';
const NOT_NOW = 'Ikke nu';

export const REPLIES: { at: Moment; replies: Reply[] }[] = [
  {
    at: '2026-11-09T14:10',
    replies: [
      {
        who: 'Ali Rahmani',
        questionId: 'STR3',
        status: WILL_DO,
        reply: 'Yes, please. I will put it in the plan for January and tell the others myself.',
      },
      {
        who: 'Ali Rahmani',
        questionId: 'STR5',
        status: WILL_DO,
        reply: 'The shelf comes next to the workshop door. Camilla and you decide what stands on it.',
      },
      {
        who: 'Jonas Friis',
        questionId: 'STR5',
        status: CONSIDERED,
        reply: 'God tanke. Jeg ser på den, når skemaet for næste skoleår lægges i april.',
      },
      {
        who: 'Anne-Mette Krogh',
        questionId: 'STR3',
        status: WILL_DO,
        reply: 'Det vil jeg meget gerne have. Kom forbi, så finder vi en dag.',
      },
      {
        who: 'Anne-Mette Krogh',
        questionId: 'STR4',
        status: WILL_DO,
        reply: 'Den første fælles dag med SFO ligger 22. januar.',
      },
      {
        who: 'Camilla Dyhr',
        questionId: 'STR3',
        status: WILL_DO,
        reply: 'Ja. Vi begynder med Thomas og 3. klasse.',
      },
      {
        who: 'Camilla Dyhr',
        questionId: 'STR4',
        status: WILL_DO,
        reply: 'Dobbelttimerne kommer på skemaet fra januar.',
      },
      {
        who: 'Camilla Dyhr',
        questionId: 'STR5',
        status: NOT_NOW,
        reply: 'Der er ikke penge til et halvtag i år. Jeg søger en fond til foråret og siger til, når jeg ved mere.',
      },
    ],
  },
  {
    at: '2026-11-10T15:20',
    replies: [
      {
        who: 'Henrik Bruun',
        questionId: 'STR4',
        status: WILL_DO,
        reply: 'Den halve time bliver betalt fra 1. december.',
      },
      {
        who: 'Henrik Bruun',
        questionId: 'STR5',
        status: WILL_DO,
        reply: 'Ja, og det står nu som en aftale mellem os.',
      },
      {
        who: 'Louise Thorsen',
        questionId: 'STR3',
        status: WILL_DO,
        reply: 'Gå i gang. Sig til, hvis du mangler et rum.',
      },
      {
        who: 'Louise Thorsen',
        questionId: 'STR5',
        status: WILL_DO,
        reply: 'Vi prøver én tavle fra januar og ser på den sammen til påske.',
      },
      {
        who: 'Mikkel Ravn',
        questionId: 'STR3',
        status: WILL_DO,
        reply: 'De fire må gerne bruge tid i dansktimerne på det.',
      },
      {
        who: 'Mikkel Ravn',
        questionId: 'STR5',
        status: CONSIDERED,
        reply: 'Nanna og jeg regner på det, når vi kender bogbudgettet i december.',
      },
      {
        who: 'Nanna Skovgaard',
        questionId: 'STR3',
        status: WILL_DO,
        reply: 'Ja tak. Fire uger i hver klasse, først mellemtrinnet.',
      },
      {
        who: 'Nanna Skovgaard',
        questionId: 'STR4',
        status: WILL_DO,
        reply: 'Læsebåndet står i skemaet på alle årgange fra januar.',
      },
      {
        who: 'Thomas Østerby',
        questionId: 'STR5',
        status: CONSIDERED,
        reply: 'Dejlig drøm. Lad os først få musiklokalet åbnet om eftermiddagen.',
      },
    ],
  },
  {
    // The money has been found after all.
    at: '2027-01-12T13:30',
    replies: [
      {
        who: 'Mikkel Ravn',
        questionId: 'STR5',
        status: WILL_DO,
        reply: 'Der er penge til to romaner i år og én mere i august. Lad eleverne vælge.',
      },
    ],
  },
];
