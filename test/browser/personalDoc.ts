// A conversation Doc in the browser, written in as people do: a click on a cell, the words, and on to the next.
import { DA, EN } from 'local-workspace';
import type { Locator, Page } from 'playwright-core';

export class PersonalDoc {
  readonly words: typeof DA.doc;

  constructor(
    readonly tab: Page,
    language: 'da' | 'en',
  ) {
    this.words = (language === 'da' ? DA : EN).doc;
  }

  /** Into a row of the last table that has such a heading, by the headings of its columns; the row of headings is 0. */
  async write(heading: string, row: number, cells: Readonly<Record<string, string>>): Promise<void> {
    const table = this.tab.getByRole('table').filter({ has: this.tab.getByRole('columnheader', { name: heading }) });
    await table.last().waitFor();
    const headings = await table.last().getByRole('columnheader').allInnerTexts();
    for (const [column, text] of Object.entries(cells)) {
      const at = headings.findIndex((each) => each.trim() === column);
      if (at < 0) throw new Error(`No column ${column} among ${headings.join(' / ')}`);
      await this.#writeCell(table.last(), this.words.editCell(row + 1, at + 1), text);
    }
  }

  async #writeCell(table: Locator, label: string, text: string): Promise<void> {
    await table.getByRole('button', { name: label, exact: true }).click();
    const field = table.getByRole('textbox', { name: label, exact: true });
    await field.fill(text);
    await field.press('Control+Enter');
    await this.tab.getByRole('status').filter({ hasText: this.words.saved }).waitFor();
  }
}
