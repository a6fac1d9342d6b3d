// A local Workspace behind its own server, and a browser in which its people have their tabs: what the browser tests stand on.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { appOf, DA, EN, type Listening, listen, pathOf, readBundle, Session, type Workspace } from 'local-workspace';
import type { Browser, Locator, Page } from 'playwright-core';
import { EXAMPLES, exampleWorkspace } from '../../scripts/start/example.ts';
import { musTour } from '../../scripts/start/tour.ts';
import { builtProject } from '../../scripts/year/office/builtProject.ts';
import { WITHOUT_LUCK } from '../flows/school.ts';
import { openBrowser } from './browser.ts';
import { Sidebar } from './sidebar.ts';

const root = resolve(import.meta.dirname, '../..');
/** Every change is saved and waited for: in memory, where there is such a place. */
const KEPT_IN = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const SCREENSHOTS = join(root, 'screenshots');
/** Whoever wants the pictures of all pages asks for them; without that, one is made only of what a failing test saw. */
const arePicturesWanted = process.env.SCREENSHOTS !== undefined;

/** In milliseconds, on a machine that has much else to do: what one click may take, and moving the clock over weeks. */
const ONE_CLICK = 60_000;
const WEEKS_PASS = 500_000;

/** One browser for all tests of a file; each Town has windows of its own in it. */
const browsers = new Map<'da' | 'en', Promise<Browser>>();
const browserIn = (language: 'da' | 'en'): Promise<Browser> => {
  const running = browsers.get(language) ?? openBrowser(language);
  browsers.set(language, running);
  return running;
};
export const closeBrowsers = async (): Promise<void> => {
  for (const running of browsers.values()) await (await running).close();
  browsers.clear();
};
const towns = new Set<Town>();
if (typeof afterAll === 'function') {
  Object.assign(globalThis, { lookAtFailure: () => Promise.all([...towns].map((town) => town.seeAll('failed'))) });
  afterAll(closeBrowsers);
}

export class Town {
  /** What went wrong in a page without anybody being told. */
  readonly errors: string[] = [];
  /** The server functions that sidebars have called, in their order. */
  readonly calls: string[] = [];
  readonly #directory: string;
  readonly #listening: Listening;
  readonly #browser: Browser;
  readonly #tabs = new Map<string, Page>();

  private constructor(
    readonly session: Session,
    readonly language: 'da' | 'en',
    ground: { directory: string; listening: Listening; browser: Browser },
  ) {
    this.#directory = ground.directory;
    this.#listening = ground.listening;
    this.#browser = ground.browser;
  }

  /** As `npm start` opens it, with the example unit on its first day where no other Workspace is given. */
  static async open(given?: Workspace, language: 'da' | 'en' = 'da'): Promise<Town> {
    const directory = mkdtempSync(join(KEPT_IN, 'town-'));
    const workspace = given ?? (await exampleWorkspace(language, builtProject()));
    workspace.state.weather = { ...workspace.state.weather, ...WITHOUT_LUCK };
    const session = new Session(directory, workspace);
    const bundle = readBundle();
    const listening = await listen(appOf({ session, bundle, tour: musTour }), 0);
    const town = new Town(session, language, { directory, listening, browser: await browserIn(language) });
    towns.add(town);
    return town;
  }

  /** What went wrong without anybody being told: in a page, and in a run of the script that did not complete. */
  wentWrong() {
    const { errors } = this;
    const notCompleted = this.session.read(({ state }) =>
      state.executions.filter(({ status }) => status !== 'completed'),
    );
    return { errors, notCompleted };
  }

