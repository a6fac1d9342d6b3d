// Which test exercises each of the sidebar's server functions through its real page: complete, as the scan of the sidebar says.
import type { Server } from '../../src/main.ts';

/** A test, by what is done in it. */
type Story =
  | 'import'
  | 'preparation'
  | 'answers'
  | 'conversation'
  | 'doc'
  | 'killed'
  | 'laterConversations'
  | 'followUp'
  | 'report'
  | 'repair'
  | 'tabs'
  | 'year'
  | 'nextCycle'
  | 'newManager';

export const EXERCISED_IN: Record<keyof Server, Story> = {
  overview: 'import',
  showTabs: 'tabs',
  showTab: 'tabs',
  previewImport: 'import',
  importFile: 'import',
  saveSettings: 'preparation',
  saveFocusAreas: 'preparation',
  saveTailoring: 'preparation',
  savePreparation: 'conversation',
  proposeTimes: 'preparation',
  calendarFile: 'answers',
  saveSlots: 'preparation',
  previewPhase: 'preparation',
  startPhase: 'preparation',
  workOn: 'preparation',
  conversationOf: 'conversation',
  registerConversation: 'conversation',
  reviewAgreements: 'conversation',
  saveAgreements: 'conversation',
  checkAgreements: 'conversation',
  readAgreements: 'doc',
  confirmAgreements: 'laterConversations',
  preparePage: 'preparation',
  tailoringOf: 'preparation',
  previewForm: 'preparation',
  previewMail: 'preparation',
  sendTestMail: 'preparation',
  settleUncertain: 'killed',
  passEffectReview: 'laterConversations',
  confirmOnPaper: 'laterConversations',
  saveProgress: 'followUp',
  registerHalfYearReview: 'laterConversations',
  makeReport: 'report',
  decideFocusAreas: 'report',
  approveTexts: 'report',
  unitFigures: 'year',
  rollUp: 'year',
  replyToSuggestions: 'followUp',
  handOver: 'newManager',
  takeOver: 'newManager',
  startNextCycle: 'nextCycle',
  proposedDeletions: 'year',
  approveDeletions: 'year',
  exportPersonalData: 'year',
  makePapers: 'year',
  repair: 'repair',
  followUpPage: 'followUp',
  reportPage: 'report',
};

/** Those of a test that its sidebars have not called. */
export const notExercised = (story: Story, calls: readonly string[]): string[] =>
  Object.entries(EXERCISED_IN).flatMap(([name, where]) => (where === story && !calls.includes(name) ? [name] : []));
