// The status updates of Åbakkeskolen: near the deadlines, and at the half-year reviews in the spring.
import type { HalfYearReview, StatusUpdate } from '../plan/plan.ts';

export const STATUSES: StatusUpdate[] = [
  {
    at: '2026-11-06T14:00',
    who: 'Bent Overgaard',
    channel: 'sidebar',
    statuses: [{ agreement: 'Siger til alle', progress: 'done', note: 'Sagt på fællesmødet og skrevet på tavlen.' }],
  },
  {
    at: '2026-11-30T12:20',
    who: 'Birgit Holst',
    channel: 'form',
    statuses: [{ agreement: 'Laver en velkomstmappe', progress: 'done', note: 'Mappen findes på tre sprog.' }],
  },
  {
    at: '2026-12-02T08:40',
    who: 'Nanna Skovgaard',
    channel: 'form',
    statuses: [
      { agreement: 'Vælger sammen', progress: 'done', note: 'Eleverne valgte 40 af de 110 bøger.' },
      { agreement: 'Finder to kolleger', progress: 'inProgress' },
    ],
  },
  {
    at: '2026-12-04T13:15',
    who: 'Bent Overgaard',
    channel: 'sheet',
    statuses: [{ agreement: 'Går alle faglokaler igennem', progress: 'done' }],
  },
  {
    // Forgotten on the first; it tops the digest on the seventh.
    at: '2026-12-11T15:05',
    who: 'Henrik Bruun',
    channel: 'sidebar',
    statuses: [
      { agreement: 'Giver nye vikarer', progress: 'done', note: 'Den halve time er betalt siden 7. december.' },
    ],
  },
  {
    at: '2026-12-11T15:10',
    who: 'Birgit Holst',
    channel: 'sidebar',
    statuses: [{ agreement: 'Skriver om læsebåndet', progress: 'done', note: 'Brevet ligger forrest i mappen.' }],
  },
  {
    at: '2026-12-15T19:30',
    who: 'Ali Rahmani',
    channel: 'form',
    statuses: [
      {
        agreement: 'Makes a Friday building group',
        progress: 'done',
        note: 'Nine pupils come, and two of them now bring a friend.',
      },
      { agreement: 'Opens the workshop every Thursday', progress: 'inProgress' },
    ],
  },
  {
    at: '2026-12-17T16:10',
    who: 'Anne-Mette Krogh',
    channel: 'form',
    statuses: [
      { agreement: 'Læser højt for 0. og 1. klasse', progress: 'done', note: 'Vi fortsætter, for børnene vil det.' },
    ],
  },
  {
    at: '2026-12-18T14:30',
    who: 'Ali Rahmani',
    channel: 'sidebar',
    statuses: [{ agreement: 'Finds two hours a week', progress: 'done', note: 'Tuesday afternoons from January.' }],
  },
  {
    at: '2026-12-18T14:32',
    who: 'Camilla Dyhr',
    channel: 'sidebar',
    statuses: [{ agreement: 'Lægger dobbelttimer', progress: 'done', note: 'De står i skemaet fra 4. januar.' }],
  },
  {
    at: '2026-12-18T14:34',
    who: 'Nanna Skovgaard',
    channel: 'sidebar',
    statuses: [{ agreement: 'Lægger læsebåndet', progress: 'done', note: 'Kl. 9.40 på alle årgange.' }],
  },
  {
    at: '2027-01-05T10:15',
    who: 'Louise Thorsen',
    channel: 'sidebar',
    statuses: [{ agreement: 'Lægger fire faste formiddagstimer', progress: 'done' }],
  },
  {
    at: '2027-01-19T13:40',
    who: 'Louise Thorsen',
    channel: 'form',
    statuses: [
      {
        agreement: 'Får skole og SFO til at dele',
        progress: 'offTrack',
        note: 'Skolen skriver ugen torsdag og SFO mandag. Vi når aldrig samme tavle.',
      },
    ],
  },
];