  async close(): Promise<void> {
    towns.delete(this);
    for (const tab of this.#tabs.values()) await tab.context().close();
    await this.#listening.close();
    rmSync(this.#directory, { recursive: true });
  }

  get manager(): string {
    return EXAMPLES[this.language].manager.email;
  }

  /** The spreadsheet that the manager works in. */
  get spreadsheetId(): string {
    const [id = ''] = this.session.read(({ state }) => Object.keys(state.spreadsheets));
    return id;
  }

  /** The address of one of a person's pages: `inbox`, `drive`. */
  address(email: string, page = ''): string {
    return new URL(pathOf(email, page), this.#listening.address).href;
  }

  /** The person's tab, on the page that is asked for where it is not open there already. */
  async tab(email: string, page?: string): Promise<Page> {
    const known = this.#tabs.get(email);
    const tab = known ?? (await this.#window());
    this.#tabs.set(email, tab);
    if (!known || page !== undefined) await tab.goto(this.address(email, page ?? ''));
    return tab;
  }

  /** Each has their own: a tab behind another is drawn so seldom that all takes long. */
  async #window(): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 1366, height: 860 },
      locale: this.language === 'da' ? 'da-DK' : 'en-GB',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(ONE_CLICK);
    return this.watched(await context.newPage());
  }

  /** Keeps what goes wrong in a tab, and what its sidebar calls. */
  watched(tab: Page): Page {
    tab.on('pageerror', (error) => this.errors.push(`${tab.url()}: ${error.message}`));
    tab.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${tab.url()}: ${message.text()}`);
    });
    tab.on('request', (request) => {
      if (request.method() !== 'POST' || !/\/spreadsheets\/[^/]+\/call$/.test(request.url())) return;
      const sent: { functionName?: string } = request.postDataJSON();
      this.calls.push(sent.functionName ?? '');
    });
    return tab;
  }

  /** Keeps the next call of a server function waiting, so that the page can be looked at meanwhile, until it is let go. */
  async hold(tab: Page, functionName: string): Promise<() => Promise<void>> {
    let isHeld = false;
    let letGo = (): void => undefined;
    const go = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await tab.route(/\/spreadsheets\/[^/]+\/call$/, async (route, request) => {
      const sent: { functionName?: string } = request.postDataJSON();
      if (isHeld || sent.functionName !== functionName) return route.fallback();
      isHeld = true;
      await go;
      await route.continue();
    });
    return async () => letGo();
  }

  /** The tab that opens by what is done. */
  async opened(from: Page, act: () => Promise<unknown>): Promise<Page> {
    const [tab] = await Promise.all([from.waitForEvent('popup'), act()]);
    await tab.waitForLoadState();
    return this.watched(tab);
  }

  async openSheet(email: string): Promise<Page> {
    const tab = await this.tab(email, `spreadsheets/d/${this.spreadsheetId}`);
    await tab.getByRole('application').waitFor();
    return tab;
  }

  /** The manager's sidebar, opened from the menu. */
  async sidebar(item: 'open' | 'install' = 'open', email = this.manager): Promise<Sidebar> {
    const sidebar = new Sidebar(await this.openSheet(email), this.language);
    await sidebar.openFromMenu(item);
    return sidebar;
  }

  /** Moves the Workspace's clock with the bar over the page, to nine o'clock on a day. */
  async clockTo(tab: Page, date: string): Promise<void> {
    const { clock } = this.#words;
    const bar = this.#clockBar(tab);
    await bar.getByLabel(clock.dateLabel).fill(date);
    await bar.getByRole('button', { name: clock.go, exact: true }).click();
    await this.arrived(tab);
  }

  /** To what is due to run next. */
  async nextRun(tab: Page): Promise<void> {
    const bar = this.#clockBar(tab);
    await bar.getByRole('button', { name: this.#words.clock.nextTrigger, exact: true }).click();
    await this.arrived(tab);
  }

  get #words() {
    return this.language === 'da' ? DA : EN;
  }

  #clockBar(tab: Page): Locator {
    return tab.getByRole('region', { name: this.#words.clock.label });
  }

  /** The clock has come to where it was sent, and what it tells of the way is put away. */
  async arrived(tab: Page): Promise<void> {
    const bar = this.#clockBar(tab);
    const [arrived = ''] = this.#words.clock.arrived('…').split('…');
    await bar.getByRole('status').filter({ hasText: arrived }).waitFor({ timeout: WEEKS_PASS });
    // It lies over the page.
    await bar.getByRole('button', { name: this.#words.common.close }).click();
  }

  /** The addresses to which a mail with such a subject has gone. */
  mails(subject: RegExp): string[] {
    return this.session.read(({ state }) =>
      state.outbox.filter((mail) => subject.test(mail.subject)).flatMap(({ to }) => to),
    );
  }

  /** Every window as it is, to learn what went wrong. */
  async seeAll(name: string): Promise<void> {
    for (const [email, tab] of this.#tabs) await picture(tab, `${name}-${email.split('@')[0]}`);
  }

  /** The page as it is, for people to look at. */
  async see(tab: Page, name: string): Promise<void> {
    if (arePicturesWanted) await picture(tab, name);
  }
}

const picture = async (tab: Page, name: string): Promise<void> => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await tab.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
};
