// Removes the names of deleted people from the reports that are kept, since these may quote a named suggestion.
import { namesOf } from '../../../domain/privacy/deletionScope.ts';
import { googleCause } from '../../../domain/unit/googleProblem.ts';
import { words } from '../../../domain/words/words.ts';
import { type FileOfOwner, UNKNOWN_OWNER } from '../../../domain/work/detailValues.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/**
 * @returns the reports that are others': Google lets nobody else change them, or does not say whether one is gone whose
 * maker is unknown. One's own report that is gone counts as changed.
 */
export const takeNamesOut = (
  unitOfWork: UnitOfWork,
  employeeIds: readonly string[],
  reports: readonly FileOfOwner[],
): Outcome<FileOfOwner[]> => {
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
  if (gone.length === 0 || reports.length === 0) return { ok: true, value: [] };
  const notOurs: FileOfOwner[] = [];
  const outcomes = docs.updateDocuments(reports.map(({ file }) => ({ id: file, requests })));
  for (const [at, outcome] of outcomes.entries()) {
    const report = reports[at];
    if (!report || outcome.ok) continue;
    const isUnknown = outcome.status === 404 && report.owner === UNKNOWN_OWNER;
    if (isUnknown || isForbidden(outcome)) notOurs.push({ ...report, owner: report.owner || UNKNOWN_OWNER });
    else if (outcome.status !== 404) return outcome;
  }
  return { ok: true, value: notOurs };
};

/** By the file itself, not by a rule or a switch that stops everything. */
const isForbidden = ({ status, reason }: { status: number; reason: string }): boolean =>
  status === 403 && !googleCause(reason);

const folded = (text: string): string => text.trim().toLowerCase();

/** A one-word name may also be an ordinary word, which does not begin with a capital. */
const replacement = (text: string, replaceText: string): docs.DocRequest => ({
  replaceAllText: { containsText: { text, matchCase: !/[ @]/.test(text) }, replaceText },
});
