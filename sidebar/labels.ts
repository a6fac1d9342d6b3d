// Which of the two languages the sidebar speaks; the server's sentences come ready.
import { da } from './labels.da.ts';
import { en } from './labels.en.ts';

/** English has every word that Danish has: the compiler says so. */
export type Labels = typeof da;

export const labelsOf = (language: string): Labels => (language === 'en' ? en : da);

/** Before the server has told the unit's language, the browser's. */
export const browserLabels = (language: string): Labels => (/^(da|nb|nn|no)\b/.test(language) ? da : en);