/** In the order of their conversations; from 15 April on, Karim holds them. */
export const HALF_YEAR_REVIEWS: HalfYearReview[] = [
  {
    who: 'Ali Rahmani',
    answers: {
      daysBefore: 5,
      time: '20:05',
      statuses: [
        {
          agreement: 'Opens the workshop every Thursday',
          progress: 'inProgress',
          note: 'Four of six colleagues so far.',
        },
        { agreement: 'Makes a Friday building group', progress: 'done' },
      ],
    },
    time: '13:30',
    managerMust: 'Ask the two last colleagues myself, and keep Thursday free for them.',
    stopsReminders: true,
  },
  {
    who: 'Bent Overgaard',
    answers: {
      daysBefore: 0,
      time: '09:20',
      statuses: [
        { agreement: 'Går alle faglokaler igennem', progress: 'done', note: 'Listen er under to uger gammel.' },
      ],
    },
    time: '14:30',
    managerMust: '',
  },
  {
    who: 'Anne-Mette Krogh',
    answers: {
      daysBefore: 2,
      time: '16:40',
      statuses: [
        { agreement: 'Læser højt for 0. og 1. klasse', progress: 'done' },
        {
          agreement: 'Fortæller de andre team',
          progress: 'inProgress',
          note: 'Jeg har holdt oplægget. 1. klasse er ikke begyndt.',
        },
      ],
    },
    time: '13:00',
    managerMust: 'Giver 1. klasse en fri eftermiddag i april, så de kan holde deres første gulvmøde.',
    stopsReminders: true,
  },
  {
    who: 'Camilla Dyhr',
    answers: {
      daysBefore: 4,
      time: '10:30',
      statuses: [
        { agreement: 'Tager en kollega med ud', progress: 'inProgress', note: 'To er klar til at gå ud alene.' },
        { agreement: 'Tager kurset i sikkerhed', progress: 'inProgress', note: 'Kurset blev flyttet til maj.' },
      ],
    },
    time: '14:00',
    managerMust: 'Betaler kurset i maj og finder en vikar til de to dage.',
    stopsReminders: true,
  },
  {
    who: 'Henrik Bruun',
    answers: {
      daysBefore: 1,
      time: '15:25',
      statuses: [
        {
          agreement: 'Lærer 7. klasse op',
          progress: 'offTrack',
          note: '7. klasse fik nyt skema i februar og har ingen frikvarterer sammen med de små.',
        },
      ],
    },
    time: '13:30',
    managerMust: 'Lægger to fælles frikvarterer i skemaet for 7. klasse.',
  },
  {
    who: 'Louise Thorsen',
    answers: {
      daysBefore: 2,
      time: '12:10',
      statuses: [
        { agreement: 'Laver en legegruppe', progress: 'inProgress', note: 'Gruppen er i gang, men kun om mandagen.' },
        {
          agreement: 'Får skole og SFO til at dele',
          progress: 'offTrack',
          note: 'Skolen skriver ugen torsdag og SFO mandag. Vi når aldrig samme tavle.',
        },
      ],
    },
    time: '13:00',
    managerMust: 'Aftaler med begge team, at ugen skrives torsdag, og kommer selv med den første gang.',
    stopsReminders: true,
  },
  {
    who: 'Mikkel Ravn',
    answers: {
      daysBefore: 1,
      time: '17:45',
      statuses: [
        {
          agreement: 'Lærer fire elever op',
          progress: 'inProgress',
          note: 'Tre er klar, og de har besøgt 4. og 5. klasse.',
        },
        {
          agreement: 'Lader 8. klasse bygge',
          progress: 'notStarted',
          note: 'Prøverne tog marts. Jeg begynder efter påske.',
        },
      ],
    },
    time: '14:15',
    managerMust: 'Holder aulaen fri de to sidste uger i maj.',
  },
  {
    who: 'Birgit Holst',
    answers: {
      daysBefore: 5,
      time: '09:50',
      statuses: [{ agreement: 'Laver en velkomstmappe', progress: 'done' }],
    },
    time: '10:00',
    managerMust: '',
  },
  {
    who: 'Nanna Skovgaard',
    answers: {
      daysBefore: 1,
      time: '14:55',
      statuses: [
        {
          agreement: 'Finder to kolleger',
          progress: 'inProgress',
          note: 'Én har sagt ja. Vi holder første møde i maj.',
        },
        { agreement: 'Vælger sammen', progress: 'done' },
      ],
    },
    time: '10:30',
    managerMust: 'Spørger Signe, om hun vil være den anden.',
    stopsReminders: true,
  },
  {
    who: 'Thomas Østerby',
    answers: {
      daysBefore: 1,
      time: '18:20',
      statuses: [
        { agreement: 'Bygger instrumenter af skrot', progress: 'inProgress', note: 'Vi mangler kun basserne.' },
        {
          agreement: 'Åbner musiklokalet',
          progress: 'offTrack',
          note: 'Låsen kom aldrig, og koret kan ikke være andre steder.',
        },
      ],
    },
    time: '13:45',
    managerMust: 'Får låsen sat i med Bent inden 1. maj.',
  },
];
