// What comes after the conversations, through the sidebar: follow-up, report, the year's own page, a new manager, the next cycle.

import { DA } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import { PEOPLE, paste, reportSchool } from '../flows/reportSchool.ts';
import { ANNA, BENT, METTE, type School, schoolOnce } from '../flows/school.ts';
import { notExercised } from './serverFunctions.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const KARIM = 'karim@solby.dk';
const OLD = `E-mail;Aftale;Type;Ansvarlig;Frist;År
dora@solby.dk;Biblioteket ordnes;Mål for arbejdet;Medarbejder;01-05-2026;2025`;

/** What there is to report of; Bent has no account, and an agreement that was typed. */
const later = (): School =>
  schoolOnce('laterYear', () => {
    const school = reportSchool();
    for (const email of PEOPLE.slice(1)) {
      const name = school.row('employees', { email })?.name ?? '';
      school.workspace.state.accounts.push({ email, name, locale: 'da', kind: 'workspace' });
    }
    school.import('agreements', OLD);
    const bent = school.idOf(BENT);
    paste(school, 'agreements', [
      {
        id: 'A90',
        year: '2026',
        employeeId: bent,
        text: 'Fast plan for reparationer',
        type: 'Mål for arbejdet',
        focusAreaId: 'F1',
        responsible: 'Medarbejder',
        deadline: '01-03-2027',
        progress: 'Ikke startet',
      },
    ]);
    school.call('registerConversation', bent, '2026-10-06', ['F1']);
    return school;
  });

