// What the eleven of Åbakkeskolen write in their preparation forms, and when.
import type { Answers, Submission } from '../plan/plan.ts';

const NAMED = 'Ja, med navn';
const UNNAMED = 'Ja, uden navn';
const PRIVATE = 'Nej';

const READING = 'Læselyst på alle trin';
const COMMUNITY = 'Fællesskaber med plads til alle';
const HANDS = 'Undervisning med hænderne';
const OPEN_SCHOOL = 'Åben skole i Solby';

const touch = (reading: string, community: string, hands: string, openSchool: string): Record<string, string> => ({
  [READING]: reading,
  [COMMUNITY]: community,
  [HANDS]: hands,
  [OPEN_SCHOOL]: openSchool,
});

const ali: Answers = {
  EFF1: { 'Bygger et emnekasse-forløb om brøker, som alle på mellemtrinnet kan låne': 'Done' },
  EFF3: 'Four classes have borrowed the fraction boxes, and colleagues now ask me before they plan a maths project.',
  EFF4: '4',
  SUC1: 'The catapult week in year 6. Pupils who never raise a hand explained angles to their parents.',
  SUC2: 'Planning with Camilla: she brings the science, I bring the workshop, and we agree the plan on one page.',
  SUC3: 'Letting pupils measure first and calculate afterwards.',
  SUC4: 'The one-page plan. It takes ten minutes and saves us a meeting.',
  STR1: touch('A little', 'Quite a lot', 'Very much', 'A little'),
  STR2: 'I would like to teach more across subjects and run the workshop as a place for the whole school.',
  STR3: 'I can open the workshop on Thursdays so that other teachers can try a hands-on lesson with me there.',
  STR5: 'Let us keep one shared shelf of ready-made hands-on lessons, with everything needed in the box.',
  STR9: HANDS,
  STR6: 'Yes, with my name',
  FBK1: 'You answer quickly and you tell me what you expect. That makes it easy to start things.',
  FBK2: 'When the timetable changed in March I heard it from the pupils. I needed a short message first.',
  TRI1: '4',
  TRI2: 'The smell of wood and thirty pupils who want to finish.',
  UDV1: 'Written Danish for longer texts, so that I can share my lessons. It serves the hands-on focus area.',
  UDV2: 'In charge of the workshop and of a small network of teachers.',
  UDV3: 'Work goal',
  DAG1: 'Time to keep the workshop in order\nHow I can get better at writing for parents in Danish',
};

/** On the next day Ali sharpens one suggestion and keeps everything else. */
const aliAgain: Answers = {
  ...ali,
  STR5: 'Let us keep one shared shelf of ready-made hands-on lessons, with everything in the box and one page about how it went.',
};

const bent: Answers = {
  EFF1: { 'Laver en fast plan for reparationer i faglokalerne, som lærerne kan skrive på': 'Ikke gennemført' },
  EFF2: 'Taget på gymnastiksalen tog hele foråret. Planen blev liggende.',
  SUC1: 'Vi fik varmen tilbage i hele sydfløjen på én weekend, og mandag morgen mærkede ingen noget.',
  SUC2: 'Sammen med Birgit om nøgler og adgang. Vi har styr på det nu.',
  STR1: touch('Slet ikke', 'Lidt', 'En del', 'Lidt'),
  FBK1: 'Du spørger mig til råds, før du lover noget til andre.',
  TRI1: '4',
  TRI2: 'At få ting til at virke igen.',
  DAG1: 'En fast dag om ugen til faglokalerne',
};

