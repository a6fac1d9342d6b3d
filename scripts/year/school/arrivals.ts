// Arrivals during the year: Signe, who is new on 1 February, and Sara, who returns on 24 March. Each has a MUS of her own.
import type { Arrival, StateChange } from '../plan/plan.ts';

const READING = 'Læselyst på alle trin';
const HANDS = 'Undervisning med hænderne';

const touch = (reading: string, community: string, hands: string, openSchool: string): Record<string, string> => ({
  [READING]: reading,
  'Fællesskaber med plads til alle': community,
  [HANDS]: hands,
  'Åben skole i Solby': openSchool,
});

export const CHANGES: StateChange[] = [{ at: '2026-12-01T09:05', who: 'Jonas Friis', state: 'left' }];

export const ARRIVALS: Arrival[] = [
  {
    at: '2027-02-01T09:10',
    row: {
      Navn: 'Signe Aagaard',
      'E-mail': 'signe.aagaard@aabakkeskolen.solby.example',
      Stilling: 'Lærer, mellemtrin',
      Sprog: 'Dansk',
      Status: 'Aktiv',
      'Google-konto': 'Ja',
    },
    // Week 7 is winter holiday.
    slot: { date: '2027-02-23', time: '10:00' },
    preparedAt: '2027-02-12T14:20',
    person: {
      who: 'Signe Aagaard',
      tailoring: [
        { kind: 'mark', questionId: 'STR2', text: '', note: 'Hvad så du hos os, da du sagde ja?' },
        { kind: 'mark', questionId: 'UDV2', text: '', note: '' },
      ],
      submissions: [
        {
          at: '2027-02-05T19:40',
          answers: {
            SUC1: 'Den første uge her. 5. B viste mig rundt og fortalte, hvad de læser.',
            SUC2: 'Nanna gav mig plads i sit læsebånd fra dag ét.',
            SUC3: 'At spørge eleverne, hvordan de plejer, før jeg ændrer noget.',
            STR1: touch('Meget', 'Lidt', 'En del', 'Slet ikke'),
            STR2: 'Jeg vil gerne føre avisugen videre og gøre den til noget, vi bygger, ikke kun skriver.',
            FBK1: 'Du tog imod mig i døren og havde tid hele formiddagen.',
            TRI1: '4',
            UDV1: 'Læsesamtaler. Jeg har hørt, at de begyndte her.',
            UDV3: 'Udviklingsaktivitet',
          },
        },
      ],
      preparation: [
        { questionId: 'SUC5', answer: 'Du kendte alle navne i 5. B efter tre dage.', reason: '' },
        { questionId: 'STR8', answer: 'Jeg giver dig tid sammen med Nanna hver onsdag til sommer.', reason: '' },
        {
          questionId: 'FBK3',
          answer: 'Sig til, når noget undrer dig. Du ser det, vi andre er holdt op med at se.',
          reason: '',
        },
      ],
      conversation: {
        writtenIn: 'doc',
        focusAreas: [READING, HANDS],
        reviews: [],
        agreements: [
          {
            text: 'Leder læsesamtaler i 5. B sammen med Nanna og overtager dem efter sommerferien',
            type: 'Udviklingsaktivitet',
            focusArea: READING,
            responsible: 'Signe',
            deadline: '30-09-2027',
            signOfSuccess: 'Eleverne spørger, hvornår den næste er',
          },
          {
            text: 'Gør avisugen til et byggeprojekt, hvor hver gruppe laver sin egen trykplade',
            type: 'Mål for arbejdet',
            focusArea: HANDS,
            responsible: 'Signe',
            deadline: '15-11-2027',
            signOfSuccess: 'Avisen hænger trykt i aulaen',
          },
        ],
      },
      confirmation: { manager: '2027-02-25T15:00', employee: '2027-02-26T08:35' },
    },
  },
  {
    // Two weeks before she returns on the 24th, so that she can prepare.
    at: '2027-03-10T09:20',
    slot: { date: '2027-03-24', time: '10:00' },
    preparedAt: '2027-03-22T14:15',
    person: {
      who: 'Sara Lindholm',
      tailoring: [{ kind: 'mark', questionId: 'STR2', text: '', note: 'Du har været væk, mens strategien blev til.' }],
      submissions: [
        {
          at: '2027-03-14T20:30',
          answers: {
            SUC1: 'Overleveringen af 1. A, før jeg gik på barsel. Alt lå på én side.',
            SUC2: 'Anne-Mette og jeg delte børnene op efter, hvem de leger med.',
            STR1: touch('En del', 'Lidt', 'En del', 'Slet ikke'),
            STR2: 'Jeg vil gerne begynde med læsebåndet og bruge hænderne mere i matematik.',
            FBK1: 'Du ringede, mens jeg var væk, og spurgte til os og ikke til arbejdet.',
            TRI1: '5',
            UDV2: 'I indskolingen, med et ansvar for matematikken.',
            UDV3: 'Mål for arbejdet',
          },
        },
      ],
      preparation: [
        { questionId: 'SUC5', answer: 'Siden om 1. A. Vi har brugt den hver uge, mens du var væk.', reason: '' },
        { questionId: 'STR8', answer: 'Jeg holder din onsdag fri for møder det første halve år.', reason: '' },
        {
          questionId: 'FBK3',
          answer: 'Bed om at få fortalt, hvad der er besluttet. Vi glemmer, at du ikke var der.',
          reason: '',
        },
      ],
      conversation: {
        writtenIn: 'doc',
        focusAreas: [READING, HANDS],
        reviews: [],
        agreements: [
          {
            text: 'Begynder læsebånd i 1. A og besøger Nannas to gange først',
            type: 'Ændrede opgaver eller arbejdsgange',
            focusArea: READING,
            responsible: 'Sara',
            deadline: '01-09-2027',
            signOfSuccess: 'Børnene henter selv bøgerne',
          },
          {
            text: 'Laver matematikkasser til indskolingen sammen med Ali',
            type: 'Mål for arbejdet',
            focusArea: HANDS,
            responsible: 'Sara',
            deadline: '01-10-2027',
            signOfSuccess: 'Alle tre klasser har brugt dem',
          },
        ],
      },
      confirmation: { manager: '2027-03-24T15:10', employee: '2027-03-30T10:05' },
    },
  },
];
