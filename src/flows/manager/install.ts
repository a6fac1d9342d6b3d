// Makes a Sheet ready: tabs, question bank, settings, and the owner's hourly trigger. Safe to repeat.

import { startingQuestions } from '../../domain/forms/questionBank.ts';
import { settingRows } from '../../domain/settings/settingRows.ts';
import type { Language } from '../../domain/text/language.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import { ensureHourlyTrigger, noteRun } from '../../google/host/triggers.ts';
import { askServices } from '../../google/rest/services.ts';
import { isSetUp, keepSheetFormat, sheetFormat } from '../../google/sheet/format.ts';
import { installTabs } from '../../google/sheet/sheetLayout.ts';
import { isOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { FORMAT, refuseNewer } from '../engine/upgrade.ts';

export const HOURLY_HANDLER = 'everyHour';

export const install = (clock: Clock, language: Language): void => {
  withDocumentLock(() => {
    const format = sheetFormat();
    refuseNewer(format);
    if (format === undefined && !isSetUp()) keepSheetFormat(FORMAT);
    installTabs(language);
    const unitOfWork = UnitOfWork.open(clock);
    addMissingSettings(unitOfWork, language);
    addStartingQuestions(unitOfWork);
    if (isOwner(unitOfWork)) {
      ensureHourlyTrigger(HOURLY_HANDLER);
      noteRun(unitOfWork.moment);
    }
  }, 10_000);
  // Google may be slow to answer, and nobody else should wait for that.
  askServices();
};

/** Keeps the settings that people have written; fills in the cycle's year and the owner where they are empty. */
const addMissingSettings = (unitOfWork: UnitOfWork, language: Language): void => {
  const rows = unitOfWork.table('settings');
  const present = new Set(
    rows.filter((row) => !FILLED_IN.includes(row.id) || row.value.trim() !== '').map((row) => row.id),
  );
  const email = userEmail();
  const first = { language, managerEmail: email, triggerOwner: email, year: Number(unitOfWork.now.date.slice(0, 4)) };
  unitOfWork.write(
    'settings',
    settingRows(language, first).filter((row) => !present.has(row.id)),
  );
};

/** Without these settings the hourly run does nothing. */
const FILLED_IN = ['triggerOwner', 'year'];

/** Writes only into an empty tab, so that a question that someone has deleted does not return. */
const addStartingQuestions = (unitOfWork: UnitOfWork): void => {
  if (unitOfWork.table('questions').length === 0) unitOfWork.write('questions', startingQuestions());
};
