// The manager's decisions on suggestions from the sidebar; decisions typed in the tab count just the same.
import type { ShownCells, SuggestionReply } from '../../contract.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { decodeCell } from '../../domain/unit/cells.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Suggestion } from '../../domain/unit/unit.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { rowsToSave } from './pageSaves.ts';

/** Writes all replies or none: an unknown suggestion or status refuses them all. The engine sends the mail later. */
export const replyToSuggestions = (clock: Clock, typed: SuggestionReply[], shown?: ShownCells): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const { suggestions } = unitOfWork.unit;
    const replies = rowsToSave<SuggestionReply>(unitOfWork, {
      given: typed,
      shown,
      now: suggestions.map(({ id, status, reply }) => ({ id, status, reply })),
      idOf: ({ id }) => id,
      titleOf: (row) => tidy(suggestions.find(({ id }) => id === row.id)?.text ?? ''),
      columns: TABLES.suggestions.columns,
    });
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
