// Which of the two languages the sidebar speaks. The page carries both as text and runs only the reader's.
import type { Labels } from './labels.ts';

type Language = 'da' | 'en';

declare global {
  interface Window {
    /** Where the words of a language put themselves when they are run. */
    sidebarLabels?: Partial<Record<Language, Labels>>;
  }
}

const languageOf = (language: string): Language => (language === 'en' ? 'en' : 'da');

export const labelsOf = (wanted: string): Labels => {
  const language = languageOf(wanted);
  if (!window.sidebarLabels?.[language]) {
    const script = document.createElement('script');
    script.textContent = document.getElementById(`labels-${language}`)?.textContent ?? '';
    document.head.append(script);
  }
  const labels = window.sidebarLabels?.[language];
  if (!labels) throw new Error(`The page carries no words in ${language}.`);
  return labels;
};

/** Before the server has told the unit's language, the browser's. */
export const browserLanguage = (): Language => (/^(da|nb|nn|no)\b/.test(navigator.language) ? 'da' : 'en');
