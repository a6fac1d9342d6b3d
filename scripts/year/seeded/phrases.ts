// The sentences that seeded people write, in both languages.

export interface Phrases {
  answers: Record<string, readonly string[]>;
  manager: Record<string, readonly string[]>;
  ownQuestions: readonly string[];
  agreements: readonly string[];
  types: readonly string[];
  responsible: readonly string[];
  signs: readonly string[];
  drift: string;
  driftReasons: readonly string[];
  statuses: { done: string; partly: string; notDone: string };
  effects: readonly string[];
  reasons: readonly string[];
  /** Of agreements that are not done. */
  notes: { inProgress: readonly string[]; offTrack: readonly string[] };
  managerMust: readonly string[];
  /** Status as the Sheet's drop-down says it, and the words with it. */
  replies: readonly (readonly [status: string, reply: string])[];
  decisions: { keep: string; adjust: string; special: string };
  newcomers: readonly string[];
}

const da: Phrases = {
  answers: {
    SUC1: [
      'Opgaven med den nye vejledning. Den er kort, og den bliver brugt.',
      'Overdragelsen i foråret: ingen mærkede, at vi skiftede hænder.',
      'Jeg fik ryddet op i arkivet, så alle kan finde det, de skal bruge.',
      'Mødet med brugerne, hvor de selv viste os, hvad der drillede.',
    ],
    SUC2: [
      'Vi delte opgaven efter, hvad hver især er god til, og holdt ti minutter hver morgen.',
      'Naboteamet lånte os en hånd i den travle uge, og vi gav igen i juni.',
      'At skrive planen sammen ved det samme bord gjorde forskellen.',
    ],
    SUC3: [
      'At spørge en gang mere, før jeg går i gang.',
      'At vise noget halvfærdigt tidligt. Det sparer alle for tid.',
      'At planlægge ugen fredag eftermiddag.',
      'At sige fra i god tid og foreslå noget andet.',
    ],
    SUC4: ['Min tjekliste til nye opgaver kan bruges af alle.', 'Skabelonen ligger på fællesdrevet.'],
    STR2: [
      'Jeg kommer til at arbejde mere på tværs og skal lære at fortælle kortere.',
      'Flere af mine opgaver bliver til vejledning af andre.',
      'Jeg vil gerne have færre slags opgaver og gå mere i dybden.',
    ],
    STR3: [
      'Jeg kan vise kollegerne, hvordan jeg gør, en time hver anden uge.',
      'Jeg kan samle det, vi ved, i en kort vejledning.',
      'Jeg kan være den, der tager imod de nye.',
    ],
    STR4: [
      'Sig tidligt, hvad der ikke skal laves længere.',
      'Sæt fast tid af til at lære af hinanden.',
      'Kom forbi og se, hvordan det går, mens vi er i gang.',
    ],
    STR5: [
      'En fælles tavle, hvor alle kan se ugens vigtigste opgaver.',
      'Hold det korte morgenmøde stående, og slut til tiden.',
      'Lad to teams bytte en medarbejder en dag om måneden.',
    ],
    STR7: [
      'Det er svært at se strategien i de travle uger.',
      'Målene passer bedre til nye opgaver end til den daglige drift.',
    ],
    FBK1: [
      'Du svarer hurtigt og siger, hvad der er vigtigst.',
      'Du lader mig løse opgaven på min måde.',
      'Du husker at spørge, hvordan det gik.',
    ],
    FBK2: [
      'Da fristen blev flyttet, ville jeg gerne have hørt det direkte.',
      'I den travle uge havde jeg brug for hjælp til rækkefølgen.',
    ],
    TRI2: ['Når noget, vi har lavet sammen, virker.', 'Brugere, der kommer igen.', 'En hel formiddag til én opgave.'],
    UDV1: ['At lede møder, så alle kommer til orde.', 'At skrive kort.', 'At bruge vores data bedre.'],
    UDV2: ['Med ansvar for et større område.', 'Her, men med mere tid til at lære fra mig.', 'I en rolle på tværs.'],
    DAG1: [
      'Fordelingen af opgaver til foråret',
      'Hvordan vi tager imod nye kolleger\nTid til fordybelse',
      'Kursus eller sidemandsoplæring',
      'Samarbejdet med de andre teams',
    ],
  },
  manager: {
    SUC5: [
      'Den måde, du tog imod de nye på. Det satte tonen for os alle.',
      'At du sagde til i tide, så vi kunne nå at gøre noget.',
      'Din ro, da alting skete på én gang.',
    ],
    STR8: [
      'Jeg fjerner en opgave, når jeg giver en ny.',
      'Jeg sætter to timer af hver måned til at hjælpe dig i gang.',
      'Jeg skaffer den adgang, du mangler.',
    ],
    FBK3: [
      'Tag ordet tidligere. Jeg spørger dig gerne først.',
      'Vis os noget, før det er færdigt. Jeg siger altid, hvad jeg bruger det til.',
      'Bed om hjælp. Jeg svarer samme dag.',
    ],
  },
  ownQuestions: [
    'Hvad skal vi holde op med at gøre?',
    'Hvem i huset vil du gerne lære noget af?',
    'Hvad skulle der til, for at din uge fik luft?',
  ],
  agreements: [
    'Laver en kort vejledning til den opgave, flest spørger om',
    'Prøver sidemandsoplæring med en kollega i otte uger',
    'Holder et oplæg om arbejdet på et fællesmøde',
    'Tager et kursus i at lede møder og prøver det af',
    'Rydder op i de fælles mapper og viser de andre, hvor tingene ligger',
    'Gør morgenmødet kortere og bytter ordstyrer hver uge',
    'Tager imod de nye kolleger den første uge',
    'Besøger et andet team og tager én idé med hjem',
    'Spørger ti brugere, hvad der driller, og retter det vigtigste',
    'Skriver standardsvar til de ti hyppigste henvendelser',
    'Får fast tid til fordybelse tirsdag formiddag',
    'Overtager planlægningen af ugens opgaver i teamet',
    'Deltager i netværket på tværs af afdelinger',
    'Måler, hvor lang tid en sag tager, og foreslår én forbedring',
  ],
  types: ['Mål for arbejdet', 'Ændrede opgaver eller arbejdsgange', 'udviklingsaktivitet', 'Udviklingsaktivitet'],
  responsible: ['Medarbejder', 'medarbejder', 'Medarbejder', 'Leder', 'Begge'],
  signs: [
    'Kollegerne bruger det uden at spørge',
    'Vi kan mærke det i den travle uge',
    'To andre har prøvet det',
    'Brugerne siger det uopfordret',
  ],
  drift: 'Drift',
  driftReasons: ['Det er den daglige gang og skal bare virke.'],
  statuses: { done: 'Gennemført', partly: 'Delvist', notDone: 'Ikke gennemført' },
  effects: ['Der er færre fejl, og vi bruger mindre tid på at lede.', 'Flere kolleger gør det nu på samme måde.'],
  reasons: ['Der kom en hasteopgave i vejen, og vi fulgte ikke op.', 'Vi manglede tid sammen til at komme i gang.'],
  notes: {
    inProgress: ['Det går fremad, men langsommere, end vi troede.', 'Halvdelen er på plads.'],
    offTrack: [
      'Vi mangler tid sammen, og opgaven er blevet større.',
      'Det afventer en beslutning, som ikke er kommet.',
    ],
  },
  managerMust: ['Finder to timer om måneden til det.', 'Taler med de andre ledere om rækkefølgen.', ''],
  replies: [
    ['Vi gør det', 'God idé. Vi begynder i næste måned.'],
    ['Vi gør det', 'Ja tak. Sig til, hvis du mangler noget fra mig.'],
    ['Overvejes', 'Jeg tager det med på næste ledermøde og vender tilbage.'],
    ['Ikke nu', 'Det er der ikke penge til i år. Mind mig om det til efteråret.'],
  ],
  decisions: {
    keep: 'Det går, som vi håbede.',
    adjust: 'Få aftaler peger herhen. Vi gør målet mindre og tydeligere.',
    special: 'Flere aftaler kører skævt. Jeg sætter tid af til det hver måned.',
  },
  newcomers: ['Amina Yusuf', 'Bo Thranholm', 'Cille Nymark', 'Dines Østrup', 'Eszter Varga', 'Frode Ålbæk'],
};

