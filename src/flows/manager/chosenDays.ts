// Days of conversations that were chosen in the sidebar, where they stand in words: nobody can have meant another.
import { datesInDoubt, keyOfSettled } from '../../domain/conversation/datesInDoubt.ts';
import type { Employee } from '../../domain/unit/unit.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

/** @param before the employees as they stood; a day that was there already is asked about all the same. */
export const noteChosenDays = (unitOfWork: UnitOfWork, before: readonly Employee[]): void => {
  const dayBefore = new Map(before.map(({ id, conversationDate }) => [id, conversationDate]));
  const chosen = datesInDoubt(unitOfWork.index, unitOfWork.now).filter(
    ({ id, column, date }) => column === 'conversationDate' && dayBefore.get(id) !== date,
  );
  unitOfWork.note(
    'done',
    chosen.map((doubt) => ({ key: keyOfSettled(doubt), details: { date: doubt.date } })),
  );
};
