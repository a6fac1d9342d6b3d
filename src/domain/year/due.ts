// What should exist or be sent by now and is not yet: the one decision that the whole year follows from.

import { confirmationWork, mail } from '../agreements/confirmationWork.ts';
import { MORNING, NIGHT } from '../calendar/businessHours.ts';
import { daysBetween } from '../calendar/calendarDate.ts';
import { isWorkingDay, workingDaysBefore } from '../calendar/workingDays.ts';
import { preparationComplete } from '../forms/preparation.ts';
import { miniMusWork } from '../halfYear/miniMus.ts';
import { accessWork } from '../people/accessWork.ts';
import { formStateWork, lapseWork } from '../people/leaving.ts';
import { deletionWork, receiptWork } from '../privacy/deletionWork.ts';
import { replyWork } from '../strategy/suggestionReplies.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lazy } from '../text/lazy.ts';
import type { Employee, Now, Settings, Unit } from '../unit/unit.ts';
import { combineMails, isCombinedMail, readerOfMail, withoutUncertain } from '../work/combineMails.ts';
import { ownerHash } from '../work/fileOwner.ts';
import { type UnitIndex, unitIndexOf } from '../work/unitIndex.ts';
import { type Due, keyOf, type MailWork, type Phase, type WaitingReason, type Work } from '../work/work.ts';
import { followUpWork } from './reminders.ts';
import { reportWork } from './reportDue.ts';

export const TOPICS_WORKING_DAYS_BEFORE = 2;
/** For those whose conversation comes before the common deadline, or who are invited after it. */
const OWN_DEADLINE_WORKING_DAYS_BEFORE = 3;

