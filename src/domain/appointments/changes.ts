// Changes of what people have been told: of the strategy meeting, the conversation and the half-year review, in one place.
import { slotOf } from '../conversation/conversationTime.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import { assertNever } from '../text/assertNever.ts';
import { isEmail, isWithoutAddress } from '../unit/emailAddress.ts';
import type { Now } from '../unit/unit.ts';
import { isKind, type LogEntry, type LogNote, noteOf } from '../work/logEntries.ts';
import { type KeyParts, type LogKey, partsOfKey } from '../work/logKeys.ts';
import { isBeforeNextMorning, untilNextNotice } from '../work/morning.ts';
import { type Proposal, propose, unapproved } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailKind, mailOf } from '../work/work.ts';
import { changeOf, detailsOf, type Facts, type ToldDetails, takesEffectAt } from './told.ts';

/** The mails that tell of an appointment first. The log keeps with them what has been told last. */
export const FIRST_MAILS = ['strategyMeeting', 'invitation', 'miniMus'] as const satisfies readonly MailKind[];
export type FirstMail = (typeof FIRST_MAILS)[number];

/** A change that its reader does not know of. */
export interface Change {
  first: LogEntry<FirstMail>;
  /** What the reader was told last. */
  told: ToldDetails;
  /** Of the notice. */
  key: LogKey<MailKind>;
  employeeId: string;
  /** Undefined where it is called off. */
  facts: Facts | undefined;
  sequence: number;
  /** It takes effect before the next morning's mails, or there is nobody to mail by then. */
  isUrgent: boolean;
}

/** What is true of the appointment; undefined where there is none. */
export const factsNow = (
  index: UnitIndex,
  { kind, year, employeeId }: { kind: FirstMail; year: number; employeeId: string },
  today: string,
): Facts | undefined => {
  const { settings } = index.unit;
  const employee = index.employee(employeeId);
  if (employee?.state !== 'active') return undefined;
  if (kind === 'miniMus') {
    const date = index.lastHeld(employeeId)?.year === year ? halfYearReviewDateOf(index, employee, today) : '';
    return date === '' ? undefined : { date, time: '', place: settings.conversationPlace, minutes: 0 };
  }
  if (year !== settings.year) return undefined;
  if (kind === 'invitation')
    return slotOf(employee) === ''
      ? undefined
      : {
          date: employee.conversationDate,
          time: employee.conversationTime,
          place: settings.conversationPlace,
          minutes: settings.conversationMinutes,
        };
  const { meetingDate: date, meetingTime: time, meetingPlace: place, meetingMinutes: minutes } = settings;
  return date === '' || time === '' ? undefined : { date, time, place, minutes };
};

/** The change of the appointment of that first mail, where there is one to tell. */
export const changeFor = (index: UnitIndex, first: LogEntry<FirstMail>, now: Now): Change | undefined => {
  const { kind, state, parts, details } = first;
  const { year, employeeId } = parts;
  if (state !== 'done' || isHeld(index, kind, year, employeeId)) return undefined;
  const { slot, place, minutes, off, sequence: changes = 0 } = details;
  const told: ToldDetails = { slot, place, minutes, off };
  const facts = factsNow(index, { kind, year, employeeId }, now.date);
  const change = changeOf(told, facts, now);
  if (!change) return undefined;
  const given = change === 'changed' ? facts : undefined;
  const sequence = changes + 1;
  return {
    first,
    told,
    key: noticeKey(parts, sequence, given),
    employeeId,
    facts: given,
    sequence,
    isUrgent: isToBeDeleted(index, employeeId) || isBeforeNextMorning(index, now, takesEffectAt(told, facts, now)),
  };
};

/** All that is to be told, to whomever. */
export const changesIn = (index: UnitIndex, now: Now): Change[] =>
  firstMailsIn(index).flatMap((first) => changeFor(index, first, now) ?? []);

/** The first mails about appointments, of whatever year. */
export const firstMailsIn = ({ log }: UnitIndex): LogEntry<FirstMail>[] =>
  log.flatMap((entry) => (isFirstMail(entry) ? [entry] : []));

/** A change goes with the morning's mails or, where it takes effect before them, at once. */
export const changeWork = (index: UnitIndex, now: Now): Proposal[] =>
  changesIn(index, now).flatMap((change): Proposal[] => {
    const { key, first, employeeId, isUrgent } = change;
    if (!isMailable(index, employeeId) || index.isDone(key)) return [];
    const waitsFor =
      isKind(first, 'strategyMeeting') &&
      ((first.parts.year === index.unit.settings.year && unapproved(index, 'strategyMeeting')) ||
        (!isUrgent && untilNextNotice(index, first.key, now)));
    const work = mailOf(partsOfKey(key).kind, key, 'employee', [employeeId]);
    return [isUrgent ? { ...propose(work, waitsFor), isUrgent } : propose(work, waitsFor)];
  });

