// The words of the phase page, in English.
import type { Labels } from '../labels.ts';

export const phase: Labels['phase'] = { title: '' };