const en: Phrases = {
  answers: {
    SUC1: [
      'The new guide. It is short, and people use it.',
      'The handover in spring: nobody noticed that we changed hands.',
      'The afternoon when our guests showed us what was in their way.',
    ],
    SUC2: [
      'We divided the task by what each of us is good at and met for ten minutes every morning.',
      'Writing the plan together at one table made the difference.',
    ],
    SUC3: [
      'To ask once more before I begin.',
      'To show something half done early. It saves everybody time.',
      'To plan the week on Friday afternoon.',
    ],
    SUC4: ['My checklist for new tasks is of use to everyone.', 'The template is on the shared drive.'],
    STR2: [
      'I will work more across teams and need to explain things more briefly.',
      'More of my tasks will be to guide others.',
    ],
    STR3: [
      'I can show colleagues how I do it, an hour every other week.',
      'I can collect what we know in a short guide.',
      'I can be the one who welcomes newcomers.',
    ],
    STR4: ['Say early what we no longer need to do.', 'Set time aside for learning from each other.'],
    STR5: [
      'One board where everyone sees the week’s most important tasks.',
      'Let two teams swap a person one day a month.',
    ],
    STR7: ['It is hard to see the strategy in the busy weeks.'],
    FBK1: ['You answer quickly and say what matters most.', 'You let me solve the task in my own way.'],
    FBK2: [
      'When the deadline moved, I would have liked to hear it from you.',
      'In the busy week I needed help with the order of things.',
    ],
    TRI2: ['When something we made together works.', 'A whole morning for one task.'],
    UDV1: ['Leading meetings so that everyone is heard.', 'Writing briefly.', 'Using our data better.'],
    UDV2: ['Responsible for a larger area.', 'Here, with more time to teach others.'],
    DAG1: [
      'Who does what in spring',
      'How we welcome new colleagues\nTime for concentrated work',
      'A course, or learning from a colleague',
    ],
  },
  manager: {
    SUC5: [
      'The way you welcomed the newcomers. It set the tone for all of us.',
      'Your calm when everything happened at once.',
    ],
    STR8: ['I take one task away when I give you a new one.', 'I set two hours aside each month to help you begin.'],
    FBK3: ['Speak up earlier. I will gladly ask you first.', 'Ask for help. I answer the same day.'],
  },
  ownQuestions: ['What should we stop doing?', 'From whom here would you like to learn something?'],
  agreements: [
    'Writes a short guide to the task most people ask about',
    'Learns side by side with a colleague for eight weeks',
    'Tells about the work at a staff meeting',
    'Takes a course in leading meetings and tries it out',
    'Tidies the shared folders and shows the others where things are',
    'Makes the morning meeting shorter and changes the chair every week',
    'Welcomes new colleagues in their first week',
    'Visits another team and brings one idea home',
    'Asks ten guests what is in their way and mends the most important thing',
    'Gets fixed time for concentrated work on Tuesday mornings',
  ],
  types: ['Work goal', 'Changed tasks or workflows', 'Development activity', 'development activity'],
  responsible: ['Employee', 'employee', 'Employee', 'Manager', 'Both'],
  signs: ['Colleagues use it without asking', 'We notice it in the busy week', 'Two others have tried it'],
  drift: 'Daily operations',
  driftReasons: ['It is everyday work and simply has to function.'],
  statuses: { done: 'Done', partly: 'Partly', notDone: 'Not done' },
  effects: ['Fewer mistakes, and we spend less time searching.', 'More colleagues now do it the same way.'],
  reasons: ['An urgent task came in between, and we did not follow up.', 'We lacked time together to get started.'],
  notes: {
    inProgress: ['It moves, but more slowly than we thought.', 'Half of it is in place.'],
    offTrack: ['We lack time together, and the task has grown.', 'It waits for a decision that has not come.'],
  },
  managerMust: ['Find two hours a month for it.', 'Talk with the other managers about the order of things.', ''],
  replies: [
    ['We will do it', 'A good idea. We begin next month.'],
    ['We will do it', 'Yes, please. Tell me if you need something from me.'],
    ['Under consideration', 'I will take it to the next meeting of managers and come back to you.'],
    ['Not now', 'There is no money for it this year. Remind me in autumn.'],
  ],
  decisions: {
    keep: 'It goes as we hoped.',
    adjust: 'Few agreements point here. We make the aim smaller and clearer.',
    special: 'Several agreements are off track. I set time aside for it every month.',
  },
  newcomers: ['Amina Yusuf', 'Ben Thorne', 'Cleo Newmark', 'Dylan East', 'Eszter Varga', 'Frank Albeck'],
};

export const PHRASES = { da, en } as const;
