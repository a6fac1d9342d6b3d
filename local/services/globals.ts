// The Google globals of one execution: the emulated ones, and all others by name, so that using one throws `NotEmulated`.
import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { GOOGLE_SERVICES } from '../core/googleServices.ts';
import type { ScriptRecord } from '../state/records.ts';
import { CacheService } from './cache.ts';
import { HtmlService } from './html.ts';
import { LockService } from './lock.ts';
import { Console, Logger } from './logger.ts';
import { MailApp } from './mail.ts';
import { PropertiesService } from './properties.ts';
import { ScriptApp } from './script.ts';
import { Session } from './session.ts';
import { SpreadsheetApp } from './spreadsheet/spreadsheetApp.ts';
import { UrlFetchApp } from './urlFetch.ts';
import { Utilities } from './utilities.ts';
import { XmlService } from './xml.ts';

/** Google's other globals: known, not emulated. Any member of theirs throws `NotEmulated: DriveApp.getFiles`. */
export const UNEMULATED_SERVICES: readonly string[] = Object.keys(GOOGLE_SERVICES);

class Unemulated extends EmulatedObject {
  readonly #name: string;
  constructor(name: string) {
    super();
    this.#name = name;
  }
  override get className(): string {
    return this.#name;
  }
}

/**
 * Of the services that are not emulated, those whose names occur anywhere in the project. To install all of them for every
 * one of thousands of runs takes longer than the runs; where there is no project (`install`), all are there. The advanced
 * services are there where the manifest enables them; elsewhere Google has none of their names either.
 */
const unemulatedIn = ({ files }: ScriptRecord): readonly string[] => {
  const known = unemulatedOf.get(files);
  if (known) return known;
  const texts = Object.values(files);
  const named = texts.length === 0 ? UNEMULATED_SERVICES : texts.flatMap(namedIn);
  const all = [...new Set([...named, ...enabledServices(files['appsscript.json'])])];
  unemulatedOf.set(files, all);
  return all;
};

/** The names under which a manifest enables advanced services. */
const enabledServices = (manifest = '{}'): string[] => {
  const { dependencies }: { dependencies?: { enabledAdvancedServices?: { userSymbol?: string }[] } } =
    JSON.parse(manifest);
  return (dependencies?.enabledAdvancedServices ?? []).flatMap(({ userSymbol }) => userSymbol ?? []);
};

const unemulatedOf = new WeakMap<ScriptRecord['files'], readonly string[]>();

/** The same text is in many states of a Workspace, and a bundle takes milliseconds to search. */
const namedIn = (text: string): readonly string[] => {
  const named = namedByText.get(text) ?? UNEMULATED_SERVICES.filter((name) => text.includes(name));
  if (namedByText.size >= TEXTS_KEPT) namedByText.clear();
  namedByText.set(text, named);
  return named;
};

const TEXTS_KEPT = 100;
const namedByText = new Map<string, readonly string[]>();

export const globalsFor = (execution: Execution): Record<string, EmulatedObject> => ({
  ...Object.fromEntries(unemulatedIn(execution.script).map((name) => [name, new Unemulated(name)])),
  CacheService: new CacheService(execution),
  HtmlService: new HtmlService(execution),
  LockService: new LockService(execution),
  Logger: new Logger(execution),
  MailApp: new MailApp(execution),
  PropertiesService: new PropertiesService(execution),
  ScriptApp: new ScriptApp(execution),
  Session: new Session(execution),
  SpreadsheetApp: new SpreadsheetApp(execution),
  UrlFetchApp: new UrlFetchApp(execution),
  Utilities: new Utilities(execution),
  XmlService: new XmlService(execution),
  console: new Console(execution),
});
