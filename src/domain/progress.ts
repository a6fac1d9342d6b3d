// Progress told from two sides: by the employee in the status form, by the manager in the Sheet. The later word counts.
import { fingerprint } from './fingerprint.ts';
import { MORNING } from './hours.ts';
import { agreementsInForce } from './inForce.ts';
import type { Register } from './register.ts';
import type { Agreement, Now } from './unit.ts';
import { keyOf } from './work.ts';
import { isWorkingDay, workingDaysBefore } from './workingDays.ts';

/**
 * What the log knows of one person's agreements. A cell says nothing of when it was typed; but what stands otherwise than
 * when it was last looked at has been changed by hand since. In doubt the employee's word is the later one: the change
 * counts as made when a run last looked, as they do each hour by day.
 */
export interface Marks {
  /** By agreement: a fingerprint of progress and note as last looked at. */
  seen: Map<string, string>;
  /** By agreement: the moment from which a change by hand counts; answers from before it are older. */
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

/** The last run of a day is no earlier. */
const LAST_LOOK = '21:00';

/** The person's marks as they must be now, and the agreements changed by hand since they were last looked at. */
export const lookedAt = (
  register: Register,
  employeeId: string,
  year: number,
  now: Now,
): { marks: Marks; changed: Agreement[] } => {
  const before = marksOf(register.entry(keyOf.progress(year, employeeId))?.facts);
  const agreements = agreementsInForce(register, employeeId);
  const changed = agreements.filter((agreement) => {
    const seen = before.seen.get(agreement.id);
    return seen !== undefined && seen !== markOfProgress(agreement);
  });
  const byHand = new Map([...before.byHand, ...changed.map(({ id }) => [id, lookBefore(now)] as const)]);
  return {
    marks: { seen: new Map(agreements.map((agreement) => [agreement.id, markOfProgress(agreement)])), byHand },
    changed,
  };
};

/** The evening of the last working day until mails leave in the morning, then an hour ago; never later than the last run. */
const lookBefore = ({ date, time }: Now): string => {
  if (!isWorkingDay(date) || time < MORNING.from) return `${workingDaysBefore(date, 1)}T${LAST_LOOK}`;
  const hourAgo = `${String(Number(time.slice(0, 2)) - 1).padStart(2, '0')}${time.slice(2)}`;
  return `${date}T${hourAgo < LAST_LOOK ? hourAgo : LAST_LOOK}`;
};
