// HtmlService: pages for sidebars and dialogs, from files, texts and templates.

import { EmulatedObject, type EnumValue, type Execution, enumOf } from '../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import { Blob, blobOf } from './blob.ts';
import { encoded } from './charsets.ts';
import { codeOf } from './htmlTemplate.ts';
import { servedHtml } from './inlineScripts.ts';
import type { EmulationOf, Named } from './spreadsheet/typings.ts';

const SANDBOX_MODE = enumOf('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const X_FRAME_OPTIONS_MODE = enumOf('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

/** The tags that Google lets scripts add, as they must be outside the sandboxed frame. */
const META_TAGS = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapedText = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** https://developers.google.com/apps-script/reference/html/html-output-meta-tag */
export class HtmlOutputMetaTag extends EmulatedObject implements EmulationOf<GoogleAppsScript.HTML.HtmlOutputMetaTag> {
  constructor(
    private readonly tagName: string,
    private readonly content: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/html/html-output-meta-tag#getname */
  getName(): string {
    return this.tagName;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output-meta-tag#getcontent */
  getContent(): string {
    return this.content;
  }
}

/** https://developers.google.com/apps-script/reference/html/html-output */
export class HtmlOutput
  extends EmulatedObject
  implements EmulationOf<Omit<GoogleAppsScript.HTML.HtmlOutput, 'getWidth' | 'getHeight'>>
{
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  readonly #metaTags: HtmlOutputMetaTag[] = [];

  constructor(
    private readonly execution: Execution,
    private html: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#addmetatagname,-content */
  addMetaTag(name: string, content: string): HtmlOutput {
    if (!META_TAGS.has(name)) throw new GoogleError(GOOGLE.metaTag);
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getmetatags */
  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#appendaddedcontent */
  append(addedContent: string): HtmlOutput {
    this.html += addedContent;
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#appenduntrustedaddedcontent */
  appendUntrusted(addedContent: string): HtmlOutput {
    this.html += escapedText(addedContent);
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#astemplate */
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.html);
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#clear */
  clear(): HtmlOutput {
    this.html = '';
    return this;
  }

  /** As it would be served. https://developers.google.com/apps-script/reference/html/html-output#getcontent */
  getContent(): string {
    return servedHtml(this.html);
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#setcontentcontent */
  setContent(content: string): HtmlOutput {
    this.html = content;
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getblob */
  getBlob(): Blob {
    return new Blob(encoded(this.getContent()), 'text/html', this.#title || null);
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getascontenttype */
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#gettitle */
  getTitle(): string {
    return this.#title;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#settitletitle */
  setTitle(title: string): HtmlOutput {
    this.#title = title;
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getwidth */
  getWidth(): number | null {
    return this.#width;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#setwidthwidth */
  setWidth(width: number): HtmlOutput {
    this.#width = width;
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#getheight */
  getHeight(): number | null {
    return this.#height;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#setheightheight */
  setHeight(height: number): HtmlOutput {
    this.#height = height;
    return this;
  }

  /** Has had no effect since IFRAME is the only mode. https://developers.google.com/apps-script/reference/html/html-output#setsandboxmodemode */
  setSandboxMode(_mode: unknown): HtmlOutput {
    return this;
  }

  /** https://developers.google.com/apps-script/reference/html/html-output#setxframeoptionsmodemode */
  setXFrameOptionsMode(_mode: unknown): HtmlOutput {
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/html/html-template */
export class HtmlTemplate extends EmulatedObject implements EmulationOf<Named<GoogleAppsScript.HTML.HtmlTemplate>> {
  readonly #variables = new Map<string, unknown>();

  constructor(
    private readonly execution: Execution,
    private readonly html: string,
  ) {
    super();
  }

  override get expando(): Map<string, unknown> {
    return this.#variables;
  }

  /** https://developers.google.com/apps-script/reference/html/html-template#evaluate */
  evaluate(): HtmlOutput {
    const page = this.execution.evaluate(codeOf(this.html), Object.fromEntries(this.#variables));
    return new HtmlOutput(this.execution, String(page));
  }

  /** https://developers.google.com/apps-script/reference/html/html-template#getcode */
  getCode(): string {
    return codeOf(this.html);
  }

  /** https://developers.google.com/apps-script/reference/html/html-template#getcodewithcomments */
  getCodeWithComments(): string {
    return codeOf(this.html, true);
  }

  /** https://developers.google.com/apps-script/reference/html/html-template#getrawcontent */
  getRawContent(): string {
    return this.html;
  }
}

/** https://developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends EmulatedObject implements EmulationOf<GoogleAppsScript.HTML.HtmlService> {
  readonly SandboxMode: Record<string, EnumValue> = SANDBOX_MODE;
  readonly XFrameOptionsMode: Record<string, EnumValue> = X_FRAME_OPTIONS_MODE;

  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/html/html-service#createhtmloutputhtml */
  createHtmlOutput(html: unknown = ''): HtmlOutput {
    this.execution.requireAuth('HtmlService.createHtmlOutput');
    return new HtmlOutput(this.execution, htmlOf(html, 'HtmlService.createHtmlOutput'));
  }

  /** https://developers.google.com/apps-script/reference/html/html-service#createhtmloutputfromfilefilename */
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    this.execution.requireAuth('HtmlService.createHtmlOutputFromFile');
    return new HtmlOutput(this.execution, this.#file(filename));
  }

  /** https://developers.google.com/apps-script/reference/html/html-service#createtemplatehtml */
  createTemplate(html: unknown): HtmlTemplate {
    this.execution.requireAuth('HtmlService.createTemplate');
    return new HtmlTemplate(this.execution, htmlOf(html, 'HtmlService.createTemplate'));
  }

  /** https://developers.google.com/apps-script/reference/html/html-service#createtemplatefromfilefilename */
  createTemplateFromFile(filename: string): HtmlTemplate {
    this.execution.requireAuth('HtmlService.createTemplateFromFile');
    return new HtmlTemplate(this.execution, this.#file(filename));
  }

  #file(filename: string): string {
    const { files } = this.execution.script;
    const html = files[filename.endsWith('.html') ? filename : `${filename}.html`];
    if (html === undefined) throw new GoogleError(GOOGLE.noHtmlFile(filename));
    return html;
  }
}

const htmlOf = (source: unknown, member: string): string =>
  typeof source === 'string' ? source : blobOf(source, member).getDataAsString();
