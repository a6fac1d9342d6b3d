// The sidebar in Chromium, 300 px wide, with a server that answers each call with what a test wants shown.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

/** By the name of the call. */
export type Replies = Readonly<Record<string, unknown>>;

/** Runs in the page: the texts that are red by ink, edge or ground. */
const REDS = `
  const isRed = (color) => {
    const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\\d.]+/g) || []).map(Number);
    return alpha > 0 && r > 150 && r - g > 15 && Math.abs(g - b) < 12;
  };
  [...document.querySelectorAll('main *')].flatMap((element) => {
    const { color, borderLeftWidth, borderLeftColor, backgroundColor } = getComputedStyle(element);
    const edge = parseFloat(borderLeftWidth) > 0 ? borderLeftColor : 'rgba(0, 0, 0, 0)';
    const text = element.textContent.trim();
    return text !== '' && [color, edge, backgroundColor].some(isRed) ? [text] : [];
  });`;

export class ServedSidebar {
  #replies: Replies = {};

  private constructor(
    readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(language: 'da' | 'en'): Promise<ServedSidebar> {
    const sidebar = readFileSync('dist/Sidebar.html', 'utf8');
    const browser = await openBrowser(language);
    const page = await browser.newPage({ viewport: { width: 300, height: 900 }, locale: 'da-DK' });
    page.setDefaultTimeout(10_000);
    const served = new ServedSidebar(browser, page);
    await page.addInitScript(() => {
      const runner = (succeed: (reply: unknown) => void): object =>
        new Proxy(
          {},
          {
            get: (_, name) => {
              if (name === 'withSuccessHandler') return (handler: typeof succeed) => runner(handler);
              if (name === 'withFailureHandler') return () => runner(succeed);
              return (...given: unknown[]) => {
                if (name === 'repair') Object.assign(globalThis, { pressed: given });
                const replies = Reflect.get(globalThis, 'replies') as Record<string, unknown>;
                const data = replies[String(name)];
                setTimeout(() => succeed({ ok: true, data: data === undefined ? {} : data }), 0);
              };
            },
          },
        );
      Object.assign(globalThis, { google: { script: { run: runner(() => undefined) } } });
    });
    await page.route('https://sidebar.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<script>globalThis.replies = ${JSON.stringify(served.#replies).replaceAll('<', '\\u003c')}</script>${sidebar}`,
      }),
    );
    return served;
  }

  /** From the beginning, with a server that answers so. */
  async start(replies: Replies): Promise<void> {
    this.#replies = replies;
    await this.page.goto('https://sidebar.example/');
    await this.settled();
  }

  settled(): Promise<void> {
    return this.page.locator('main[aria-busy="false"] h1').first().waitFor();
  }

  reds(): Promise<string[]> {
    return this.page.evaluate<string[]>(REDS);
  }
}
