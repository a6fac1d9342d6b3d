// The words of the page for one person's conversation, in English.
import type { Labels } from '../labels.ts';

export const conversation: Labels['conversation'] = { title: 'Conversation' };
