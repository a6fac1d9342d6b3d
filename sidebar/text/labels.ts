// What the sidebar's own words are, whichever language they are in; the server's sentences come ready.
import type { da } from './labels.da.ts';

/** English has every word that Danish has: the compiler says so. */
export type Labels = typeof da;
