// The words of the year page, in English.
import type { Labels } from '../labels.ts';

export const year: Labels['year'] = { title: '' };
