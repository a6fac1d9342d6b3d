// Days in words where only the page knows them; plain calendar dates, never the browser's clock.

/** `2026-09` → `september 2026`. */
export const monthInWords = (month: string, language: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'da-DK', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(year, number - 1, 1));
};
