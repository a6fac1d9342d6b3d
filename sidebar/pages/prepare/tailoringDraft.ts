// One person's tailoring as it is being typed: what has changed, the rows to save, and the same changes for others.
import type { TailoredQuestion, TailoringPage } from '../../../src/contract.ts';
import { sameRow } from '../../state/overlay.ts';
import type { Cells } from '../../state/shown.ts';

/** A row of the Tailoring tab. */
export interface TailoringRow {
  employeeId: string;
  kind: 'mark' | 'hide' | 'own';
  questionId: string;
  text: string;
  note: string;
}

/** The whole tailoring of a person; a question left as it is gives no row. */
export const rowsToSend = (employeeId: string, questions: readonly TailoredQuestion[]): TailoringRow[] =>
  questions.flatMap((question): TailoringRow[] => {
    const { id: questionId, isOwn, isMarked, isHidden, text, note } = question;
    if (isOwn) return text.trim() === '' ? [] : [{ employeeId, kind: 'own', questionId: '', text: text.trim(), note }];
    return [
      ...(isMarked ? [{ employeeId, kind: 'mark' as const, questionId, text: '', note: note.trim() }] : []),
      ...(isHidden ? [{ employeeId, kind: 'hide' as const, questionId, text: '', note: '' }] : []),
    ];
  });

/** By person; each cell `kind/question/text` has its note, or a tick where there is none. */
export const cellsOfTailoring = (people: readonly Pick<TailoringPage, 'employeeId' | 'questions'>[]): Cells =>
  Object.fromEntries(
    people.map(({ employeeId, questions }) => [
      employeeId,
      Object.fromEntries(
        rowsToSend(employeeId, questions).map(({ kind, questionId, text, note }) => [
          `${kind}/${questionId}/${text}`,
          note.trim() || '✓',
        ]),
      ),
    ]),
  );

/** A new question for this person only; `count` makes its id, until the server gives it one. */
export const newQuestion = (section: string, count: number): TailoredQuestion => ({
  id: `new-${count}`,
  section,
  text: '',
  isOwn: true,
  isMarked: false,
  isHidden: false,
  note: '',
});

/** The questions that were changed, added and removed from `before` to `after`. */
export const changesBetween = (
  before: readonly TailoredQuestion[],
  after: readonly TailoredQuestion[],
): { changed: TailoredQuestion[]; added: TailoredQuestion[]; removed: TailoredQuestion[] } => {
  const known = new Map(before.map((question) => [question.id, question]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    changed: after.filter((question) => {
      const old = known.get(question.id);
      return old !== undefined && !sameRow(old, question);
    }),
    added: after.filter(({ id, text }) => !known.has(id) && text.trim() !== ''),
    removed: before.filter(({ id, isOwn }) => isOwn && !kept.has(id)),
  };
};

export const isChanged = (before: readonly TailoredQuestion[], after: readonly TailoredQuestion[]): boolean => {
  const { changed, added, removed } = changesBetween(before, after);
  return changed.length + added.length + removed.length > 0;
};

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The same changes in another person's tailoring, which keeps what it has besides. Own questions are matched by their
 * words, since their ids differ.
 */
export const changedAlike = (
  theirs: readonly TailoredQuestion[],
  before: readonly TailoredQuestion[],
  after: readonly TailoredQuestion[],
): TailoredQuestion[] => {
  const { changed, added, removed } = changesBetween(before, after);
  const oldWords = new Map(before.filter(({ isOwn }) => isOwn).map(({ id, text }) => [id, text]));
  const standard = new Map(changed.filter(({ isOwn }) => !isOwn).map((question) => [question.id, question]));
  const reworded = changed.filter(({ isOwn }) => isOwn);
  const kept = theirs
    .filter((question) => !(question.isOwn && removed.some(({ text }) => sameWords(text, question.text))))
    .map((question) => {
      const alike = question.isOwn
        ? reworded.find(({ id }) => sameWords(oldWords.get(id) ?? '', question.text))
        : standard.get(question.id);
      return alike ? { ...alike, id: question.id } : question;
    });
  const isThere = (text: string): boolean => kept.some((question) => question.isOwn && sameWords(question.text, text));
  return [...kept, ...added.filter(({ text }) => !isThere(text))];
};
