// Progress told from two sides: by the employee in the status form, by the manager in the Sheet. The later word counts.
import { fingerprint } from './fingerprint.ts';
import { agreementsInForce } from './inForce.ts';
import type { Register } from './register.ts';
import type { Agreement } from './unit.ts';
import { keyOf } from './work.ts';

/**
 * What the log knows of one person's agreements. A cell says nothing of when it was typed; but what stands otherwise than
 * when it was last looked at has been changed by hand since, and that moment is kept: answers from before it are older.
 */
export interface Marks {
  /** By agreement: a fingerprint of progress and note as last looked at. */
  seen: Map<string, string>;
  /** By agreement: the moment at which a change by hand was seen or made. */
  byHand: Map<string, string>;
}

export const marksOf = (facts: Readonly<Record<string, string>> = {}): Marks => ({
  seen: pairsIn(facts.seen),
  byHand: pairsIn(facts.byHand),
});

export const factsOfMarks = ({ seen, byHand }: Marks): Record<string, string> => ({
  seen: pairsText(seen),
  ...(byHand.size > 0 ? { byHand: pairsText(byHand) } : {}),
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

export const markOfProgress = ({ progress, progressNote }: Pick<Agreement, 'progress' | 'progressNote'>): string =>
  fingerprint(progress, progressNote.trim());

/** The person's marks as they must be now, and the agreements changed by hand since they were last looked at. */
export const lookedAt = (
  register: Register,
  employeeId: string,
  year: number,
  moment: string,
): { marks: Marks; changed: Agreement[] } => {
  const before = marksOf(register.entry(keyOf.progress(year, employeeId))?.facts);
  const agreements = agreementsInForce(register, employeeId);
  const changed = agreements.filter((agreement) => {
    const seen = before.seen.get(agreement.id);
    return seen !== undefined && seen !== markOfProgress(agreement);
  });
  const byHand = new Map([...before.byHand, ...changed.map(({ id }) => [id, moment] as const)]);
  return {
    marks: { seen: new Map(agreements.map((agreement) => [agreement.id, markOfProgress(agreement)])), byHand },
    changed,
  };
};
