// Makes a Sheet ready: tabs, question bank, settings, and the hourly trigger of the person who installs. Safe to repeat.
import type { Language } from '../domain/language.ts';
import { startingQuestions } from '../domain/questionBank.ts';
import { settingRows } from '../domain/settingRows.ts';
import { withDocumentLock } from '../google/lock.ts';
import { installTabs } from '../google/sheetLayout.ts';
import { userEmail } from '../google/sidebar.ts';
import { ensureHourlyTrigger, noteRun } from '../google/triggers.ts';
import { type Clock, Desk } from './desk.ts';

export const HOURLY_HANDLER = 'everyHour';

export const install = (clock: Clock, language: Language): void =>
  withDocumentLock(() => {
    installTabs(language);
    const desk = Desk.open(clock);
    addMissingSettings(desk, language);
    addStartingQuestions(desk);
    ensureHourlyTrigger(HOURLY_HANDLER);
    noteRun(desk.moment);
  }, 10_000);

/** Settings that people have written stay; the cycle's year and the owner are filled in where there is none. */
const addMissingSettings = (desk: Desk, language: Language): void => {
  const rows = desk.table('settings');
  const present = new Set(
    rows.filter((row) => !FILLED_IN.includes(row.id) || row.value.trim() !== '').map((row) => row.id),
  );
  const email = userEmail();
  const first = { language, managerEmail: email, triggerOwner: email, year: Number(desk.now.date.slice(0, 4)) };
  desk.write(
    'settings',
    settingRows(language, first).filter((row) => !present.has(row.id)),
  );
};

/** Without these nothing happens by the clock. */
const FILLED_IN = ['triggerOwner', 'year'];

/** Only into an empty tab: a question that someone has deleted stays away. */
const addStartingQuestions = (desk: Desk): void => {
  if (desk.table('questions').length === 0) desk.write('questions', startingQuestions());
};
