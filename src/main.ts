// The complete public list: what the menu, the clock and the sidebar call. The build makes each a function that Google can
// call by name. The only reader of the clock.
import type {
  AgreementChecks,
  AgreementInput,
  AgreementsResult,
  ConversationView,
  FileRequest,
  FocusAreaInput,
  FollowUpPage,
  FormPreview,
  ImportView,
  Overview,
  PersonalDataFiles,
  PhaseName,
  PreparePage,
  Preview,
  PreviewMail,
  Progress,
  ProposedDeletion,
  Reply,
  ReportPage,
  ReviewInput,
  ShownCells,
  SlotInput,
  SuggestionReply,
  TailoringPage,
} from './contract.ts';
import type { TailoringChange } from './domain/forms/tailoringCells.ts';
import type { FigureFile } from './domain/report/rollUp.ts';
import type { DecisionInput } from './domain/strategy/focusDecisions.ts';
import { words } from './domain/words/words.ts';
import { everyHour } from './flows/engine/everyHour.ts';
import type { Clock } from './flows/engine/unitOfWork.ts';
import { withFaultsLogged } from './flows/faults.ts';
import * as conversation from './flows/manager/conversation.ts';
import { checkAgreements, conversationOf } from './flows/manager/conversationPage.ts';
import { approveDeletions, proposedDeletions } from './flows/manager/deletions.ts';
import { type ProgressChange, registerHalfYearReview, saveProgress } from './flows/manager/followUp.ts';
import { followUpPage } from './flows/manager/followUpPage.ts';
import { handOver, takeOver } from './flows/manager/handover.ts';
import { repair } from './flows/manager/health.ts';
import { importFile, previewImport } from './flows/manager/importFile.ts';
import { install } from './flows/manager/install.ts';
import { startNextCycle } from './flows/manager/nextCycle.ts';
import { overview } from './flows/manager/overview.ts';
import { makePapers } from './flows/manager/papers.ts';
import { exportPersonalData } from './flows/manager/personalData.ts';
import { previewPhase, settleUncertain, startPhase, workOn } from './flows/manager/phases.ts';
import {
  type PreparationInput,
  proposeTimes,
  savePreparation,
  saveSettings,
  saveTailoring,
} from './flows/manager/prepare.ts';
import { preparePage, saveFocusAreas, saveSlots, tailoringOf } from './flows/manager/preparePage.ts';
import { previewForm, previewMail, sendTestMail } from './flows/manager/previews.ts';
import * as report from './flows/manager/report.ts';
import { reportPage } from './flows/manager/reportPage.ts';
import { replyToSuggestions } from './flows/manager/suggestions.ts';
import { replyOf } from './flows/reply.ts';
import { ask, buildMenu, showSidebar, tell, userLanguage } from './google/host/sidebar.ts';
import { requireConsent } from './google/host/triggers.ts';

const clock: Clock = () => new Date();
const sidebarTitle = 'Strategisk MUS';

