// Ui: menus, alerts, prompts, dialogs and the sidebar, recorded on the person's screen.
// https://developers.google.com/apps-script/reference/base/ui

import { EmulatedObject, EnumValue, type Execution, enumOf } from '../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import type { MenuItemRecord, ScreenRecord } from '../state/records.ts';
import { screenOf } from '../state/screens.ts';
import { HtmlOutput } from './html.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const BUTTON = enumOf('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SET = enumOf('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
/** Of a dialog whose script names no size; Google's reference says only that there is such a size. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 400;
const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui';

export class Ui extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.Ui> {
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;

  constructor(
    private readonly execution: Execution,
    private readonly documentId: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/base/ui#createMenu(String) */
  createMenu(caption: string): Menu {
    return new Menu(this.#screen, caption, false);
  }
  /** Stands under Extensions, by the add-on's name. https://developers.google.com/apps-script/reference/base/ui#createAddonMenu() */
  createAddonMenu(): Menu {
    const { name } = this.execution.workspace.file(this.execution.script.id) ?? { name: 'Add-on' };
    return new Menu(this.#screen, name, true);
  }
  /** https://developers.google.com/apps-script/reference/base/ui#alert(String,String,ButtonSet) */
  alert(...args: [string] | [string, EnumValue] | [string, string, EnumValue]): EnumValue {
    return this.#ask('alert', args).button;
  }
  /** https://developers.google.com/apps-script/reference/base/ui#prompt(String,String,ButtonSet) */
  prompt(...args: [string] | [string, EnumValue] | [string, string, EnumValue]): PromptResponse {
    const { button, text } = this.#ask('prompt', args);
    return new PromptResponse(button, text);
  }
  /** https://developers.google.com/apps-script/reference/base/ui#showSidebar(Object) */
  showSidebar(userInterface: HtmlOutput): void {
    this.#requirePages('showSidebar', userInterface);
    this.#screen.sidebar = { title: userInterface.getTitle(), ...this.#opened(userInterface) };
  }
  /** https://developers.google.com/apps-script/reference/base/ui#showModalDialog(Object,String) */
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.#requirePages('showModalDialog', userInterface);
    this.#dialog(userInterface, title, true);
  }
  /** https://developers.google.com/apps-script/reference/base/ui#showModelessDialog(Object,String) */
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.#requirePages('showModelessDialog', userInterface);
    this.#dialog(userInterface, title, false);
  }

  get #screen(): ScreenRecord {
    return screenOf(this.execution.workspace, this.documentId, this.execution.user);
  }

  /** The person's next reply; without one, OK, or Yes where there is no OK. */
  #ask(member: 'alert' | 'prompt', args: readonly (string | EnumValue)[]) {
    this.execution.requireAuth(`Ui.${member}`);
    const buttons = args.find((each): each is EnumValue => each instanceof EnumValue) ?? BUTTON_SET.OK;
    const texts = [...args].filter((each) => typeof each === 'string');
    const [title, prompt] = texts.length > 1 ? texts : ['', texts[0]];
    const fallback = buttons.name().startsWith('YES') ? 'YES' : 'OK';
    const reply = this.#screen.replies.shift() ?? { button: fallback };
    const button = BUTTON[reply.button as keyof typeof BUTTON] ?? BUTTON.OK;
    const answer = reply.text ?? button.name();
    this.#screen.alerts.push({
      kind: member,
      title: title ?? '',
      prompt: prompt ?? '',
      buttons: buttons.name(),
      answer,
    });
    return { button, text: reply.text ?? '' };
  }

  /** There is one dialog at a time: the one that was open is gone, whatever was typed in it. */
  #dialog(page: HtmlOutput, title: string, modal: boolean): void {
    const size = { width: page.getWidth() ?? DEFAULT_WIDTH, height: page.getHeight() ?? DEFAULT_HEIGHT };
    this.#screen.dialogs = [{ title, modal, ...size, ...this.#opened(page) }];
  }

  #opened(page: HtmlOutput) {
    const screen = this.#screen;
    screen.openings = (screen.openings ?? 0) + 1;
    return { html: page.getContent(), scriptId: this.execution.script.id, opening: screen.openings };
  }

  /** Pages need the scope, and a run that the person has authorized in full. */
  #requirePages(member: string, page: unknown): void {
    if (!(page instanceof HtmlOutput)) throw signatureError(`Ui.${member}`, [page]);
    this.execution.requireAuth(`Ui.${member}`);
    this.execution.requireScope(`Ui.${member}`, [CONTAINER_UI]);
    if (this.execution.authMode !== 'FULL') throw new GoogleError(GOOGLE.notAuthorized(`Ui.${member}`));
  }
}

export class Menu extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.Menu> {
  readonly items: MenuItemRecord[] = [];

  constructor(
    private readonly screen: ScreenRecord,
    readonly caption: string,
    private readonly addOn: boolean,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/base/menu#addItem(String,String) */
  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, functionName });
    return this;
  }
  /** https://developers.google.com/apps-script/reference/base/menu#addSeparator() */
  addSeparator(): this {
    this.items.push({ separator: true });
    return this;
  }
  /** https://developers.google.com/apps-script/reference/base/menu#addSubMenu(Menu) */
  addSubMenu(menu: Menu): this {
    this.items.push({ caption: menu.caption, items: menu.items });
    return this;
  }
  /** A menu of the same title is replaced. https://developers.google.com/apps-script/reference/base/menu#addToUi() */
  addToUi(): void {
    const { caption: title, addOn, items } = this;
    const others = this.screen.menus.filter((menu) => menu.title !== title || menu.addOn !== addOn);
    this.screen.menus = [...others, { title, addOn, items: structuredClone(items) }];
  }
}

export class PromptResponse extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.PromptResponse> {
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/base/prompt-response#getSelectedButton() */
  getSelectedButton(): EnumValue {
    return this.button;
  }
  /** https://developers.google.com/apps-script/reference/base/prompt-response#getResponseText() */
  getResponseText(): string {
    return this.text;
  }
}
