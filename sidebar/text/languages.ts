// Which of the two languages the sidebar speaks.
import type { Language } from '../../src/domain/text/language.ts';
import { da } from './labels.da.ts';
import { en } from './labels.en.ts';
import type { Labels } from './labels.ts';

export const labelsOf = (language: Language): Labels => (language === 'en' ? en : da);

/** Before the server has told the unit's language, the browser's. */
export const browserLanguage = (): Language => (/^(da|nb|nn|no)\b/.test(navigator.language) ? 'da' : 'en');
