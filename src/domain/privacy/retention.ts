// When what is kept about people may go: proposed by rule and setting, approved by the manager, then work like any other.
import { addMonths } from '../calendar/calendarDate.ts';
import { leftOn, peopleWhoLeft } from '../people/leaving.ts';
import { lazy } from '../text/lazy.ts';
import type { Agreement } from '../unit/unit.ts';
import { isFile, isKind } from '../work/logEntries.ts';
import { employeeIdOf, type LogKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { DELETIONS, type DeletionKind, type DeletionWork, keyOf } from '../work/work.ts';

/** One thing to ask the manager: a cycle's answers or agreements of those whose time has come, or one who has left. */
export interface DeletionProposal {
  /** `answers/2026`, `person/E07`. */
  key: string;
  what: DeletionKind;
  works: DeletionWork[];
}

/** All that may be deleted today; empty where the unit does not want to be asked. */
export const deletionProposals = (index: UnitIndex, today: string): DeletionProposal[] =>
  index.unit.settings.proposeDeletions ? deletionsOver(index, today, false) : [];

/** Those that the manager has not yet approved. */
export const openDeletions = (index: UnitIndex, today: string): DeletionProposal[] =>
  deletionProposals(index, today).filter(({ works }) => works.some(({ key }) => !isUnderWay(index, key)));

/** Approved, and not yet carried out. */
export const isUnderWay = (index: UnitIndex, key: LogKey<'deletion'>): boolean => {
  const state = index.entry(key)?.state;
  return state !== undefined && state !== 'done';
};

/** The same, whatever the unit wants to be asked; and who has left may always be deleted at once. */
export const possibleDeletions = (index: UnitIndex, today: string): DeletionProposal[] =>
  deletionsOver(index, today, true);

const deletionsOver = (index: UnitIndex, today: string, atOnce: boolean): DeletionProposal[] => {
  const { settings } = index.unit;
  const proposed = new Map<string, DeletionProposal>();
  const propose = (key: string, what: DeletionKind, employeeId: string, year: number): void => {
    const known = proposed.get(key) ?? { key, what, works: [] };
    known.works.push({ kind: 'deletion', key: keyOf.deletion(year, employeeId, what), employeeId, what, year });
    proposed.set(key, known);
  };
  for (const { year, employeeId } of answersOver(index, today)) propose(`answers/${year}`, 'answers', employeeId, year);
  for (const { year, employeeId } of agreementsOver(index, today)) {
    propose(`agreements/${year}`, 'agreements', employeeId, year);
  }
  const withFiles = lazy(() => new Set(index.log.filter(isFile).map(({ parts }) => employeeIdOf(parts))));
  for (const id of peopleWhoLeft(index)) {
    if (withFiles().has(id)) propose(`files/${id}`, 'files', id, settings.year);
    const left = leftOn(index, id);
    if (atOnce || (left !== '' && addMonths(left, settings.agreementsMonths) <= today)) {
      propose(`person/${id}`, 'person', id, settings.year);
    }
  }
  return [...proposed.values()].sort(
    (a, b) => DELETIONS.indexOf(a.what) - DELETIONS.indexOf(b.what) || (a.key < b.key ? -1 : 1),
  );
};

interface OfOne {
  year: number;
  employeeId: string;
}

/** Whose answers of which cycle are kept no longer: the next conversation is closed, or they are too old. */
export const answersOver = (index: UnitIndex, today: string): OfOne[] => {
  const { unit } = index;
  const given = new Map<string, OfOne & { latest: string }>();
  const see = (year: number | null, employeeId: string, on: string): void => {
    if (year === null || employeeId === '') return;
    const known = given.get(`${year}/${employeeId}`);
    if (!known) given.set(`${year}/${employeeId}`, { year, employeeId, latest: on });
    else if (on > known.latest) known.latest = on;
  };
  for (const row of unit.answers) see(row.year, row.employeeId, row.submitted.slice(0, 10));
  for (const row of [...unit.preparation, ...unit.suggestions]) see(row.year, row.employeeId, '');
  for (const entry of index.log) {
    if (isKind(entry, 'form', 'doc') && isFile(entry)) see(entry.parts.year, entry.parts.employeeId, '');
    // Feedback that is kept from a successor may be all that is left of a cycle.
    if (isKind(entry, 'keptFeedback') && entry.details.stored) see(entry.parts.year, entry.parts.employeeId, '');
  }
  const closed = lastClosedYears(index);
  return [...given.values()].filter(({ year, employeeId, latest }) => {
    if ((closed.get(employeeId) ?? 0) > year) return true;
    // What nobody has dated is as old as the last day of its year.
    return addMonths(latest || `${year}-12-31`, unit.settings.answersMonths) <= today;
  });
};

/** The latest cycle in which a person's agreements are confirmed by both. */
const lastClosedYears = ({ unit }: UnitIndex): Map<string, number> => {
  const years = new Map<string, number>();
  for (const { employeeId, year, managerConfirmedAt, employeeConfirmedAt } of unit.conversations) {
    if (managerConfirmedAt === '' || employeeConfirmedAt === '') continue;
    years.set(employeeId, Math.max(years.get(employeeId) ?? 0, year ?? 0));
  }
  return years;
};

/** Whose agreements of which cycle hold some that are kept no longer. */
export const agreementsOver = (index: UnitIndex, today: string): OfOne[] => {
  const over = new Map<string, OfOne>();
  for (const agreement of agreementsKeptLongEnough(index, today)) {
    const { employeeId } = agreement;
    const year = agreement.year ?? 0;
    over.set(`${year}/${employeeId}`, { year, employeeId });
  }
  return [...over.values()];
};

/** Reviewed, or lapsed, and so many months ago as the unit has decided. */
export const agreementsKeptLongEnough = (index: UnitIndex, today: string): Agreement[] => {
  const { unit } = index;
  const held = lazy(() => new Map(unit.conversations.map((row) => [`${row.year}/${row.employeeId}`, row.heldOn])));
  return unit.agreements.filter((agreement) => {
    const on = settledOn(index, agreement, (year) => held().get(`${year}/${agreement.employeeId}`) ?? '');
    return on !== '' && addMonths(on, unit.settings.agreementsMonths) <= today;
  });
};

/** The day from which an agreement is only kept for a time; empty while it is not settled. */
const settledOn = (index: UnitIndex, agreement: Agreement, heldIn: (year: number) => string): string => {
  const { year, review, reviewedIn, progress, employeeId } = agreement;
  const current = index.unit.settings.year;
  if (year === null || year > current) return '';
  if (review !== '' && year < current) {
    const inYear = reviewedIn ?? current;
    // A cycle that is past without a day of conversation ended with its year at the latest.
    return heldIn(inYear) || (inYear < current ? `${inYear}-12-31` : '');
  }
  if (progress !== 'lapsed') return '';
  for (let later = year + 1; later <= current; later += 1) if (heldIn(later) !== '') return heldIn(later);
  return (index.employee(employeeId)?.state ?? 'left') === 'left' ? leftOn(index, employeeId) : '';
};
