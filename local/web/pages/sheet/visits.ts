// Whether one comes back to a spreadsheet by a link. On Google each page has its own browser tab, so the sidebar would have stayed; a reload closes it.

/** Notes the visit. @returns whether this browser tab has been here before, and was not reloaded now */
export const isBackAt = (place: string): boolean => {
  const key = `visited:${place}`;
  const [navigation] = performance.getEntriesByType('navigation');
  const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  const isBack = sessionStorage.getItem(key) !== null && !isReload;
  sessionStorage.setItem(key, 'yes');
  return isBack;
};
