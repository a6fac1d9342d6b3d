// What an employee's answer makes of an agreement's progress and note, beside what the manager has typed.

import type { Agreement } from '../unit/unit.ts';
import { type Marks, noteOf, seenIn, type ToldRow } from './progress.ts';

/**
 * The agreement as it stands after an answer, and its marks with it. A status that was surely told later stays; so does a
 * note, and hers is put beside it. What cannot be known is hers, and kept as a doubt.
 */
export const mergeProgress = (
  row: ToldRow,
  said: { progress: Agreement['progress'] | undefined; note: string },
  moment: string,
  marks: Marks,
): ToldRow => {
  const { id } = row;
  const after = { ...row };
  const since = (part: string): string[] => (marks.told.get(part) ?? '').split('/');
  const isOlder = (part: string): boolean => moment < (since(part)[0] ?? '');
  const isSure = (part: string): boolean => moment > (since(part)[1] ?? '');
  const note = noteOf(id);
  // Of one that has lapsed or been reviewed only the note counts.
  const counts = said.progress !== undefined && marks.seen.has(id) && !isOlder(id);
  if (said.progress !== undefined && counts) {
    const typed = marks.doubt.get(id) ?? row.progress;
    if (isSure(id) || said.progress === typed) marks.doubt.delete(id);
    else marks.doubt.set(id, typed);
    after.progress = said.progress;
    after.progressOn = moment.slice(0, 10);
    if (isSure(id)) marks.told.set(id, moment);
  }
  if (said.note === '') {
    if (counts && since(note).length < 2 && !isOlder(note)) after.progressNote = '';
  } else if (!isOlder(note) && isSure(note)) {
    after.progressNote = said.note;
    marks.told.set(note, moment);
  } else if (!row.progressNote.includes(said.note)) {
    after.progressNote = [row.progressNote, said.note].filter((text) => text !== '').join('\n');
  }
  if (marks.seen.has(id)) for (const [part, print] of seenIn(after)) marks.seen.set(part, print);
  return after;
};
