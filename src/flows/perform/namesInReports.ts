// Takes the names of people who are deleted out of reports that stay: a suggestion that was given with a name stands there.
import { isInHand, ownHand } from '../../domain/hands.ts';
import { partsOfKey } from '../../domain/logKeys.ts';
import { words } from '../../domain/words/words.ts';
import * as docs from '../../google/docs.ts';
import type { Desk } from '../desk.ts';

export interface GoneFailure {
  status: number;
  reason: string;
}

/** The failure that stood in the way; a report that is gone itself names nobody. */
export const takeNamesOut = (desk: Desk, employeeIds: readonly string[]): GoneFailure | undefined => {
  const { settings, employees, log } = desk.unit;
  const hand = ownHand(settings);
  const reports = log.filter(
    (entry) => partsOfKey(entry.id).kind === 'report' && entry.facts.file && isInHand(entry, hand),
  );
  const gone = employees.filter(({ id }) => employeeIds.includes(id));
  const { someone } = words(settings.language).people.deletions;
  const requests = gone.flatMap(({ name, email }): docs.DocRequest[] =>
    [name, email]
      .map((text) => text.trim())
      // Another's name that holds this one would be spoilt.
      .filter((text) => text !== '' && !employees.some((other) => !gone.includes(other) && other.name.includes(text)))
      .map((text) => ({ replaceAllText: { containsText: { text, matchCase: true }, replaceText: someone } })),
  );
  if (requests.length === 0 || reports.length === 0) return undefined;
  const outcomes = docs.updateDocuments(reports.map(({ facts }) => ({ id: facts.file ?? '', requests })));
  const failed = outcomes.find((outcome) => !outcome.ok && outcome.status !== 404);
  return failed && !failed.ok ? failed : undefined;
};
