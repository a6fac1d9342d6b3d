// Focus areas as the manager writes them in the page: which rows they become, or what is to be mended.
import { plain } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { ProblemCode } from '../unit/problemCodes.ts';
import { TABLES } from '../unit/tables.ts';
import type { FocusArea, Unit } from '../unit/unit.ts';

export interface FocusAreaDraft {
  id: string;
  title: string;
  why: string;
  signOfSuccess: string;
  fromYear: string;
  toYear: string;
}

export type FocusAreaRow = Pick<FocusArea, 'id' | 'title' | 'why' | 'signOfSuccess' | 'fromYear' | 'toYear'>;

/** Rows that are not among the drafts stay as they are, and so do the decisions on those that are. */
export const focusAreaRows = (
  drafts: readonly FocusAreaDraft[],
  unit: Unit,
  newId: () => string,
): { rows: FocusAreaRow[]; problems: Problem[] } => {
  const { columns } = TABLES.focusAreas;
  const problems: Problem[] = [];
  const known = new Map(unit.focusAreas.map(({ id, title }) => [id, title]));
  const named = new Map(drafts.map(({ id, title }) => [id, title]));
  // Of the others too: two of the same title cannot be told apart in the form.
  const taken = new Set([...known].filter(([id]) => !named.has(id)).map(([, title]) => plain(title)));
  const rows = drafts.flatMap((draft, at): FocusAreaRow[] => {
    const { id, title, why, signOfSuccess } = draft;
    if (id === '' && [title, why, signOfSuccess, draft.fromYear, draft.toYear].every((text) => text.trim() === ''))
      return [];
    const before = problems.length;
    const refuse = (code: ProblemCode, column: keyof FocusAreaDraft, values: Record<string, string | number> = {}) =>
      problems.push({ code, row: at + 1, column: columns[column].titles[unit.settings.language], values });
    const year = (field: 'fromYear' | 'toYear'): number | null => {
      const text = draft[field].trim();
      if (text === '') return null;
      if (!/^(19|20)\d\d$/.test(text)) refuse('focusAreaYear', field, { value: text });
      return Number(text);
    };
    if (id !== '' && !known.has(id)) refuse('focusAreaUnknown', 'id', { id });
    if (plain(title) === '') refuse('focusAreaTitle', 'title');
    else if (taken.has(plain(title))) refuse('focusAreaTwice', 'title', { value: title.trim() });
    taken.add(plain(title));
    const [fromYear, toYear] = [year('fromYear'), year('toYear')];
    if (fromYear !== null && toYear !== null && toYear < fromYear)
      refuse('focusAreaYears', 'toYear', { from: fromYear, to: toYear });
    if (problems.length > before) return [];
    return [
      {
        id: id || newId(),
        title: title.trim(),
        why: why.trim(),
        signOfSuccess: signOfSuccess.trim(),
        fromYear,
        toYear,
      },
    ];
  });
  return { rows, problems };
};
