// What waits for somebody: one list for both parties, from which every page, mail and number takes what is left to do.

import { problemLines } from '../agreements/conversationProblems.ts';
import { isManagersOwn, overdueAgreements } from '../agreements/overdue.ts';
import { conflictsOf } from '../agreements/progressConflicts.ts';
import { calledOffTalk } from '../appointments/calledOff.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { workingDaysBefore } from '../calendar/workingDays.ts';
import { isToCome, slotOf } from '../conversation/conversationTime.ts';
import { datesInDoubt } from '../conversation/datesInDoubt.ts';
import { preparationComplete } from '../forms/preparation.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import { openWishes } from '../halfYear/wishes.ts';
import { openDeletions } from '../privacy/retention.ts';
import { flaggedTexts } from '../report/flaggedTexts.ts';
import { toAdjust } from '../strategy/focusDecisions.ts';
import { unansweredSuggestions } from '../strategy/suggestionReplies.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { isKind } from '../work/logEntries.ts';
import { employeeIdOf, subjectOf } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { FORM_KINDS, keyOf } from '../work/work.ts';

/** The manager should have prepared so many working days before the conversation. */
const PREPARED_WORKING_DAYS_BEFORE = 2;
/** After so many days a conversation without agreements, or without answers on paper, is taken to have none. */
const ASKED_DAYS_AFTER = 14;

