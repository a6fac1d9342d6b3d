// Everything that the add-on does in one run: where it begins, what is pressed or strikes, and how people go on after it.
import { clickMenu, type Fault, fireTrigger, type RunResult, screenOf } from 'local-workspace';
import { TABLES } from '../../src/domain/unit/tables.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { reportSchool } from '../../test/flows/reportSchool.ts';
import {
  ALI,
  ANNA,
  FEEDBACK_REASONS,
  METTE,
  newAgreement,
  ROSTER,
  type School,
  SETTINGS,
  STRATEGY,
} from '../../test/flows/school.ts';
import { goodRow, writeRow } from '../../test/flows/talk.ts';
import {
  agreed,
  answering,
  approved,
  at,
  confirming,
  docMadeAnew,
  empty,
  halfWay,
  leaving,
  mayBeShown,
  olderFormat,
  reported,
  takenOver,
  untouched,
  withKarim,
  yearOver,
} from './stages.ts';

export interface Flow {
  name: string;
  ready: () => School;
  /** The run that is looked at. */
  act: (school: School, faults: Fault[]) => RunResult;
  /** What the person who pressed sees to be done needs no second press; without it, an answer without an error. */
  isDone?: (school: School) => boolean;
  /** Nobody presses again: the clock does. */
  byClock?: true;
  /** So many crash points are tried at most, where each takes long. */
  most?: number;
}

/** The person in the sidebar presses. */
const pressed =
  (functionName: string, args: (school: School) => unknown[] = () => [], user?: string) =>
  (school: School, faults: Fault[]): RunResult =>
    school.run(functionName, args(school), { faults, ...(user === undefined ? {} : { user }) });

/** The trigger strikes; whose, if there are several. */
const struck =
  (owner?: string) =>
  (school: School, faults: Fault[]): RunResult => {
    const trigger = school.workspace.state.triggers.find((known) => known.owner === (owner ?? school.manager));
    const result = trigger && fireTrigger(school.workspace, trigger.id, { faults });
    if (!result) throw new Error('The trigger did not run');
    return result;
  };

const onMorning = (ready: () => School, moment: string) => (): School => {
  const school = ready();
  school.jumpTo(moment);
  return school;
};

const file = (kind: string, csv: string) => () => [
  { kind, name: `${kind}.csv`, base64: Buffer.from(csv).toString('base64') },
];

const workOn = pressed('workOn', () => [250]);

const prepared = (ready: () => School, change: (school: School) => void) => (): School => {
  const school = ready();
  change(school);
  return school;
};

const setUp: Flow[] = [
  {
    name: 'setUp',
    ready: untouched,
    act: ({ workspace, scriptId }, faults) =>
      clickMenu(workspace, { scriptId, user: METTE, functionName: 'installFromMenu', faults }),
    // A refusal is told in a box; otherwise the sidebar opens.
    isDone: ({ workspace, spreadsheetId }) => screenOf(workspace, spreadsheetId, METTE).sidebar !== undefined,
  },
  { name: 'saveSettings', ready: empty, act: pressed('saveSettings', () => [SETTINGS]) },
  { name: 'importFocusAreas', ready: empty, act: pressed('importFile', file('focusAreas', STRATEGY)) },
  { name: 'importEmployees', ready: empty, act: pressed('importFile', file('employees', ROSTER)) },
  {
    name: 'importAgreements',
    ready: () => at('installed'),
    act: pressed(
      'importFile',
      file(
        'agreements',
        `E-mail;Aftale;Type;Ansvarlig;Frist;År\n${ALI};Ordliste;Mål for arbejdet;Medarbejder;01-05-2026;2025`,
      ),
    ),
  },
  {
    name: 'repairTabs',
    ready: prepared(
      () => at('installed'),
      ({ workspace, spreadsheetId }) => {
        const book = workspace.state.spreadsheets[spreadsheetId];
        if (book) book.sheets = book.sheets.filter(({ name }) => name !== TABLES.suggestions.titles.da);
      },
    ),
    act: pressed('repair', () => ['tabs']),
  },
];

const preparing: Flow[] = [
  { name: 'proposeTimes', ready: () => at('withForms'), act: pressed('proposeTimes') },
  {
    name: 'saveSlots',
    ready: () => at('withForms'),
    act: pressed('saveSlots', (school) => [[{ employeeId: school.idOf(ANNA), date: '2026-09-28', time: '10:00' }]]),
  },
  {
    name: 'saveFocusAreas',
    ready: () => at('installed'),
    act: pressed('saveFocusAreas', () => [
      [{ id: 'F1', title: 'Stærke læsere', why: 'Fordi', signOfSuccess: 'Det ses', fromYear: '2026', toYear: '2029' }],
    ]),
  },
  {
    name: 'saveTailoring',
    ready: () => at('installed'),
    act: pressed('saveTailoring', (school) => [
      [school.idOf(ANNA)],
      [{ employeeId: school.idOf(ANNA), kind: 'mark', questionId: 'SUC2', text: '', note: '' }],
    ]),
  },
  {
    name: 'savePreparation',
    ready: () => at('talked'),
    act: pressed('savePreparation', (school) => [
      [{ employeeId: school.idOf(ANNA), questionId: 'FBK3', answer: 'Flere nej’er', reason: '' }],
    ]),
  },
  {
    name: 'startPhase',
    ready: onMorning(() => at('installed'), '2026-09-01T10:05'),
    act: pressed('startPhase', () => ['forms', '']),
  },
];