/** The person is in the Sheet with an address that is nobody else's, or takes part on paper: then the manager tells it. */
export const isMailable = (index: UnitIndex, employeeId: string): boolean => {
  const employee = index.employee(employeeId);
  if (!employee || !index.isReachable(employeeId)) return false;
  return isWithoutAddress(employee) || isEmail(employee.email.trim());
};

/**
 * What the mail of that key says of its appointment, for the log to keep: a first mail what is true now, a notice what
 * has changed.
 */
export const toldBy = (index: UnitIndex, key: LogKey<MailKind>, now: Now): ToldDetails & { sequence?: number } => {
  const parts = partsOfKey(key);
  const first = firstOf(parts);
  if (!first) return {};
  if (first === key) {
    const { kind, year, employeeId } = partsOfKey(first);
    const facts = factsNow(index, { kind, year, employeeId }, now.date);
    return facts ? { ...detailsOf(facts), sequence: 0 } : {};
  }
  const entry = index.entry<FirstMail>(first);
  const change = entry && changeFor(index, entry, now);
  if (!change) return {};
  return change.facts ? detailsOf(change.facts) : { ...change.told, off: true };
};

/** The first mail of the appointment that the mail is about; undefined where it is about none. */
export const firstOf = (parts: KeyParts<MailKind>): LogKey<FirstMail> | undefined => {
  const { kind, year } = parts;
  switch (kind) {
    case 'moved':
      return keyOf.invitation(year, parts.employeeId);
    case 'invitation':
    case 'strategyMeeting':
    case 'miniMus':
      return keyOf[kind](year, parts.employeeId);
    default:
      return undefined;
  }
};

/** What a notice says is noted with the first mail, where later runs look for what has been told last. */
export const notesOfTold = (index: UnitIndex, keys: readonly LogKey<MailKind>[]): LogNote<FirstMail>[] =>
  keys.flatMap((key) => {
    const notice = index.entry(key);
    if (!notice || !isKind(notice, 'moved', 'strategyMeeting', 'miniMus')) return [];
    const first = firstOf(notice.parts);
    const entry = first === undefined || first === key ? undefined : index.entry<FirstMail>(first);
    const sequence = Number(notice.parts.sequence);
    // Another notice may have been sent since, while nobody knew of this one.
    if (!entry || sequence <= (entry.details.sequence ?? 0)) return [];
    const { slot = inKey(notice.parts), place, minutes, off } = notice.details;
    return [noteOf(entry.key, { slot, place, minutes, off, sequence }, entry.details)];
  });

/** Claims of older code have what they say in their key only. */
const inKey = (parts: KeyParts<'moved' | 'strategyMeeting' | 'miniMus'>): string =>
  parts.kind === 'miniMus' ? parts.date : parts.slot;

/** In a notice's key, in the place of the time. */
export const OFF = 'off';

const noticeKey = (
  { kind, year, employeeId }: { kind: FirstMail; year: number; employeeId: string },
  sequence: number,
  facts: Facts | undefined,
): LogKey<MailKind> => {
  const slot = facts ? (detailsOf(facts).slot ?? '') : OFF;
  switch (kind) {
    case 'invitation':
      return keyOf.moved(year, employeeId, sequence, slot);
    case 'strategyMeeting':
      return keyOf.meetingMoved(year, employeeId, sequence, slot);
    case 'miniMus':
      return keyOf.miniMusMoved(year, employeeId, sequence, slot);
    default:
      return assertNever(kind);
  }
};

/** After the deletion nothing knows the address. */
const isToBeDeleted = (index: UnitIndex, employeeId: string): boolean =>
  index.entry(keyOf.deletion(index.unit.settings.year, employeeId, 'person')) !== undefined;

/** Nobody needs to hear of the time of a talk that has been held. */
const isHeld = (index: UnitIndex, kind: FirstMail, year: number, employeeId: string): boolean => {
  if (kind === 'invitation') return index.heldOn(employeeId, year) !== '';
  const talk = index.lastHeld(employeeId);
  return kind === 'miniMus' && talk?.year === year && talk.miniMusHeldOn !== '';
};

const isFirstMail = (entry: LogEntry): entry is LogEntry<FirstMail> =>
  isKind(entry, ...FIRST_MAILS) && firstOf(entry.parts) === entry.key;
