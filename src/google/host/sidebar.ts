// The menu, the sidebar, and the user at the screen.
import type { Language } from '../../domain/text/language.ts';

export interface MenuEntry {
  caption: string;
  /** A top-level function of the script. */
  functionName: string;
}

/** The add-on's menu under Extensions; allowed even before any consent. */
export const buildMenu = (entries: readonly MenuEntry[]): void => {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { caption, functionName } of entries) menu.addItem(caption, functionName);
  menu.addToUi();
};

export const showSidebar = (title: string): void => {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
};

/** Shows the person a message and waits for OK. */
export const tell = (title: string, text: string): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
};

/** What the person writes; undefined where the person cancels. */
export const ask = (title: string, text: string): string | undefined => {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : undefined;
};

/** The language that the person at the screen reads. */
export const userLanguage = (): Language => (Session.getActiveUserLocale().startsWith('da') ? 'da' : 'en');

/** Whose rights the script runs with: the person at the screen, or the trigger's owner. */
export const userEmail = (): string => Session.getEffectiveUser().getEmail();
