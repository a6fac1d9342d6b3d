// Rich text in cells: TextStyle, RichTextValue and their builders. https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value

import { EmulatedObject } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { TextRunRecord } from '../../state/records.ts';
import { hexColour } from './colours.ts';
import type { EmulationOf } from './typings.ts';

type Look = Omit<TextRunRecord, 'start' | 'end' | 'link'>;

export class TextStyle extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.TextStyle> {
  constructor(readonly look: Look) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#isBold() */
  isBold(): boolean | null {
    return this.look.bold ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#isItalic() */
  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#isUnderline() */
  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#isStrikethrough() */
  isStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#getForegroundColor() */
  getForegroundColor(): string | null {
    return this.look.color ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#getFontSize() */
  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#getFontFamily() */
  getFontFamily(): string | null {
    return this.look.fontFamily ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style#copy() */
  copy(): TextStyleBuilder {
    return new TextStyleBuilder({ ...this.look });
  }
}

export class TextStyleBuilder
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Spreadsheet.TextStyleBuilder>
{
  constructor(readonly look: Look = {}) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#build() */
  build(): TextStyle {
    return new TextStyle({ ...this.look });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setBold(Boolean) */
  setBold(bold: boolean): this {
    this.look.bold = bold;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setItalic(Boolean) */
  setItalic(italic: boolean): this {
    this.look.italic = italic;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setUnderline(Boolean) */
  setUnderline(underline: boolean): this {
    this.look.underline = underline;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setStrikethrough(Boolean) */
  setStrikethrough(strikethrough: boolean): this {
    this.look.strikethrough = strikethrough;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setForegroundColor(String) */
  setForegroundColor(cssString: string): this {
    this.look.color = hexColour(cssString);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setFontSize(Integer) */
  setFontSize(fontSize: number): this {
    this.look.fontSize = fontSize;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-style-builder#setFontFamily(String) */
  setFontFamily(fontFamily: string): this {
    this.look.fontFamily = fontFamily;
    return this;
  }
}

/** Runs with a patch laid over `start…end`; cut where it begins and ends. */
const withPatch = (
  runs: TextRunRecord[],
  start: number,
  end: number,
  patch: Partial<TextRunRecord>,
): TextRunRecord[] => {
  const edges = [...new Set([start, end, ...runs.flatMap((run) => [run.start, run.end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? from;
    const under = runs.find((run) => run.start <= from && run.end >= to);
    const over = from >= start && to <= end;
    return under || over ? [{ ...under, ...(over ? patch : {}), start: from, end: to }] : [];
  });
};

export class RichTextValue extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.RichTextValue> {
  constructor(
    readonly text: string,
    readonly runs: TextRunRecord[],
    readonly start = 0,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#getText() */
  getText(): string {
    return this.text;
  }
  /** The link of the whole text, else null. https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#getLinkUrl() */
  getLinkUrl(startOffset = 0, endOffset = this.text.length): string | null {
    return this.#run(startOffset, endOffset)?.link ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#getTextStyle() */
  getTextStyle(startOffset = 0, endOffset = this.text.length): TextStyle {
    const {
      start: _start,
      end: _end,
      link: _link,
      ...look
    } = this.#run(startOffset, endOffset) ?? { start: 0, end: 0 };
    return new TextStyle(look);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#getRuns() */
  getRuns(): RichTextValue[] {
    const whole = withPatch(this.runs, 0, this.text.length, {});
    return whole.map((run) => {
      const length = run.end - run.start;
      const text = this.text.slice(run.start, run.end);
      return new RichTextValue(text, [{ ...run, start: 0, end: length }], this.start + run.start);
    });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#getStartIndex() */
  getStartIndex(): number {
    return this.start;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#getEndIndex() */
  getEndIndex(): number {
    return this.start + this.text.length;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value#copy() */
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.text, structuredClone(this.runs));
  }

  #run(start: number, end: number): TextRunRecord | undefined {
    return this.runs.find((run) => run.start <= start && run.end >= end);
  }
}

export class RichTextValueBuilder
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>
{
  #text: string;
  #runs: TextRunRecord[];

  constructor(text = '', runs: TextRunRecord[] = []) {
    super();
    this.#text = text;
    this.#runs = runs;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder#build() */
  build(): RichTextValue {
    return new RichTextValue(this.#text, structuredClone(this.#runs));
  }
  /** Takes earlier styles away. https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder#setText(String) */
  setText(text: string): this {
    this.#text = text;
    this.#runs = [];
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder#setLinkUrl(String) */
  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    const [start, end, link] = args.length === 1 ? ([0, this.#text.length, args[0]] as const) : args;
    return this.#lay(start, end, { link: link ?? undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/rich-text-value-builder#setTextStyle(TextStyle) */
  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const [start, end, style] = args.length === 1 ? ([0, this.#text.length, args[0]] as const) : args;
    return this.#lay(start, end, style?.look ?? {});
  }

  #lay(start: number, end: number, patch: Partial<TextRunRecord>): this {
    if (start < 0 || end > this.#text.length || start > end) throw new GoogleError(GOOGLE.invalidArgument('endOffset'));
    if (start < end) this.#runs = withPatch(this.#runs, start, end, patch);
    return this;
  }
}
