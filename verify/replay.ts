// Compares what Google answered with what the local Workspace answers, and tells the times that Google took.
import type { KnownDifference } from './knownDifferences.ts';
import type { ProbeRecord, VerifyRecord } from './record.ts';

export interface Difference {
  /** The probe, the step (from 0) and the field: `P05.1.body.items.0.title`. */
  at: string;
  google: unknown;
  here: unknown;
}

/** Of the probes that the record holds; those that nobody ran on Google say nothing. */
export const differencesOf = (google: VerifyRecord, here: readonly ProbeRecord[]): Difference[] =>
  google.probes.flatMap(({ name, seen }) => differing(name, seen, here.find((probe) => probe.name === name)?.seen));

const differing = (at: string, google: unknown, here: unknown): Difference[] => {
  if (google === here) return [];
  if (!isObject(google) || !isObject(here)) return [{ at, google, here }];
  const names = new Set([...Object.keys(google), ...Object.keys(here)]);
  return [...names].flatMap((name) => differing(`${at}.${name}`, google[name], here[name]));
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const covers = ({ at }: KnownDifference, difference: Difference): boolean =>
  difference.at === at || difference.at.startsWith(`${at}.`);

/** What is neither equal nor listed. */
export const unexplained = (differences: readonly Difference[], known: readonly KnownDifference[]): Difference[] =>
  differences.filter((difference) => !known.some((each) => covers(each, difference)));

/** What is listed, but no difference any more. */
export const outdated = (differences: readonly Difference[], known: readonly KnownDifference[]): KnownDifference[] =>
  known.filter((each) => !differences.some((difference) => covers(each, difference)));

/** What `fetchAll` itself takes beside the requests in it; the latency table has both apart. */
const FETCH_ALL_MS = 500;

/** The median of each call's times over all records, by its name in the latency table. */
export const measuredLatencies = (records: readonly VerifyRecord[]): Map<string, number> => {
  const times = new Map<string, number[]>();
  for (const { of, ms } of records.flatMap(({ probes }) => probes.flatMap((probe) => probe.times)))
    times.set(of, [...(times.get(of) ?? []), of.startsWith('rest:') ? Math.max(0, ms - FETCH_ALL_MS) : ms]);
  return new Map([...times].map(([of, all]) => [of, median(all)]));
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
