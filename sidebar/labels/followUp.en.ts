// The words of the follow-up page, in English.
import type { Labels } from '../labels.ts';

export const followUp: Labels['followUp'] = { title: '' };
