// The manager's answer to an employee's suggestions: what was suggested, what is decided, and why.
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Suggestion, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { paragraph } from './parts.ts';

export interface ToldReply {
  suggestion: Suggestion;
  /** The author has been told something else before. */
  changed: boolean;
}

export const suggestionReplySection = (unit: Unit, employee: Employee, replies: readonly ToldReply[]): MailSection => {
  const language = readingLanguage(unit, employee);
  const told = words(language).people.suggestionReply;
  const blocks: Block[] = [
    ...(replies.some(({ changed }) => !changed) ? [paragraph(told.lead)] : []),
    ...replies.flatMap(({ suggestion, changed }): Block[] => [
      ...(changed ? [{ kind: 'strong', text: told.changed } as const] : []),
      {
        kind: 'details',
        rows: [
          [told.yours, tidy(suggestion.text)],
          ...(suggestion.status === 'new'
            ? []
            : [[told.decision, choiceTitle(TABLES.suggestions.columns.status, suggestion.status, language)] as const]),
          ...(suggestion.reply.trim() === '' ? [] : [[told.reply, suggestion.reply.trim()] as const]),
        ],
      },
      ...(suggestion.consent === 'private' ? [paragraph(told.private)] : []),
    ]),
  ];
  return { subject: told.subject, heading: told.subject, blocks };
};
