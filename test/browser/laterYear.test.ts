// What comes after the conversations, through the sidebar: follow-up, report, the year's own page, a new manager, the next cycle.
import { PEOPLE, reportSchool } from '../flows/reportSchool.ts';
import { METTE, type School } from '../flows/school.ts';
import { notExercised } from './serverFunctions.ts';
import type { Sidebar } from './sidebar.ts';
import { steps } from './steps.ts';
import { Town } from './town.ts';

const KARIM = 'karim@solby.dk';

describe('the later year', () => {
  let school: School;
  let town: Town;
  let sidebar: Sidebar;
  const step = steps(() => town);
  beforeAll(async () => {
    school = reportSchool();
    for (const email of PEOPLE.slice(1)) {
      const name = school.row('employees', { email })?.name ?? '';
      school.workspace.state.accounts.push({ email, name, locale: 'da', kind: 'workspace' });
    }
    town = await Town.open(school.workspace);
    sidebar = await town.sidebar('open', METTE);
  });
  afterAll(() => town?.close());

  step('the progress of an agreement is noted with one click, with a word to it', async () => {
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
  });

  step('a suggestion is answered', async () => {
    const { followUp } = sidebar.words;
    const suggestion = sidebar.page.getByRole('listitem').filter({ hasText: 'Bogklub på tværs' });
    await suggestion.getByLabel(followUp.reply).fill('God idé. Vi begynder efter jul.');
    await suggestion.getByRole('button', { name: new RegExp(`^${followUp.sendReply}`) }).click();
    await sidebar.told(followUp.replied);
    await sidebar.settled();
  });

  step('a text is looked at before the report, which is made and decided on', async () => {
    const { report } = sidebar.words;
    await sidebar.go('report');
    await town.see(sidebar.sheet, 'report');
    await sidebar.page.getByLabel(/010190/).check();
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
  });
});
