// Makes a Sheet ready: tabs, question bank, settings, and the owner's hourly trigger. Safe to repeat.

import { startingQuestions } from '../../domain/forms/questionBank.ts';
import { settingRows } from '../../domain/settings/settingRows.ts';
import type { Language } from '../../domain/text/language.ts';
import { addressHash } from '../../domain/unit/emailAddress.ts';
import { layoutFingerprint } from '../../domain/unit/tabLayout.ts';
import type { Row } from '../../domain/unit/tables.ts';
import type { Now } from '../../domain/unit/unit.ts';
import { localNow } from '../../google/host/clock.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import { ensureHourlyTrigger, noteRun } from '../../google/host/triggers.ts';
import { askServices } from '../../google/rest/services.ts';
import { beginSetUp, endSetUp, isSetUp, keepLayout, renewFront, sheetMarks } from '../../google/sheet/format.ts';
import { flush } from '../../google/sheet/masterSheet.ts';
import { installTabs } from '../../google/sheet/sheetLayout.ts';
import { isOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { FORMAT, refuseNewer } from '../engine/upgrade.ts';

export const HOURLY_HANDLER = 'everyHour';

/** It says that it has begun and that it has ended, so that one that dies between is taken up again. */
export const install = (clock: Clock, language: Language): void => {
  withDocumentLock(() => {
    const { format, setUp, tabs, front } = sheetMarks();
    refuseNewer(format);
    const email = userEmail();
    const now = localNow(clock());
    const settings = firstSettings(language, email, now);
    beginSetUp(language, addressHash(email), format === undefined && !isSetUp() ? FORMAT : undefined);
    const first = { settings, questions: startingQuestions() };
    const begun = installTabs(language, first, { isResumed: setUp !== undefined, tabs });
    flush();
    keepLayout(layoutFingerprint(), tabs);
    const isNew = begun.includes('settings') && begun.includes('questions');
    const before = isNew ? undefined : UnitOfWork.open(clock);
    if (before) addMissingRows(before, settings);
    if (!before || isOwner(before)) {
      ensureHourlyTrigger(HOURLY_HANDLER);
      flush();
      noteRun(`${now.date}T${now.time}`);
    }
    renewFront(front);
    endSetUp();
  }, 10_000);
  // Google may be slow to answer, and nobody else should wait for that.
  askServices();
};

/** Whether the set-up of this Sheet has begun and not come to its end. */
export const isSetUpBroken = (): boolean => sheetMarks().setUp !== undefined;

/** Takes up again what the person at the screen has begun. */
export const finishSetUp = (clock: Clock): void => {
  const { setUp } = sheetMarks();
  if (setUp && setUp.by === addressHash(userEmail())) install(clock, setUp.language);
};

const firstSettings = (language: Language, email: string, { date }: Now): Row<'settings'>[] =>
  settingRows(language, { language, managerEmail: email, triggerOwner: email, year: Number(date.slice(0, 4)) });

/**
 * Keeps the settings that people have written, and fills in the cycle's year and the owner where they are empty.
 * Questions come only into an empty tab, so that one that someone has deleted does not return.
 */
const addMissingRows = (unitOfWork: UnitOfWork, settings: readonly Row<'settings'>[]): void => {
  const rows = unitOfWork.table('settings');
  const present = new Set(
    rows.filter((row) => !FILLED_IN.includes(row.id) || row.value.trim() !== '').map((row) => row.id),
  );
  unitOfWork.write(
    'settings',
    settings.filter((row) => !present.has(row.id)),
  );
  if (unitOfWork.table('questions').length === 0) unitOfWork.write('questions', startingQuestions());
};

/** Without these settings the hourly run does nothing. */
const FILLED_IN = ['triggerOwner', 'year'];
