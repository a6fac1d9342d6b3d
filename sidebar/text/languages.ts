// Which of the two languages the sidebar speaks.
import { da } from './labels.da.ts';
import { en } from './labels.en.ts';
import type { Labels } from './labels.ts';

export const labelsOf = (language: string): Labels => (language === 'en' ? en : da);

/** Before the server has told the unit's language, the browser's. */
export const browserLanguage = (): 'da' | 'en' => (/^(da|nb|nn|no)\b/.test(navigator.language) ? 'da' : 'en');
