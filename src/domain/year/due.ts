// What should exist or be sent by now and is not yet: the one decision that the whole year follows from.

import { confirmationReminderWork } from '../agreements/confirmationReminders.ts';
import { confirmationWork } from '../agreements/confirmationWork.ts';
import { changeWork } from '../appointments/changes.ts';
import { calendarWork } from '../appointments/managersCalendar.ts';
import { newLinkWork } from '../appointments/newLinkWork.ts';
import { newManagerWork } from '../appointments/newManagerWork.ts';
import { tellsDateInDoubt } from '../conversation/datesInDoubt.ts';
import { docWork } from '../conversation/docWork.ts';
import { invitationWork } from '../conversation/invitationWork.ts';
import { topicsWork } from '../conversation/topics.ts';
import { answerReminderWork } from '../forms/answerReminders.ts';
import { formWork } from '../forms/formWork.ts';
import { feedbackWork } from '../forms/preparation.ts';
import { halfYearReviewWork } from '../halfYear/halfYearReview.ts';
import { statusFormWork } from '../halfYear/statusFormWork.ts';
import { accessWork } from '../people/accessWork.ts';
import { formStateWork, lapseWork } from '../people/leaving.ts';
import { deletionWork, receiptWork } from '../privacy/deletionWork.ts';
import { strategyMeetingWork } from '../strategy/strategyMeeting.ts';
import { replyWork } from '../strategy/suggestionReplies.ts';
import type { Employee, Now, Unit } from '../unit/unit.ts';
import { combineMails, isCombinedMail, readerOfMail, withoutUncertain } from '../work/combineMails.ts';
import { isHeldUp } from '../work/fileTroubles.ts';
import { untilMorning } from '../work/morning.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import { type UnitIndex, unitIndexOf } from '../work/unitIndex.ts';
import { type Due, keyOf, type MailWork, type Work } from '../work/work.ts';
import { agreementReminderWork } from './agreementReminders.ts';
import { digestWork } from './digest.ts';
import { reportWork } from './reportDue.ts';

type EmployeeRule = (index: UnitIndex, employee: Employee, now: Now) => readonly Proposal[];
type UnitRule = (index: UnitIndex, now: Now) => readonly Proposal[];

/** A rule whose work waits for nothing of its own. */
const atOnce =
  <Asked extends unknown[]>(rule: (...asked: Asked) => readonly Work[]) =>
  (...asked: Asked): Proposal[] =>
    rule(...asked).map((work) => propose(work));

/** Asked of each employee who is active and can be reached, until the answers of the cycle are deleted. */
const EMPLOYEE_RULES: readonly EmployeeRule[] = [
  strategyMeetingWork,
  formWork,
  docWork,
  atOnce(accessWork),
  invitationWork,
  newManagerWork,
  newLinkWork,
  answerReminderWork,
  atOnce(feedbackWork),
  topicsWork,
  confirmationWork,
  confirmationReminderWork,
];

/** Asked once of the whole unit. */
const UNIT_RULES: readonly UnitRule[] = [
  atOnce(statusFormWork),
  atOnce(agreementReminderWork),
  atOnce(digestWork),
  atOnce(calendarWork),
  halfYearReviewWork,
  atOnce(reportWork),
  atOnce(replyWork),
  atOnce(lapseWork),
  atOnce(formStateWork),
  atOnce(receiptWork),
  deletionWork,
];

/** The order in which work is done: the Sheet first, then files, then the mails about them. */
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

/** Before other mails, and after all that is done before mails. */
const URGENT = 0.5;

/** Pure: the same unit at the same moment always gives the same work, in the order in which it must be done. */
export const due = (unit: Unit, now: Now): Due => {
  const index = unitIndexOf(unit);
  const proposals = [
    ...changeWork(index, now),
    ...unit.employees
      .filter((employee) => isInCycle(index, employee))
      .flatMap((employee) => EMPLOYEE_RULES.flatMap((rule) => rule(index, employee, now))),
    ...UNIT_RULES.flatMap((rule) => rule(index, now)),
  ];
  const found = sortedOut(proposals, index, now);
  const urgent = new Set<string>(proposals.flatMap(({ work, isUrgent }) => (isUrgent ? [work.key] : [])));
  // What is urgent gets what is left of the day's quota.
  const rank = (work: Work): number =>
    ORDER[work.kind] - (work.kind === 'mail' && work.keys.some((key) => urgent.has(key)) ? URGENT : 0);
  const ready = combineMails(found.ready, index).sort((a, b) => rank(a) - rank(b));
  return { ready, waiting: found.waiting };
};

/** Once the answers of this cycle are deleted, the cycle is over for the person: nothing is made or asked anew. */
const isInCycle = (index: UnitIndex, { id, state }: Employee): boolean =>
  state === 'active' &&
  index.isReachable(id) &&
  index.entry(keyOf.deletion(index.unit.settings.year, id, 'answers')) === undefined;

/**
 * The manager has said that a mail in doubt is to leave: it does not wait for another morning. A new manager's first mails
 * are ordered in the same way, and are in no such hurry until one of them has been tried on a day.
 */
const isAskedFor = ({ keys }: MailWork, index: UnitIndex): boolean =>
  keys.some((key) => {
    const entry = index.entry(key);
    return entry?.state === 'approved' && (entry.kind !== 'newManager' || entry.details.on !== undefined);
  });

/** What may be done now, and what waits: for a reason of its own, for the manager's decision, or for a free morning. */
const sortedOut = (proposals: readonly Proposal[], index: UnitIndex, now: Now): Due => {
  const found: Due = { ready: [], waiting: [] };
  const notMorning = untilMorning(index, now);
  const isInDoubt = tellsDateInDoubt(index, now);
  const hasMailToday = (work: MailWork): boolean => index.combinedOn(readerOfMail(work)) >= now.date;
  for (const { work, waitsFor, isUrgent } of proposals) {
    const { rest, uncertain } = work.kind === 'mail' ? withoutUncertain(work, index) : { rest: work, uncertain: [] };
    for (const doubtful of uncertain) found.waiting.push({ work: doubtful, reason: 'uncertain' });
    if (!rest) continue;
    const byClock =
      isCombinedMail(rest) &&
      !isUrgent &&
      !isAskedFor(rest, index) &&
      (notMorning || (hasMailToday(rest) && 'mailedToday'));
    const inDoubt = isInDoubt(rest) && 'dateInDoubt';
    const heldUp = isHeldUp(index, rest) && 'fileInTrouble';
    const reason =
      index.entry(rest.key)?.state === 'uncertain' ? 'uncertain' : waitsFor || inDoubt || heldUp || byClock;
    if (reason) found.waiting.push({ work: rest, reason });
    else found.ready.push(rest);
  }
  return found;
};
