// The starting question bank: what a new master Sheet's tab of questions holds. People edit it there.
import type { Question } from '../unit/unit.ts';

type Texts = readonly [da: string, en: string];
type More = { answeredBy?: Question['answeredBy']; type?: Question['type']; options?: readonly Texts[] };

const question = (id: string, section: Question['section'], [da, en]: Texts, more: More = {}): Question => ({
  id,
  section,
  type: more.type ?? 'paragraph',
  answeredBy: more.answeredBy ?? 'employee',
  da,
  en,
  optionsDa: (more.options ?? []).map(([danish]) => danish),
  optionsEn: (more.options ?? []).map(([, english]) => english),
  inUse: true,
});

/**
 * One thing: the list of the questions, in the order of the form. What works comes right after the effect review; EFF2
 * alone asks of difficulties before it.
 */
export const startingQuestions = (): Question[] => [
  question(
    'EFF1',
    'since',
    ['Hvad blev der af aftalerne fra sidst?', 'What became of the agreements from last time?'],
    {
      type: 'agreementGrid',
      answeredBy: 'both',
      options: [
        ['Gennemført', 'Done'],
        ['Delvist', 'Partly'],
        ['Ikke gennemført', 'Not done'],
        ['Ikke længere relevant', 'No longer relevant'],
      ],
    },
  ),
  question('EFF2', 'since', [
    'Hvad stod i vejen for det, der ikke blev til noget?',
    'What got in the way of the things that did not happen?',
  ]),
  question(
    'EFF3',
    'since',
    [
      'Hvilken forskel har de gennemførte aftaler gjort for dig, dine kolleger eller dem, I er til for?',
      'What difference have the completed agreements made for you, your colleagues or the people you serve?',
    ],
    { answeredBy: 'both' },
  ),
  question(
    'EFF4',
    'since',
    [
      'Hvor stor effekt har aftalerne fra sidst haft alt i alt?',
      'How much effect have the agreements from last time had overall?',
    ],
    {
      type: 'scale',
      options: [
        ['Ingen', 'None'],
        ['Meget stor', 'Very large'],
      ],
    },
  ),

  question('SUC1', 'success', [
    'Fortæl om en opgave, du er stolt af. Hvad gjorde du?',
    'Tell us about a task you are proud of. What did you do?',
  ]),
  question('SUC2', 'success', [
    'Beskriv et samarbejde, der gik særlig godt. Hvad gjorde udslaget?',
    'Describe a collaboration that went especially well. What made the difference?',
  ]),
  question('SUC3', 'success', [
    'Hvad har du lært, som du gerne vil gøre mere af?',
    'What have you learned that you would like to do more of?',
  ]),
  question('SUC4', 'success', [
    'Hvad af det, du har lært, kan dine kolleger eller hele arbejdspladsen bruge?',
    'Which of the things you have learned could your colleagues or the whole workplace use?',
  ]),
  question(
    'SUC5',
    'success',
    [
      'Hvilken indsats vil jeg særligt anerkende? Giv et konkret eksempel.',
      'Which effort do I want to recognise in particular? Give a concrete example.',
    ],
    { answeredBy: 'manager' },
  ),

  question(
    'STR1',
    'strategy',
    ['Hvor meget berører hvert indsatsområde dit arbejde?', 'How much does each focus area touch your work?'],
    {
      type: 'focusAreaGrid',
      options: [
        ['Slet ikke', 'Not at all'],
        ['Lidt', 'A little'],
        ['En del', 'Quite a lot'],
        ['Meget', 'Very much'],
      ],
    },
  ),
  question('STR2', 'strategy', [
    'Hvad kan strategien betyde for dine opgaver og din udvikling de næste par år?',
    'What could the strategy mean for your tasks and your development over the next few years?',
  ]),
  question('STR3', 'strategy', [
    'Hvad kan du selv bidrage med på et af indsatsområderne?',
    'What could you contribute to one of the focus areas?',
  ]),
  question('STR4', 'strategy', [
    'Hvad kan vi i ledelsen gøre, for at det lykkes?',
    'What can we in management do to make it succeed?',
  ]),
  question('STR5', 'strategy', [
    'Hvad er dit bedste forslag til at udvikle arbejdspladsen?',
    'What is your best suggestion for developing the workplace?',
  ]),
  question(
    'STR9',
    'strategy',
    ['Hvilket indsatsområde handler dine forslag mest om?', 'Which focus area are your suggestions mostly about?'],
    { type: 'focusAreaChoice', options: [['Ikke et bestemt', 'None in particular']] },
  ),
  question(
    'STR6',
    'strategy',
    ['Må dine forslag indgå i ledelsens opsamling?', 'May your suggestions be part of management’s summary?'],
    {
      type: 'choice',
      options: [
        ['Ja, med navn', 'Yes, with my name'],
        ['Ja, uden navn', 'Yes, without my name'],
        ['Nej', 'No'],
      ],
    },
  ),
  question('STR7', 'strategy', [
    'Hvor passer strategien dårligt til din hverdag?',
    'Where does the strategy fit badly with your everyday work?',
  ]),
  question(
    'STR8',
    'strategy',
    [
      'Hvad vil jeg selv bidrage med, så medarbejderens bidrag lykkes?',
      'What will I contribute myself so that the employee’s contribution succeeds?',
    ],
    { answeredBy: 'manager' },
  ),

  question('FBK1', 'feedback', ['Hvad gør din leder, som hjælper dig?', 'What does your manager do that helps you?']),
  question('FBK2', 'feedback', [
    'Fortæl om en konkret situation, hvor du havde brug for noget andet fra din leder.',
    'Tell us about a concrete situation where you needed something different from your manager.',
  ]),
  question(
    'FBK3',
    'feedback',
    [
      'Hvad ønsker jeg at se mere af, og hvordan støtter jeg det?',
      'What would I like to see more of, and how will I support it?',
    ],
    { answeredBy: 'manager' },
  ),

  question('TRI1', 'wellbeing', ['Hvor godt trives du i dit arbejde?', 'How well do you thrive at work?'], {
    type: 'scale',
    options: [
      ['Slet ikke godt', 'Not at all well'],
      ['Rigtig godt', 'Very well'],
    ],
  }),
  question('TRI2', 'wellbeing', [
    'Hvad i arbejdet giver dig energi lige nu?',
    'What in your work gives you energy right now?',
  ]),

  question('UDV1', 'development', [
    'Hvilke kompetencer vil du gerne styrke, og hvilket indsatsområde gavner det?',
    'Which skills would you like to strengthen, and which focus area does that serve?',
  ]),
  question('UDV2', 'development', [
    'Hvor vil du gerne være om to-tre år?',
    'Where would you like to be in two or three years?',
  ]),
  question(
    'UDV3',
    'development',
    ['Hvilken slags aftale er vigtigst for dig?', 'Which kind of agreement matters most to you?'],
    {
      type: 'choice',
      options: [
        ['Mål for arbejdet', 'Work goal'],
        ['Ændrede opgaver eller arbejdsgange', 'Changed tasks or workflows'],
        ['Udviklingsaktivitet', 'Development activity'],
      ],
    },
  ),

  question('DAG1', 'agenda', [
    'Hvilke emner vil du selv have på dagsordenen? Skriv ét emne på hver linje.',
    'Which topics do you want on the agenda? Write one topic on each line.',
  ]),

  question('MIN1', 'halfYear', ['Hvor langt er du med hver aftale?', 'How far have you come with each agreement?'], {
    type: 'agreementGrid',
    answeredBy: 'both',
    options: [
      ['Ikke startet', 'Not started'],
      ['I gang', 'In progress'],
      ['Gennemført', 'Done'],
      ['Kører skævt', 'Off track'],
    ],
  }),
  question('MIN2', 'halfYear', ['Hvad skal din leder gøre nu?', 'What should your manager do now?']),
];
