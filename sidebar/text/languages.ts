// Which of the two languages the sidebar speaks.
import type { Language } from '../../src/domain/text/language.ts';
import { da } from './labels.da.ts';
import { en } from './labels.en.ts';
import type { Labels } from './labels.ts';

export const labelsOf = (language: Language): Labels => (language === 'en' ? en : da);

/** The browser's language, used until the server has sent the unit's. */
export const browserLanguage = (): Language => (/^(da|nb|nn|no)\b/.test(navigator.language) ? 'da' : 'en');
