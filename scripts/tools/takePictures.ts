// Takes the README's pictures anew: `npm run --silent build && npx tsx scripts/tools/takePictures.ts`.
// The browser has to know Danish, or its date fields look English: on Debian the package chromium-l10n. CHROMIUM names
// another browser than the one that is installed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appOf, listen, pathOf, readBundle, Session, type Workspace } from 'local-workspace';
import { type Browser, chromium, type Page } from 'playwright-core';
import { parsePeoplesDate } from '../../src/domain/calendar/calendarDate.ts';
import { workingDaysBefore } from '../../src/domain/calendar/workingDays.ts';
import { TOPICS_WORKING_DAYS_BEFORE } from '../../src/domain/conversation/topics.ts';
import { optionsOf } from '../../test/browser/browser.ts';
import { exampleAt } from '../../test/browser/exampleSchool.ts';
import { Sidebar } from '../../test/browser/sidebar.ts';
import { EXAMPLES } from '../start/example.ts';
import { musTour } from '../start/tour.ts';
import { builtProject } from '../year/office/builtProject.ts';
import { Office } from '../year/office/office.ts';
import { Timeline } from '../year/office/timeline.ts';
import { beginYear } from '../year/play/course.ts';
import { setUp } from '../year/play/setUp.ts';
import { schoolPlan, schoolUnit } from '../year/school/story.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const { manager } = EXAMPLES.da;
const JONAS = { name: 'Jonas Friis', email: 'jonas.friis@aabakkeskolen.solby.example' };

type School = Awaited<ReturnType<typeof exampleAt>>;

/** The school of `npm start`, in which Jonas' form has been tailored, so that the tour follows him, and all are invited. */
const invited = async (): Promise<School> => {
  const school = await exampleAt('withForms');
  const employeeId = school.idOf(JONAS.email);
  const text = 'Hvad ønsker du dig af et nyt makkerskab?';
  school.call('saveTailoring', [employeeId], [{ employeeId, kind: 'own', questionId: '', text, note: '' }]);
  school.call('saveSettings', { conversationPlace: 'Mettes kontor' });
  school.work();
  school.jumpTo('2026-09-07T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  return school;
};

/** On the day of his conversation: he has answered, and the manager has prepared. */
const onHisDay = async (): Promise<School> => {
  const school = await invited();
  const row = school.row('employees', { email: JONAS.email });
  const old = school.row('agreements', { employeeId: row?.id ?? '', year: '2025' });
  school.answer(JONAS.email, { [`EFF1:${old?.id}`]: 'Gennemført', DAG1: 'Læsebånd sammen med Nanna' });
  const day = parsePeoplesDate(row?.conversationDate ?? '', { serials: true }) ?? '';
  school.hour(`${workingDaysBefore(day, TOPICS_WORKING_DAYS_BEFORE, [])}T08:20`);
  school.prepare(JONAS.email, { SUC5: 'Du får de stille elever med.' });
  school.jumpTo(`${day}T${row?.conversationTime}`);
  return school;
};

/** The story, when the first report has come. */
const reported = (): Workspace => {
  const unit = schoolUnit();
  const timeline = new Timeline('da', () => undefined);
  const office = new Office(unit, builtProject(), { now: '2026-08-17T09:00', seed: 1, timeline });
  setUp(office, unit);
  beginYear(office, schoolPlan('2027-08-16')).playTo('2026-11-02T11:00');
  // The tour would speak of another page.
  office.workspace.state.tour = { isHidden: true, passed: [] };
  return office.workspace;
};

interface Place {
  tab: Page;
  /** Opens a page as a person has it. */
  open: (email: string, page: string) => Promise<unknown>;
  /** The manager's Sheet with the sidebar open. */
  openSidebar: () => Promise<Sidebar>;
}

const take = async (browser: Browser, name: string, workspace: Workspace, show: (place: Place) => Promise<unknown>) => {
  const directory = mkdtempSync(join(tmpdir(), 'pictures-'));
  const session = new Session(directory, workspace);
  const listening = await listen(appOf({ session, bundle: readBundle(), tour: musTour }), 0);
  const context = await browser.newContext({ viewport: { width: 1366, height: 860 }, locale: 'da-DK' });
  try {
    const tab = await context.newPage();
    const open: Place['open'] = (email, page) => tab.goto(new URL(pathOf(email, page), listening.address).href);
    const openSidebar = async () => {
      const [spreadsheetId] = Object.keys(workspace.state.spreadsheets);
      await open(manager.email, `spreadsheets/d/${spreadsheetId}`);
      await tab.getByRole('application').waitFor();
      const sidebar = new Sidebar(tab, 'da');
      await sidebar.openFromMenu();
      return sidebar;
    };
    await show({ tab, open, openSidebar });
    await tab.screenshot({ path: join(DOCS, name) });
  } finally {
    await context.close();
    await listening.close();
    rmSync(directory, { recursive: true });
  }
};

const { CHROMIUM } = process.env;
const browser = await chromium.launch({ ...optionsOf('da'), ...(CHROMIUM ? { executablePath: CHROMIUM } : {}) });
try {
  await take(browser, 'invitation.png', (await invited()).workspace, async ({ tab, open }) => {
    await open(JONAS.email, 'inbox');
    await tab.locator('.inbox-line').first().click();
    await tab.getByRole('heading', { level: 1, name: /^Invitation til din MUS/ }).waitFor();
    await tab.frameLocator('iframe').getByText('Kære Jonas').waitFor();
  });
  await take(browser, 'conversation.png', (await onHisDay()).workspace, async ({ openSidebar }) => {
    const sidebar = await openSidebar();
    const { review } = sidebar.words.conversation;
    await sidebar.talk(JONAS.name, 'review');
    await sidebar.field(review.status).selectOption('Gennemført');
    await sidebar.field(review.effect).fill('To klasser læser mere.');
    await sidebar.field(review.score).selectOption('4');
  });
  await take(browser, 'report.png', reported(), async ({ openSidebar }) => {
    await (await openSidebar()).go('report');
  });
} finally {
  await browser.close();
}
