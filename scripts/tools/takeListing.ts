// Takes the pictures of the Marketplace listing anew: `npm run --silent build && npx tsx scripts/tools/takeListing.ts`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from 'local-workspace';
import type { Browser, Page } from 'playwright-core';
import { TABLES } from '../../src/domain/unit/tables.ts';
import { invited, JONAS, onHisDay, reported } from './pictureSchools.ts';
import { type Picture, take, withBrowser } from './pictures.ts';

const LISTING = join(import.meta.dirname, '../../docs/listing');
const SCREEN = { width: 1280, height: 800 };

/** What only the local Workspace has: its bar, its tour, its list of executions. A manager on Google sees none of it. */
const LOCAL_ONLY = '.top-bar, .tour, .tour-hidden, .executions { display: none !important; }';

const ICON = readFileSync(join(LISTING, 'icon.svg'), 'utf8');
const BANNER = `<div style="display:flex;align-items:center;gap:12px;width:220px;height:140px;padding:0 12px;box-sizing:border-box;background:#e6f1f3;">
<div style="width:64px;flex:none;">${ICON}</div>
<div style="font:bold 19px/1.2 'DejaVu Sans',Arial,sans-serif;color:#0b5563;">Strategisk<br>MUS</div></div>`;

const draw = async (browser: Browser, name: string, html: string, width: number, height: number): Promise<void> => {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100%}</style>${html}`);
  await page.screenshot({ path: join(LISTING, name), omitBackground: true });
  await page.close();
};

const hideLocal = (tab: Page): Promise<unknown> => tab.addStyleTag({ content: LOCAL_ONLY });

/** The former tab is shown until the new one is loaded: `heading` is one that only the new one has. */
const chooseTab = async (sheet: Page, name: string, heading: string): Promise<void> => {
  await sheet.locator('.sheet-tabs').getByText(name, { exact: true }).click();
  await sheet.locator('.sheet-grid').getByText(heading, { exact: true }).first().waitFor();
};

const screenshot = (name: string, workspace: Workspace, show: Picture['show']): Picture => ({
  file: join(LISTING, name),
  workspace,
  size: SCREEN,
  show: async (place) => {
    await show(place);
    await hideLocal(place.tab);
  },
});

/** The hour has just been run, so that nothing seems to have stopped. */
const worked = async (): Promise<Workspace> => {
  const school = await invited();
  school.hour('2026-09-08T08:20');
  return school.workspace;
};

const autumn = reported();

const SCREENSHOTS: Picture[] = [
  screenshot('1-overview.png', await worked(), async ({ openSidebar }) => {
    await (await openSidebar()).go('overview');
  }),
  screenshot('2-invitation.png', (await invited()).workspace, async ({ tab, open }) => {
    await open(JONAS.email, 'inbox');
    await tab.locator('.inbox-line').first().click();
    await tab.frameLocator('iframe').getByText('Kære Jonas').waitFor();
  }),
  screenshot('3-conversation.png', (await onHisDay()).workspace, async ({ openSidebar }) => {
    const sidebar = await openSidebar();
    const { review } = sidebar.words.conversation;
    await sidebar.talk(JONAS.name, 'review');
    await sidebar.field(review.status).selectOption('Gennemført');
    await sidebar.field(review.effect).fill('To klasser læser mere.');
    await sidebar.field(review.score).selectOption('4');
  }),
  screenshot('4-follow-up.png', autumn, async ({ openSidebar }) => {
    const sidebar = await openSidebar();
    await sidebar.go('followUp');
    await chooseTab(sidebar.sheet, TABLES.agreements.titles.da, TABLES.agreements.columns.text.titles.da);
  }),
  screenshot('5-report.png', autumn, async ({ openSidebar }) => {
    const sidebar = await openSidebar();
    await sidebar.go('report');
    await chooseTab(sidebar.sheet, TABLES.report.titles.da, TABLES.report.columns.note.titles.da);
  }),
];

await withBrowser(async (browser) => {
  await draw(browser, 'icon-128.png', ICON, 128, 128);
  await draw(browser, 'icon-32.png', ICON, 32, 32);
  await draw(browser, 'banner-220x140.png', BANNER, 220, 140);
  for (const picture of SCREENSHOTS) await take(browser, picture);
});
