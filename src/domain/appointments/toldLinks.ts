// Which files people have been told the links of, and which of those files others have taken the place of since.
import { activeAgreements } from '../agreements/activeAgreements.ts';
import { slotOf } from '../conversation/conversationTime.ts';
import { answerDeadlineOf } from '../forms/answerReminders.ts';
import { isAskedToShow, isKeptBack } from '../forms/keptFeedback.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lazyFor } from '../text/lazy.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { ownerHash } from '../work/fileOwner.ts';
import { isDead, LINKED, notedTrouble, USED_KINDS, type UsedKind } from '../work/fileTroubles.ts';
import { isFile, isKind, type LogEntry, type LogNote, noteOf } from '../work/logEntries.ts';
import { employeeIdOf, type LogKey, partsOfKey } from '../work/logKeys.ts';
import { isBeforeNextMorning } from '../work/morning.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, MAILS, type MailKind, mailOf } from '../work/work.ts';
import { changeFor, FIRST_MAILS, type FirstMail, isMailable, toldBy } from './changes.ts';

/** The key of the person's file of that kind which is in use now. */
export const usedFileKey = (index: UnitIndex, employeeId: string, kind: UsedKind): LogKey<UsedKind> =>
  keyOf[kind](kind === 'statusForm' ? statusYear(index, employeeId) : index.unit.settings.year, employeeId);

/** A file that takes the place of one whose link the person has been told. */
export interface NewLink {
  kind: UsedKind;
  /** Of the mail that tells it; undefined while the file is not made. */
  key: LogKey<'newLink'> | undefined;
}

/**
 * Whoever has been told the link of a file is told the link of the one that has taken its place, whatever the reason,
 * as long as it is of use: a form that takes no more answers is told to nobody.
 */
export const newLinks = (index: UnitIndex, employee: Employee): NewLink[] => {
  const { id } = employee;
  if (!employee.hasAccount) return [];
  return USED_KINDS.flatMap((kind): NewLink[] => {
    const key = usedFileKey(index, id, kind);
    const last = lastTold(index, id, key);
    if (!last || !isOfUse(index, employee, kind)) return [];
    const file = index.isMade(key) ? index.entry(key)?.details.file : undefined;
    if (file === undefined) return [{ kind, key: undefined }];
    const print = fingerprint(file);
    if (last.files.has(print)) return [];
    return [{ kind, key: keyOf.newLink(index.unit.settings.year, id, kind, last.number + 1, print) }];
  });
};

/** All that is new to a person goes into one mail: with the morning's or, where it is needed before them, at once. */
export const newLinkWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const links = newLinks(index, employee);
  if (links.length === 0) return [];
  const isUrgent = areUrgent(index, employee, links, now);
  const isIncomplete = links.some(({ key }) => key === undefined);
  return links.flatMap(({ key }): Proposal[] => {
    if (!key) return [];
    const work = mailOf('newLink', key, 'employee', [employee.id]);
    return [isUrgent ? { ...propose(work), isUrgent } : propose(work, isIncomplete && 'formNotReady')];
  });
};

/** Whom no mail brings a link that is needed before the next morning's; `canMail`: Google takes more mails today. */
export const linklessPeople = (index: UnitIndex, now: Now, canMail: boolean): Employee[] =>
  index.unit.employees.filter((employee) => {
    if (employee.state !== 'active') return false;
    const links = newLinks(index, employee);
    if (!areUrgent(index, employee, links, now)) return false;
    // Once a mail has been refused, or may or may not have left, it does not tell anybody by itself.
    const isTried = links.some(({ key = '' }) => ['failed', 'uncertain'].includes(index.entry(key)?.state ?? ''));
    return !canMail || isTried || !isMailable(index, employee.id);
  });

/** Sent once, together with the links of the files that take the place of the predecessor's. */
export const newManagerWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const key = keyOf.newManager(index.unit.settings.year, employee.id, ownerHash(index.unit.settings));
  const state = index.entry(key)?.state;
  if (state === undefined || state === 'done') return [];
  const work = mailOf('newManager', key, 'employee', [employee.id]);
  const links = newLinks(index, employee);
  if (areUrgent(index, employee, links, now)) return [{ ...propose(work), isUrgent: true }];
  const isFormAwaited =
    employee.hasAccount &&
    isAskedToShow(index, employee.id) &&
    !index.isMade(usedFileKey(index, employee.id, 'statusForm'));
  return [propose(work, (isFormAwaited || links.some((link) => link.key === undefined)) && 'formNotReady')];
};

/** Where something else of an appointment goes at once, the links go with it. */
const areUrgent = (index: UnitIndex, employee: Employee, links: readonly NewLink[], now: Now): boolean =>
  links.some(({ key }) => key !== undefined) &&
  (links.some(({ kind }) => neededAt(index, employee, kind, now).some((at) => isBeforeNextMorning(index, now, at))) ||
    hasUrgentChange(index, employee, now));