/** For `google.script.run` in the sidebar. */
export const server = {
  overview: (): Reply<Overview> => replyOf(() => overview(clock)),
  previewImport: (request: FileRequest): Reply<ImportView> => replyOf(() => previewImport(clock, request)),
  importFile: (request: FileRequest): Reply<ImportView> => replyOf(() => importFile(clock, request)),
  saveSettings: (values: Record<string, string>, shown?: ShownCells): Reply<null> =>
    replyOf(() => done(saveSettings(clock, values, shown))),
  saveTailoring: (employeeIds: string[], rows: TailoringChange[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(saveTailoring(clock, employeeIds, rows, shown))),
  savePreparation: (rows: PreparationInput[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(savePreparation(clock, rows, shown))),
  proposeTimes: (): Reply<{ placed: number; unplaced: string[] }> => replyOf(() => proposeTimes(clock)),
  previewPhase: (phase: PhaseName): Reply<Preview> => replyOf(() => previewPhase(clock, phase)),
  startPhase: (phase: PhaseName, overrideReason: string): Reply<null> =>
    replyOf(() => done(startPhase(clock, phase, overrideReason))),
  workOn: (seconds: number): Reply<Progress> => replyOf(() => workOn(clock, seconds)),
  settleUncertain: (key: string, wasSent: boolean): Reply<null> =>
    replyOf(() => done(settleUncertain(clock, key, wasSent))),
  conversationOf: (employeeId: string): Reply<ConversationView> => replyOf(() => conversationOf(clock, employeeId)),
  registerConversation: (employeeId: string, heldOn: string, focusAreaIds: string[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(conversation.registerConversation(clock, employeeId, { heldOn, focusAreaIds }, shown))),
  reviewAgreements: (employeeId: string, reviews: ReviewInput[], shown?: ShownCells): Reply<AgreementsResult> =>
    replyOf(() => conversation.reviewAgreements(clock, employeeId, reviews, shown)),
  passEffectReview: (employeeId: string, reason: string): Reply<null> =>
    replyOf(() => done(conversation.passEffectReview(clock, employeeId, reason))),
  saveAgreements: (employeeId: string, agreements: AgreementInput[], shown?: ShownCells): Reply<AgreementsResult> =>
    replyOf(() => conversation.saveAgreements(clock, employeeId, agreements, shown)),
  readAgreements: (employeeId: string): Reply<AgreementsResult> =>
    replyOf(() => conversation.readAgreements(clock, employeeId)),
  confirmAgreements: (employeeId: string, version: number): Reply<null> =>
    replyOf(() => done(conversation.confirmAsManager(clock, employeeId, version))),
  confirmOnPaper: (employeeId: string, version: number): Reply<null> =>
    replyOf(() => done(conversation.confirmOnPaper(clock, employeeId, version))),
  saveProgress: (changes: ProgressChange[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(saveProgress(clock, changes, shown))),
  registerHalfYearReview: (employeeId: string, heldOn: string, managerMust: string, shown?: ShownCells): Reply<null> =>
    replyOf(() => done(registerHalfYearReview(clock, employeeId, { heldOn, managerMust }, shown))),
  makeReport: (): Reply<{ docLink: string }> => replyOf(() => report.makeReport(clock)),
  decideFocusAreas: (decisions: DecisionInput[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(report.decideFocusAreas(clock, decisions, shown))),
  approveTexts: (keys: string[]): Reply<null> => replyOf(() => done(report.approveTexts(clock, keys))),
  unitFigures: (): Reply<{ name: string; json: string }> => replyOf(() => report.unitFigures(clock)),
  rollUp: (files: FigureFile[], expectedUnits: string[]): Reply<{ docLink: string; missing: string[] }> =>
    replyOf(() => report.rollUp(clock, files, expectedUnits)),
  replyToSuggestions: (replies: SuggestionReply[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(replyToSuggestions(clock, replies, shown))),
  handOver: (email: string): Reply<{ files: number }> => replyOf(() => handOver(clock, email)),
  takeOver: (managerName: string): Reply<null> => replyOf(() => done(takeOver(clock, managerName))),
  startNextCycle: (anyway = false): Reply<{ year: number }> => replyOf(() => startNextCycle(clock, anyway)),
  proposedDeletions: (): Reply<ProposedDeletion[]> => replyOf(() => proposedDeletions(clock)),
  approveDeletions: (keys: string[]): Reply<null> => replyOf(() => done(approveDeletions(clock, keys))),
  exportPersonalData: (employeeId: string): Reply<PersonalDataFiles> =>
    replyOf(() => exportPersonalData(clock, employeeId)),
  makePapers: (): Reply<{ docLink: string }> => replyOf(() => makePapers(clock)),
  repair: (code: string): Reply<null> => replyOf(() => done(repair(clock, code))),
  preparePage: (): Reply<PreparePage> => replyOf(() => preparePage(clock)),
  saveFocusAreas: (rows: FocusAreaInput[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(saveFocusAreas(clock, rows, shown))),
  saveSlots: (slots: SlotInput[], shown?: ShownCells): Reply<null> =>
    replyOf(() => done(saveSlots(clock, slots, shown))),
  tailoringOf: (employeeId: string): Reply<TailoringPage> => replyOf(() => tailoringOf(clock, employeeId)),
  previewForm: (employeeId: string): Reply<FormPreview> => replyOf(() => previewForm(clock, employeeId)),
  previewMail: (kind: string, employeeId: string): Reply<PreviewMail> =>
    replyOf(() => previewMail(clock, kind, employeeId)),
  sendTestMail: (kind: string, employeeId: string): Reply<null> =>
    replyOf(() => done(sendTestMail(clock, kind, employeeId))),
  checkAgreements: (employeeId: string, agreements: AgreementInput[]): Reply<AgreementChecks> =>
    replyOf(() => checkAgreements(clock, employeeId, agreements)),
  followUpPage: (): Reply<FollowUpPage> => replyOf(() => followUpPage(clock)),
  reportPage: (): Reply<ReportPage> => replyOf(() => reportPage(clock)),
};

/** What the sidebar can call, as its typed calls see it. */
export type Server = typeof server;

const done = (_nothing: unknown): null => null;

/** For Google itself and the entries of our menu. */
export const menu = {
  onOpen: (): void => {
    const { menu: captions } = words(userLanguage());
    buildMenu([
      { caption: captions.open, functionName: 'openSidebar' },
      { caption: captions.install, functionName: 'installFromMenu' },
      { caption: captions.takeOver, functionName: 'takeOverFromMenu' },
      { caption: captions.makePapers, functionName: 'makePapersFromMenu' },
    ]);
  },
  onInstall: (): void => menu.onOpen(),
  openSidebar: (): void => {
    requireConsent();
    showSidebar(sidebarTitle);
  },
  installFromMenu: (): void => {
    requireConsent();
    const reply = replyOf(() => done(install(clock, userLanguage())));
    if (reply.ok) showSidebar(sidebarTitle);
    else tell(sidebarTitle, reply.problems.join('\n'));
  },
  takeOverFromMenu: (): void => {
    requireConsent();
    const { takeOver: told } = words(userLanguage()).people;
    const name = ask(sidebarTitle, told.question);
    if (name === undefined) return;
    const reply = server.takeOver(name);
    tell(sidebarTitle, reply.ok ? told.done : reply.problems.join('\n'));
  },
  makePapersFromMenu: (): void => {
    requireConsent();
    const { done: made } = words(userLanguage()).papers;
    const reply = server.makePapers();
    tell(sidebarTitle, reply.ok ? `${made}\n\n${reply.data.docLink}` : reply.problems.join('\n'));
  },
};

/** For the clock. */
export const trigger = {
  everyHour: (): void =>
    withFaultsLogged(
      () => everyHour(clock),
      (code) => {
        throw new Error(code);
      },
    ),
};
