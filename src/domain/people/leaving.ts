// What follows when people leave, come back, or a cycle ends: open agreements lapse, forms stop taking answers.

import { BEFORE_MORNING } from '../calendar/businessHours.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import { isOwnedBy, ownerHash } from '../work/fileOwner.ts';
import { isFile, isKind, type LogEntry } from '../work/logEntries.ts';
import { employeeIdOf } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { FORM_KINDS, type FormStateWork, keyOf, type LapseWork } from '../work/work.ts';

/** Nobody has said that it is over. */
export const isUnfinished = ({ progress, review }: Agreement): boolean =>
  review === '' && progress !== 'done' && progress !== 'lapsed';

/**
 * Who has left: by their state, or since their row was taken out by hand while other rows or the log still name them.
 * Not `everywhere` leaves out the tabs that are large or that name nobody whom the others do not.
 */
export const peopleWhoLeft = ({ unit, employee, log }: UnitIndex, everywhere = true): string[] => {
  const named = new Set<string>();
  for (const rows of [unit.agreements, unit.conversations]) for (const { employeeId } of rows) named.add(employeeId);
  if (everywhere) {
    const { answers, preparation, suggestions, tailoring } = unit;
    for (const rows of [answers, preparation, suggestions, tailoring]) {
      for (const { employeeId } of rows) named.add(employeeId);
    }
  }
  // A note of a deletion is all that is left of one who is deleted.
  for (const { kind, parts } of log) if (kind !== 'deletion') named.add(employeeIdOf(parts));
  return [
    ...unit.employees.filter(({ state }) => state === 'left').map(({ id }) => id),
    ...[...named].filter((id) => /^E\d+$/.test(id) && !employee(id)),
  ];
};

/** Also notes when a person left who had nothing open, and forgets it of those who have come back. */
export const lapseWork = (index: UnitIndex, now: Now): LapseWork[] => {
  const { settings } = index.unit;
  // The large tabs are read for it once a day.
  const left = peopleWhoLeft(index, now.time < BEFORE_MORNING);
  return [
    ...left
      .map((id): LapseWork => ({ kind: 'lapse', key: keyOf.lapse(settings.year, id), employeeId: id, isBack: false }))
      .filter(
        ({ key, employeeId }) =>
          index.agreements(employeeId).some(isUnfinished) || (leftOn(index, employeeId) === '' && !index.isDone(key)),
      ),
    ...index.log.flatMap((entry): LapseWork[] => {
      if (entry.kind !== 'lapse' || left.includes(entry.parts.employeeId)) return [];
      return [{ kind: 'lapse', key: entry.key, employeeId: entry.parts.employeeId, isBack: true }];
    }),
  ];
};

/** The day on which the person was found to have left; empty while that is not noted. */
export const leftOn = (index: UnitIndex, employeeId: string): string => {
  const { year } = index.unit.settings;
  for (let past = year; past > year - 5; past -= 1) {
    const at = index.entry(keyOf.lapse(past, employeeId))?.at;
    if (at) return at.slice(0, 10);
  }
  return '';
};

/** A status form stands until the next cycle's has taken its place: until then mails link to it. */
export const isThisCycles = ({ unit, isMade }: UnitIndex, { kind, parts }: LogEntry): boolean => {
  const current = unit.settings.year;
  return parts.year === current || (kind === 'statusForm' && !isMade(keyOf.statusForm(current, parts.employeeId)));
};

/** Forms of those who have left and of earlier cycles are closed; those of one who comes back are opened again. */
export const formStateWork = (index: UnitIndex): FormStateWork[] => {
  const owner = ownerHash(index.unit.settings);
  const works: FormStateWork[] = [];
  for (const entry of index.log) {
    if (entry.state !== 'done' || !isKind(entry, ...FORM_KINDS) || !isFile(entry) || !isOwnedBy(entry, owner)) continue;
    const { year, employeeId } = entry.parts;
    const open = isThisCycles(index, entry) && (index.employee(employeeId)?.state ?? 'left') !== 'left';
    if (open === (entry.details.closed === undefined)) continue;
    const key = keyOf.formState(year, employeeId, entry.kind);
    works.push({ kind: 'formState', key, fileKey: entry.key, employeeId, open });
  }
  return works;
};
