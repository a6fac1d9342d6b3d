// The tabs of the master Sheet: keys, headings in both languages, and the kind of every column. Types follow from it.
import {
  checkbox,
  choice,
  date,
  details,
  link,
  list,
  moment,
  number,
  type RowOf,
  table,
  text,
  ticked,
  time,
  titles,
} from './columns.ts';

const id = text('Id', 'Id');
const employeeId = text('Medarbejder-id', 'Employee id');
const employeeName = text('Medarbejder', 'Employee', { display: true });
const year = number('År', 'Year');

export const TABLES = {
  settings: table({
    key: 'settings',
    titles: titles('Indstillinger', 'Settings'),
    identity: ['id'],
    hidden: true,
    columns: {
      id: text('Nøgle', 'Key', { hidden: true }),
      title: text('Indstilling', 'Setting', { wide: true, display: true }),
      value: text('Værdi', 'Value', { wide: true }),
      explanation: text('Forklaring', 'Explanation', { wide: true, display: true }),
    },
  }),
  focusAreas: table({
    key: 'focusAreas',
    titles: titles('Strategi', 'Strategy'),
    identity: ['id'],
    columns: {
      id,
      title: text('Indsatsområde', 'Focus area'),
      why: text('Hvorfor', 'Why', { wide: true }),
      signOfSuccess: text('Tegn på succes', 'Sign of success', { wide: true }),
      fromYear: number('Fra år', 'From year'),
      toYear: number('Til år', 'To year'),
      decision: choice('Beslutning', 'Decision', '', [
        ['keep', 'Fortsæt', 'Keep'],
        ['adjust', 'Justér', 'Adjust'],
        ['special', 'Særlig indsats', 'Special initiative'],
      ]),
      decisionReason: text('Begrundelse for beslutningen', 'Reason for the decision', { wide: true }),
      decidedOn: date('Besluttet', 'Decided on'),
    },
  }),
  employees: table({
    key: 'employees',
    titles: titles('Medarbejdere', 'Employees'),
    identity: ['id'],
    columns: {
      id,
      name: text('Navn', 'Name'),
      email: text('E-mail', 'E-mail', { wide: true }),
      language: choice('Sprog', 'Language', '', [
        ['da', 'Dansk', 'Danish'],
        ['en', 'Engelsk', 'English'],
      ]),
      state: choice('Status', 'State', 'active', [
        ['active', 'Aktiv', 'Active'],
        ['onLeave', 'Orlov', 'On leave'],
        ['left', 'Fratrådt', 'Left'],
      ]),
      hasAccount: ticked('Google-konto', 'Google account'),
      conversationDate: date('Samtaledato', 'Conversation date'),
      conversationTime: time('Klokkeslæt', 'Time'),
      step: { ...text('Trin', 'Step'), display: true },
      formLink: { ...link('Skema', 'Form'), display: true },
      docLink: { ...link('Samtaledokument', 'Conversation Doc'), display: true },
      statusFormLink: { ...link('Statusskema', 'Status form'), display: true },
      remindAgreements: ticked('Påmind om aftaler', 'Remind of agreements'),
      miniMus: ticked('Mini-MUS', 'Half-year check'),
      /** Proposed once the conversation is held; the manager may change it. */
      miniMusDate: date('Mini-MUS: dato', 'Half-year check: date'),
    },
  }),
  questions: table({
    key: 'questions',
    titles: titles('Spørgsmål', 'Questions'),
    identity: ['id'],
    hidden: true,
    columns: {
      id,
      section: choice('Afsnit', 'Section', 'own', [
        ['since', 'Siden sidst', 'Since last time'],
        ['success', 'Det, der lykkes', 'What works'],
        ['strategy', 'Strategi', 'Strategy'],
        ['feedback', 'Gensidig feedback', 'Mutual feedback'],
        ['wellbeing', 'Trivsel og samarbejde', 'Well-being and cooperation'],
        ['development', 'Udvikling', 'Development'],
        ['agenda', 'Din dagsorden', 'Your agenda'],
        ['halfYear', 'Mini-MUS', 'Half-year check'],
        ['own', 'Spørgsmål til dig', 'Questions for you'],
      ]),
      type: choice('Type', 'Type', 'paragraph', [
        ['paragraph', 'Tekst', 'Text'],
        ['scale', 'Skala 1–5', 'Scale 1–5'],
        ['choice', 'Valg', 'Choice'],
        ['agreementGrid', 'Gitter: aftaler', 'Grid: agreements'],
        ['focusAreaGrid', 'Gitter: indsatsområder', 'Grid: focus areas'],
        ['focusAreaChoice', 'Valg: indsatsområde', 'Choice: focus area'],
      ]),
      answeredBy: choice('Besvares af', 'Answered by', 'employee', [
        ['employee', 'Medarbejder', 'Employee'],
        ['manager', 'Leder', 'Manager'],
        ['both', 'Begge', 'Both'],
      ]),
      da: text('Dansk', 'Danish', { wide: true }),
      en: text('Engelsk', 'English', { wide: true }),
      optionsDa: { ...list('Svarmuligheder (dansk)', 'Options (Danish)'), wide: true },
      optionsEn: { ...list('Svarmuligheder (engelsk)', 'Options (English)'), wide: true },
      inUse: { ...checkbox('I brug', 'In use'), empty: false as boolean },
    },
  }),
  tailoring: table({
    key: 'tailoring',
    titles: titles('Tilpasning', 'Tailoring'),
    identity: ['id'],
    hidden: true,
    columns: {
      id,
      employeeId,
      employeeName,
      kind: choice('Hvad', 'What', '', [
        ['mark', 'Markér', 'Mark'],
        ['hide', 'Skjul', 'Hide'],
        ['own', 'Eget spørgsmål', 'Own question'],
      ]),
      questionId: text('Spørgsmåls-id', 'Question id'),
      text: text('Eget spørgsmål', 'Own question', { wide: true }),
      note: text('Note til medarbejderen', 'Note to the employee', { wide: true }),
    },
  }),
  preparation: table({
    key: 'preparation',
    titles: titles('Forberedelse', 'Preparation'),
    identity: ['year', 'employeeId', 'questionId'],
    hidden: true,
    columns: {
      year,
      employeeId,
      employeeName,
      questionId: text('Spørgsmåls-id', 'Question id'),
      answer: text('Dit svar', 'Your answer', { wide: true }),
      reason: text('Hvorfor der ikke er svaret', 'Why there is no answer', { wide: true }),
    },
  }),
  answers: table({
    key: 'answers',
    titles: titles('Svar', 'Answers'),
    identity: ['year', 'employeeId', 'questionKey'],
    machine: true,
    hidden: true,
    seldom: true,
    columns: {
      year,
      employeeId,
      employeeName,
      /** `SUC1`; a grid's row `EFF1:A07`, `STR1:F2`; an own question `T03`. */
      questionKey: text('Spørgsmåls-id', 'Question id'),
      question: text('Spørgsmål', 'Question', { wide: true, display: true }),
      answer: text('Svar', 'Answer', { wide: true }),
      submitted: moment('Indsendt', 'Submitted'),
      responseId: text('Svar-id', 'Response id'),
    },
  }),
  suggestions: table({
    key: 'suggestions',
    titles: titles('Forslag', 'Suggestions'),
    identity: ['id'],
    columns: {
      id,
      year,
      employeeId,
      employeeName,
      questionId: text('Spørgsmåls-id', 'Question id'),
      text: text('Forslag', 'Suggestion', { wide: true }),
      focusAreaId: text('Indsatsområde-id', 'Focus area id'),
      addressee: choice('Til', 'Addressed to', 'workplace', [
        ['self', 'Medarbejderen selv', 'The employee'],
        ['management', 'Ledelsen', 'Management'],
        ['workplace', 'Arbejdspladsen', 'The workplace'],
      ]),
      consent: choice('Samtykke', 'Consent', 'private', [
        ['named', 'Med navn', 'Named'],
        ['unnamed', 'Uden navn', 'Unnamed'],
        ['private', 'Privat', 'Private'],
      ]),
      status: choice('Status', 'Status', 'new', [
        ['new', 'Ny', 'New'],
        ['accepted', 'Vi gør det', 'We will do it'],
        ['considered', 'Overvejes', 'Under consideration'],
        ['declined', 'Ikke nu', 'Not now'],
      ]),
      reply: text('Lederens svar', "Manager's reply", { wide: true }),
    },
  }),
  agreements: table({
    key: 'agreements',
    titles: titles('Aftaler', 'Agreements'),
    identity: ['id'],
    columns: {
      id,
      year,
      employeeId,
      employeeName,
      text: text('Aftale', 'Agreement', { wide: true }),
      type: {
        ...choice('Type', 'Type', '', [
          ['goal', 'Mål for arbejdet', 'Work goal'],
          ['change', 'Ændrede opgaver eller arbejdsgange', 'Changed tasks or workflows'],
          ['development', 'Udviklingsaktivitet', 'Development activity'],
        ]),
        wide: true,
      },
      /** A focus area's id, or `drift`, the stored word for daily operations. */
      focusAreaId: text('Indsatsområde-id', 'Focus area id'),
      driftReason: text('Begrundelse for drift', 'Reason for daily operations'),
      responsible: choice('Ansvarlig', 'Responsible', '', [
        ['employee', 'Medarbejder', 'Employee'],
        ['manager', 'Leder', 'Manager'],
        ['both', 'Begge', 'Both'],
      ]),
      deadline: date('Frist', 'Deadline'),
      signOfSuccess: text('Tegn på succes', 'Sign of success'),
      progress: choice('Fremdrift', 'Progress', 'notStarted', [
        ['notStarted', 'Ikke startet', 'Not started'],
        ['inProgress', 'I gang', 'In progress'],
        ['done', 'Gennemført', 'Done'],
        ['offTrack', 'Kører skævt', 'Off track'],
        ['lapsed', 'Bortfaldet', 'Lapsed'],
      ]),
      progressNote: text('Note om fremdrift', 'Note on progress'),
      /** The day on which the progress was last reported. */
      progressOn: date('Status fra', 'Progress as of'),
      employeeReview: choice('Medarbejderens vurdering', "Employee's review", '', [
        ['done', 'Gennemført', 'Done'],
        ['partly', 'Delvist', 'Partly'],
        ['notDone', 'Ikke gennemført', 'Not done'],
        ['irrelevant', 'Ikke længere relevant', 'No longer relevant'],
      ]),
      review: choice('Resultat', 'Outcome', '', [
        ['done', 'Gennemført', 'Done'],
        ['partly', 'Delvist', 'Partly'],
        ['notDone', 'Ikke gennemført', 'Not done'],
        ['irrelevant', 'Ikke længere relevant', 'No longer relevant'],
      ]),
      reviewReason: text('Hvorfor', 'Why'),
      effect: text('Effekt', 'Effect'),
      effectScore: number('Effekt 1–5', 'Effect 1–5'),
      /** The cycle in which it was reviewed for the last time; from the next one on it is history. */
      reviewedIn: number('Vurderet i', 'Reviewed in'),
    },
  }),
  conversations: table({
    key: 'conversations',
    titles: titles('Samtaler', 'Conversations'),
    identity: ['year', 'employeeId'],
    hidden: true,
    columns: {
      year,
      employeeId,
      employeeName,
      heldOn: date('Afholdt', 'Held on'),
      focusAreaIds: list('Drøftede indsatsområder', 'Focus areas discussed'),
      version: number('Version', 'Version'),
      /** Of the agreements as they stand in this version; a difference makes the next version. */
      fingerprint: text('Aftryk', 'Fingerprint'),
      managerConfirmedAt: moment('Bekræftet af leder', 'Confirmed by manager'),
      employeeConfirmedAt: moment('Bekræftet af medarbejder', 'Confirmed by employee'),
      confirmedHow: choice('Hvordan', 'How', '', [
        ['form', 'Skema', 'Form'],
        ['paper', 'På papir', 'On paper'],
      ]),
      comment: text('Medarbejderens bemærkning', "Employee's comment", { wide: true }),
      problems: text('Mangler', 'To be mended', { wide: true }),
      overrideReason: text(
        'Begrundelse for at springe effektvurderingen over',
        'Reason for skipping the effect review',
        {
          wide: true,
        },
      ),
      pdfLink: link('PDF', 'PDF'),
      miniMusHeldOn: date('Mini-MUS holdt', 'Half-year check held'),
      managerMust: text('Det skal lederen gøre nu', 'What the manager must do now', { wide: true }),
    },
  }),
  report: table({
    key: 'report',
    titles: titles('Strategiopfølgning', 'Strategy follow-up'),
    identity: ['id'],
    machine: true,
    seldom: true,
    columns: {
      /** `agreements/F2`: what is counted, and of which focus area or kind. */
      id: { ...id, hidden: true },
      title: text('Emne', 'Subject', { wide: true }),
      /** Empty where it is hidden. */
      value: number('Tal', 'Figure'),
      note: text('Bemærkning', 'Note', { wide: true }),
      /** The tab and the ids of the rows that are counted. */
      rows: text('Talte rækker', 'Rows counted', { wide: true, hidden: true }),
    },
  }),
  log: table({
    key: 'log',
    titles: titles('Log', 'Log'),
    identity: ['id'],
    machine: true,
    hidden: true,
    columns: {
      /** The work's key: `2026/invitation/E07`. */
      id: text('Nøgle', 'Key', { wide: true }),
      state: choice('Tilstand', 'State', 'claimed', [
        ['approved', 'Godkendt', 'Approved'],
        ['claimed', 'I gang', 'Claimed'],
        ['done', 'Udført', 'Done'],
        ['uncertain', 'Uvis', 'Uncertain'],
        ['failed', 'Fejlet', 'Failed'],
      ]),
      at: moment('Hvornår', 'When'),
      details: details('Detaljer', 'Details'),
    },
  }),
} as const;

export type TableKey = keyof typeof TABLES;
export type Row<Key extends TableKey> = RowOf<(typeof TABLES)[Key]>;