const jonas: Answers = {
  EFF1: { 'Prøver co-teaching med Nanna i dansk i 5. klasse': 'Ikke gennemført' },
  EFF2: 'Vores skemaer passede ikke sammen, og jeg fik ikke bedt om hjælp i tide.',
  EFF4: '1',
  SUC1: 'Avisugen i 5. B. Eleverne delte selv rollerne ud, og to af de stille blev redaktører.',
  SUC2: 'Udskolingen lånte os deres lyttehjørne, og Mikkel hjalp mig med at komme i gang.',
  SUC3: 'At give eleverne valget mellem tre opgaver i stedet for én.',
  STR1: touch('Meget', 'En del', 'Lidt', 'Lidt'),
  STR2: 'Jeg vil gerne have dansk på to årgange, så jeg kan bruge det samme forløb to gange og gøre det bedre.',
  STR5: 'Læg dansktimerne på mellemtrinnet samtidig to gange om ugen, så vi kan dele eleverne på tværs.',
  STR9: READING,
  STR6: UNNAMED,
  FBK1: 'Du kommer forbi og ser undervisningen uden at gøre det til en prøve.',
  FBK2: 'I januar havde jeg brug for, at du hjalp mig med at sige nej til en opgave mere.',
  TRI1: '3',
  UDV1: 'At lede læsesamtaler. Det gavner læselysten direkte.',
  UDV3: 'Udviklingsaktivitet',
  DAG1: 'Antallet af opgaver ved siden af undervisningen',
};

const anneMette: Answers = {
  EFF1: { 'Inviterer børnehaverne til overleveringsmøder før sommerferien': 'Gennemført' },
  EFF3: 'Vi kendte alle børnene ved navn den første dag, og forældrene mærkede det.',
  EFF4: '5',
  SUC1: 'Den første skoledag i august. Der var ikke ét barn, der stod alene.',
  SUC2: 'Overleveringsmøderne. Vi sad på gulvet sammen med pædagogerne og talte om det, børnene kan.',
  SUC4: 'Den måde, vi bruger billeder af dagens program på. Den virker også i 1. klasse.',
  STR1: touch('En del', 'Meget', 'En del', 'Lidt'),
  STR3: 'Jeg kan vise kollegerne, hvordan vi leger bøger, før vi læser dem.',
  STR4: 'Giv os en fælles planlægningsdag med SFO hvert halvår.',
  STR9: COMMUNITY,
  STR6: PRIVATE,
  FBK1: 'Du husker at sige tak, og du siger det konkret.',
  TRI1: '5',
  TRI2: 'Børn, der pludselig kan noget, de ikke kunne i går.',
  UDV2: 'Her. Gerne med ansvar for hele overgangen fra børnehave til 1. klasse.',
  UDV3: 'Ændrede opgaver eller arbejdsgange',
  DAG1: 'Overgangen til 1. klasse',
};

const camilla: Answers = {
  EFF1: { 'Tager kurset i udeskole og prøver det af med 4. klasse': 'Gennemført' },
  EFF3: 'Vi var ude otte gange. Drengene fra bageste række er blevet dem, der tegner kortene.',
  EFF4: '5',
  SUC1: 'Vandløbsprojektet: 4. klasse fandt selv ud af, hvorfor bækken lugter, og skrev til kommunen.',
  SUC2: 'Planlægningen med Ali. Én side, og så går vi i gang.',
  SUC3: 'At lade eleverne stille spørgsmålet, før jeg giver dem udstyret.',
  SUC4: 'Udekassen ved døren: alt er pakket, så man kan gå ud på fem minutter.',
  STR1: touch('Lidt', 'En del', 'Meget', 'En del'),
  STR2: 'Mere undervisning ude og færre kopiark. Jeg vil gerne følge de samme elever i tre år.',
  STR3: 'Jeg tager gerne en kollega med ud hver anden uge, indtil de selv tør.',
  STR4: 'Sæt to timer i træk på skemaet til natur/teknologi, så vi kan nå ud og hjem.',
  STR5: 'Byg et halvtag i skolegården sammen med eleverne, så regnvejr ikke aflyser noget.',
  STR9: HANDS,
  STR6: NAMED,
  FBK1: 'Du siger ja til at prøve og spørger bagefter, hvad vi lærte.',
  FBK2: 'Da halvtaget blev udsat, ville jeg gerne have hørt hvorfor.',
  TRI1: '5',
  UDV1: 'Sikkerhed ved vand. Det gavner undervisning med hænderne.',
  UDV3: 'Mål for arbejdet',
  DAG1: 'Dobbelttimer i natur/teknologi\nPenge til waders i børnestørrelser',
};