/** In the order in which they are to be looked at. */
export const WAITING_KINDS = [
  /** A mail of which nobody knows whether it left. */
  'uncertain',
  /** The employee has a remark on the agreements. */
  'objection',
  /** An agreement in the Doc's table or in the sidebar that could not be taken as it was written. */
  'refused',
  'confirmation',
  /** The day of the conversation has come, and nobody has registered it. */
  'talk',
  /** It was held, and nothing has been agreed. */
  'agreements',
  /** The conversation was called off, and the employee expects a new time. */
  'calledOff',
  'preparation',
  /** Google does not let the form or the Doc be made. */
  'file',
  /** A day that the Sheet may have read otherwise than people meant; nobody is told it before that is settled. */
  'date',
  /** What the employee asks of the manager in the status form: to do something, or to talk about an agreement. */
  'wish',
  'halfYearReview',
  'overdue',
  /** Both have written how far an agreement has come, and nobody can know which came last. */
  'conflict',
  /** One half of the feedback is missing though the conversation has been held. */
  'feedback',
  /** Whoever answers on paper: the manager keys the answers in. */
  'paper',
  /** A suggestion without an answer. */
  'reply',
  /** A text that stays out of the report until somebody has looked at it. */
  'text',
  /** A focus area that it was decided to adjust. */
  'adjust',
  /** No time is set for the conversation. */
  'time',
  'answers',
  /** The status form. */
  'status',
  /** What is kept about people, and may go. */
  'deletion',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Something has gone wrong there; all others are merely to be done. */
const TO_MEND: readonly WaitingKind[] = ['uncertain', 'refused', 'file', 'date', 'conflict'];
export const isToMend = (kind: WaitingKind): boolean => TO_MEND.includes(kind);

export interface WaitingItem {
  kind: WaitingKind;
  /** Whose move it is. */
  whose: 'manager' | 'employee';
  /** Whom it is about; empty where it is about nobody in particular. */
  employeeId: string;
  /** The day since which it waits, yyyy-MM-dd; empty where nobody knows. */
  since: string;
  /**
   * The agreement, suggestion, text, mail or deletion that it is about, which of the person's problems, or when the
   * conversation was to be; empty where the kind and the person say it all.
   */
  about: string;
}

/** Sorted by kind, then by how long it has waited; what nobody knows the day of comes first. */
export const waiting = (index: UnitIndex, now: Now): WaitingItem[] => {
  const items = [
    ...uncertainMails(index),
    ...refusedFiles(index),
    ...datesInDoubt(index, now).map(
      ({ tab, id, column, employeeId }): WaitingItem => ({
        ...MANAGERS,
        kind: 'date',
        employeeId,
        about: `${tab}/${id}/${column}`,
      }),
    ),
    ...index.unit.employees.flatMap((employee) => [
      ...ofConversation(index, employee, now),
      ...ofHalfYear(index, employee, now),
    ]),
    ...overdueAgreements(index, now.date).map(
      (agreement): WaitingItem => ({
        kind: 'overdue',
        whose: isManagersOwn(agreement) ? 'manager' : 'employee',
        employeeId: agreement.employeeId,
        since: agreement.deadline,
        about: agreement.id,
      }),
    ),
    ...index.unit.employees.flatMap((employee) => conflicts(index, employee)),
    ...owedReplies(index),
    ...toAdjust(index.unit).map(
      ({ id, decidedOn }): WaitingItem => ({ ...MANAGERS, kind: 'adjust', since: decidedOn, about: id }),
    ),
    ...flaggedTexts(index.unit).map(({ key }): WaitingItem => ({ ...MANAGERS, kind: 'text', about: key })),
    ...openDeletions(index, now.date).map(({ key }): WaitingItem => ({ ...MANAGERS, kind: 'deletion', about: key })),
  ];
  const order = new Map(WAITING_KINDS.map((kind, at) => [kind, at]));
  return items.sort(
    (a, b) =>
      (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
  );
};

const MANAGERS = { whose: 'manager', employeeId: '', since: '' } as const;

/** The first that the manager can do something about: agreements past their deadline concern the manager, whosever they are. */
export const nextForManager = (items: readonly WaitingItem[]): WaitingItem | undefined =>
  items.find(({ whose, kind }) => whose === 'manager' || kind === 'overdue');

const uncertainMails = ({ log }: UnitIndex): WaitingItem[] =>
  log
    .filter(({ state }) => state === 'uncertain')
    .map((entry) => ({
      ...MANAGERS,
      kind: 'uncertain',
      employeeId: employeeIdOf(entry.parts),
      since: entry.at.slice(0, 10),
      about: entry.key,
    }));

const refusedFiles = ({ log, employee }: UnitIndex): WaitingItem[] =>
  log.flatMap((entry): WaitingItem[] => {
    if (entry.state !== 'failed' || !isKind(entry, ...FORM_KINDS, 'doc')) return [];
    const employeeId = subjectOf(entry.parts);
    if (employee(employeeId)?.state !== 'active') return [];
    return [{ ...MANAGERS, kind: 'file', employeeId, since: entry.at.slice(0, 10), about: entry.key }];
  });

/** What the kind and the person say all of. */
const itemAbout =
  (employeeId: string) =>
  (kind: WaitingKind, whose: WaitingItem['whose'], since: string): WaitingItem => ({
    kind,
    whose,
    employeeId,
    since: since.slice(0, 10),
    about: '',
  });

const ofConversation = (index: UnitIndex, employee: Employee, now: Now): WaitingItem[] => {
  const { id, state, conversationDate, hasAccount } = employee;
  if (state !== 'active') return [];
  const { year, closedDays } = index.unit.settings;
  const item = itemAbout(id);
  const invitation = index.entry(keyOf.invitation(year, id));
  const invitedAt = invitation?.at ?? '';
  const { heldOn = '' } = index.conversation(id) ?? {};
  const hasAnswered = index.isDone(keyOf.answered(year, id));
  const isPrepared = preparationComplete(index, id);
  const agreements = [
    ...problemLines(index.conversation(id)).map((_, at) => ({ ...item('refused', 'manager', heldOn), about: `${at}` })),
    ...ofAgreements(index, employee, now).map(({ kind, whose, since }) => item(kind, whose, since)),
  ];
  if (invitation?.state !== 'done') {
    // What has been written stands, invited or not; nobody is asked for more.
    if (heldOn !== '') return agreements.filter(({ kind }) => kind === 'refused' || kind === 'objection');
    return ofUnheld(index, employee, now, false);
  }
  if (heldOn !== '') {
    const isOneMissing = !index.isDone(keyOf.feedback(year, id));
    return [
      ...(isOneMissing && !isPrepared ? [item('feedback', 'manager', heldOn)] : []),
      ...(isOneMissing && !hasAnswered && hasAccount ? [item('feedback', 'employee', heldOn)] : []),
      ...(!hasAnswered && !hasAccount && isRecent(heldOn, now) ? [item('paper', 'manager', heldOn)] : []),
      ...agreements,
    ];
  }
  const isNear =
    conversationDate !== '' &&
    now.date >= workingDaysBefore(conversationDate, PREPARED_WORKING_DAYS_BEFORE, closedDays);
  return [
    ...agreements,
    ...ofUnheld(index, employee, now, isNear && !isPrepared && isToCome(employee, now)),
    // A paper form is the employee's to fill in until shortly before the conversation.
    ...(hasAnswered
      ? []
      : [!hasAccount && isNear ? item('paper', 'manager', invitedAt) : item('answers', 'employee', invitedAt)]),
  ];
};

/** What is next of a conversation that has not been held, once: it needs a time, is to be prepared, or to be held. */
const ofUnheld = (index: UnitIndex, employee: Employee, now: Now, isToPrepare: boolean): WaitingItem[] => {
  const { id, conversationDate } = employee;
  const item = itemAbout(id);
  const off = calledOffTalk(index, employee, now);
  if (off) return [{ ...item('calledOff', 'manager', off.since), about: `${off.told.date}T${off.told.time}` }];
  if (slotOf(employee) !== '' && isToPrepare) return [item('preparation', 'manager', conversationDate)];
  if (conversationDate !== '' && conversationDate <= now.date) return [item('talk', 'manager', conversationDate)];
  return slotOf(employee) === '' ? [item('time', 'manager', '')] : [];
};

const isRecent = (heldOn: string, now: Now): boolean => now.date <= addDays(heldOn, ASKED_DAYS_AFTER);

/** Whose move it is with the agreements: to make some, to confirm them, or to talk about a remark. */
const ofAgreements = (
  index: UnitIndex,
  { id, hasAccount }: Employee,
  now: Now,
): Pick<WaitingItem, 'kind' | 'whose' | 'since'>[] => {
  const { year } = index.unit.settings;
  const { heldOn = '', managerConfirmedAt = '', employeeConfirmedAt = '', comment = '' } = index.conversation(id) ?? {};
  const hasAgreed = index
    .agreements(id)
    .some((agreement) => agreement.year === year && agreement.progress !== 'lapsed');
  if (!hasAgreed) {
    return heldOn !== '' && isRecent(heldOn, now) ? [{ kind: 'agreements', whose: 'manager', since: heldOn }] : [];
  }
  if (comment.trim() !== '' && employeeConfirmedAt === '')
    return [{ kind: 'objection', whose: 'manager', since: managerConfirmedAt }];
  if (managerConfirmedAt === '') return [{ kind: 'confirmation', whose: 'manager', since: heldOn }];
  if (employeeConfirmedAt !== '') return [];
  return [{ kind: 'confirmation', whose: hasAccount ? 'employee' : 'manager', since: managerConfirmedAt }];
};

const ofHalfYear = (index: UnitIndex, employee: Employee, now: Now): WaitingItem[] => {
  const { id, state, hasAccount } = employee;
  const talk = index.lastHeld(id);
  if (!talk || state !== 'active') return [];
  const item = itemAbout(id);
  // A status form may be answered at any time: a reminder of a deadline leads to it too, and so does an old mail.
  const [first] = openWishes(index, employee)
    .map(({ submitted }) => submitted)
    .sort();
  const wishes = first === undefined ? [] : [item('wish', 'manager', first)];
  const told = index.entry(keyOf.miniMus(talk.year, id));
  if (talk.miniMusHeldOn !== '' || told?.state !== 'done') return wishes;
  const date = halfYearReviewDateOf(index, employee, now.date);
  const answeredAt = index.entry(keyOf.progress(talk.year, id))?.details.at ?? '';
  return [
    ...wishes,
    ...(date !== '' && date < now.date ? [item('halfYearReview', 'manager', date)] : []),
    // On paper the manager keys it in, and the talk itself is what is left once its day has passed.
    ...(answeredAt < told.at && (hasAccount || date >= now.date)
      ? [item('status', hasAccount ? 'employee' : 'manager', told.at)]
      : []),
  ];
};

const conflicts = (index: UnitIndex, { id: employeeId, state }: Employee): WaitingItem[] =>
  state === 'active'
    ? conflictsOf(index, employeeId).map(
        ({ id, progressOn }): WaitingItem => ({
          ...MANAGERS,
          kind: 'conflict',
          employeeId,
          since: progressOn,
          about: id,
        }),
      )
    : [];

/** Before the conversation a suggestion is one of its topics, and nobody expects an answer yet. */
const owedReplies = (index: UnitIndex): WaitingItem[] =>
  unansweredSuggestions(index).flatMap(({ id, employeeId, year }): WaitingItem[] => {
    const heldOn = index.heldOn(employeeId, year ?? index.unit.settings.year);
    return heldOn === '' ? [] : [{ kind: 'reply', whose: 'manager', employeeId, since: heldOn, about: id }];
  });
