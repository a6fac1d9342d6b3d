// The complete public list: what the menu, the clock and the sidebar call. The build makes each a function that Google can
// call by name. The only reader of the clock.
import type { Reply, ShownCells } from './contract.ts';
import { sensitiveNotes } from './domain/privacy/sensitiveNotes.ts';
import { words } from './domain/words/words.ts';
import { everyHour } from './flows/engine/everyHour.ts';
import { withFrontRefreshed } from './flows/engine/front.ts';
import type { Clock } from './flows/engine/unitOfWork.ts';
import { withFaultsLogged } from './flows/faults.ts';
import { inputs } from './flows/inputs.ts';
import { calendarFile } from './flows/manager/calendarFile.ts';
import * as conversation from './flows/manager/conversation.ts';
import { checkAgreements, conversationOf } from './flows/manager/conversationPage.ts';
import { approveDeletions, proposedDeletions } from './flows/manager/deletions.ts';
import { registerHalfYearReview, saveProgress } from './flows/manager/followUp.ts';
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
import { proposeTimes, savePreparation, saveSettings, saveTailoring } from './flows/manager/prepare.ts';
import { preparePage, saveFocusAreas, saveSlots, tailoringOf } from './flows/manager/preparePage.ts';
import { previewForm, previewMail, sendTestMail } from './flows/manager/previews.ts';
import * as report from './flows/manager/report.ts';
import { reportPage } from './flows/manager/reportPage.ts';
import { replyToSuggestions } from './flows/manager/suggestions.ts';
import { openTabOf, showTabs, withWayToTabs } from './flows/manager/tabs.ts';
import { replyOf } from './flows/reply.ts';
import { cellText, listOf, namedTexts, orElse, type Shapes, shaped, yesNo } from './flows/shapes.ts';
import { ask, buildMenu, showSidebar, tell, userLanguage } from './google/host/sidebar.ts';
import { requireConsent } from './google/host/triggers.ts';

const clock: Clock = () => new Date();
const sidebarTitle = 'Strategisk MUS';

/** A function that the page calls: what it is handed has these shapes, and its answer says in words why it refuses. */
const called =
  <Given extends unknown[], T>(shapes: [...Shapes<Given>], work: (...given: Given) => T) =>
  (...given: Given): Reply<T> =>
    replyOf(() => withFrontRefreshed(() => work(...shaped<Given>(shapes, given))));

/** A function with which a page saves; what the page showed may come last. */
const saved =
  <Given extends unknown[], T>(
    shapes: [...Shapes<Given>],
    work: (...given: [...Given, shown: ShownCells | undefined]) => T,
  ) =>
  (...given: [...Given, shown?: ShownCells]): Reply<T> =>
    replyOf(() =>
      withFrontRefreshed(() =>
        work(...shaped<Given>(shapes, given), inputs.shown(given[shapes.length], String(shapes.length + 1))),
      ),
    );

/** As `saved`, for what people write in their own words: its writer is told which of the texts may be sensitive. */
const written =
  <Given extends unknown[], T>(
    shapes: [...Shapes<Given>],
    work: (...given: [...Given, shown: ShownCells | undefined]) => T,
  ) =>
  (...given: [...Given, shown?: ShownCells]): Reply<T> => {
    const reply = saved(shapes, work)(...given);
    if (!reply.ok) return reply;
    const shown = inputs.shown(given[shapes.length], String(shapes.length + 1));
    const notes = sensitiveNotes(given.slice(0, shapes.length), shown, userLanguage());
    return notes.length > 0 ? { ...reply, notes } : reply;
  };