/** Pure: the same unit at the same moment always gives the same work, in the order in which it must be done. */
export const due = (unit: Unit, now: Now): Due => {
  const index = unitIndexOf(unit);
  const found: Due = { ready: [], waiting: [] };
  const { settings } = unit;
  const common = commonFingerprint(index);
  const questions = lazy(() => fingerprint(JSON.stringify(unit.questions)));
  const morning = isMorning(settings, now);
  const meetingHeld = isMeetingHeld(settings, now);
  const meetingSlot = meetingSlotOf(settings);

  const add = (work: Work, ...reasons: (WaitingReason | false | undefined)[]): void => {
    const { rest, uncertain } = work.kind === 'mail' ? withoutUncertain(work, index) : { rest: work, uncertain: [] };
    for (const doubtful of uncertain) found.waiting.push({ work: doubtful, reason: 'uncertain' });
    if (!rest) return;
    const state = index.entry(rest.key)?.state;
    const told = isCombinedMail(rest) && (!morning ? 'notMorning' : hasMailToday(rest) && 'mailedToday');
    const reason = state === 'uncertain' ? 'uncertain' : (reasons.find(Boolean) ?? told);
    if (reason) found.waiting.push({ work: rest, reason });
    else found.ready.push(rest);
  };
  const hasMailToday = (work: MailWork): boolean => index.combinedOn(readerOfMail(work)) >= now.date;
  const approved = (phase: Phase): boolean => index.entry(keyOf.approval(settings.year, phase)) !== undefined;
  const unapproved = (phase: Phase): WaitingReason | false => !approved(phase) && 'notApproved';

  for (const employee of unit.employees) {
    if (employee.state !== 'active' || !index.isReachable(employee.id)) continue;
    const details = personOf(index, employee);
    const { keys } = details;
    // Whose answers of this cycle are deleted has come to its end in it: nothing is made or asked anew.
    if (index.entry(keyOf.deletion(settings.year, employee.id, 'answers'))) continue;
    const held = Boolean(details.conversation?.heldOn);

    if (!meetingHeld && index.isDone(keys.strategyMeeting)) {
      const told = index.entry(keys.strategyMeeting)?.details ?? {};
      const sequence = Number(told.sequence ?? '0') + 1;
      const key = keyOf.meetingMoved(settings.year, employee.id, sequence, meetingSlot);
      if (meetingSlot !== '' && (told.slot ?? meetingSlot) !== meetingSlot && !index.isDone(key)) {
        add(mail('strategyMeeting', key, employee), unapproved('strategyMeeting'), !morning && 'notMorning');
      }
    } else if (!meetingHeld) {
      add(
        mail('strategyMeeting', keys.strategyMeeting, employee),
        unapproved('strategyMeeting'),
        meetingSlot === '' && 'meetingNotSet',
        index.activeFocusAreas.length === 0 && 'noFocusAreas',
      );
    }

    // A form that people may have answered stays as it is, and so does a Doc whose agreements someone has confirmed.
    const formIsSettled = index.isMade(keys.form) && (details.invited || held);
    const made = formIsSettled || !approved('forms') ? '' : formFingerprint(index, employee, [common, questions()]);
    const formStale = !formIsSettled && !(index.isMade(keys.form) && index.entry(keys.form)?.details.made === made);
    if (formStale && !held) {
      add(
        { kind: 'form', key: keys.form, employeeId: employee.id, fingerprint: made, version: 0 },
        unapproved('forms'),
      );
    }
    const confirmed = details.conversation?.managerConfirmedAt || details.conversation?.employeeConfirmedAt;
    const docIsSettled = index.isMade(keys.doc) && confirmed;
    const shown = docIsSettled ? '' : docFingerprint(index, employee, common);
    if (!index.isMade(keys.doc)) {
      add({ kind: 'doc', key: keys.doc, employeeId: employee.id, fingerprint: shown, version: 0 }, unapproved('forms'));
    } else if (!docIsSettled && index.entry(keys.doc)?.details.made !== shown) {
      add({ kind: 'updateDoc', key: keys.doc, employeeId: employee.id, fingerprint: shown });
    }

    for (const work of accessWork(index, employee)) add(work);

    if (!details.invited) {
      add(
        mail('invitation', keys.invitation, employee),
        unapproved('invitations'),
        invitationsBlocked(settings, now),
        details.slot === '' && 'noConversationTime',
        (formStale || !index.isMade(keys.doc)) && 'formNotReady',
      );
    } else if (details.slot !== '' && details.toldSlot !== details.slot && !held && isToCome(employee, now)) {
      const key = keyOf.moved(settings.year, employee.id, details.sequence + 1, details.slot);
      if (!index.isDone(key)) add(mail('moved', key, employee), !morning && 'notMorning');
    }

    for (const work of newManagerWork(index, employee)) {
      add(work, (!index.isMade(keys.doc) || (formStale && !held)) && 'formNotReady');
    }

    const reminder = settings.remindAnswers ? reminderDue(index, employee, details, now) : undefined;
    if (reminder) add(mail('reminder', reminder, employee));

    if (details.answered && preparationComplete(index, employee.id) && !index.isDone(keys.feedback)) {
      add({ kind: 'releaseFeedback', key: keys.feedback, employeeId: employee.id });
    }

    if (settings.sendTopics && details.invited && !held && topicsDue(settings, employee, now)) {
      const key = keyOf.topics(settings.year, employee.id, employee.conversationDate);
      if (!index.isDone(key)) add({ ...mail('topics', key, employee), to: 'manager' });
    }

    for (const work of confirmationWork(index, employee)) {
      add(work, work.kind === 'mail' && work.mail === 'confirmation' && !morning && 'notMorning');
    }
  }

  for (const work of [
    ...followUpWork(index, now),
    ...miniMusWork(index, now),
    ...reportWork(index, now),
    ...replyWork(index),
  ]) {
    add(work, work.kind === 'mail' && !morning && 'notMorning');
  }
  for (const work of [...lapseWork(index, now), ...formStateWork(index), ...receiptWork(index)]) add(work);
  for (const { work, otherHand } of deletionWork(index)) add(work, otherHand && 'otherHand');
  const ready = combineMails(found.ready, index).sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  return { ready, waiting: found.waiting };
};

