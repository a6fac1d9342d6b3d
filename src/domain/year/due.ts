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
import type { Employee, Now, Settings, Unit } from '../unit/unit.ts';
import { gathered, isGatheredMail, readerOfMail, withoutUncertain } from '../work/combineMails.ts';
import { ownHand } from '../work/fileOwner.ts';
import { once, type Register, registerOf } from '../work/unitIndex.ts';
import { type Due, keyOf, type MailWork, type Phase, type WaitingReason, type Work } from '../work/work.ts';
import { followUpWork } from './reminders.ts';
import { reportWork } from './reportDue.ts';

export const TOPICS_WORKING_DAYS_BEFORE = 2;
/** For those whose conversation comes before the common deadline, or who are invited after it. */
const OWN_DEADLINE_WORKING_DAYS_BEFORE = 3;

/** Pure: the same unit at the same moment always gives the same work, in the order in which it must be done. */
export const due = (unit: Unit, now: Now): Due => {
  const register = registerOf(unit);
  const found: Due = { ready: [], waiting: [] };
  const { settings } = unit;
  const common = commonFingerprint(register);
  const questions = once(() => fingerprint(JSON.stringify(unit.questions)));
  const morning = isMorning(settings, now);
  const meetingHeld = isMeetingHeld(settings, now);
  const meetingSlot = meetingSlotOf(settings);

  const add = (work: Work, ...reasons: (WaitingReason | false | undefined)[]): void => {
    const { rest, uncertain } = work.kind === 'mail' ? withoutUncertain(work, register) : { rest: work, uncertain: [] };
    for (const doubtful of uncertain) found.waiting.push({ work: doubtful, reason: 'uncertain' });
    if (!rest) return;
    const state = register.entry(rest.key)?.state;
    const told = isGatheredMail(rest) && (!morning ? 'notMorning' : hasMailToday(rest) && 'mailedToday');
    const reason = state === 'uncertain' ? 'uncertain' : (reasons.find(Boolean) ?? told);
    if (reason) found.waiting.push({ work: rest, reason });
    else found.ready.push(rest);
  };
  const hasMailToday = (work: MailWork): boolean => register.gatheredOn(readerOfMail(work)) >= now.date;
  const approved = (phase: Phase): boolean => register.entry(keyOf.approval(settings.year, phase)) !== undefined;
  const unapproved = (phase: Phase): WaitingReason | false => !approved(phase) && 'notApproved';

  for (const employee of unit.employees) {
    if (employee.state !== 'active' || !register.isReachable(employee.id)) continue;
    const facts = personOf(register, employee);
    const { keys } = facts;
    // Whose answers of this cycle are deleted has come to its end in it: nothing is made or asked anew.
    if (register.entry(keyOf.deletion(settings.year, employee.id, 'answers'))) continue;
    const held = Boolean(facts.conversation?.heldOn);

    if (!meetingHeld && register.isDone(keys.strategyMeeting)) {
      const told = register.entry(keys.strategyMeeting)?.facts ?? {};
      const sequence = Number(told.sequence ?? '0') + 1;
      const key = keyOf.meetingMoved(settings.year, employee.id, sequence, meetingSlot);
      if (meetingSlot !== '' && (told.slot ?? meetingSlot) !== meetingSlot && !register.isDone(key)) {
        add(mail('strategyMeeting', key, employee), unapproved('strategyMeeting'), !morning && 'notMorning');
      }
    } else if (!meetingHeld) {
      add(
        mail('strategyMeeting', keys.strategyMeeting, employee),
        unapproved('strategyMeeting'),
        meetingSlot === '' && 'meetingNotSet',
        register.activeFocusAreas.length === 0 && 'noFocusAreas',
      );
    }

    // A form that people may have answered stays as it is, and so does a Doc whose agreements someone has confirmed.
    const formIsSettled = register.isMade(keys.form) && (facts.invited || held);
    const made = formIsSettled || !approved('forms') ? '' : formFingerprint(register, employee, [common, questions()]);
    const formStale = !formIsSettled && !(register.isMade(keys.form) && register.entry(keys.form)?.facts.made === made);
    if (formStale && !held) {
      add(
        { kind: 'form', key: keys.form, employeeId: employee.id, fingerprint: made, version: 0 },
        unapproved('forms'),
      );
    }
    const confirmed = facts.conversation?.managerConfirmedAt || facts.conversation?.employeeConfirmedAt;
    const docIsSettled = register.isMade(keys.doc) && confirmed;
    const shown = docIsSettled ? '' : docFingerprint(register, employee, common);
    if (!register.isMade(keys.doc)) {
      add({ kind: 'doc', key: keys.doc, employeeId: employee.id, fingerprint: shown, version: 0 }, unapproved('forms'));
    } else if (!docIsSettled && register.entry(keys.doc)?.facts.made !== shown) {
      add({ kind: 'updateDoc', key: keys.doc, employeeId: employee.id, fingerprint: shown });
    }

    for (const work of accessWork(register, employee)) add(work);

    if (!facts.invited) {
      add(
        mail('invitation', keys.invitation, employee),
        unapproved('invitations'),
        invitationsBlocked(settings, now),
        facts.slot === '' && 'noConversationTime',
        (formStale || !register.isMade(keys.doc)) && 'formNotReady',
      );
    } else if (facts.slot !== '' && facts.toldSlot !== facts.slot && !held && isToCome(employee, now)) {
      const key = keyOf.moved(settings.year, employee.id, facts.sequence + 1, facts.slot);
      if (!register.isDone(key)) add(mail('moved', key, employee), !morning && 'notMorning');
    }

    for (const work of newManagerWork(register, employee)) {
      add(work, (!register.isMade(keys.doc) || (formStale && !held)) && 'formNotReady');
    }

    const reminder = settings.remindAnswers ? reminderDue(register, employee, facts, now) : undefined;
    if (reminder) add(mail('reminder', reminder, employee));

    if (facts.answered && preparationComplete(register, employee.id) && !register.isDone(keys.feedback)) {
      add({ kind: 'releaseFeedback', key: keys.feedback, employeeId: employee.id });
    }

    if (settings.sendTopics && facts.invited && !held && topicsDue(settings, employee, now)) {
      const key = keyOf.topics(settings.year, employee.id, employee.conversationDate);
      if (!register.isDone(key)) add({ ...mail('topics', key, employee), to: 'manager' });
    }

    for (const work of confirmationWork(register, employee)) {
      add(work, work.kind === 'mail' && work.mail === 'confirmation' && !morning && 'notMorning');
    }
  }

  for (const work of [
    ...followUpWork(register, now),
    ...miniMusWork(register, now),
    ...reportWork(register, now),
    ...replyWork(register),
  ]) {
    add(work, work.kind === 'mail' && !morning && 'notMorning');
  }
  for (const work of [...lapseWork(register, now), ...formStateWork(register), ...receiptWork(register)]) add(work);
  for (const { work, otherHand } of deletionWork(register)) add(work, otherHand && 'otherHand');
  const ready = gathered(found.ready, register).sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
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
  conversation: ReturnType<Register['conversation']>;
}