const henrik: Answers = {
  EFF1: { 'Samler reglerne for gårdvagt i én vejledning sammen med kollegerne': 'Delvist' },
  EFF2: 'Vejledningen er skrevet, men vikarerne kender den ikke.',
  EFF4: '3',
  SUC1: 'Skolernes motionsdag. De ældste klasser løb poster for de små, og alle kom igennem.',
  SUC2: 'Gårdvagten efter påske. Vi deler gården op, og der er færre konflikter.',
  STR1: touch('Lidt', 'Meget', 'En del', 'En del'),
  STR4: 'Giv nye vikarer en halv time med mig, før de har deres første gårdvagt.',
  STR5: 'Lad 7. klasse være legeaktivister to frikvarterer om ugen.',
  STR9: COMMUNITY,
  STR6: UNNAMED,
  FBK1: 'Du står selv i gården en gang om ugen. Det betyder meget.',
  TRI1: '4',
  UDV2: 'Stadig i idræt, men med tid til at lære de nye op.',
  DAG1: 'Gårdvagt og vikarer',
};

const louise: Answers = {
  EFF1: { 'Deltager i klassens time i 2. klasse hver anden uge': 'Delvist' },
  EFF2: 'Det holdt indtil jul. Så manglede vi folk i SFO om formiddagen.',
  EFF4: '3',
  SUC1: 'Børnenes butik i SFO: de regnede, skrev skilte og tog imod alle, der kom.',
  SUC2: 'Klassens time med 2. klassens lærer. Børnene møder de samme ord hele dagen.',
  SUC3: 'At spørge børnene, hvem de savner at lege med.',
  STR1: touch('En del', 'Meget', 'En del', 'En del'),
  STR3: 'Jeg kan lave en legegruppe for de børn, der ofte står alene.',
  STR5: 'Lad SFO og skole have samme ugeplan på samme tavle.',
  STR9: COMMUNITY,
  STR6: UNNAMED,
  FBK1: 'Du kender navnene på børnene i SFO. Det kan vi mærke.',
  FBK2: 'Jeg ville gerne have været med, da skemaet for klassens time blev lavet.',
  TRI1: '4',
  TRI2: 'Legen.',
  UDV1: 'Et kursus i legefællesskaber.',
  DAG1: 'Timer i skolen om formiddagen',
};

const mikkel: Answers = {
  SUC1: '9. klasses podcast om deres egen by. De læste 200 sider uden at opdage det.',
  SUC2: 'Nannas læsebånd. Vi bytter bøger og læser højt for hinandens klasser.',
  SUC3: 'At lade eleverne vælge formen, når kravene er klare.',
  SUC4: 'Skabelonen til podcast ligger på fællesdrevet. Tag den.',
  STR1: touch('Meget', 'Lidt', 'En del', 'En del'),
  STR2: 'Jeg vil gerne gøre bogsnak til noget, de store elever står for.',
  STR3: 'Jeg kan lære fire elever op som bogambassadører for mellemtrinnet.',
  STR5: 'Køb tredive eksemplarer af tre nye romaner hvert år, valgt af eleverne.',
  STR9: READING,
  STR6: NAMED,
  STR7: 'Prøveterminen æder foråret. Der er ikke plads til lange forløb efter april.',
  FBK1: 'Du læser det, vi sender, og svarer på det.',
  TRI1: '4',
  UDV2: 'Jeg vil gerne være med til at tegne udskolingens årsplan.',
  UDV3: 'Mål for arbejdet',
  DAG1: 'Hvornår på året de lange forløb kan ligge',
};

const birgit: Answers = {
  EFF1: { 'Lærer det nye indskrivningssystem og underviser to kolleger i det': 'Gennemført' },
  EFF3: 'Ingen ringer til mig i ferien mere.',
  EFF4: '4',
  SUC1: 'Indskrivningen i december. Alle 54 familier var på plads på tre dage.',
  SUC2: 'Nøgler og adgang sammen med Bent.',
  SUC4: 'Huskelisten til nye medarbejderes første dag.',
  STR1: touch('Lidt', 'En del', 'Slet ikke', 'Lidt'),
  FBK1: 'Du lukker døren, når jeg har brug for to minutters ro med dig.',
  FBK2: 'I august kom der tre hastesager på én dag. Der ville jeg gerne have haft hjælp til rækkefølgen.',
  TRI1: '4',
  UDV3: 'Ændrede opgaver eller arbejdsgange',
  DAG1: 'Ro til indskrivningen i december\nVelkomsten af nye familier',
};