const toPeople: Flow[] = [
  { name: 'formsAndInvitations', ready: approved, act: workOn },
  { name: 'answers', ready: answering, act: struck(), byClock: true },
  { name: 'reminders', ready: onMorning(() => at('invited'), '2026-09-21T08:05'), act: struck(), byClock: true },
  { name: 'topics', ready: onMorning(() => at('talked'), '2026-09-25T08:05'), act: struck(), byClock: true },
  {
    name: 'movedTime',
    ready: prepared(
      onMorning(() => at('invited'), '2026-09-16T08:20'),
      (school) => school.type('employees', { email: ANNA }, 'conversationTime', '13:00'),
    ),
    act: struck(),
    byClock: true,
  },
  {
    name: 'otherAddress',
    ready: prepared(
      onMorning(() => at('invited'), '2026-09-15T10:05'),
      (school) => school.type('employees', { email: ALI }, 'email', 'karim@solby.dk'),
    ),
    act: workOn,
  },
];

const talks: Flow[] = [
  {
    name: 'registerConversation',
    ready: () => at('talked'),
    act: pressed('registerConversation', (school) => [school.idOf(ANNA), '2026-09-28', ['F1']]),
  },
  {
    name: 'reviewAgreements',
    ready: () => at('talked'),
    act: pressed('reviewAgreements', (school) => [
      school.idOf(ANNA),
      [{ agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'Børnene læser', score: '4' }],
    ]),
  },
  {
    name: 'saveAgreements',
    ready: agreed,
    act: pressed('saveAgreements', (school) => [
      school.idOf(ALI),
      [newAgreement('One more', 'employee', '2027-03-01')],
    ]),
    isDone: (school) => school.row('agreements', { text: 'One more' }) !== undefined,
  },
  {
    name: 'confirmAgreements',
    ready: agreed,
    act: pressed('confirmAgreements', (school) => [school.idOf(ANNA), 1, FEEDBACK_REASONS]),
  },
  {
    name: 'docTable',
    ready: prepared(onMorning(agreed, '2026-10-02T10:05'), (school) => writeRow(school, ANNA, 1, goodRow)),
    act: struck(),
    byClock: true,
  },
  { name: 'confirmations', ready: confirming, act: workOn },
  { name: 'deadlines', ready: onMorning(halfWay, '2026-11-16T12:05'), act: struck(), byClock: true },
  { name: 'halfYear', ready: onMorning(halfWay, '2027-03-30T08:05'), act: struck(), byClock: true },
  {
    name: 'saveProgress',
    ready: halfWay,
    act: pressed('saveProgress', () => [[{ agreementId: 'A05', progress: 'done', note: 'Gjort' }]]),
  },
];

const reports: Flow[] = [
  { name: 'makeReport', ready: reportSchool, act: pressed('makeReport') },
  { name: 'reportByClock', ready: onMorning(reportSchool, '2026-11-02T08:05'), act: struck(), byClock: true },
  { name: 'unitFigures', ready: reported, act: pressed('unitFigures') },
  { name: 'makePapers', ready: reported, act: pressed('makePapers') },
  {
    name: 'exportPersonalData',
    ready: reported,
    act: pressed('exportPersonalData', (school) => [school.idOf(ANNA)]),
    // Both links are there; a claim alone shows nobody anything.
    isDone: (school) => school.log('2026/personalData/').filter(({ state }) => state === 'Udført').length > 1,
  },
  {
    name: 'decideFocusAreas',
    ready: reported,
    act: pressed('decideFocusAreas', () => [[{ focusAreaId: 'F1', decision: 'special', reason: 'Halvdelen' }]]),
  },
  {
    name: 'replyToSuggestions',
    ready: reported,
    act: pressed('replyToSuggestions', () => [[{ id: 'S01', status: 'declined', reply: 'Ikke i år' }]]),
  },
];

const changes: Flow[] = [
  { name: 'handOver', ready: () => at('invited'), act: pressed('handOver', () => [KARIM]) },
  {
    name: 'takeOver',
    ready: prepared(
      () => withKarim(at('invited')),
      (school) => school.jumpTo('2026-09-16T10:35'),
    ),
    act: pressed('takeOver', () => ['Karim Nør'], KARIM),
  },
  { name: 'predecessorsLastHour', ready: takenOver, act: struck(METTE), byClock: true },
  { name: 'successorsFirstHour', ready: takenOver, act: struck(KARIM), byClock: true },
  { name: 'newLink', ready: docMadeAnew, act: struck(), byClock: true },
  { name: 'keptFeedback', ready: mayBeShown, act: struck(KARIM), byClock: true },
  {
    name: 'approveDeletions',
    ready: leaving,
    act: pressed('approveDeletions', (school) => [[`person/${school.idOf(ANNA)}`]]),
  },
  {
    name: 'deletion',
    ready: prepared(leaving, (school) => school.call('approveDeletions', [`person/${school.idOf(ANNA)}`])),
    act: workOn,
  },
  {
    name: 'startNextCycle',
    ready: yearOver,
    act: pressed('startNextCycle', () => [true]),
    isDone: (school) => school.row('settings', { id: 'year' })?.value === '2027',
  },
  {
    name: 'nextCycleForms',
    ready: prepared(yearOver, (school) => {
      school.call('startNextCycle', true);
      school.call('startPhase', 'forms', '');
    }),
    act: workOn,
  },
  // Each is a morning of a whole Sheet.
  { name: 'upgrade', ready: olderFormat, act: struck(), byClock: true, most: 24 },
];

export const FLOWS: readonly Flow[] = [...setUp, ...preparing, ...toPeople, ...talks, ...reports, ...changes];

/** @throws where there is none */
export const flowNamed = (name: string): Flow => {
  const found = FLOWS.find((flow) => flow.name === name);
  if (!found) throw new Error(`There is no flow ${name}.`);
  return found;
};
