// Progress told from two sides: by the employee in the status form, by the manager in the Sheet. The later word counts.
import { fingerprint } from '../text/fingerprint.ts';
import type { Agreement } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/**
 * What the log knows of one person's agreements, by their ids and for the notes by `noteOf` them. A cell says nothing of
 * when it was typed; but what stands otherwise than when it was last looked at has been changed by hand since.
 */
export interface Marks {
  /** A fingerprint of what stood there as last looked at. */
  seen: Map<string, string>;
  /** Since when it stands: the moment of an answer, or `from/to` where it was typed at some time between two looks. */
  told: Map<string, string>;
  /** What the manager had typed, where nobody can know whether the employee's other word came after it. */
  doubt: Map<string, string>;
}

export const noteOf = (agreementId: string): string => `${agreementId}n`;

export const marksOf = (details: Readonly<Record<string, string>> = {}): Marks => ({
  seen: pairsIn(details.seen),
  told: pairsIn(details.told),
  doubt: pairsIn(details.doubt),
});

export const detailsOfMarks = ({ seen, told, doubt }: Marks) => ({
  seen: pairsText(seen),
  told: pairsText(told),
  doubt: pairsText(doubt),
});

const pairsIn = (text = ''): Map<string, string> =>
  new Map(
    text
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('@');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );

const pairsText = (pairs: ReadonlyMap<string, string>): string =>
  [...pairs].map(([id, value]) => `${id}@${value}`).join(' ');

export const seenIn = ({ id, progress, progressNote }: ToldRow): [string, string][] => [
  [id, fingerprint(progress)],
  [noteOf(id), fingerprint(progressNote.trim())],
];

export type ToldRow = Pick<Agreement, 'id' | 'progress' | 'progressNote' | 'progressOn'>;

/** Under the latest conversation; what was noted under an earlier one holds until something is. */
export const marksKey = (index: UnitIndex, employeeId: string): string =>
  keyOf.progress(index.lastHeld(employeeId)?.year ?? 0, employeeId);

const YEARS_BACK = 5;

export const marksIn = (index: UnitIndex, employeeId: string): Marks => {
  const last = index.lastHeld(employeeId)?.year ?? 0;
  for (let year = last; year > last - YEARS_BACK; year -= 1) {
    const details = index.entry(keyOf.progress(year, employeeId))?.details;
    if (details?.seen !== undefined) return marksOf(details);
  }
  return marksOf();
};

/**
 * The person's marks as they must be now, and the agreements changed by hand between the last look and this one; both are
 * moments, `from` empty where it is unknown.
 */
export const lookedAt = (
  index: UnitIndex,
  employeeId: string,
  from: string,
  to: string,
): { marks: Marks; changed: Agreement[] } => {
  const { seen, told, doubt } = marksIn(index, employeeId);
  const agreements = index
    .agreements(employeeId)
    .filter(({ progress, review }) => progress !== 'lapsed' && review === '');
  const now = new Map(agreements.flatMap(seenIn));
  const isTyped = (part: string): boolean => (seen.get(part) ?? now.get(part)) !== now.get(part);
  for (const part of now.keys()) if (isTyped(part)) told.set(part, `${from}/${to}`);
  const changed = agreements.filter(({ id }) => isTyped(id) || isTyped(noteOf(id)));
  for (const id of [...doubt.keys()]) if (!now.has(id) || changed.some((one) => one.id === id)) doubt.delete(id);
  return { marks: { seen: now, told, doubt }, changed };
};