/** For `google.script.run` in the sidebar. */
export const server = {
  overview: called([], () => overview(clock)),
  previewImport: called([inputs.file], (request) => previewImport(clock, request)),
  importFile: called([inputs.file], (request) => importFile(clock, request)),
  saveSettings: saved([namedTexts], (values, shown) => done(saveSettings(clock, values, shown))),
  saveTailoring: written([listOf(cellText), listOf(inputs.tailoring)], (employeeIds, rows, shown) =>
    done(saveTailoring(clock, employeeIds, rows, shown)),
  ),
  savePreparation: written([listOf(inputs.preparation)], (rows, shown) => done(savePreparation(clock, rows, shown))),
  proposeTimes: called([], () => proposeTimes(clock)),
  previewPhase: called([inputs.phase], (phase) => previewPhase(clock, phase)),
  startPhase: called([inputs.phase, cellText], (phase, reason) => done(startPhase(clock, phase, reason))),
  workOn: called([inputs.seconds], (seconds) => workOn(clock, seconds)),
  settleUncertain: called([cellText, yesNo], (key, wasSent) => done(settleUncertain(clock, key, wasSent))),
  conversationOf: called([cellText], (employeeId) => conversationOf(clock, employeeId)),
  registerConversation: saved([cellText, cellText, listOf(cellText)], (employeeId, heldOn, focusAreaIds, shown) =>
    done(conversation.registerConversation(clock, employeeId, { heldOn, focusAreaIds }, shown)),
  ),
  reviewAgreements: written([cellText, listOf(inputs.review)], (employeeId, reviews, shown) =>
    conversation.reviewAgreements(clock, employeeId, reviews, shown),
  ),
  passEffectReview: written([cellText, cellText], (employeeId, reason) =>
    done(conversation.passEffectReview(clock, employeeId, reason)),
  ),
  saveAgreements: written([cellText, listOf(inputs.agreement)], (employeeId, agreements, shown) =>
    conversation.saveAgreements(clock, employeeId, agreements, shown),
  ),
  readAgreements: called([cellText], (employeeId) => conversation.readAgreements(clock, employeeId)),
  confirmAgreements: written([cellText, inputs.version, inputs.feedbackReasons], (employeeId, version, reasons) =>
    done(conversation.confirmAsManager(clock, employeeId, version, reasons)),
  ),
  confirmOnPaper: written([cellText, inputs.version, inputs.feedbackReasons], (employeeId, version, reasons) =>
    done(conversation.confirmOnPaper(clock, employeeId, version, reasons)),
  ),
  saveProgress: written([listOf(inputs.progress)], (changes, shown) => done(saveProgress(clock, changes, shown))),
  registerHalfYearReview: written([cellText, cellText, cellText], (employeeId, heldOn, managerMust, shown) =>
    done(registerHalfYearReview(clock, employeeId, { heldOn, managerMust }, shown)),
  ),
  makeReport: called([], () => report.makeReport(clock)),
  decideFocusAreas: written([listOf(inputs.decision)], (decisions, shown) =>
    done(report.decideFocusAreas(clock, decisions, shown)),
  ),
  approveTexts: called([listOf(cellText)], (keys) => done(report.approveTexts(clock, keys))),
  unitFigures: called([], () => report.unitFigures(clock)),
  rollUp: called([listOf(inputs.figureFile), listOf(cellText)], (files, expected) =>
    report.rollUp(clock, files, expected),
  ),
  replyToSuggestions: written([listOf(inputs.suggestionReply)], (replies, shown) =>
    done(replyToSuggestions(clock, replies, shown)),
  ),
  handOver: called([cellText], (email) => handOver(clock, email)),
  takeOver: called([cellText], (managerName) => done(takeOver(clock, managerName))),
  startNextCycle: called([orElse(yesNo, false)], (anyway) => startNextCycle(clock, anyway)),
  proposedDeletions: called([], () => proposedDeletions(clock)),
  approveDeletions: called([listOf(cellText)], (keys) => done(approveDeletions(clock, keys))),
  exportPersonalData: called([cellText], (employeeId) => exportPersonalData(clock, employeeId)),
  makePapers: called([], () => makePapers(clock)),
  repair: called([inputs.repair], (code) => done(repair(clock, code))),
  preparePage: called([], () => preparePage(clock)),
  saveFocusAreas: saved([listOf(inputs.focusArea)], (rows, shown) => done(saveFocusAreas(clock, rows, shown))),
  saveSlots: saved([listOf(inputs.slot)], (slots, shown) => done(saveSlots(clock, slots, shown))),
  calendarFile: called([], () => calendarFile(clock)),
  tailoringOf: called([cellText], (employeeId) => tailoringOf(clock, employeeId)),
  previewForm: called([cellText], (employeeId) => previewForm(clock, employeeId)),
  previewMail: called([cellText, cellText], (kind, employeeId) => previewMail(clock, kind, employeeId)),
  sendTestMail: called([cellText, cellText], (kind, employeeId) => done(sendTestMail(clock, kind, employeeId))),
  checkAgreements: called([cellText, listOf(inputs.agreement)], (employeeId, agreements) =>
    checkAgreements(clock, employeeId, agreements),
  ),
  showTabs: called([yesNo], (isAll) => done(showTabs(isAll))),
  showTab: called([inputs.tab], (key) => done(openTabOf(key))),
  followUpPage: called([], () => followUpPage(clock)),
  reportPage: called([], () => reportPage(clock)),
};

/** What the sidebar can call, as its typed calls see it. */
export type Server = typeof server;

const done = (_nothing: unknown): null => null;

/** In an alert nothing can be pressed. */
const refusalText = (problems: readonly string[]): string => withWayToTabs(problems, userLanguage());

const showTabsFromMenu = (isAll: boolean): void => {
  requireConsent();
  const reply = server.showTabs(isAll);
  if (!reply.ok) tell(sidebarTitle, refusalText(reply.problems));
};

/** For Google itself and the entries of our menu. */
export const menu = {
  onOpen: (): void => {
    const { menu: captions } = words(userLanguage());
    buildMenu([
      { caption: captions.open, functionName: 'openSidebar' },
      { caption: captions.install, functionName: 'installFromMenu' },
      { caption: captions.takeOver, functionName: 'takeOverFromMenu' },
      { caption: captions.makePapers, functionName: 'makePapersFromMenu' },
      { caption: captions.showAllTabs, functionName: 'showAllTabsFromMenu' },
      { caption: captions.showFewTabs, functionName: 'showFewTabsFromMenu' },
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
    else tell(sidebarTitle, refusalText(reply.problems));
  },
  takeOverFromMenu: (): void => {
    requireConsent();
    const { takeOver: told } = words(userLanguage()).people;
    const name = ask(sidebarTitle, told.question);
    if (name === undefined) return;
    const reply = server.takeOver(name);
    tell(sidebarTitle, reply.ok ? told.done : refusalText(reply.problems));
  },
  makePapersFromMenu: (): void => {
    requireConsent();
    const { done: made } = words(userLanguage()).papers;
    const reply = server.makePapers();
    tell(sidebarTitle, reply.ok ? `${made}\n\n${reply.data.docLink}` : refusalText(reply.problems));
  },
  showAllTabsFromMenu: (): void => showTabsFromMenu(true),
  showFewTabsFromMenu: (): void => showTabsFromMenu(false),
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
