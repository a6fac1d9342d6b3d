// The whole year as a newcomer goes it: each step is done where the tour points, and the clock moved by the tour's own button.

import { join } from 'node:path';
import { DA } from 'local-workspace';
import type { Locator, Response } from 'playwright-core';
import { tourDa } from '../../scripts/start/tourWords.da.ts';
import { EXAMPLE, type ExampleStage, exampleAt, SARA } from './exampleSchool.ts';
import { PersonalForm } from './personalForm.ts';
import { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

let town: Town;
let sidebar: Sidebar;
afterEach(async () => {
  const wrong = town.wentWrong();
  await town.close();
  expect(wrong).toEqual({ errors: [], notCompleted: [] });
});

/** A part of the year in a Workspace of its own: on the first day, with the sidebar closed, or at a stage, with it open. */
const chapter = (name: string, stage: ExampleStage | undefined, ...happens: (() => Promise<void>)[]): void => {
  test(name, async () => {
    town = await Town.open(stage && (await exampleAt(stage)).workspace);
    sidebar = stage ? await town.sidebar() : new Sidebar(await town.tab(town.manager, ''), 'da');
    for (const part of happens) await part();
  });
};

const strip = (): Locator => sidebar.sheet.getByRole('region', { name: DA.tour.label });
const pointsTo = async (id: Exclude<keyof typeof tourDa, 'title' | 'sidebarClosed'>): Promise<void> => {
  await strip().getByRole('heading', { name: tourDa[id].title, exact: true }).waitFor();
};
const follow = async (): Promise<void> => {
  await strip().getByRole('button').or(strip().getByRole('link')).first().click();
};
const clockWay = (): Locator => strip().getByRole('button', { name: /^Flyt uret til|^Næste kørsel/ });
/** The clock goes where the step says. */
const followInTime = async (): Promise<void> => {
  await clockWay().click();
  await town.arrived(sidebar.sheet);
};
/** What is next, in the overview: looked at, and begun. */
const startNext = async (start: RegExp): Promise<void> => {
  await sidebar.go('overview');
  await sidebar.press(sidebar.words.overview.preview);
  await sidebar.press(start);
  await sidebar.told('Færdig');
};

chapter(
  'the tour on the first day',
  undefined,
  // It leads to the Sheet, and there to the menu
  async () => {
    await pointsTo('install');
    await follow();
    await sidebar.sheet.getByRole('application').waitFor();
    await follow();
    expect(await sidebar.sheet.locator('.menu-opener.tour-pointed').isVisible()).toBe(true);
    await town.see(sidebar.sheet, 'tour-install');
    // Whoever opens the sidebar first is told what is to be done, on any page.
    await sidebar.openFromMenu('open');
    await sidebar.go('prepare');
    await town.see(sidebar.sheet, 'unready');
    await sidebar.press(sidebar.words.overview.goTo(sidebar.words.common.pages.overview));
    expect(town.calls).toEqual(['overview']);
    await sidebar.openFromMenu('install');
    await pointsTo('people');
    // Where the place itself is not there, it is told what opens it.
    await sidebar.sheet.getByRole('button', { name: DA.sheet.closeSidebar }).click();
    await follow();
    await strip().getByText(tourDa.sidebarClosed).waitFor();
    await sidebar.openFromMenu('open');
    // A reload closes it, as on Google.
    const [opened] = await Promise.all([sidebar.sheet.waitForResponse(/\/open$/), sidebar.sheet.reload()]);
    expect(await opened.json()).not.toHaveProperty('sidebar');
    await sidebar.openFromMenu('open');
  },

  // It has the files fetched; what a file most likely has is chosen already
  async () => {
    const { import: words } = sidebar.words.prepare;
    await sidebar.prepare('import');
    for (const [kind, file, next] of [
      ['employees', 'medarbejdere.csv', 'strategy'],
      ['focusAreas', 'strategi.csv', 'oldAgreements'],
      ['agreements', 'aftaler-2025.csv', 'settings'],
    ] as const) {
      expect(await sidebar.field(words.what).inputValue()).toBe(kind);
      await sidebar.field(words.file).setInputFiles(join(EXAMPLE, file));
      await sidebar.settled();
      await sidebar.press(/^Hent \d+ rækker$/);
      await sidebar.told('Hentet');
      await pointsTo(next);
    }
  },

  // It has the settings filled in: dates are proposed, and nothing is saved by that
  async () => {
    const { propose, proposed } = sidebar.words.prepare.settings;
    await sidebar.prepare('settings');
    await sidebar.fill({ Enhed: 'Åbakkeskolen', Organisation: 'Solby Kommune', Leder: 'Mette Holm' });
    await sidebar.press(propose(3));
    await sidebar.told(proposed(3, 3));
    await town.see(sidebar.sheet, 'prepare-settings');
    expect(await sidebar.field('Svarfrist').inputValue()).toMatch(/^2026-/);
    expect(await sidebar.button(propose(3)).evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(town.calls).not.toContain('saveSettings');
    await sidebar.save();
    await pointsTo('meeting');
    await sidebar.prepare('meeting');
    await sidebar.press(propose(1));
    await sidebar.fill({ 'Strategimøde: klokkeslæt': '14:00', 'Strategimøde: sted': 'Personalerummet' });
    await town.see(sidebar.sheet, 'prepare-meeting');
    await sidebar.save();
    await startNext(/^Send \d+ mails$/);
  },

  // It has a step passed, then a time and a form made for everyone
  async () => {
    await pointsTo('tailor');
    await strip().getByRole('button', { name: DA.tour.pass }).click();
    await pointsTo('slots');
    // Begun again, what was passed is the next thing; what has been done stays done.
    await strip().getByRole('button', { name: DA.tour.all }).click();
    await strip().getByRole('button', { name: DA.tour.restart }).click();
    await pointsTo('tailor');
    await strip().getByRole('button', { name: DA.tour.pass }).click();
    await strip().getByRole('button', { name: DA.tour.all }).click();
    await sidebar.prepare('slots');
    await sidebar.press(sidebar.words.prepare.slots.propose);
    await sidebar.told('12 tider foreslået');
    await pointsTo('forms');
    await startNext(/^Lav \d+ skemaer$/);
  },
);

chapter(
  'the tour to the first conversation',
  'withForms',
  // It moves the clock past the meeting, and has the invitations sent
  async () => {
    await pointsTo('clockMeeting');
    await clockWay().click();
    await town.see(sidebar.sheet, 'tour-clock');
    await town.arrived(sidebar.sheet);
    await pointsTo('invite');
    await startNext(/^Send \d+ mails$/);
    expect(town.mails(/^Invitation/)).toHaveLength(12);
  },

  // It leads to the inbox of whose conversation is first, and the form is answered there
  async () => {
    await pointsTo('answer');
    await town.see(sidebar.sheet, 'tour-answer');
    const way = strip().getByRole('link');
    expect(await way.textContent()).toBe(DA.tour.goAs('Sara Lindholm'));
    const inbox = await town.tab(SARA, 'inbox');
    await inbox.getByRole('link', { name: /Invitation til din MUS/ }).click();
    await inbox.frameLocator('iframe.mail-frame').getByRole('link', { name: 'Udfyld dit skema' }).click();
    await new PersonalForm(inbox, 'da').answer({ 'Hvilke emner vil du selv': 'Læsebånd i indskolingen' });
  },

  // It moves the clock to when the topics come, and to the conversation
  async () => {
    await pointsTo('topics');
    await followInTime();
    expect(town.mails(/Emner/)).toEqual([town.manager]);
    // Who has been in the inbox meanwhile finds the sidebar where it was.
    await sidebar.sheet.getByRole('link', { name: /^Indbakke/ }).click();
    await sidebar.sheet.getByRole('link', { name: /Emner til MUS/ }).click();
    await pointsTo('prepare');
    await follow();
    await sidebar.settled();
    await sidebar.talk('Sara Lindholm', 'preparation');
    await sidebar
      .field(sidebar.words.conversation.preparation.answer)
      .first()
      .fill('Læseklubben samler børn fra tre klasser.');
    await sidebar.save();
    await pointsTo('talk');
    await followInTime();
    // Her page has stood open meanwhile; the day that is noted is today all the same.
    await sidebar.talk('Sara Lindholm', 'held');
    await sidebar.settled();
    const today = await sidebar.sheet.locator('time').first().getAttribute('datetime');
    expect(await sidebar.field(sidebar.words.conversation.talk.date).inputValue()).toBe(today?.slice(0, 10));
    await sidebar.page
      .getByRole('group', { name: sidebar.words.conversation.talk.focusAreas })
      .getByLabel('Læselyst på alle trin')
      .check();
    await sidebar.save();
  },
);

chapter(
  'the tour when agreements are made',
  'talked',
  // It has agreements made, and confirmed by both
  async () => {
    const { agreements, confirm } = sidebar.words.conversation;
    await pointsTo('agree');
    await sidebar.talk('Sara Lindholm', 'agreements');
    await sidebar.button(agreements.add).click();
    const card = sidebar.page.getByRole('group', { name: agreements.one(1) });
    await card.getByLabel(agreements.text).fill('Sara prøver læsebånd i 1. klasse');
    await card.getByLabel(agreements.type).selectOption({ index: 1 });
    await card.getByLabel(agreements.focusArea).selectOption('Læselyst på alle trin');
    await card.getByLabel(agreements.responsible).selectOption('Medarbejder');
    await card.getByLabel(agreements.deadline).fill('2027-06-01');
    await sidebar.press(agreements.save(1));
    await pointsTo('confirmManager');
    await sidebar.talk('Sara Lindholm', 'confirm');
    await sidebar.field(confirm.feedback.ownReason).fill('Sagt i samtalen');
    await sidebar.button(confirm.confirm).click();
    await sidebar.page.getByRole('alertdialog').getByRole('button', { name: confirm.confirm }).click();
    await sidebar.told(sidebar.words.common.saved);
    await pointsTo('confirmEmployee');
    await followInTime();
    const inbox = await town.tab(SARA, 'inbox');
    await inbox.getByRole('link', { name: /Bekræft dine aftaler/ }).click();
    await inbox.frameLocator('iframe.mail-frame').getByRole('link', { name: 'Se og bekræft dine aftaler' }).click();
    await new PersonalForm(inbox, 'da').answer({ 'Ja, jeg bekræfter': true });
    await followInTime();
    await pointsTo('followUp');
    await sidebar.go('overview');
    await sidebar.talk('Sara Lindholm', 'confirm');
    await sidebar.page.getByText(confirm.done).waitFor();
    // The agreements leave by the clock.
    await town.clockTo(sidebar.sheet, '2026-09-22');
    await inbox.goto(town.address(SARA, 'inbox'));
    await inbox.getByRole('link', { name: /Vores aftaler/ }).click();
    const pdf = inbox.getByRole('link', { name: /\.pdf/ });
    // It opens in a tab of its own, in which not every browser shows it.
    const predicate = (answer: Response): boolean => answer.headers()['content-type'] === 'application/pdf';
    const [answer] = await Promise.all([inbox.context().waitForEvent('response', { predicate }), pdf.click()]);
    const file = await inbox.request.get(answer.url());
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await town.see(inbox, 'inbox-confirmed');
  },
);

chapter(
  'the tour after half a year',
  'confirmed',
  // It has a status noted, and leads to the half-year check
  async () => {
    await sidebar.go('followUp');
    await sidebar.page
      .getByRole('listitem')
      .filter({ hasText: 'læsebånd' })
      .getByRole('button', { name: 'I gang', exact: true })
      .click();
    await sidebar.told(sidebar.words.common.saved);
    await pointsTo('halfYearReview');
    await followInTime();
    await pointsTo('halfYearReviewHeld');
    await sidebar.go('overview');
    await sidebar.talk('Sara Lindholm', 'halfYearReview');
    await sidebar.save();
  },

  // It has the report made and decided on
  async () => {
    const { report } = sidebar.words;
    await pointsTo('report');
    await sidebar.go('report');
    await sidebar.press(report.make);
    await sidebar.page.getByRole('link', { name: report.openReport }).waitFor();
    await pointsTo('decide');
    await town.see(sidebar.sheet, 'tour-report');
    const area = sidebar.page.getByRole('group', { name: 'Læselyst på alle trin' });
    await area.getByLabel(report.decision).selectOption({ index: 1 });
    await area.getByLabel(report.reason).fill('Det virker');
    await sidebar.press(report.saveDecisions);
  },
);

chapter(
  'the tour at the end of the year',
  'decided',
  // It moves the clock to when the year is over, and has the next cycle begun
  async () => {
    await pointsTo('nextCycle');
    // The page on which the report was decided on.
    await sidebar.go('report');
    await followInTime();
    await sidebar.go('overview');
    await sidebar.press(sidebar.words.overview.startNextYear);
    await sidebar.startNextCycle(2027);
    await town.see(sidebar.sheet, 'tour-next-cycle');
    await strip().getByText(DA.tour.over).waitFor();
  },

  // It is put away and taken out again, also once it is over
  async () => {
    await strip().getByRole('button', { name: DA.tour.hide }).click();
    await sidebar.sheet.getByRole('button', { name: DA.tour.show }).click();
    await strip().getByRole('button', { name: DA.tour.all }).click();
    await town.see(sidebar.sheet, 'tour-all');
    expect(await strip().getByRole('listitem').allTextContents()).toHaveLength(Object.keys(tourDa).length - 2);
  },
);