describe('the later year', () => {
  let school: School;
  let town: Town;
  let sidebar: Sidebar;
  const open = async (given: School): Promise<void> => {
    school = given;
    town = await Town.open(school.workspace);
    sidebar = await town.sidebar('open', METTE);
  };
  afterEach(async () => {
    const { errors } = town;
    await town.close();
    expect(errors).toEqual([]);
  });

  test('the progress of an agreement is noted with one click, with a word to it, and a suggestion is answered', async () => {
    await open(later());
    const { followUp } = sidebar.words;
    await sidebar.go('followUp');
    await town.see(sidebar.sheet, 'follow-up');
    const agreement = sidebar.page.getByRole('listitem').filter({ hasText: 'Aftale nummer 12' });
    await agreement.getByRole('button', { name: 'I gang', exact: true }).click();
    await sidebar.told(sidebar.words.common.saved);
    await agreement.getByRole('button', { name: followUp.noteButton }).click();
    await agreement.getByLabel(followUp.note).fill('Første møde er holdt');
    await agreement.getByRole('button', { name: followUp.saveNote }).click();
    await agreement.getByText('Første møde er holdt').waitFor();
    expect(school.row('agreements', { id: 'A12' })).toMatchObject({ progress: 'I gang' });

    await sidebar.button(/^Forslag/).click();
    const suggestion = sidebar.page.getByRole('listitem').filter({ hasText: 'Bogklub på tværs' });
    await suggestion.getByRole('button').first().click();
    await suggestion.getByLabel(followUp.reply).fill('God idé. Vi begynder efter jul.');
    await suggestion.getByRole('button', { name: new RegExp(`^${followUp.sendReply}`) }).click();
    await sidebar.told(followUp.replied);
    await sidebar.settled();
    expect(notExercised('followUp', town.calls)).toEqual([]);
  });

  test('a text is looked at before the report, which is made and decided on', async () => {
    await open(later());
    const { report } = sidebar.words;
    await sidebar.go('report');
    await town.see(sidebar.sheet, 'report');
    await sidebar.page.getByRole('checkbox', { name: /Forslag.*CPR/ }).check();
    await sidebar.button(report.approve).click();
    await sidebar.press(report.approveYes);
    await sidebar.press(report.make);
    await sidebar.page.getByRole('link', { name: report.openReport }).waitFor();
    const area = sidebar.page.getByRole('group', { name: 'Trygge overgange' });
    await area.getByLabel(report.decision).selectOption({ index: 1 });
    await area.getByLabel(report.reason).fill('Ingen aftaler endnu');
    await sidebar.press(report.saveDecisions);
    await sidebar.told(report.decisionsSaved);
    await town.see(sidebar.sheet, 'report-decided');
    const doc = await town.opened(sidebar.sheet, () =>
      sidebar.page.getByRole('link', { name: report.openReport }).click(),
    );
    await doc.getByRole('heading', { level: 1 }).waitFor();
    await town.see(doc, 'report-doc');
    await doc.close();
    expect(notExercised('report', town.calls)).toEqual([]);
  });

  test('an effect review is passed with a reason, agreements are signed on paper, and the half-year talk is noted', async () => {
    await open(later());
    await passReview();
    await signOnPaper();
    await noteHalfYearTalk();
    expect(notExercised('laterConversations', town.calls)).toEqual([]);
  });

  /** It cannot be held now. */
  const passReview = async (): Promise<void> => {
    const { review } = sidebar.words.conversation;
    await sidebar.talk('Dora Lund', 'review');
    await sidebar.page.getByText(review.passLead).click();
    await sidebar.field(review.passReason).fill('Vi tager den i næste uge');
    await sidebar.press(review.pass);
    await sidebar.told(sidebar.words.common.saved);
    await town.see(sidebar.sheet, 'review-passed');
  };

  /** Who has no account signs so, and the manager notes it. */
  const signOnPaper = async (): Promise<void> => {
    const { confirm } = sidebar.words.conversation;
    const asked = sidebar.page.getByRole('alertdialog');
    await sidebar.talk('Bent Friis', 'confirm');
    // Neither has written any feedback: it can be confirmed once it is said why.
    expect(await sidebar.button(confirm.confirm).isDisabled()).toBe(true);
    await town.see(sidebar.sheet, 'confirm-feedback-missing');
    await sidebar.field(confirm.feedback.ownReason).fill('Sagt i samtalen');
    await sidebar.field(confirm.feedback.theirReason('Bent Friis')).fill('Ville ikke skrive');
    await sidebar.button(confirm.confirm).click();
    await asked.getByRole('button', { name: confirm.confirm }).click();
    // They were typed in the Sheet while one looked: what they are now is shown, and can then be confirmed.
    await sidebar.page.getByRole('alert').filter({ hasText: 'Læs version 1' }).waitFor();
    await sidebar.page.getByText(confirm.version(1)).last().waitFor();
    await sidebar.press(sidebar.words.common.close);
    await sidebar.button(confirm.confirm).click();
    await asked.getByRole('button', { name: confirm.confirm }).click();
    await sidebar.told(sidebar.words.common.saved);
    await sidebar.button(confirm.paper).click();
    await town.see(sidebar.sheet, 'confirm-paper');
    await sidebar.page.getByRole('alertdialog').getByRole('button', { name: confirm.paper }).click();
    await sidebar.page.getByText(confirm.done).waitFor();
  };

  /** With what only the manager can start. */
  const noteHalfYearTalk = async (): Promise<void> => {
    const { halfYearReview } = sidebar.words.conversation;
    school.jumpTo('2027-04-05T10:05');
    await sidebar.talk('Anna Sø', 'halfYearReview');
    await sidebar.field(halfYearReview.must).fill('Vikar hver torsdag');
    await sidebar.save();
    await town.see(sidebar.sheet, 'mini-mus');
  };

  test('what is broken outside the Sheet is told, and put right with a button', async () => {
    await open(later());
    const { overview } = sidebar.words;
    school.workspace.state.triggers.splice(0);
    await sidebar.go('overview');
    await sidebar.press(overview.refresh);
    const broken = sidebar.page.getByRole('region', { name: overview.health }).locator('.warning');
    await broken.first().waitFor();
    await town.see(sidebar.sheet, 'health');
    await broken.first().getByRole('button').click();
    await sidebar.told(overview.repaired);
    expect(school.workspace.state.triggers).toHaveLength(1);
    expect(notExercised('repair', town.calls)).toEqual([]);
  });

  test("a person's own data are handed out, the papers made, nameless figures gathered, and what is not needed deleted once it is said so", async () => {
    await open(later());
    school.jumpTo('2027-04-05T10:05');
    const { year } = sidebar.words;
    await sidebar.go('year');
    await sidebar.field(year.person).selectOption('Anna Sø');
    await sidebar.press(year.export);
    await sidebar.page.getByRole('link', { name: year.readable }).waitFor();
    await sidebar.press(year.makePapers);
    await sidebar.page.getByRole('link', { name: year.openPapers }).waitFor();
    await sidebar.press(year.makeFigures);
    const link = sidebar.page.getByRole('link', { name: /\.json$/ });
    const [download] = await Promise.all([sidebar.sheet.waitForEvent('download'), link.click()]);
    await sidebar.field(year.files).setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: Buffer.concat(await (await download.createReadStream()).toArray()),
    });
    await sidebar.field(year.units).fill('Åbakkeskolen\nSolby Bibliotek');
    await sidebar.press(year.makeRollUp);
    await sidebar.page.getByText(year.missing('Solby Bibliotek')).waitFor();
    await town.see(sidebar.sheet, 'year');

    school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
    await town.clockTo(sidebar.sheet, '2027-04-06');
    await sidebar.go('overview');
    await sidebar.go('year');
    const proposals = sidebar.page.getByRole('region', { name: year.deletions }).getByRole('checkbox');
    await proposals.first().check();
    await sidebar.button(year.delete).click();
    await town.see(sidebar.sheet, 'delete-asked');
    await sidebar.page.getByRole('alertdialog').getByRole('button', { name: year.deleteYes }).click();
    await sidebar.told('Færdig');
    expect(notExercised('year', town.calls)).toEqual([]);
  });

  test('the next cycle begins when the year is over', async () => {
    await open(later());
    const { overview, year } = sidebar.words;
    school.jumpTo('2027-08-16T10:05');
    await sidebar.go('overview');
    await sidebar.press(overview.refresh);
    await sidebar.press(overview.startNextYear);
    // Before it is confirmed: what is left, as the overview has it.
    const closing = sidebar.page.getByRole('region', { name: year.nextCycle });
    await closing.getByText(year.left(2026, 2)).waitFor();
    const told = school
      .call<Overview>('overview')
      .waiting.filter(({ kind }) => kind !== 'deletion')
      .map(({ text }) => text);
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) await closing.getByText(text, { exact: true }).waitFor();
    await town.see(sidebar.sheet, 'left-of-the-year');
    await sidebar.startNextCycle(2027);
    await town.see(sidebar.sheet, 'next-cycle');
    expect(await sidebar.button(year.startAnyway).isVisible()).toBe(false);
    expect(notExercised('nextCycle', town.calls)).toEqual([]);
  });

  test('a new manager is let in, and takes over', async () => {
    await open(later());
    const { year } = sidebar.words;
    await sidebar.go('year');
    await sidebar.sheet.getByRole('button', { name: DA.sheet.share, exact: true }).click();
    const dialog = sidebar.sheet.getByRole('dialog', { name: DA.sheet.shareTitle });
    await dialog.getByLabel(DA.sheet.shareWith).selectOption(KARIM);
    await town.see(sidebar.sheet, 'share');
    await dialog.getByRole('button', { name: DA.sheet.share, exact: true }).click();
    await sidebar.field(year.email).fill(KARIM);
    await sidebar.button(year.share).click();
    await sidebar.page.getByRole('alertdialog').getByRole('button', { name: year.share }).click();
    await sidebar.told(/Den nye leder kan nu åbne/);

    const his = await town.sidebar('open', KARIM);
    await his.page.getByText(his.words.overview.notOwner).waitFor();
    await his.go('year');
    await his.field(year.yourName).fill('Karim Nør');
    await his.button(year.takeOver).click();
    await his.press(year.takeOverYes);
    await his.told(year.tookOver);
    await town.see(his.sheet, 'taken-over');
    expect(school.workspace.state.triggers.map(({ owner }) => owner)).toContain(KARIM);
    expect(notExercised('newManager', town.calls)).toEqual([]);
  });
});
