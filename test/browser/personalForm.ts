// An employee's form in the browser, filled in by what its questions say, page after page.
import { DA, EN } from 'local-workspace';
import type { Locator, Page } from 'playwright-core';

/** By the beginning of a question: what is written; true where it is the option to choose. */
export type Answers = Readonly<Record<string, string | true>>;

export class PersonalForm {
  readonly words: typeof DA.form;
  readonly #main: Locator;

  constructor(
    readonly tab: Page,
    language: 'da' | 'en',
  ) {
    this.words = (language === 'da' ? DA : EN).form;
    this.#main = tab.getByRole('main');
  }

  async next(): Promise<void> {
    await this.#main.getByRole('button', { name: this.words.next, exact: true }).click();
  }

  /** From the page that is shown to the last, and sent. @throws where a question is not there */
  async answer(answers: Answers): Promise<void> {
    const left = new Map(Object.entries(answers));
    const on = this.#main.getByRole('button', { name: this.words.next, exact: true });
    const send = this.#main.getByRole('button', { name: this.words.send, exact: true });
    for (;;) {
      await on.or(send).waitFor();
      for (const [question, answer] of left) if (await this.#write(question, answer)) left.delete(question);
      if (await send.isVisible()) break;
      const page = await this.#page();
      await on.click();
      if (page === (await this.#page())) throw new Error(`The form does not go on from ${page}.`);
    }
    if (left.size > 0) throw new Error(`The form does not ask: ${[...left.keys()].join(' / ')}`);
    await send.click();
    await this.#main.getByText(this.words.sentTitle).waitFor();
  }

  #page(): Promise<string | null> {
    return this.#main.locator('.form-progress').textContent();
  }

  async #write(question: string, answer: string | true): Promise<boolean> {
    const name = new RegExp(`^(★ )?${question.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    const field =
      answer === true
        ? this.#main.getByRole('radio', { name }).or(this.#main.getByRole('checkbox', { name }))
        : this.#main.getByRole('textbox', { name });
    if (!(await field.first().isVisible())) return false;
    if (answer === true) await field.first().check();
    else await field.first().fill(answer);
    return true;
  }
}
