// The manager's sidebar in the Sheet, used as a person uses it: by what stands on buttons and at fields.
import { DA, EN } from 'local-workspace';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { da } from '../../sidebar/text/labels.da.ts';
import { en } from '../../sidebar/text/labels.en.ts';
import type { PageName } from '../../src/contract.ts';
import { words } from '../../src/domain/words/words.ts';

const TITLE = 'Strategisk MUS';

export class Sidebar {
  readonly words: typeof da;
  readonly #around: FrameLocator;

  constructor(
    readonly sheet: Page,
    readonly language: 'da' | 'en',
  ) {
    this.words = language === 'da' ? da : en;
    this.#around = sheet.frameLocator(`iframe[title="${TITLE}"]`);
  }

  get page(): Locator {
    return this.#around.getByRole('main');
  }

  /** The frame itself, to look at from inside. */
  async frame(): Promise<Frame> {
    const frame = await (await this.sheet.locator(`iframe[title="${TITLE}"]`).elementHandle())?.contentFrame();
    if (!frame) throw new Error('The sidebar is not open.');
    return frame;
  }

  async openFromMenu(item: 'open' | 'install' = 'open'): Promise<void> {
    await chooseFromMenu(this.sheet, this.language, item);
    await this.settled();
  }

  /** No call is under way, and the page is there. */
  async settled(): Promise<void> {
    await this.#around.locator('main[aria-busy="false"]').waitFor();
  }

  async go(page: PageName): Promise<void> {
    const { navigation, pages } = this.words.common;
    const way = this.#around.getByRole('navigation', { name: navigation });
    await way.getByRole('button', { name: pages[page], exact: true }).click();
    await way.locator('[aria-current="page"]', { hasText: pages[page] }).waitFor();
    await this.settled();
  }

  /** One of the parts of the page that prepares the year. */
  async prepare(part: keyof typeof da.prepare.parts): Promise<void> {
    await this.go('prepare');
    const back = this.page.getByRole('button', { name: `‹ ${this.words.prepare.title}` });
    if (await back.isVisible()) await back.click();
    await this.page.getByRole('button', { name: this.words.prepare.parts[part] }).click();
    await this.page.getByRole('heading', { level: 1, name: this.words.prepare.parts[part] }).waitFor();
    await this.settled();
  }

  /** One of the parts of a person's conversation. */
  async talk(name: string, part?: keyof typeof da.conversation.parts): Promise<void> {
    const { conversation } = this.words;
    if (!(await this.page.getByRole('heading', { level: 1, name, exact: true }).isVisible())) {
      await this.go('conversation');
      const another = this.page.getByRole('button', { name: conversation.another });
      if (await another.isVisible()) await another.click();
      await this.page.getByRole('button', { name }).click();
      await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await this.settled();
    }
    if (part === undefined) return;
    await this.page
      .getByRole('group', { name: conversation.jump })
      .getByRole('button', { name: conversation.parts[part] })
      .click();
    await this.page.getByRole('heading', { level: 2, name: conversation.parts[part], exact: true }).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** Has done what is ready, or has new answers looked for: the overview offers one of the two. */
  async workOn(): Promise<void> {
    const { collect, workOn } = this.words.overview;
    const [ready = ''] = workOn(0).split('(');
    const offered = this.page.getByRole('button', { name: collect }).or(this.page.getByRole('button', { name: ready }));
    await offered.click();
    await this.settled();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
    await this.settled();
  }

  /** What is told after something has been done. */
  async told(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).first().waitFor();
  }

  /** By the words at the fields; a part that is folded is opened first. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const field = this.page.getByLabel(label, { exact: true });
      await field.waitFor({ state: 'attached' });
      if (!(await field.isVisible())) await this.#foldAround(field).click();
      await field.fill(value);
    }
  }

  #foldAround(field: Locator): Locator {
    return field.locator('xpath=ancestor::details[not(@open)]/summary');
  }

  async save(): Promise<void> {
    await this.press(this.words.common.save);
    await this.told(this.words.common.saved);
  }

  /** From the page of the year; also where something of the last cycle is left undone. */
  async startNextCycle(newYear: number): Promise<void> {
    const { year } = this.words;
    await this.press(year.startNext);
    await this.press(year.startNextYes);
    const anyway = this.button(year.startAnyway);
    const begun = this.page.getByRole('status').filter({ hasText: year.startedNext(newYear) });
    await anyway.or(begun).first().waitFor();
    if (await anyway.isVisible()) {
      await anyway.click();
      await this.page.getByRole('alertdialog').getByRole('button', { name: year.startAnyway }).click();
    }
    await begun.waitFor();
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label).and(this.#around.locator('input, select, textarea'));
  }

  /** Whether the beginning of an element can be seen without scrolling, below the bar with the pages. */
  async inSight(selector: string): Promise<boolean> {
    return (await this.frame()).evaluate<boolean>(`(() => {
      const { left, top } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      const seen = document.elementFromPoint(left + 2, top + 2);
      return seen !== null && seen.closest(${JSON.stringify(selector)}) !== null;
    })()`);
  }

  /** Whether everything stands within the width of 300 px: what is beyond it, by what it says. */
  async tooWide(): Promise<string[]> {
    return (await this.frame()).evaluate<string[]>(`(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const beyond = [...document.querySelectorAll('body *')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > clientWidth + 0.5 && !element.closest('.unseen');
      });
      return [
        ...(scrollWidth > clientWidth ? ['page ' + scrollWidth + ' > ' + clientWidth] : []),
        ...beyond.map((element) => element.tagName + '.' + element.className + ': ' + (element.textContent ?? '').slice(0, 60)),
      ];
    })()`);
  }
}

/** From Udvidelser ▸ Strategisk MUS; consents where the add-on asks, and waits for the page that comes. */
export const chooseFromMenu = async (
  sheet: Page,
  language: 'da' | 'en',
  item: keyof ReturnType<typeof words>['menu'],
): Promise<void> => {
  const sheetWords = language === 'da' ? DA : EN;
  await sheet.getByRole('button', { name: sheetWords.sheet.extensions }).click();
  const entry = sheet.getByRole('menuitem', { name: words(language).menu[item] });
  await entry.waitFor();
  const before = await openingIn(sheet);
  await entry.click();
  const consent = sheet.getByRole('dialog').getByRole('button', { name: sheetWords.sheet.consentAllow });
  const next = sheet.locator(`aside[data-opening]:not([data-opening="${before}"])`);
  await consent.or(next).first().waitFor();
  if (await consent.isVisible()) {
    await sheet.getByRole('dialog').getByLabel(sheetWords.sheet.consentAll).check();
    await consent.click();
  }
  await next.waitFor();
};

/** Which sidebar stands there; one that is shown again is another. */
const openingIn = async (sheet: Page): Promise<string> => {
  const aside = sheet.locator('aside[data-opening]');
  return (await aside.isVisible()) ? ((await aside.getAttribute('data-opening')) ?? '') : '';
};
