// The dated timeline of the year in a manager's words, printed as it happens and kept for timeline.md.
import type { Moment } from '../plan/plan.ts';

export type Language = 'da' | 'en';

const ZONELESS = { timeZone: 'UTC' } as const;
const day = {
  da: new Intl.DateTimeFormat('da-DK', { dateStyle: 'full', ...ZONELESS }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', ...ZONELESS }),
};

export class Timeline {
  readonly language: Language;
  readonly #entries: { at: Moment; text: string }[] = [];
  readonly #show: (line: string) => void;
  #shownDay = '';

  constructor(language: Language, show: (line: string) => void) {
    this.language = language;
    this.#show = show;
  }

  record(at: Moment, da: string, en: string): void {
    const text = this.language === 'da' ? da : en;
    this.#entries.push({ at, text });
    const date = at.slice(0, 10);
    if (date !== this.#shownDay) this.#show(`\n${this.#dayIn(date)}`);
    this.#shownDay = date;
    this.#show(`  ${at.slice(11)}  ${text.replaceAll('\n', '\n         ')}`);
  }

  /** The timeline as Markdown, with a heading for each day. */
  markdown(title: string): string {
    const lines = [`# ${title}`];
    let date = '';
    for (const { at, text } of this.#entries) {
      if (at.slice(0, 10) !== date) {
        date = at.slice(0, 10);
        lines.push('', `## ${this.#dayIn(date)}`, '');
      }
      lines.push(`- **${at.slice(11)}** ${text.replaceAll('\n', '\n  - ')}`);
    }
    return `${lines.join('\n')}\n`;
  }

  #dayIn(date: string): string {
    const text = day[this.language].format(Date.parse(`${date}T12:00Z`));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