/** The moments to come at which the file is needed. */
const neededAt = (index: UnitIndex, employee: Employee, kind: UsedKind, now: Now): string[] => {
  const { settings } = index.unit;
  const moment = `${now.date}T${now.time}`;
  switch (kind) {
    case 'form': {
      const invitedOn = index.entry(keyOf.invitation(settings.year, employee.id))?.at.slice(0, 10);
      const isAnswered = index.isDone(keyOf.answered(settings.year, employee.id));
      const deadline = isAnswered ? '' : answerDeadlineOf(settings, employee, invitedOn);
      return [slotOf(employee), deadline === '' ? '' : `${deadline}T23:59`].filter((at) => at > moment);
    }
    case 'doc':
      return [slotOf(employee)].filter((at) => at > moment);
    case 'statusForm': {
      const date = halfYearReviewDateOf(index, employee, now.date);
      return date < now.date ? [] : [`${date}T00:00`];
    }
    case 'agreementForm':
      return [];
  }
};

const hasUrgentChange = (index: UnitIndex, { id }: Employee, now: Now): boolean => {
  const years = [index.unit.settings.year, index.lastHeld(id)?.year ?? 0];
  return FIRST_MAILS.some((kind) =>
    years.some((year) => {
      const first = index.entry<FirstMail>(keyOf[kind](year, id));
      return first !== undefined && changeFor(index, first, now)?.isUrgent;
    }),
  );
};

/** Whether the person can do something with it now. */
const isOfUse = (index: UnitIndex, employee: Employee, kind: UsedKind): boolean => {
  const { id } = employee;
  const conversation = index.conversation(id);
  switch (kind) {
    case 'form':
      return !conversation?.heldOn && !index.entry(keyOf.form(index.unit.settings.year, id))?.details.closed;
    case 'doc':
      return true;
    case 'agreementForm': {
      const { managerConfirmedAt = '', employeeConfirmedAt = '', version } = conversation ?? {};
      const request = keyOf.confirmationRequest(index.unit.settings.year, id, version ?? 0);
      // What nobody has been asked yet is asked with its own link.
      return managerConfirmedAt !== '' && employeeConfirmedAt === '' && index.isDone(request);
    }
    case 'statusForm':
      return activeAgreements(index, id).length > 0 || (isAskedToShow(index, id) && isKeptBack(index, id));
  }
};

/** What a person was told last of one file: a former owner's may come back, so each change of the link has a number. */
interface LastTold {
  number: number;
  /** Fingerprints of ids: one, but where nobody knows which mail has left. */
  files: ReadonlySet<string>;
}

const lastTold = (index: UnitIndex, reader: string, key: LogKey<UsedKind>): LastTold | undefined =>
  linksTold(index).get(reader)?.get(placeOf(key));

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
const placeOf = (key: LogKey<UsedKind>): string => {
  const { kind, year } = partsOfKey(key);
  return `${kind}-${year}`;
};

/** What the log keeps of a link: which file it is, and the how-manieth that the reader is told. */
const markOf = (index: UnitIndex, reader: string, key: LogKey<UsedKind>, file: string): [string, string] => {
  const last = lastTold(index, reader, key);
  const print = fingerprint(file);
  const number = (last?.number ?? 0) + (last?.files.has(print) ? 0 : 1);
  return [placeOf(key), `${number}:${print}`];
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

const linkedKinds = (key: LogKey<MailKind>): readonly UsedKind[] => {
  const parts = partsOfKey(key);
  return parts.kind === 'newLink' ? USED_KINDS.filter((kind) => kind === parts.file) : (LINKED[parts.kind] ?? []);
};

/** A talk that is called off, or that there are no agreements for, needs no form; nor a new manager who may ask nothing. */
const linksToStatusForm = (index: UnitIndex, key: LogKey<MailKind>, reader: string, now: Now): boolean => {
  const { kind } = partsOfKey(key);
  if (kind === 'newManager') return isAskedToShow(index, reader);
  return kind !== 'miniMus' || (activeAgreements(index, reader).length > 0 && !toldBy(index, key, now).off);
};

/**
 * What messages of older code told, which did not keep it: what stands there now. `hasAccount` of an employee's id: others
 * were mailed no links.
 */
export const withLinksTold = (
  log: readonly LogEntry[],
  hasAccount: (employeeId: string) => boolean,
): LogNote<MailKind>[] => {
  const files = filesByPerson(log);
  return log.flatMap((entry): LogNote<MailKind>[] => {
    if (!isKind(entry, ...MAILS) || entry.details.links || !['done', 'uncertain'].includes(entry.state)) return [];
    const reader = entry.details.to ?? employeeIdOf(entry.parts);
    // That mail linked to nothing that the invitation had not told.
    const kinds = entry.kind === 'newManager' ? [] : linkedKinds(entry.key);
    const own = hasAccount(reader) ? (files.get(reader) ?? []) : [];
    const links = own
      .filter(({ kind }) => kinds.includes(kind))
      .filter(({ kind, parts }) => kind === 'statusForm' || parts.year === entry.parts.year)
      .map(({ key, details }): [string, string] => [placeOf(key), `1:${fingerprint(details.file)}`]);
    return links.length === 0 ? [] : [noteOf(entry.key, { links: new Map(links) }, entry.details)];
  });
};

const filesByPerson = (log: readonly LogEntry[]) => {
  const filesIn = (entry: LogEntry) => (isKind(entry, ...USED_KINDS) && isFile(entry) ? [entry] : []);
  const byPerson = new Map<string, ReturnType<typeof filesIn>>();
  for (const file of log.flatMap(filesIn)) {
    const { employeeId } = file.parts;
    const known = byPerson.get(employeeId);
    if (known) known.push(file);
    else byPerson.set(employeeId, [file]);
  }
  return byPerson;
};