/** Sheet first, then files, then what tells people of them. */
const ORDER: Record<Work['kind'], number> = {
  lapse: 0,
  version: 0,
  releaseFeedback: 1,
  form: 2,
  doc: 3,
  updateDoc: 4,
  agreementForm: 5,
  statusForm: 5,
  access: 6,
  formState: 6,
  pdf: 7,
  halfYear: 7,
  report: 8,
  mail: 9,
  deletion: 10,
  receipt: 11,
};

/** The strategy meeting is over. */
export const isMeetingHeld = (settings: Settings, now: Now): boolean =>
  settings.meetingDate !== '' &&
  `${now.date}T${now.time}` >=
    `${settings.meetingDate}T${settings.meetingTime === '' ? '23:59' : settings.meetingTime}`;

/** Invitations wait for the strategy meeting, unless the manager has given a reason to pass it. */
export const invitationsBlocked = (settings: Settings, now: Now): WaitingReason | false => {
  if (settings.meetingOverrideReason.trim() !== '' || isMeetingHeld(settings, now)) return false;
  return settings.meetingDate === '' ? 'meetingNotSet' : 'meetingNotHeld';
};

/** Mails that leave by themselves leave between 08 and 09 on a working day. */
export const isMorning = (settings: Settings, now: Now): boolean =>
  now.time >= MORNING.from && now.time < MORNING.to && isWorkingDay(now.date, settings.closedDays);

/**
 * The hourly run rests in the evening and at night, at weekends and on public holidays; what comes in meanwhile is
 * collected on the next working day, before anything is sent.
 */
export const isRest = (now: Now): boolean => now.time >= NIGHT.from || now.time < NIGHT.to || !isWorkingDay(now.date);

/** The day by which the employee is asked to have answered; empty while no conversation is set. */
export const answerDeadlineOf = (settings: Settings, employee: Employee, invitedOn = ''): string => {
  const common = settings.answerDeadline;
  const { conversationDate } = employee;
  const commonHolds =
    common !== '' && (conversationDate === '' || common < conversationDate) && (invitedOn === '' || invitedOn < common);
  if (commonHolds) return common;
  return conversationDate === ''
    ? ''
    : workingDaysBefore(conversationDate, OWN_DEADLINE_WORKING_DAYS_BEFORE, settings.closedDays);
};

/** Date and time of the conversation as one text, `2026-09-28T10:00`; empty while either is not set. */
export const slotOf = ({ conversationDate, conversationTime }: Employee): string =>
  conversationDate === '' || conversationTime === '' ? '' : `${conversationDate}T${conversationTime}`;

/** When and where the strategy meeting is, as one text without the place's name; empty while it has no date or time. */
export const meetingSlotOf = ({ meetingDate, meetingTime, meetingPlace }: Settings): string =>
  meetingDate === '' || meetingTime === '' ? '' : `${meetingDate}T${meetingTime}/${fingerprint(meetingPlace.trim())}`;

interface Person {
  keys: ReturnType<typeof keysOf>;
  invited: boolean;
  invitedOn: string;
  answered: boolean;
  slot: string;
  /** The time that the last invitation or notice of change gave. */
  toldSlot: string;
  /** How many notices of change that was. */
  sequence: number;
  conversation: ReturnType<UnitIndex['conversation']>;
}

const keysOf = (year: number, id: string) => ({
  strategyMeeting: keyOf.strategyMeeting(year, id),
  form: keyOf.form(year, id),
  doc: keyOf.doc(year, id),
  invitation: keyOf.invitation(year, id),
  answered: keyOf.answered(year, id),
  feedback: keyOf.feedback(year, id),
});

