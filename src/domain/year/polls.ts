// Which forms and Docs a run polls for what people have written: not all of them every hour.

import { isMonday, workingDaysBefore } from '../calendar/workingDays.ts';
import { isToCome } from '../conversation/conversationTime.ts';
import { isAskedToShow } from '../forms/keptFeedback.ts';
import { addressHash, readerOf } from '../unit/emailAddress.ts';
import type { Conversation, Now } from '../unit/unit.ts';
import { isOwnedBy, ownerHash } from '../work/fileOwner.ts';
import { notedTrouble } from '../work/fileTroubles.ts';
import type { LogEntry } from '../work/logEntries.ts';
import { isBeforeMails } from '../work/morning.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type FormKind, keyOf } from '../work/work.ts';

/** A status form that none has replaced may be so many years old. */
const YEARS_BACK = 5;

export interface PreparationForm {
  employeeId: string;
  year: number;
  formId: string;
  /** UTC instant of the last response taken in; empty for all. */
  since: string;
}

/**
 * The employees whose preparation form may hold answers not yet collected: as long as a form takes answers, it is read.
 * People who have answered, or have been talked to, seldom answer again: their forms are polled before the mails of a
 * working day, and every hour only around the conversation. Once both have confirmed, once a week will do.
 * `everything` reads them all, since their time is about to end.
 */
export const formsToPoll = (index: UnitIndex, now: Now, everything = false): PreparationForm[] => {
  const { year, closedDays } = index.unit.settings;
  const all = everything || isBeforeMails(index, now);
  const open: PreparationForm[] = [];
  for (const employee of index.unit.employees) {
    const form = index.entry(keyOf.form(year, employee.id));
    if (employee.state === 'left' || !form || !isOpenTo(index, form)) continue;
    if (notedTrouble(index, employee.id, 'form') === 'gone') continue;
    if (!index.isDone(keyOf.invitation(year, employee.id))) continue;
    const answered = index.entry(keyOf.answered(year, employee.id));
    // Where another address counts now than then, its answers may have been there all the time.
    const sameReader = answered?.details.respondent === addressHash(readerOf(index.unit.settings, employee));
    const since = sameReader ? (answered?.details.submitted ?? '') : '';
    const { conversationDate } = employee;
    const isFar = conversationDate !== '' && now.date < workingDaysBefore(conversationDate, 1, closedDays);
    const { heldOn = '', ...conversation } = index.conversation(employee.id) ?? {};
    const isOver = heldOn !== '' && heldOn < now.date;
    if (!all && (isOver || (since !== '' && isFar))) continue;
    if (!everything && isSettled(conversation) && !isMonday(now.date)) continue;
    open.push({ employeeId: employee.id, year, formId: form.details.file ?? '', since });
  }
  return open;
};

export interface ConfirmationForm {
  employeeId: string;
  year: number;
  formId: string;
}

/**
 * The confirmation forms that take answers: every hour while the employee has not confirmed, once a week from then on,
 * since people may still object. `everything` reads them all, since their time is about to end.
 */
export const agreementFormsToPoll = (index: UnitIndex, now: Now, everything = false): ConfirmationForm[] => {
  const { year } = index.unit.settings;
  const all = everything || (isMonday(now.date) && isBeforeMails(index, now));
  return index.unit.employees.flatMap(({ id, state }): ConfirmationForm[] => {
    const form = index.entry(keyOf.agreementForm(year, id));
    if (state === 'left' || !form || !isOpenTo(index, form)) return [];
    if (notedTrouble(index, id, 'agreementForm') === 'gone') return [];
    const hasConfirmed = Boolean(index.conversation(id)?.employeeConfirmedAt);
    return all || !hasConfirmed ? [{ employeeId: id, year, formId: form.details.file ?? '' }] : [];
  });
};

/** Takes answers, and is the present manager's: a predecessor's form is read in that person's last run. */
const isOpenTo = ({ unit }: UnitIndex, form: LogEntry<FormKind>): boolean =>
  Boolean(form.details.file) && !form.details.closed && isOwnedBy(form, ownerHash(unit.settings));

const isSettled = (conversation: Pick<Partial<Conversation>, 'managerConfirmedAt' | 'employeeConfirmedAt'>): boolean =>
  Boolean(conversation.managerConfirmedAt && conversation.employeeConfirmedAt);

/** The Docs whose agreement table may hold something new: the conversation has begun and is not confirmed by both. */
export const docsToRead = (index: UnitIndex, now: Now): { employeeId: string; docId: string; lastRead: string }[] => {
  const { settings } = index.unit;
  if (!settings.readAgreements) return [];
  return index.unit.employees.flatMap((employee) => {
    const doc = index.entry(keyOf.doc(settings.year, employee.id));
    if (employee.state !== 'active' || doc?.state !== 'done' || !doc.details.file) return [];
    if (notedTrouble(index, employee.id, 'doc') === 'gone') return [];
    const conversation = index.conversation(employee.id);
    if (conversation && isSettled(conversation) && conversation.problems === '') return [];
    if (!conversation?.heldOn && isToCome(employee, now)) return [];
    return [{ employeeId: employee.id, docId: doc.details.file, lastRead: doc.details.lastRead ?? '' }];
  });
};

export interface StatusFormMade {
  employeeId: string;
  /** Of the cycle that it belongs to, and its answers with it. */
  year: number;
  formId: string;
}

/**
 * The status forms that people can answer who have not left. Where another conversation has been held since, the former one
 * counts until the new one's is made.
 */
export const statusFormsMade = (index: UnitIndex): StatusFormMade[] =>
  index.unit.employees.flatMap(({ id, state }) => {
    const hasForm = state !== 'left' && (index.lastHeld(id) !== undefined || isAskedToShow(index, id));
    const last = hasForm ? statusYear(index, id) : 0;
    for (let year = last; year > last - YEARS_BACK && last > 0; year -= 1) {
      const formId = index.entry(keyOf.statusForm(year, id))?.details.file;
      if (formId) return [{ employeeId: id, year, formId }];
    }
    return [];
  });

/**
 * The forms that may hold new answers: before the mails of a working day all of them, so that nobody is reminded of a
 * form already answered; in other hours the forms of people who got the link today or on the previous working day.
 * `everything` reads them all, since somebody asks for what is new.
 */
export const statusFormsToPoll = (
  index: UnitIndex,
  now: Now,
  everything = false,
): (StatusFormMade & { since: string })[] => {
  const { settings } = index.unit;
  const all = everything || isBeforeMails(index, now);
  const latest = workingDaysBefore(now.date, 1, settings.closedDays);
  return statusFormsMade(index).flatMap(({ employeeId, year, formId }) => {
    const employee = index.employee(employeeId);
    if (!employee || !(all || index.mailedOn(employeeId) >= latest)) return [];
    if (notedTrouble(index, employeeId, 'statusForm') === 'gone') return [];
    const taken = index.entry(keyOf.progress(year, employeeId))?.details;
    // Where another address counts now than then, its answers may have been there all the time.
    const sameReader = taken?.respondent === addressHash(readerOf(settings, employee));
    return [{ employeeId, year, formId, since: sameReader ? (taken?.submitted ?? '') : '' }];
  });
};
