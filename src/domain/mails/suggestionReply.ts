// The manager's answer to an employee's suggestions: what was suggested, what is decided, and why.
import { textInMail } from '../privacy/sensitiveNotes.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Suggestion, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { paragraph } from './parts.ts';

export interface NotifiedReply {
  suggestion: Suggestion;
  /** The author has been sent another reply before. */
  changed: boolean;
}

export const suggestionReplySection = (
  unit: Unit,
  employee: Employee,
  replies: readonly NotifiedReply[],
): MailSection => {
  const language = readingLanguage(unit, employee);
  const phrases = words(language).people.suggestionReply;
  const blocks: Block[] = [
    ...(replies.some(({ changed }) => !changed) ? [paragraph(phrases.lead)] : []),
    ...replies.flatMap(({ suggestion, changed }): Block[] => [
      ...(changed ? [{ kind: 'strong', text: phrases.changed } as const] : []),
      {
        kind: 'details',
        rows: [
          [phrases.yours, textInMail(suggestion.text, language)],
          ...(suggestion.status === 'new'
            ? []
            : [
                [
                  phrases.decision,
                  choiceTitle(TABLES.suggestions.columns.status, suggestion.status, language),
                ] as const,
              ]),
          ...(suggestion.reply.trim() === '' ? [] : [[phrases.reply, suggestion.reply.trim()] as const]),
        ],
      },
      ...(suggestion.consent === 'private' ? [paragraph(phrases.private)] : []),
    ]),
  ];
  return { subject: phrases.subject, heading: phrases.subject, blocks };
};
