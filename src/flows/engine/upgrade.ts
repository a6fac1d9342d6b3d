// The format of the Sheet: an older one is brought up to date step by step, a newer one is refused.
//
// To change the format, keep a Sheet of the present one (scripts/tools/keepSheet.ts), raise FORMAT, and add a step. A
// step must be safe to repeat, since a copied Sheet has lost its number and a run may die halfway.
import { withLinksTold } from '../../domain/appointments/formerLinks.ts';
import { withMarksOfOnly } from '../../domain/report/forgottenMarks.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { layoutFingerprint } from '../../domain/unit/tabLayout.ts';
import type { LogRow } from '../../domain/unit/unit.ts';
import { entryOf, storedDetails } from '../../domain/work/logEntries.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { throwawaySecret } from '../../google/host/secret.ts';
import { isSetUp, keepLayout, keepSheetFormat, sheetMarks } from '../../google/sheet/format.ts';
import * as masterSheet from '../../google/sheet/masterSheet.ts';
import { completeTabs } from '../../google/sheet/sheetLayout.ts';
import { writeRows } from '../../google/sheet/sheetWriting.ts';

/** The number that this code reads and writes. */
export const FORMAT = 5;

/** In the order of their numbers; each step brings the Sheet to the format `to`. */
const STEPS: readonly { readonly to: number; readonly take: () => void }[] = [
  { to: 2, take: () => dropUnreadDetails() },
  { to: 3, take: () => forgetMarksOfGone() },
  { to: 4, take: () => dropUnreadDetails() },
  { to: 5, take: () => noteLinksTold() },
];

/** @throws ProblemError where newer code has written the Sheet. */
export const refuseNewer = (format: number | undefined): void => {
  if (format !== undefined && format > FORMAT) throw new ProblemError({ code: 'sheetNewer' });
};

/**
 * Runs before anything else reads the Sheet. One that is not set up has no format; any other without a number has 1.
 * Tabs that are not known to have all that they need are compared with what they should be, and get what they lack.
 */
export const bringUpToDate = (): void => {
  const { format, layout } = sheetMarks();
  refuseNewer(format);
  if (format === FORMAT && layout === layoutFingerprint()) return;
  if (format === undefined && !isSetUp()) return;
  withDocumentLock(() => {
    // Another run may have done it meanwhile.
    sheetMarks.forget();
    const marks = sheetMarks();
    const from = marks.format ?? 1;
    for (const { to, take } of STEPS) {
      if (to <= from) continue;
      take();
      // The number comes last, once the cells are written.
      masterSheet.flush();
      keepSheetFormat(to);
    }
    if (marks.layout === layoutFingerprint()) return;
    completeTabs({ isResumed: marks.setUp !== undefined, tabs: marks.tabs });
    masterSheet.flush();
    keepLayout(layoutFingerprint(), marks.tabs);
  }, LOCK_MS);
};

const LOCK_MS = 20_000;

/** The log had details that nobody reads any more. */
const dropUnreadDetails = (): void => {
  const { log } = masterSheet.readTabs().rows;
  writeLog(
    log.flatMap((row): Partial<LogRow>[] => {
      const entry = entryOf(row);
      if (!entry) return [];
      const details = storedDetails(entry.key, entry.details);
      return sorted(details) === sorted(row.details) ? [] : [{ id: row.id, details }];
    }),
  );
};

/** Mails did not keep what they linked to. */
const noteLinksTold = (): void => {
  const { log, employees } = masterSheet.readTabs().rows;
  const withAccount = new Set(employees.filter(({ hasAccount }) => hasAccount).map(({ id }) => id));
  const notes = withLinksTold(
    log.flatMap((row) => entryOf(row) ?? []),
    (id) => withAccount.has(id),
  );
  writeLog(notes.map(({ key, details = {} }) => ({ id: key, details: storedDetails(key, details) })));
};

/** The log gave back what people had answered who have been deleted. */
const forgetMarksOfGone = (): void => {
  const { log, employees } = masterSheet.readTabs().rows;
  const present = employees.map(({ id }) => id);
  writeLog(withMarksOfOnly(log, present, throwawaySecret()));
};

/** @throws ProblemError where the Sheet refuses: the step is not taken then, and its number not noted. */
const writeLog = (rows: readonly Partial<LogRow>[]): void => {
  const [refusal] = writeRows('log', rows);
  if (refusal) throw new ProblemError(refusal.problem);
};

const sorted = (details: LogRow['details']): string => JSON.stringify(Object.entries(details).sort(byName));

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);
