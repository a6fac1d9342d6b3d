// The words of the report page, in English.
import type { Labels } from '../labels.ts';

export const report: Labels['report'] = { title: '' };
