// Which links to files people have been told, and what the log keeps of the link that a mail tells.
import { activeAgreements } from '../agreements/activeAgreements.ts';
import { isAskedToShow } from '../forms/keptFeedback.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lazyFor } from '../text/lazy.ts';
import type { Now } from '../unit/unit.ts';
import { isDead, LINKED, notedTrouble, USED_KINDS, type UsedKind } from '../work/fileTroubles.ts';
import { isKind, type LogEntry } from '../work/logEntries.ts';
import { employeeIdOf, type LogKey, partsOfKey } from '../work/logKeys.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, MAILS, type MailKind } from '../work/work.ts';
import { toldBy } from './changes.ts';

/** The key of the person's file of that kind which is in use now. */
export const usedFileKey = (index: UnitIndex, employeeId: string, kind: UsedKind): LogKey<UsedKind> =>
  keyOf[kind](kind === 'statusForm' ? statusYear(index, employeeId) : index.unit.settings.year, employeeId);

/** What a person was told last of one file: a former owner's may come back, so each change of the link has a number. */
export interface LastTold {
  number: number;
  /** Fingerprints of ids: one, but where nobody knows which mail has left. */
  files: ReadonlySet<string>;
}

export const lastTold = (index: UnitIndex, reader: string, key: LogKey<UsedKind>): LastTold | undefined =>
  linksTold(index).get(reader)?.get(placeOfFile(key));

/** By the reader, and by the kind and year of the file. */
const linksTold = lazyFor((index: UnitIndex): ReadonlyMap<string, ReadonlyMap<string, LastTold>> => {
  const told = new Map<string, Map<string, LastTold>>();
  for (const entry of index.log) {
    if (!isKind(entry, ...MAILS) || !hasTold(entry)) continue;
    const reader = entry.details.to ?? employeeIdOf(entry.parts);
    const places = told.get(reader) ?? new Map<string, LastTold>();
    told.set(reader, places);
    for (const [place, mark] of entry.details.links ?? []) {
      const [number, print] = [Number.parseInt(mark, 10), mark.slice(mark.indexOf(':') + 1)];
      const before = places.get(place);
      if (before && before.number > number) continue;
      const files = before?.number === number ? [...before.files, print] : [print];
      places.set(place, { number, files: new Set(files) });
    }
  }
  return told;
});

/** A mail that may have left may have told; a notice of a new link is in doubt until the manager says what came of it. */
const hasTold = ({ kind, state }: LogEntry<MailKind>): boolean =>
  state === 'done' || state === 'claimed' || (state === 'uncertain' && kind !== 'newLink');

/** `form-2026` */
export const placeOfFile = (key: LogKey<UsedKind>): string => {
  const { kind, year } = partsOfKey(key);
  return `${kind}-${year}`;
};

/** What the log keeps of a link: which file it is, and the how-manieth that the reader is told. */
const markOf = (index: UnitIndex, reader: string, key: LogKey<UsedKind>, file: string): [string, string] => {
  const last = lastTold(index, reader, key);
  const print = fingerprint(file);
  const number = (last?.number ?? 0) + (last?.files.has(print) ? 0 : 1);
  return [placeOfFile(key), `${number}:${print}`];
};

/** The files that the mail links to, for the log to keep: the mail of that key, to that reader. */
export const linksToldBy = (
  index: UnitIndex,
  key: LogKey<MailKind>,
  reader: string,
  now: Now,
): { links?: ReadonlyMap<string, string> } => {
  const employee = index.employee(reader);
  const links = linkedKinds(key).flatMap((kind): [string, string][] => {
    if (!employee?.hasAccount || isDead(notedTrouble(index, reader, kind))) return [];
    if (kind === 'statusForm' && !linksToStatusForm(index, key, reader, now)) return [];
    const file = usedFileKey(index, reader, kind);
    const id = index.entry(file)?.details.file;
    return id === undefined ? [] : [markOf(index, reader, file, id)];
  });
  return links.length === 0 ? {} : { links: new Map(links) };
};

export const linkedKinds = (key: LogKey<MailKind>): readonly UsedKind[] => {
  const parts = partsOfKey(key);
  return parts.kind === 'newLink' ? USED_KINDS.filter((kind) => kind === parts.file) : (LINKED[parts.kind] ?? []);
};

/** A talk that is called off, or that there are no agreements for, needs no form; nor a new manager who may ask nothing. */
const linksToStatusForm = (index: UnitIndex, key: LogKey<MailKind>, reader: string, now: Now): boolean => {
  const { kind } = partsOfKey(key);
  if (kind === 'newManager') return isAskedToShow(index, reader);
  return kind !== 'miniMus' || (activeAgreements(index, reader).length > 0 && !toldBy(index, key, now).off);
};
