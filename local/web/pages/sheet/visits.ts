// Whether one comes back to a spreadsheet by a link. On Google each page has its own browser tab, so the sidebar would have stayed; a reload closes it.

/** @returns whether this browser tab has been here before, and was neither reloaded now nor is new */
export const noteVisit = (place: string): boolean => {
  const key = `visited:${place}`;
  const [navigation] = performance.getEntriesByType('navigation');
  const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  // A tab that another opened begins with the other's notes, and with no way back.
  const isNew = history.length === 1;
  const isBack = sessionStorage.getItem(key) !== null && !isReload && !isNew;
  sessionStorage.setItem(key, 'yes');
  return isBack;
};
