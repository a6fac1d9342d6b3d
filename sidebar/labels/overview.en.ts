// The words of the overview page, in English.
import type { Labels } from '../labels.ts';

export const overview: Labels['overview'] = { title: '' };
