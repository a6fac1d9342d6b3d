// How harsh Google is where a program might hope for better: one row a trait, with its default, its switch and its source.

export interface Trait<Value> {
  /** Its number in the list of what this Workspace was once kinder in. */
  readonly point: string;
  /** What is so, in a sentence; for people who choose the weather. */
  readonly what: string;
  /** From the kindest to the worst. */
  readonly values: readonly Value[];
  readonly byDefault: Value;
  /** Where everything is at its worst, if not the last value: nobody could work at all with that one. */
  readonly atWorst?: Value;
  /** `assumed` where no page of Google's says it. */
  readonly known: 'measured' | 'documented' | 'assumed';
  /** Where it is known from. */
  readonly source: string;
}

const trait = <const Value>(row: Trait<Value>): Trait<Value> => row;

export const HARSHNESS = {
  defaultFormItem: trait<boolean>({
    point: 'K1',
    what: 'A form that Drive makes holds one question: Untitled Question, Option 1.',
    values: [false, true],
    byDefault: true,
    known: 'measured',
    source: 'Three public programs delete that item right after files.create.',
  }),

  apisAreOff: trait<boolean>({
    point: 'K11',
    what: "The Forms, Docs and Drive APIs are off until somebody enables them in the script's Cloud project.",
    values: [false, true],
    byDefault: true,
    known: 'documented',
    source: 'https://developers.google.com/apps-script/guides/cloud-platform-projects; bodies: gemini-cli issue 1343.',
  }),
  consentBoxes: trait<'none' | 'ticked' | 'blank'>({
    point: 'K13',
    what: 'Consent is given scope by scope, in boxes that nobody has ticked yet.',
    values: ['none', 'ticked', 'blank'],
    byDefault: 'blank',
    known: 'assumed',
    source: 'https://workspaceupdates.googleblog.com (11 August 2025) has the boxes; that they begin blank is assumed.',
  }),
  twoAccounts: trait<boolean>({
    point: 'K14',
    what: 'A second Google account is signed in in the browser, and every call of google.script.run fails.',
    values: [false, true],
    byDefault: false,
    atWorst: false,
    known: 'measured',
    source: 'https://issuetracker.google.com/issues/69270374; enuchi/React-Google-Apps-Script issue 46 has the text.',
  }),
  calendarFiles: trait<'any' | 'invite.ics'>({
    point: 'K16',
    what: 'Gmail takes a calendar file as an event only by the name invite.ics and a type with a method.',
    values: ['any', 'invite.ics'],
    byDefault: 'invite.ics',
    known: 'assumed',
    source: 'sendgrid-nodejs issue 1138, resend-node issue 198, SergeyMosin/Appointments issue 429 disagree.',
  }),
  bounces: trait<boolean>({
    point: 'K16',
    what: 'A mail to an address that nobody has in a domain of the Workspace comes back to its sender.',
    values: [false, true],
    byDefault: true,
    known: 'documented',
    source: 'https://support.google.com/mail/answer/6596; the words of the report are assumed.',
  }),
  clockTriggers: trait<'punctual' | 'sometimesLate' | 'careless'>({
    point: 'K18',
    what: 'Clock triggers are now and then late; at their worst they are missed, fire twice, or are disabled.',
    values: ['punctual', 'sometimesLate', 'careless'],
    byDefault: 'sometimesLate',
    known: 'assumed',
    source:
      'https://developers.google.com/apps-script/guides/triggers/installable promises no minute; how often: assumed.',
  }),
  serviceTimeouts: trait<'never' | 'seldom' | 'often'>({
    point: 'K19',
    what: 'The services of Sheets and Mail time out in the middle of an unattended run.',
    values: ['never', 'seldom', 'often'],
    byDefault: 'seldom',
    known: 'assumed',
    source: 'The words are in many public reports; how often is assumed.',
  }),
} as const;

type Table = typeof HARSHNESS;
export type TraitName = keyof Table;
export type Weather = { [Name in TraitName]: Table[Name] extends Trait<infer Value> ? Value : never };

/** What holds in a Workspace, by its state: its own switches, else the defaults. */
export const weatherOf = (state: { weather?: Partial<Weather> }): Weather => ({ ...byDefault(), ...state.weather });

export const byDefault = (): Weather => chosen(({ byDefault: value }) => value);

/** Everything at its worst. */
export const worst = (): Weather => chosen(({ atWorst, values }) => atWorst ?? values.at(-1));

const chosen = (choose: (row: Trait<unknown>) => unknown): Weather =>
  Object.fromEntries(Object.entries(HARSHNESS).map(([name, row]) => [name, choose(row)])) as Weather;
