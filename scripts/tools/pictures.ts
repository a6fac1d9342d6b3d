// How pictures are taken of the running product: its pages served from a school at one moment, looked at in a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appOf, listen, pathOf, readBundle, Session, type Workspace } from 'local-workspace';
import { type Browser, chromium, type Page } from 'playwright-core';
import { optionsOf } from '../../test/browser/browser.ts';
import { Sidebar } from '../../test/browser/sidebar.ts';
import { EXAMPLES } from '../start/example.ts';
import { musTour } from '../start/tour.ts';

export interface Place {
  tab: Page;
  /** Opens a page as a person has it. */
  open: (email: string, page: string) => Promise<unknown>;
  /** The manager's Sheet with the sidebar open. */
  openSidebar: () => Promise<Sidebar>;
}

export interface Picture {
  file: string;
  workspace: Workspace;
  size: { width: number; height: number };
  show: (place: Place) => Promise<unknown>;
}

/**
 * The browser has to know Danish, or its date fields look English: on Debian the package chromium-l10n. CHROMIUM names
 * another browser than the one that is installed.
 */
export const withBrowser = async (look: (browser: Browser) => Promise<void>): Promise<void> => {
  const { CHROMIUM } = process.env;
  const browser = await chromium.launch({ ...optionsOf('da'), ...(CHROMIUM ? { executablePath: CHROMIUM } : {}) });
  try {
    await look(browser);
  } finally {
    await browser.close();
  }
};

export const take = async (browser: Browser, { file, workspace, size, show }: Picture): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'pictures-'));
  const session = new Session(directory, workspace);
  const listening = await listen(appOf({ session, bundle: readBundle(), tour: musTour }), 0);
  const context = await browser.newContext({ viewport: size, locale: 'da-DK' });
  try {
    const tab = await context.newPage();
    const open: Place['open'] = (email, page) => tab.goto(new URL(pathOf(email, page), listening.address).href);
    const openSidebar = async () => {
      const [spreadsheetId] = Object.keys(workspace.state.spreadsheets);
      await open(EXAMPLES.da.manager.email, `spreadsheets/d/${spreadsheetId}`);
      await tab.getByRole('application').waitFor();
      const sidebar = new Sidebar(tab, 'da');
      await sidebar.openFromMenu();
      return sidebar;
    };
    await show({ tab, open, openSidebar });
    await tab.screenshot({ path: file });
  } finally {
    await context.close();
    await listening.close();
    rmSync(directory, { recursive: true });
  }
};
