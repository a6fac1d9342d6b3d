// What the sidebar calls of the server in an ordinary year: arguments that make sense, for every function there is.
import type { Server } from '../../src/main.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { ANNA, newAgreement, type School, STRATEGY } from '../../test/flows/school.ts';

type Arguments = (school: School) => unknown[];

const none: Arguments = () => [];
const anna: Arguments = (school) => [school.idOf(ANNA)];
const file: Arguments = () => [
  { kind: 'focusAreas', name: 'strategi.csv', base64: Buffer.from(STRATEGY).toString('base64') },
];

export const SENSIBLE: Record<keyof Server, Arguments> = {
  overview: none,
  previewImport: file,
  importFile: file,
  saveSettings: () => [{ conversationPlace: 'Mødelokalet' }],
  saveTailoring: (school) => [
    [school.idOf(ANNA)],
    [{ employeeId: school.idOf(ANNA), kind: 'mark', questionId: 'SUC2', text: '', note: '' }],
  ],
  savePreparation: (school) => [
    [{ employeeId: school.idOf(ANNA), questionId: 'FBK3', answer: 'Flere nej’er', reason: '' }],
  ],
  proposeTimes: none,
  calendarFile: none,
  previewPhase: () => ['forms'],
  startPhase: () => ['forms', ''],
  workOn: () => [250],
  settleUncertain: (school) => [`2026/invitation/${school.idOf(ANNA)}`, true],
  conversationOf: anna,
  registerConversation: (school) => [school.idOf(ANNA), '2026-09-14', ['F1']],
  reviewAgreements: (school) => [
    school.idOf(ANNA),
    [{ agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'God', score: '4' }],
  ],
  passEffectReview: (school) => [school.idOf(ANNA), 'Ny i stillingen'],
  saveAgreements: (school) => [school.idOf(ANNA), [newAgreement('Læseklub', 'employee', '2027-03-01')]],
  readAgreements: anna,
  confirmAgreements: (school) => [school.idOf(ANNA), 1],
  confirmOnPaper: (school) => [school.idOf(ANNA), 1],
  saveProgress: () => [[{ agreementId: 'A01', progress: 'done', note: 'Gjort' }]],
  registerHalfYearReview: (school) => [school.idOf(ANNA), '2026-09-14', 'Skaffe tid'],
  makeReport: none,
  decideFocusAreas: () => [[{ focusAreaId: 'F1', decision: 'keep', reason: 'Det virker' }]],
  approveTexts: () => [['approvedText/suggestions/S01/text/x']],
  unitFigures: none,
  rollUp: () => [[{ name: 'a.json', json: '{}' }], ['Åbakkeskolen']],
  replyToSuggestions: () => [[{ id: 'S01', status: 'declined', reply: 'Ikke i år' }]],
  handOver: () => [KARIM],
  takeOver: () => ['Karim Nør'],
  startNextCycle: () => [false],
  proposedDeletions: none,
  approveDeletions: () => [['answers/2026']],
  exportPersonalData: anna,
  makePapers: none,
  showTabs: () => [true],
  showTab: () => ['log'],
  repair: () => ['unpublished'],
  preparePage: none,
  saveFocusAreas: () => [
    [{ id: 'F1', title: 'Stærke læsere', why: 'Fordi', signOfSuccess: 'Det ses', fromYear: '2026', toYear: '2029' }],
  ],
  saveSlots: (school) => [[{ employeeId: school.idOf(ANNA), date: '2026-09-28', time: '11:00' }]],
  tailoringOf: anna,
  previewForm: anna,
  previewMail: (school) => ['invitation', school.idOf(ANNA)],
  sendTestMail: (school) => ['invitation', school.idOf(ANNA)],
  checkAgreements: (school) => [school.idOf(ANNA), [newAgreement('Læseklub', 'employee', '2027-03-01')]],
  followUpPage: none,
  reportPage: none,
};

export const FUNCTIONS = Object.keys(SENSIBLE) as (keyof Server)[];
