// Removes the names of deleted people from the reports that are kept, since these may quote a named suggestion.
import { namesOf } from '../../../domain/privacy/deletionScope.ts';
import { words } from '../../../domain/words/words.ts';
import * as docs from '../../../google/rest/docs.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export interface GoneFailure {
  status: number;
  reason: string;
}

/** @returns the failure where a report could not be changed. A report that has been deleted counts as changed. */
export const takeNamesOut = (
  unitOfWork: UnitOfWork,
  employeeIds: readonly string[],
  reports: readonly { file: string }[],
): GoneFailure | undefined => {
  const { unit } = unitOfWork;
  const { someone } = words(unit.settings.language).people.deletions;
  const others = unit.employees.filter(({ id }) => !employeeIds.includes(id));
  const gone = employeeIds
    .flatMap((id) => [...namesOf(unit, id), unitOfWork.index.employee(id)?.email ?? ''])
    .map((text) => text.trim())
    // A name that somebody else shares stays; the deletion page says so before the manager approves.
    .filter((text) => text !== '' && !others.some(({ name }) => folded(name) === folded(text)))
    .sort((a, b) => b.length - a.length);
  // Somebody else's longer name that contains a deleted one gives way to a placeholder meanwhile.
  const aside = others.filter(({ name }) => gone.some((text) => folded(name).includes(folded(text))));
  const requests = [
    ...aside.map(({ id, name }) => replacement(name, `\u2997${id}\u2998`)),
    ...gone.map((text) => replacement(text, someone)),
    ...aside.map(({ id, name }) => replacement(`\u2997${id}\u2998`, name)),
  ];
  if (gone.length === 0 || reports.length === 0) return undefined;
  const outcomes = docs.updateDocuments(reports.map(({ file }) => ({ id: file, requests })));
  const failed = outcomes.find((outcome) => !outcome.ok && outcome.status !== 404);
  return failed && !failed.ok ? failed : undefined;
};

const folded = (text: string): string => text.trim().toLowerCase();

/** A one-word name may also be an ordinary word, which does not begin with a capital. */
const replacement = (text: string, replaceText: string): docs.DocRequest => ({
  replaceAllText: { containsText: { text, matchCase: !/[ @]/.test(text) }, replaceText },
});
