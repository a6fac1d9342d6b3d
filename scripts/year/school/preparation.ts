// Mette's preparation for each of the eleven: the questions she marks, her own questions, and her own answers.
import type { PersonPlan, Tailored } from '../plan/plan.ts';

const mark = (questionId: string, note = ''): Tailored => ({ kind: 'mark', questionId, text: '', note });
const own = (text: string, note = ''): Tailored => ({ kind: 'own', questionId: '', text, note });

export const OWN_QUESTIONS = {
  ali: 'What would it take for the workshop to be open one afternoon a week?',
  nanna: 'Hvad skal der til, for at læsebåndet lever videre, når du ikke selv er i lokalet?',
};

export const TAILORING: Record<string, Tailored[]> = {
  'Ali Rahmani': [
    mark('SUC1'),
    mark('STR3', 'I have heard so much about the catapults.'),
    mark('UDV2'),
    own(OWN_QUESTIONS.ali, 'Think freely, we will look at the timetable afterwards.'),
  ],
  'Bent Overgaard': [mark('SUC1', 'Varmen i sydfløjen!'), mark('EFF2'), mark('TRI2')],
  'Jonas Friis': [
    mark('SUC1'),
    mark('EFF2', 'Jeg vil gerne forstå, hvad jeg kunne have gjort.'),
    mark('TRI1'),
    mark('UDV1'),
  ],
  'Anne-Mette Krogh': [mark('SUC2', 'Fortæl om gulvmøderne.'), mark('SUC4'), mark('UDV2')],
  'Camilla Dyhr': [mark('SUC1'), mark('SUC4'), mark('STR3'), mark('STR4'), mark('UDV1')],
  'Henrik Bruun': [mark('EFF2'), mark('STR4', 'Også set som arbejdsmiljørepræsentant.'), mark('SUC2')],
  'Louise Thorsen': [mark('SUC2'), mark('STR3'), mark('FBK2', 'Skriv det bare, som det er.'), mark('UDV1')],
  'Mikkel Ravn': [mark('STR2'), mark('STR7', 'Hvor klemmer prøverne?'), mark('SUC4')],
  'Birgit Holst': [mark('SUC4', 'Din huskeliste er guld værd.'), mark('FBK2'), mark('UDV3')],
  'Nanna Skovgaard': [mark('SUC3'), mark('STR2'), mark('STR4'), mark('SUC4'), own(OWN_QUESTIONS.nanna)],
  'Thomas Østerby': [mark('SUC3'), mark('STR5', 'Drøm stort.'), mark('UDV2'), mark('TRI2')],
};

/** SUC5: the effort I want to recognise. STR8: what I will contribute. FBK3: what I want to see more of. */
const words = (SUC5: string, STR8: string, FBK3: string): PersonPlan['preparation'] =>
  Object.entries({ SUC5, STR8, FBK3 }).map(([questionId, answer]) => ({ questionId, answer, reason: '' }));

export const PREPARATION: Record<string, PersonPlan['preparation']> = {
  'Ali Rahmani': words(
    'The catapult week. You let the pupils fail twice before you helped, and that is why they understood it.',
    'I will find two hours a week for the workshop in the spring timetable.',
    'Share your lessons earlier, also when they are not finished. I will read the first draft with you.',
  ),
  'Bent Overgaard': words(
    'Weekenden med varmen i sydfløjen. Du blev, til det virkede, og fik det til at se let ud.',
    'Jeg siger til lærerne, at ønsker til faglokalerne går gennem planen og ikke på gangen.',
    'Sig fra, før du har tre ting på én gang. Så tager jeg den svære samtale.',
  ),
  'Jonas Friis': words(
    'Avisugen. Du fik de stille til at tage ordet uden at skubbe dem.',
    'Jeg lægger dine dansktimer, så du og Nanna kan være sammen to gange om ugen.',
    'Bed om hjælp en uge før, end du plejer. Jeg lover at svare samme dag.',
  ),
  'Anne-Mette Krogh': words(
    'Første skoledag. Du havde skrevet et kort til hvert barn.',
    'Jeg sætter den fælles dag med SFO i kalenderen for begge halvår.',
    'Fortæl de andre team, hvordan du gør. Jeg giver dig tyve minutter på et fællesmøde.',
  ),
  'Camilla Dyhr': words(
    'Brevet til kommunen fra 4. klasse. De fik svar, og de fik ret.',
    'Jeg skaffer dobbelttimer fra januar og finder pengene til waders.',
    'Lad en kollega overtage et forløb, du har lavet. Jeg hjælper med at finde den rigtige.',
  ),
  'Henrik Bruun': words(
    'Motionsdagen. Jeg har aldrig set så mange store hjælpe så mange små.',
    'Jeg betaler den halve time, som nye vikarer skal bruge med dig.',
    'Skriv de korte beskeder ned, før du siger dem. Så når de også dem, der ikke var der.',
  ),
  'Louise Thorsen': words(
    'Børnenes butik. Du lod dem bestemme prisen på alt, også på dig.',
    'Jeg finder fire formiddagstimer om ugen og lægger dem fast.',
    'Tag ordet på fællesmøderne. Jeg spørger dig, hvis du helst vil spørges.',
  ),
  'Mikkel Ravn': words(
    'Podcasten. Den har fået flere forældre til at lytte end alle mine breve.',
    'Jeg flytter terminsprøven en uge, så du får plads til det lange forløb.',
    'Hjælp de nye i udskolingen med årsplanen. Jeg aftaler tiden med dem.',
  ),
  'Birgit Holst': [
    {
      questionId: 'SUC5',
      answer: 'Indskrivningen i december. Roen smittede af på alle os andre.',
      reason: '',
    },
    {
      questionId: 'STR8',
      answer: 'Jeg tager selv telefonen to timer om dagen i indskrivningsugen.',
      reason: '',
    },
    // A blank column needs a reason.
    { questionId: 'FBK3', answer: '', reason: 'Vi har talt om det i sidste uge og tager det videre mundtligt.' },
  ],
  'Nanna Skovgaard': words(
    'Bogtræet. 412 anbefalinger, og ikke én af dem fra en voksen.',
    'Jeg lægger læsebåndet i skemaet på alle årgange fra januar.',
    'Slip noget af det. Jeg hjælper med at finde den, der kan tage over.',
  ),
  'Thomas Østerby': words(
    'Forårskoncerten. De holdt takten, fordi du turde lade være med at dirigere.',
    'Jeg taler med Bent om en lås, så musiklokalet kan bruges om eftermiddagen.',
    'Vis os øvningen, ikke kun koncerten. Jeg tager 3. klasse med ind til dig.',
  ),
};
