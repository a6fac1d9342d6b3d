// The Google globals of one execution: those that are emulated, and all others by name, so that using one says so.
import { type Execution, Face } from '../face.ts';
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

/** Google's other services: known, not emulated. Any member of theirs throws `NotEmulated: DriveApp.getFiles`. */
export const UNEMULATED_SERVICES: readonly string[] = [
  'AccessControl AdminDirectory AdminReports AdSense Analytics AnalyticsAdmin AnalyticsData BigQuery Browser Calendar',
  'CalendarApp CardService Charts Chat Classroom CloudIdentityGroups ConferenceDataService ContactsApp ContentService',
  'DataStudioApp Docs DocumentApp Drive DriveActivity DriveApp DriveLabels FormApp Forms Gmail GmailApp GroupsApp',
  'GroupsMigration GroupsSettings Jdbc LanguageApp LinearOptimizationService Maps Meet People Sheets SitesApp Slides',
  'SlidesApp TagManager Tasks Vault YouTube YouTubeAnalytics',
].flatMap((line) => line.split(' '));

class Unemulated extends Face {
  readonly #name: string;
  constructor(name: string) {
    super();
    this.#name = name;
  }
  override get faceName(): string {
    return this.#name;
  }
}

export const globalsFor = (execution: Execution): Record<string, Face> => ({
  ...Object.fromEntries(UNEMULATED_SERVICES.map((name) => [name, new Unemulated(name)])),
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
