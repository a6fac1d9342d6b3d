// The manager's decisions on suggestions from the sidebar; decisions typed in the tab count just the same.
import type { SuggestionReply } from '../../contract.ts';
import { decodeCell } from '../../domain/unit/cells.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Suggestion } from '../../domain/unit/unit.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

/** Writes all replies or none: an unknown suggestion or status refuses them all. The engine sends the mail later. */
export const replyToSuggestions = (clock: Clock, replies: SuggestionReply[]): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const known = new Set(unitOfWork.unit.suggestions.map(({ id }) => id));
    unitOfWork.write(
      'suggestions',
      replies.map(({ id, status, reply }) => {
        if (!known.has(id)) throw new ProblemError({ code: 'suggestionUnknown', tab: 'suggestions', values: { id } });
        return { id, status: statusOf(status), reply: reply.trim() };
      }),
    );
  }, 10_000);

const statusOf = (text: string): Suggestion['status'] => {
  const column = TABLES.suggestions.columns.status;
  const read = decodeCell(column, text)?.value;
  const known = column.choices?.find(({ value }) => value === read);
  if (!known) throw new ProblemError({ code: 'suggestionStatusUnknown', tab: 'suggestions', values: { value: text } });
  return known.value as Suggestion['status'];
};
