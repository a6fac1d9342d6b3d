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

const DRIVE_ERRORS = 'developers.google.com/workspace/drive/api/guides/handle-errors';

export const HARSHNESS = {
  defaultFormItem: trait<boolean>({
    point: 'K1',
    what: 'A form that Drive makes holds one question: Untitled Question, Option 1.',
    values: [false, true],
    byDefault: true,
    known: 'measured',
    source: 'Three public programs delete that item right after files.create.',
  }),
  newFormReaders: trait<'restricted' | 'domain' | 'anyone'>({
    point: 'K2',
    what: 'Who may answer a form that has just been made: nobody yet, everybody in the domain, or anyone with the link.',
    values: ['restricted', 'domain', 'anyone'],
    byDefault: 'domain',
    known: 'assumed',
    source:
      'developers.google.com/workspace/forms/api/guides/publish-form tells how to find and remove "Anyone with link"; with which readers a form begins it does not say.',
  }),
  newFileVisibility: trait<'private' | 'domain'>({
    point: 'K3',
    what: "A new file is open to everybody in its maker's domain, unless it is made with ignoreDefaultVisibility=true.",
    values: ['private', 'domain'],
    byDefault: 'domain',
    known: 'documented',
    source: 'developers.google.com/workspace/drive/api/reference/rest/v3/files/create, ignoreDefaultVisibility',
  }),
  fileIndexLagSeconds: trait<number>({
    point: 'K4',
    what: 'How long files.list does not show a file that has just been made.',
    values: [0, 5, 10],
    byDefault: 5,
    known: 'assumed',
    source: 'Developers report that a search misses what was made seconds ago; how long is nowhere said.',
  }),
  versionMoves: trait<'edited' | 'opened' | 'byItself'>({
    point: 'K5',
    what: "When a file's version grows: with a change, also when somebody opens it, also now and then by itself. modifiedTime moves only with a change.",
    values: ['edited', 'opened', 'byItself'],
    byDefault: 'byItself',
    known: 'documented',
    source:
      'developers.google.com/workspace/drive/api/reference/rest/v3/files: version counts what people cannot see, too. How often is assumed: once an hour.',
  }),
  publishedStateLagSeconds: trait<number>({
    point: 'K6',
    what: 'How long forms.get tells the former state of a form that has just been published or closed.',
    values: [0, 2, 20],
    byDefault: 2,
    known: 'assumed',
    source: 'A public program reads again because the state may be read too early; how long is nowhere said.',
  }),
  deletedIdsStayTaken: trait<boolean>({
    point: 'K7',
    what: 'The ids of items that a batch deletes are not free in that batch.',
    values: [false, true],
    byDefault: true,
    known: 'assumed',
    source:
      'developers.google.com/workspace/forms/api/reference/rest/v1/forms/batchUpdate: an id may not be in use in the form; when a deleted one is free is not said.',
  }),
  itemKindsStay: trait<boolean>({
    point: 'K21',
    what: 'An update cannot make an item or a question into one of another kind.',
    values: [false, true],
    byDefault: true,
    known: 'assumed',
    source:
      'developers.google.com/workspace/forms/api/reference/rest/v1/forms/batchUpdate does not say; kinds are members of a union that the editor changes by a new item.',
  }),
  longestDescription: trait<number>({
    point: 'K8',
    what: 'How many characters the description of a form or of an item may have.',
    values: [100_000, 4096],
    byDefault: 4096,
    known: 'assumed',
    source: 'A public program cuts descriptions at about 4,096 characters, since longer ones were refused.',
  }),
  longestTitle: trait<number>({
    point: 'K8',
    what: 'How many characters a title, a label or an option of a form may have.',
    values: [100_000, 1000],
    byDefault: 1000,
    known: 'assumed',
    source: 'No page tells; the order of what people meet in the editor.',
  }),
  permissionsAtOnce: trait<'all' | 'last'>({
    point: 'K9',
    what: 'Which of several permission writes on one file stand, where one fetchAll sends them.',
    values: ['all', 'last'],
    byDefault: 'last',
    known: 'documented',
    source:
      'developers.google.com/workspace/drive/api/reference/rest/v3/permissions: several at once on one file are not supported; the last one is kept',
  }),
  driveWrites: trait<{ requests: number; seconds: number }>({
    point: 'P12',
    what: 'How many writes in Drive an account may make in so many seconds.',
    values: [
      { requests: 12_000, seconds: 60 },
      { requests: 30, seconds: 10 },
      { requests: 3, seconds: 1 },
    ],
    byDefault: { requests: 30, seconds: 10 },
    known: 'documented',
    source:
      'support.google.com/a/answer/10445916, cited in rclone/rclone#7384: sustained, 3 a second. Over how many seconds Google counts is assumed.',
  }),
  faultyWaves: trait<number>({
    point: 'K10',
    what: 'Which share of all fetchAll calls goes half wrong: thrown after some requests were made, or 429 below the quota.',
    // None by default, since a test must not depend on luck; the worst weather has them, seeded.
    values: [0, 0.05],
    byDefault: 0,
    known: 'assumed',
    source: 'Google documents the messages ("in a short time", "Address unavailable"), not how often they come.',
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
  serviceTexts: trait<'english' | 'otherLanguage'>({
    point: 'K20',
    what: "What a service says when it refuses: English, or the language of the person's account, which no program knows.",
    values: ['english', 'otherLanguage'],
    byDefault: 'english',
    known: 'assumed',
    source:
      'therealaleph/MasterHttpRelayVPN-RUST issue 404: texts of Apps Script come in the language of the account. No page lists them.',
  }),
  serviceTimeouts: trait<'never' | 'seldom' | 'often'>({
    point: 'K19',
    what: 'The services of Sheets and Mail time out in the middle of a run; often, so do runs themselves.',
    values: ['never', 'seldom', 'often'],
    byDefault: 'seldom',
    known: 'assumed',
    source: 'The words are in many public reports; how often is assumed.',
  }),
  driveApps: trait<'allowed' | 'refused'>({
    point: 'K23',
    what: 'The administrators of the domain have disabled Drive for apps: every request to the Drive API is refused.',
    values: ['allowed', 'refused'],
    byDefault: 'allowed',
    atWorst: 'allowed',
    known: 'documented',
    source: `${DRIVE_ERRORS}: domainPolicy. That the Forms and Docs APIs go on is assumed.`,
  }),
  sharingOutside: trait<'allowed' | 'aclChangeNotAllowed' | 'shareOutNotPermitted'>({
    point: 'K24',
    what: 'Whether files may be shared with addresses outside the domain, and in which words Drive refuses it.',
    values: ['allowed', 'aclChangeNotAllowed', 'shareOutNotPermitted'],
    byDefault: 'allowed',
    atWorst: 'allowed',
    known: 'documented',
    source: `${DRIVE_ERRORS}: invalidSharingRequest, "ACL change not allowed". Public programs (GAM among them) also meet shareOutNotPermitted, whose message is assumed.`,
  }),
  sharesADay: trait<number>({
    point: 'K25',
    what: 'How many times an account may share a file in 24 hours; from then on Drive refuses.',
    values: [100_000, 20, 0],
    byDefault: 100_000,
    atWorst: 100_000,
    known: 'documented',
    source: `${DRIVE_ERRORS}: sharingRateLimitExceeded. The number is nowhere said; people report some hundreds.`,
  }),
  driveSpace: trait<'enough' | 'full'>({
    point: 'K26',
    what: 'No account has room in its Drive: nothing new is made, copied or uploaded. What is there can be changed and shared.',
    values: ['enough', 'full'],
    byDefault: 'enough',
    atWorst: 'enough',
    known: 'documented',
    source: `${DRIVE_ERRORS}: storageQuotaExceeded. That folders still are made is assumed. Google also lets nobody edit such files once an organisation is over its limit for 14 days (the help pages on storage); that is not played.`,
  }),
  timeoutsStrike: trait<'triggers' | 'all'>({
    point: 'K19',
    what: 'Which runs it befalls that Google takes too long: those of triggers, or also those that people start from a menu or a sidebar.',
    values: ['triggers', 'all'],
    byDefault: 'all',
    known: 'documented',
    source:
      'developers.google.com/apps-script/guides/services/quotas: a script runs for 6 minutes, however it was started. How often is assumed.',
  }),
  unflushedAtTimeout: trait<'kept' | 'lost'>({
    point: 'K22',
    what: 'What becomes of writes to spreadsheets that a run had not flushed when its six minutes were over.',
    values: ['kept', 'lost'],
    byDefault: 'lost',
    known: 'assumed',
    source:
      'developers.google.com/apps-script/reference/spreadsheet: changes are bundled, and only flush() promises that they are made; what becomes of a bundle when a run is ended is not said.',
  }),
  prefilledLinks: trait<boolean>({
    point: 'K27',
    what: "A form's link with entry.N=value opens it with that answer chosen, N being the question's id in decimal digits.",
    values: [true, false],
    byDefault: true,
    known: 'assumed',
    source:
      "Google's editor makes such links; that N is the Forms API's questionId in decimal is told by a developer who built them so (qiita.com/que9/items/19dd5a3b24d654be9c7c), and by no page of Google's.",
  }),
} as const;

type Table = typeof HARSHNESS;
export type TraitName = keyof Table;
export type Weather = { [Name in TraitName]: Table[Name] extends Trait<infer Value> ? Value : never };

/** What holds in a Workspace, by its state: its own switches, else the defaults. */
export const weatherOf = (state: { weather?: Partial<Weather> }): Weather => ({ ...byDefault(), ...state.weather });

export const byDefault = (): Weather => chosen(({ byDefault: value }) => value);

/** Everything at its kindest: for tests of what lies beneath. */
export const mildest = (): Weather => chosen(({ values }) => values[0]);

/** Everything at its worst. */
export const worst = (): Weather => chosen(({ atWorst, values }) => atWorst ?? values.at(-1));

const chosen = (choose: (row: Trait<unknown>) => unknown): Weather =>
  Object.fromEntries(Object.entries(HARSHNESS).map(([name, row]) => [name, choose(row)])) as Weather;
