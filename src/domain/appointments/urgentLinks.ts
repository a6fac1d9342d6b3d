// When the file behind a new link is needed, and whether its reader has to hear of it before the next morning's mails.
import { slotOf } from '../conversation/conversationTime.ts';
import { answerDeadlineOf } from '../forms/answerReminders.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import type { Employee, Now } from '../unit/unit.ts';
import type { UsedKind } from '../work/fileTroubles.ts';
import { isBeforeNextMorning } from '../work/morning.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { changeFor, FIRST_MAILS, type FirstMail } from './changes.ts';
import type { NewLink } from './newLinks.ts';

/** Where something else of an appointment goes at once, the links go with it. */
export const areUrgent = (index: UnitIndex, employee: Employee, links: readonly NewLink[], now: Now): boolean =>
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
