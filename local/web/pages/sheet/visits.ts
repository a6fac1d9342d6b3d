// Whether the person has come back to a spreadsheet by a link. On Google its tab would have stayed open with the sidebar, which only a reload closes.

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
