// The eleven conversations of Åbakkeskolen: the reviews of the old agreements and the new agreements, as people write them.
import type { Conversation } from '../plan/plan.ts';

const READING = 'Læselyst på alle trin';
const COMMUNITY = 'Fællesskaber med plads til alle';
const HANDS = 'Undervisning med hænderne';
const OPEN_SCHOOL = 'Åben skole i Solby';

export const CONVERSATIONS: Record<string, Conversation> = {
  'Ali Rahmani': {
    writtenIn: 'doc',
    focusAreas: [HANDS, COMMUNITY],
    reviews: [
      {
        agreement: 'Bygger et emnekasse-forløb',
        status: 'Done',
        effect: 'Four classes have used the boxes, and two colleagues have made their own.',
        score: '4',
      },
    ],
    agreements: [
      {
        text: 'Opens the workshop every Thursday afternoon and helps one colleague at a time with a hands-on lesson',
        type: 'work goal',
        focusArea: HANDS,
        responsible: 'Ali',
        deadline: '1 March 2027',
        signOfSuccess: 'Six colleagues have taught in the workshop',
      },
      {
        text: 'Makes a Friday building group for pupils who often stand alone in the breaks',
        type: 'Changed tasks or workflows',
        focusArea: COMMUNITY,
        responsible: 'EMPLOYEE',
        deadline: '15-12-2026',
        signOfSuccess: 'The same eight pupils come every week',
      },
      {
        text: 'Finds two hours a week for the workshop in the spring timetable',
        type: 'changed tasks or workflows',
        focusArea: HANDS,
        responsible: 'Manager',
        deadline: '18/12 2026',
        signOfSuccess: 'The hours stand in the timetable from January',
      },
    ],
    note: 'Note: the shelf with ready-made lessons can stand next to the workshop door.',
  },
  'Bent Overgaard': {
    writtenIn: 'sidebar',
    // The roof and the key rings filled the hour: the one conversation that was not about the strategy.
    focusAreas: [],
    reviews: [
      {
        agreement: 'Laver en fast plan for reparationer',
        status: 'Ikke gennemført',
        reason: 'Taget på gymnastiksalen tog al tiden fra januar til maj.',
      },
    ],
    agreements: [
      {
        text: 'Går alle faglokaler igennem hver torsdag med den liste, lærerne skriver på',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: 'Drift',
        driftReason: 'Faglokalerne skal virke, før de kan bruges til noget nyt.',
        responsible: 'Medarbejder',
        deadline: '04-12-2026',
        signOfSuccess: 'Ingen punkter på listen er ældre end to uger',
      },
      {
        text: 'Siger til alle, at ønsker til faglokalerne skrives på listen',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: 'Drift',
        driftReason: 'Det er den daglige gang på skolen, ikke et indsatsområde.',
        responsible: 'Leder',
        deadline: '06-11-2026',
        signOfSuccess: 'Bent bliver ikke stoppet på gangen',
      },
    ],
  },
  'Jonas Friis': {
    writtenIn: 'doc',
    focusAreas: [READING, COMMUNITY],
    reviews: [
      {
        agreement: 'Prøver co-teaching med Nanna',
        status: 'ikke gennemført',
        reason: 'Skemaerne passede ikke sammen, og vi opdagede det først i november.',
      },
    ],
    agreements: [
      {
        text: 'Leder en læsesamtale i 5. B hver uge og skriver ned, hvad eleverne spørger om',
        type: 'Mål for arbejdet',
        focusArea: 'læselyst på alle trin',
        responsible: 'jonas',
        deadline: '1. april 2027',
        signOfSuccess: 'Eleverne stiller flere spørgsmål, end jeg gør',
      },
      {
        text: 'Prøver co-teaching med Nanna i otte uger og evaluerer to gange undervejs',
        type: 'udviklingsaktivitet',
        focusArea: 'Fællesskaber med plads til alle',
        responsible: 'Jonas og Mette',
        deadline: '12.03.2027',
        signOfSuccess: 'Vi ved, hvad vi vil beholde',
      },
    ],
  },
  'Anne-Mette Krogh': {
    writtenIn: 'doc',
    focusAreas: [COMMUNITY, READING],
    reviews: [
      {
        agreement: 'Inviterer børnehaverne',
        status: 'Gennemført',
        effect: 'Alle børn blev mødt ved navn den første dag, og ingen stod alene.',
        score: '5',
      },
    ],
    agreements: [
      {
        text: 'Læser højt for 0. og 1. klasse sammen hver fredag, hvor børnene vælger bogen',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: READING,
        responsible: 'Medarbejder',
        deadline: '18-12-2026',
        signOfSuccess: 'Børnene låner de samme bøger med hjem',
      },
      {
        text: 'Fortæller de andre team om gulvmøderne på et fællesmøde og hjælper 1. klasse i gang',
        type: 'Mål for arbejdet',
        focusArea: COMMUNITY,
        responsible: 'Anne-Mette',
        deadline: '26-02-2027',
        signOfSuccess: '1. klasse har holdt et møde på gulvet',
      },
    ],
  },
  'Camilla Dyhr': {
    writtenIn: 'sidebar',
    focusAreas: [HANDS, OPEN_SCHOOL],
    reviews: [
      {
        agreement: 'Tager kurset i udeskole',
        status: 'Gennemført',
        effect: 'Otte dage ude i stedet for seks, og kollegerne spørger, om de må komme med.',
        score: '5',
      },
    ],
    agreements: [
      {
        text: 'Tager en kollega med ud hver anden uge og lader dem overtage forløbet efter tre gange',
        type: 'Mål for arbejdet',
        focusArea: HANDS,
        responsible: 'Medarbejder',
        deadline: '01-05-2027',
        signOfSuccess: 'Tre kolleger har været ude alene med en klasse',
      },
      {
        text: 'Tager kurset i sikkerhed ved vand',
        type: 'Udviklingsaktivitet',
        focusArea: HANDS,
        responsible: 'Medarbejder',
        deadline: '15-03-2027',
        signOfSuccess: 'Vandløbsforløbet kan bruges af alle på mellemtrinnet',
      },
      {
        text: 'Lægger dobbelttimer i natur/teknologi fra januar',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: HANDS,
        responsible: 'Leder',
        deadline: '18-12-2026',
        signOfSuccess: 'Timerne står i skemaet',
      },
    ],
  },
  'Henrik Bruun': {
    writtenIn: 'doc',
    focusAreas: [COMMUNITY],
    reviews: [
      {
        agreement: 'Samler reglerne for gårdvagt',
        status: 'Delvist',
        reason: 'Vejledningen er færdig, men vikarerne har ikke fået den.',
        effect: 'Der er færre konflikter i den store gård.',
        score: '3',
      },
    ],
    agreements: [
      {
        text: 'Lærer 7. klasse op som legeaktivister to frikvarterer om ugen',
        type: 'MÅL FOR ARBEJDET',
        focusArea: COMMUNITY,
        responsible: 'Henrik',
        deadline: '1-2-2027',
        signOfSuccess: 'Der er leg i gang i begge gårde hver dag',
      },
      {
        text: 'Giver nye vikarer en halv times betalt introduktion til gården',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: COMMUNITY,
        responsible: 'Mette',
        deadline: '1-12-2026',
        signOfSuccess: 'Ingen vikar har gårdvagt, før de har gået turen med Henrik',
      },
    ],
  },
  'Louise Thorsen': {
    writtenIn: 'doc',
    focusAreas: [COMMUNITY, READING],
    reviews: [
      {
        agreement: 'Deltager i klassens time',
        status: ' delvist ',
        reason: 'Efter jul manglede vi folk i SFO om formiddagen.',
        effect: 'Børnene brugte de samme ord i skole og SFO.',
        score: '3',
      },
    ],
    agreements: [
      {
        text: 'Laver en legegruppe for børn, der ofte står alene',
        type: 'Mål for arbejdet',
        focusArea: COMMUNITY,
        responsible: 'Louise',
        deadline: '20. december 2026',
        signOfSuccess: 'Hvert barn har leget med to nye',
      },
      {
        text: 'Får skole og SFO til at dele én ugeplan på samme tavle',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: 'Fællesskaber med plads til alle',
        responsible: 'Begge',
        deadline: '15-01-2027',
        signOfSuccess: 'Forældrene kigger kun ét sted',
      },
      {
        text: 'Lægger fire faste formiddagstimer i skolen til Louise, to af dem i læsebåndet',
        type: 'ændrede opgaver',
        focusArea: READING,
        responsible: 'Leder',
        deadline: '04.01.2027',
        signOfSuccess: 'Timerne bliver ikke aflyst',
      },
    ],
    addsRow: true,
  },
  'Mikkel Ravn': {
    writtenIn: 'doc',
    focusAreas: [READING, HANDS],
    reviews: [],
    agreements: [
      {
        text: 'Lærer fire elever op som bogambassadører for mellemtrinnet',
        type: 'Mål for arbejdet',
        focusArea: READING,
        responsible: 'Mikkel',
        deadline: '01-03-2027',
        signOfSuccess: 'Ambassadørerne har besøgt alle klasser på mellemtrinnet',
      },
      {
        // The deadline is forgotten at first.
        text: 'Lader 8. klasse bygge en udstilling om byens historie i stedet for at skrive en rapport',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: HANDS,
        responsible: 'Mikkel',
        deadline: '',
        signOfSuccess: 'Udstillingen står i aulaen i to uger',
      },
    ],
    correction: { at: '2026-10-22T08:20', agreement: 1, field: 'deadline', text: '23. april 2027' },
  },
  'Birgit Holst': {
    writtenIn: 'doc',
    focusAreas: [COMMUNITY],
    reviews: [
      {
        agreement: 'Lærer det nye indskrivningssystem',
        status: 'gennemført',
        effect: 'Vi er tre, der kan klare en indskrivning, og der er ro i ferien.',
        score: '4',
      },
    ],
    agreements: [
      {
        text: 'Laver en velkomstmappe til nye familier på dansk, engelsk og arabisk',
        type: 'Mål for arbejdet',
        focusArea: COMMUNITY,
        responsible: 'Birgit',
        deadline: '30-11-2026',
        signOfSuccess: 'Nye familier kender navnet på deres kontaktperson',
      },
      {
        text: 'Skriver om læsebåndet til alle nye familier, før de møder op første dag',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: READING,
        responsible: 'Mette Holm',
        deadline: '11-12-2026',
        signOfSuccess: 'Familierne har en bog med den første dag',
      },
    ],
  },
  'Nanna Skovgaard': {
    writtenIn: 'doc',
    focusAreas: [READING],
    reviews: [
      {
        agreement: 'Starter en læsebåndsgruppe',
        status: 'Gennemført',
        effect: 'Seks lærere mødes hver måned, og eleverne ser os læse.',
        score: '4',
      },
    ],
    agreements: [
      {
        text: 'Finder to kolleger, der kan lede læsebåndsgruppen, og holder det første møde sammen med dem',
        type: 'Mål for arbejdet',
        focusArea: READING,
        responsible: 'Nanna',
        deadline: '29-01-2027',
        signOfSuccess: 'Gruppen mødes, også når jeg ikke er der',
      },
      {
        text: 'Vælger sammen, hvad bogbudgettet skal bruges til næste år',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: READING,
        responsible: 'begge',
        deadline: '1. december 2026',
        signOfSuccess: 'Eleverne har været med til at vælge en tredjedel',
      },
      {
        text: 'Lægger læsebåndet i skemaet på alle årgange fra januar',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: READING,
        responsible: 'Lederen',
        deadline: '18-12-2026',
        signOfSuccess: 'Alle klasser læser tyve minutter hver dag',
      },
    ],
    mergesFocusArea: true,
  },
  'Thomas Østerby': {
    writtenIn: 'doc',
    focusAreas: [HANDS, COMMUNITY, OPEN_SCHOOL],
    reviews: [],
    agreements: [
      {
        text: 'Bygger instrumenter af skrot med 3. klasse og spiller på dem til morgensang',
        type: 'Mål for arbejdet',
        focusArea: 'Undervisning med hænderne',
        responsible: 'thomas',
        deadline: '26/3 2027',
        signOfSuccess: 'Hele 3. klasse spiller på noget, de selv har bygget',
      },
      {
        text: 'Åbner musiklokalet to eftermiddage om ugen for et kor på tværs af årgange',
        type: 'Ændrede opgaver eller arbejdsgange',
        focusArea: COMMUNITY,
        responsible: 'Thomas og Mette',
        deadline: '01-02-2027',
        signOfSuccess: 'Der kommer børn fra mindst fire årgange',
      },
    ],
    note: 'Note: Bent har en lås liggende, der kan bruges.',
  },
};
