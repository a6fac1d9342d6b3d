// The hourly trigger of the person who runs the unit, and whether that person's consent still holds.

import { documentProperties, masterSpreadsheet } from '../sheet/spreadsheet.ts';

/** Triggers belong to whoever made them: a script finds only the current user's in this document. */
const ownTriggers = (): GoogleAppsScript.Script.Trigger[] => ScriptApp.getUserTriggers(masterSpreadsheet());

/** Whether the current user has an hourly trigger of the handler here. */
export const hasHourlyTrigger = (handler: string): boolean =>
  ownTriggers().some((trigger) => trigger.getHandlerFunction() === handler);

/** Afterwards the current user has exactly one hourly trigger of the handler here. */
export const ensureHourlyTrigger = (handler: string): void => {
  const [kept, ...doubled] = ownTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  for (const trigger of doubled) ScriptApp.deleteTrigger(trigger);
  if (!kept) ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
};

const LAST_RUN = 'lastRun';

/** Notes that the hourly work has run to its end; everybody who opens the Sheet can read it. */
export const noteRun = (moment: string): void => {
  documentProperties().setProperty(LAST_RUN, moment);
};

/** When the hourly work last ran to its end; empty where it never has. */
export const lastRun = (): string => documentProperties().getProperty(LAST_RUN) ?? '';

const CONSENT_ASKED = 'consentAsked';

/** The day on which the current user was last asked for consent by mail; empty where that has never been. */
export const lastConsentAsked = (): string => PropertiesService.getUserProperties().getProperty(CONSENT_ASKED) ?? '';

export const noteConsentAsked = (date: string): void => {
  PropertiesService.getUserProperties().setProperty(CONSENT_ASKED, date);
};

/** Ends the run where a consent is missing, and lets Google ask the person at the screen for it. */
export const requireConsent = (): void => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);

/** Stops the current user's triggers in this document. */
export const removeOwnTriggers = (): void => {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
};

/** Where the current user can consent, while a consent that the work needs is missing. */
export const authorizationMissing = (): { url: string } | undefined => {
  const authorization = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return authorization.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
    ? { url: authorization.getAuthorizationUrl() ?? '' }
    : undefined;
};