const nanna: Answers = {
  EFF1: { 'Starter en læsebåndsgruppe for lærere på tværs af årgange': 'Gennemført' },
  EFF3: 'Seks lærere mødes hver måned. Eleverne ser os læse, og det smitter.',
  EFF4: '4',
  SUC1: 'Bogtræet i aulaen: 412 blade, ét for hver bog, en elev har anbefalet.',
  SUC2: 'Læsebåndsgruppen. Vi begynder altid med ti minutters stille læsning selv.',
  SUC3: 'At det er elevens egen anbefaling, der flytter noget, ikke min.',
  SUC4: 'Ti minutters læsning først i mødet. Det kan alle team bruge.',
  STR1: touch('Meget', 'En del', 'Lidt', 'En del'),
  STR2: 'Mere vejledning ude i klasserne og mindre på mit kontor.',
  STR3: 'Jeg kan være med i klassen de første fire uger, når et læsebånd begynder.',
  STR4: 'Gør læsebåndet til en fast del af skemaet på alle årgange fra januar.',
  STR9: READING,
  STR6: NAMED,
  FBK1: 'Du stiller spørgsmål, som jeg går og tænker over bagefter.',
  FBK2: 'Da bogbudgettet blev halveret, ville jeg gerne have været med til at vælge hvad.',
  TRI1: '5',
  UDV1: 'Læsevejledning i fagene. Det gavner læselysten i udskolingen.',
  UDV3: 'Udviklingsaktivitet',
  DAG1: 'Læsebåndet i udskolingen',
};

const thomas: Answers = {
  SUC1: 'Forårskoncerten. 140 børn på scenen, og de holdt takten selv.',
  SUC2: 'Morgensang med Anne-Mette. De små kender nu tolv sange.',
  SUC3: 'At øve kort hver dag i stedet for længe én gang om ugen.',
  STR1: touch('Lidt', 'Meget', 'En del', 'En del'),
  STR5: 'Lav et skoleorkester, hvor forældre og naboer kan spille med.',
  STR9: OPEN_SCHOOL,
  STR6: PRIVATE,
  FBK1: 'Du kommer til koncerterne, også dem klokken otte om morgenen.',
  TRI1: '4',
  TRI2: 'Når en klasse pludselig synger tostemmigt.',
  UDV2: 'Med to kor: et for de små og et for de store.',
  DAG1: 'Et musiklokale, der kan låses op om eftermiddagen',
};

export const SUBMISSIONS: Record<string, Submission[]> = {
  'Ali Rahmani': [
    { at: '2026-09-15T20:10', answers: ali },
    { at: '2026-09-17T07:40', answers: aliAgain },
  ],
  // On paper; Mette keys it in.
  'Bent Overgaard': [{ at: '2026-09-18T13:05', answers: bent }],
  'Anne-Mette Krogh': [{ at: '2026-09-14T15:30', answers: anneMette }],
  'Camilla Dyhr': [{ at: '2026-09-16T19:20', answers: camilla }],
  'Louise Thorsen': [{ at: '2026-09-17T12:15', answers: louise }],
  'Mikkel Ravn': [{ at: '2026-09-19T10:40', answers: mikkel }],
  'Nanna Skovgaard': [{ at: '2026-09-15T08:25', answers: nanna }],
  // The four who are reminded on the 21st, and the one who is reminded again on the 24th.
  'Jonas Friis': [{ at: '2026-09-21T16:45', answers: jonas }],
  'Birgit Holst': [{ at: '2026-09-22T11:10', answers: birgit }],
  'Thomas Østerby': [{ at: '2026-09-23T21:30', answers: thomas }],
  'Henrik Bruun': [{ at: '2026-09-24T14:20', answers: henrik }],
};
