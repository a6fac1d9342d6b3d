// The local pages' words in the language that the person reads.
import { DA, type Words } from './words.da.ts';
import { EN } from './words.en.ts';

export const WORDS: Readonly<Record<'da' | 'en', Words>> = { da: DA, en: EN };
