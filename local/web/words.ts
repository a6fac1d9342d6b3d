// The texts of the local pages by language.
import { DA, type Words } from './words.da.ts';
import { EN } from './words.en.ts';

export const WORDS: Readonly<Record<'da' | 'en', Words>> = { da: DA, en: EN };
