// The type of the sidebar's own words; the server's sentences arrive in the right language.
import type { da } from './labels.da.ts';

/** Taken from the Danish words, so that the compiler asks for each of them in English. */
export type Labels = typeof da;
