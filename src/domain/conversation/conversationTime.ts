// When an employee's conversation is.
import type { Employee, Now } from '../unit/unit.ts';

/** Date and time of the conversation as one text, `2026-09-28T10:00`; empty while either is not set. */
export const slotOf = ({ conversationDate, conversationTime }: Employee): string =>
  conversationDate === '' || conversationTime === '' ? '' : `${conversationDate}T${conversationTime}`;

/** The conversation has not begun. */
export const isToCome = ({ conversationDate, conversationTime }: Employee, now: Now): boolean =>
  conversationDate === '' || `${conversationDate}T${conversationTime}` > `${now.date}T${now.time}`;