const keysOf = (year: number, id: string) => ({
  strategyMeeting: keyOf.strategyMeeting(year, id),
  form: keyOf.form(year, id),
  doc: keyOf.doc(year, id),
  invitation: keyOf.invitation(year, id),
  answered: keyOf.answered(year, id),
  feedback: keyOf.feedback(year, id),
});

const personOf = (register: Register, employee: Employee): Person => {
  const keys = keysOf(register.unit.settings.year, employee.id);
  const invitation = register.entry(keys.invitation);
  return {
    keys,
    invited: invitation?.state === 'done',
    invitedOn: invitation?.at.slice(0, 10) ?? '',
    answered: register.isDone(keys.answered),
    slot: slotOf(employee),
    toldSlot: invitation?.facts.slot ?? slotOf(employee),
    sequence: Number(invitation?.facts.sequence ?? '0'),
    conversation: register.conversation(employee.id),
  };
};

/** The conversation has not begun. */
export const isToCome = ({ conversationDate, conversationTime }: Employee, now: Now): boolean =>
  conversationDate === '' || `${conversationDate}T${conversationTime}` > `${now.date}T${now.time}`;

/** Told once, when the files that take the place of the former ones are there. */
const newManagerWork = ({ unit, entry }: Register, employee: Employee): Work[] => {
  const key = keyOf.newManager(unit.settings.year, employee.id, ownHand(unit.settings));
  const state = entry(key)?.state;
  return state === undefined || state === 'done' ? [] : [mail('newManager', key, employee)];
};

/** The key of the one reminder that today calls for: the latest whose day has come, if it has not been sent. */
const reminderDue = (register: Register, employee: Employee, person: Person, now: Now): string | undefined => {
  const { settings } = register.unit;
  if (!person.invited || person.answered || person.conversation?.heldOn) return undefined;
  const deadline = answerDeadlineOf(settings, employee, person.invitedOn);
  if (deadline === '' || now.date > deadline || person.invitedOn >= now.date) return undefined;
  const left = daysBetween(now.date, deadline);
  const days = settings.reminderDays.filter((day) => day >= left).sort((a, b) => a - b)[0];
  if (days === undefined) return undefined;
  const key = keyOf.reminder(settings.year, employee.id, days);
  return register.isDone(key) ? undefined : key;
};

const topicsDue = (settings: Settings, employee: Employee, now: Now): boolean =>
  employee.conversationDate !== '' &&
  now.date <= employee.conversationDate &&
  now.date >= workingDaysBefore(employee.conversationDate, TOPICS_WORKING_DAYS_BEFORE, settings.closedDays);

/** What all forms and Docs are made from; forms of the questions besides. */
const commonFingerprint = (register: Register): string => {
  const { unit } = register;
  const { settings } = unit;
  return fingerprint(
    JSON.stringify(
      register.activeFocusAreas.map(({ id, title, why, signOfSuccess }) => [id, title, why, signOfSuccess]),
    ),
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
const formFingerprint = (register: Register, employee: Employee, common: readonly string[]): string =>
  fingerprint(
    ...common,
    employee.name,
    employee.language,
    ...register.tailoring(employee.id).flatMap((row) => [row.kind, row.questionId, row.text, row.note]),
    ...register
      .agreements(employee.id)
      .filter((agreement) => (agreement.year ?? 0) < register.unit.settings.year)
      .flatMap((agreement) => [agreement.id, agreement.text]),
  );

/** Of what one employee's Doc shows; the response that was taken in stands for the answers it brought. */
export const docFingerprint = (register: Register, employee: Employee, common = commonFingerprint(register)): string =>
  fingerprint(
    common,
    slotOf(employee),
    ...responseOf(register, employee.id),
    ...(register.isDone(keyOf.feedback(register.unit.settings.year, employee.id))
      ? ['released', ...register.preparation(employee.id).flatMap((row) => [row.questionId, row.answer, row.reason])]
      : []),
  );

const responseOf = (register: Register, employeeId: string): string[] => {
  const answered = register.entry(keyOf.answered(register.unit.settings.year, employeeId));
  return [answered?.facts.response ?? '', answered?.facts.submitted ?? ''];
};
