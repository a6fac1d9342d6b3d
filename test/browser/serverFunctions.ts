// Which test exercises each of the sidebar's server functions through its real page: complete, as the scan of the sidebar says.
import type { Server } from '../../src/main.ts';

type Story = 'firstHalf' | 'killed' | 'laterYear';

export const EXERCISED_IN: Record<keyof Server, Story> = {
  overview: 'firstHalf',
  previewImport: 'firstHalf',
  importFile: 'firstHalf',
  saveSettings: 'firstHalf',
  saveFocusAreas: 'firstHalf',
  saveTailoring: 'firstHalf',
  savePreparation: 'firstHalf',
  proposeTimes: 'firstHalf',
  saveSlots: 'firstHalf',
  previewPhase: 'firstHalf',
  startPhase: 'firstHalf',
  workOn: 'firstHalf',
  conversationOf: 'firstHalf',
  registerConversation: 'firstHalf',
  reviewAgreements: 'firstHalf',
  saveAgreements: 'firstHalf',
  checkAgreements: 'firstHalf',
  readAgreements: 'firstHalf',
  confirmAgreements: 'firstHalf',
  preparePage: 'firstHalf',
  tailoringOf: 'firstHalf',
  previewForm: 'firstHalf',
  previewMail: 'firstHalf',
  sendTestMail: 'firstHalf',
  settleUncertain: 'killed',
  passEffectReview: 'laterYear',
  confirmOnPaper: 'laterYear',
  saveProgress: 'laterYear',
  registerHalfYearReview: 'laterYear',
  makeReport: 'laterYear',
  decideFocusAreas: 'laterYear',
  approveTexts: 'laterYear',
  unitFigures: 'laterYear',
  rollUp: 'laterYear',
  replyToSuggestions: 'laterYear',
  handOver: 'laterYear',
  takeOver: 'laterYear',
  startNextCycle: 'laterYear',
  proposedDeletions: 'laterYear',
  approveDeletions: 'laterYear',
  exportPersonalData: 'laterYear',
  makePapers: 'laterYear',
  repair: 'laterYear',
  followUpPage: 'laterYear',
  reportPage: 'laterYear',
};

/** Those of a story that its sidebars have not called. */
export const notExercised = (story: Story, calls: readonly string[]): string[] =>
  Object.entries(EXERCISED_IN).flatMap(([name, where]) => (where === story && !calls.includes(name) ? [name] : []));
