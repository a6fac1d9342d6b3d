// HTML that cannot be forged: whatever is put into a template is escaped unless it is HTML itself.

/** Markup that was made by the template below, and nowhere else. */
export class Html {
  private constructor(private readonly markup: string) {}

  static of(strings: TemplateStringsArray, ...parts: Part[]): Html {
    return new Html(strings.reduce((made, text, position) => made + rendered(parts[position - 1] ?? '') + text));
  }

  toString(): string {
    return this.markup;
  }
}

export type Part = Html | string | number | readonly Part[];

/** `` html`<p>${text}</p>` ``: text is escaped, HTML is kept, lists are joined. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => Html.of(strings, ...parts);

export const NOTHING = html``;

/** Text of several lines, with its line breaks. */
export const lines = (text: string): Html => {
  const [first = '', ...rest] = text.trim().split(/\r\n|[\r\n\u2028\u2029]/);
  return html`${first}${rest.map((line) => html`<br>${line}`)}`;
};

/** A link where the address is a web address; else only the label, since a cell may hold anything. */
export const htmlLink = (address: string, label: string, style = ''): Html =>
  /^https?:\/\//i.test(address) ? html`<a href="${address}" style="${style}">${label}</a>` : html`${label}`;

const CELL = 'border:1px solid #9aa0a6;padding:5px;vertical-align:top;';
const HEADING = 'background-color:#e8f0fe;font-weight:bold;text-align:left;';

/**
 * `widths` in percent of the page; as wide as needed where absent. Tables with widths are set in small type, so that no
 * word is broken.
 */
export const htmlTable = (
  headings: readonly string[],
  rows: readonly (readonly Part[])[],
  widths: readonly number[] = [],
): Html => {
  const style = `${CELL}font-size:${widths.length > 0 ? 9 : 10}pt;`;
  return html`<table style="border-collapse:collapse;width:100%;"><thead><tr>${headings.map(
    (heading, column) =>
      html`<th style="${style}${HEADING}${widths[column] === undefined ? '' : `width:${widths[column]}%;`}">${heading}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td style="${style}">${cell}</td>`)}</tr>`,
  )}</tbody></table>
<p></p>`;
};

const rendered = (part: Part): string =>
  part instanceof Html
    ? part.toString()
    : typeof part === 'object'
      ? part.map(rendered).join('')
      : escaped(String(part));

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