const personOf = (index: UnitIndex, employee: Employee): Person => {
  const keys = keysOf(index.unit.settings.year, employee.id);
  const invitation = index.entry(keys.invitation);
  return {
    keys,
    invited: invitation?.state === 'done',
    invitedOn: invitation?.at.slice(0, 10) ?? '',
    answered: index.isDone(keys.answered),
    slot: slotOf(employee),
    toldSlot: invitation?.details.slot ?? slotOf(employee),
    sequence: Number(invitation?.details.sequence ?? '0'),
    conversation: index.conversation(employee.id),
  };
};

/** The conversation has not begun. */
export const isToCome = ({ conversationDate, conversationTime }: Employee, now: Now): boolean =>
  conversationDate === '' || `${conversationDate}T${conversationTime}` > `${now.date}T${now.time}`;

/** Told once, when the files that take the place of the former ones are there. */
const newManagerWork = ({ unit, entry }: UnitIndex, employee: Employee): Work[] => {
  const key = keyOf.newManager(unit.settings.year, employee.id, ownerHash(unit.settings));
  const state = entry(key)?.state;
  return state === undefined || state === 'done' ? [] : [mail('newManager', key, employee)];
};

/** The key of the one reminder that today calls for: the latest whose day has come, if it has not been sent. */
const reminderDue = (index: UnitIndex, employee: Employee, person: Person, now: Now): string | undefined => {
  const { settings } = index.unit;
  if (!person.invited || person.answered || person.conversation?.heldOn) return undefined;
  const deadline = answerDeadlineOf(settings, employee, person.invitedOn);
  if (deadline === '' || now.date > deadline || person.invitedOn >= now.date) return undefined;
  const left = daysBetween(now.date, deadline);
  const days = settings.reminderDays.filter((day) => day >= left).sort((a, b) => a - b)[0];
  if (days === undefined) return undefined;
  const key = keyOf.reminder(settings.year, employee.id, days);
  return index.isDone(key) ? undefined : key;
};

const topicsDue = (settings: Settings, employee: Employee, now: Now): boolean =>
  employee.conversationDate !== '' &&
  now.date <= employee.conversationDate &&
  now.date >= workingDaysBefore(employee.conversationDate, TOPICS_WORKING_DAYS_BEFORE, settings.closedDays);

/** What all forms and Docs are made from; forms of the questions besides. */
const commonFingerprint = (index: UnitIndex): string => {
  const { unit } = index;
  const { settings } = unit;
  return fingerprint(
    JSON.stringify(index.activeFocusAreas.map(({ id, title, why, signOfSuccess }) => [id, title, why, signOfSuccess])),
    settings.unitName,
    settings.managerName,
    settings.organisation,
    settings.legalBasis,
    settings.recipients,
    settings.retention,
    String([settings.answersMonths, settings.agreementsMonths]),
  );
};

/** Of what one employee's form is made from. */
const formFingerprint = (index: UnitIndex, employee: Employee, common: readonly string[]): string =>
  fingerprint(
    ...common,
    employee.name,
    employee.language,
    ...index.tailoring(employee.id).flatMap((row) => [row.kind, row.questionId, row.text, row.note]),
    ...index
      .agreements(employee.id)
      .filter((agreement) => (agreement.year ?? 0) < index.unit.settings.year)
      .flatMap((agreement) => [agreement.id, agreement.text]),
  );

/** Of what one employee's Doc shows; the response that was taken in stands for the answers it brought. */
export const docFingerprint = (index: UnitIndex, employee: Employee, common = commonFingerprint(index)): string =>
  fingerprint(
    common,
    slotOf(employee),
    ...responseOf(index, employee.id),
    ...(index.isDone(keyOf.feedback(index.unit.settings.year, employee.id))
      ? ['released', ...index.preparation(employee.id).flatMap((row) => [row.questionId, row.answer, row.reason])]
      : []),
  );

const responseOf = (index: UnitIndex, employeeId: string): string[] => {
  const answered = index.entry(keyOf.answered(index.unit.settings.year, employeeId));
  return [answered?.details.response ?? '', answered?.details.submitted ?? ''];
};
