// The tabs that need not be seen: which they are and what sentences call them, and how one is led to them.
import type { Overview } from '../../contract.ts';
import type { Language } from '../../domain/text/language.ts';
import type { Table } from '../../domain/unit/columns.ts';
import { TABLES, type TableKey } from '../../domain/unit/tables.ts';
import { words } from '../../domain/words/words.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { isSetUp, sheetMarks } from '../../google/sheet/format.ts';
import { showAllTabs, showTab } from '../../google/sheet/tabsShown.ts';
import { refuseNewer } from '../engine/upgrade.ts';

const LOCK_MS = 10_000;

/** All tabs, or only those that a manager uses. */
export const showTabs = (isAll: boolean): void => {
  refuseNewer(sheetMarks().format);
  if (isSetUp()) withDocumentLock(() => showAllTabs(isAll), LOCK_MS);
};

/** Brings the person before a tab, hidden or not. */
export const openTabOf = (key: TableKey): void => {
  refuseNewer(sheetMarks().format);
  withDocumentLock(() => showTab(key), LOCK_MS);
};

const HIDDEN = (Object.keys(TABLES) as TableKey[]).filter((key) => {
  const table: Table = TABLES[key];
  return table.hidden === true;
});

export const TAB_KEYS = Object.keys(TABLES) as TableKey[];

/** While they are hidden, a page that names one of them shows how to get there. */
export const hiddenTabsIn = (language: Language): Overview['hiddenTabs'] =>
  sheetMarks().tabs === 'shown'
    ? []
    : HIDDEN.map((key) => {
        const title = TABLES[key].titles[language];
        return { key, title, called: words(language).tabs.called(title) };
      });

/** As an alert says it, in which nothing can be pressed. */
export const withWayToTabs = (problems: readonly string[], language: Language): string => {
  const isNamed = hiddenTabsIn(language).some(({ called }) =>
    called.some((name) => problems.some((problem) => problem.includes(name))),
  );
  return [...problems, ...(isNamed ? [words(language).tabs.wayThere] : [])].join('\n');
};
