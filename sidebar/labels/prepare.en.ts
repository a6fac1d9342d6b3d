// The words of the pages that prepare the year, in English.
import type { Labels } from '../labels.ts';

export const prepare: Labels['prepare'] = { title: 'Prepare' };
