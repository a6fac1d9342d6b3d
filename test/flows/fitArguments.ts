// Arguments that every function of the server takes, each of its shape; what they name need not be there.
import type { ShownCells } from '../../src/contract.ts';
import type { server } from '../../src/main.ts';

type Server = typeof server;

/** Of a page that showed nothing. */
const SHOWN: ShownCells = { cells: {}, kept: [] };

export const FIT: { readonly [Name in keyof Server]: Parameters<Server[Name]> } = {
  previewImport: [{ kind: 'employees', name: 'a.csv', base64: 'TmF2bg==' }],
  importFile: [{ kind: 'employees', name: 'a.csv', base64: 'TmF2bg==' }],
  saveSettings: [{}, SHOWN],
  saveTailoring: [[], [], SHOWN],
  savePreparation: [[], SHOWN],
  calendarFile: [],
  previewPhase: ['forms'],
  startPhase: ['forms', ''],
  workOn: [1],
  settleUncertain: ['2026/invitation/E99', true],
  conversationOf: ['E99'],
  registerConversation: ['E99', '2026-09-14', [], SHOWN],
  reviewAgreements: ['E99', [], SHOWN],
  passEffectReview: ['E99', ''],
  saveAgreements: ['E99', [], SHOWN],
  readAgreements: ['E99'],
  confirmAgreements: ['E99', 1, { own: '', theirs: '' }, SHOWN],
  confirmOnPaper: ['E99', 1, { own: '', theirs: '' }, SHOWN],
  saveProgress: [[], SHOWN],
  registerHalfYearReview: ['E99', '2026-09-14', '', SHOWN],
  decideFocusAreas: [[], SHOWN],
  approveTexts: [[]],
  rollUp: [[], []],
  replyToSuggestions: [[], SHOWN],
  handOver: ['karim@solby.dk'],
  takeOver: ['Mette Holm'],
  startNextCycle: [false],
  approveDeletions: [[]],
  exportPersonalData: ['E99'],
  repair: ['tabs'],
  showTabs: [true],
  showTab: ['log'],
  saveFocusAreas: [[], SHOWN],
  saveSlots: [[], SHOWN],
  tailoringOf: ['E99'],
  previewForm: ['E99'],
  previewMail: ['invitation', 'E99'],
  sendTestMail: ['invitation', 'E99'],
  checkAgreements: ['E99', []],
  overview: [],
  proposeTimes: [],
  makeReport: [],
  unitFigures: [],
  proposedDeletions: [],
  makePapers: [],
  preparePage: [],
  followUpPage: [],
  reportPage: [],
};
