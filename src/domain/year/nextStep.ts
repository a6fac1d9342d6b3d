// The one thing that the manager does next, in words and with its place: a phase to start, what it needs first, or what waits.

import { slotOf } from '../conversation/conversationTime.ts';
import { invitationsBlocked, isMeetingHeld, isMeetingSet } from '../strategy/strategyMeeting.ts';
import type { Now } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, PHASES, type Phase } from '../work/work.ts';
import { isYearOver } from './nextCycle.ts';
import { nextForManager, type WaitingItem } from './waiting.ts';
import { nextWaiting, placeOf, type WaitingPlace } from './waitingPlaces.ts';

/** The place is where the step is done when it is neither a phase nor the next cycle. */
interface NextStep extends WaitingPlace {
  text: string;
  phase: Phase | null;
  nextCycle: boolean;
}

interface Condition {
  /** What waits. */
  items: readonly WaitingItem[];
  /** Whether anybody stands in the tab of employees, numbered or not. */
  hasPeople: boolean;
  /** Whether something is wrong. */
  isMending: boolean;
}

/** The first phase that the manager has not started. */
const nextPhase = ({ unit, entry }: UnitIndex, now: Now): Phase | null => {
  const { settings } = unit;
  const held = isMeetingHeld(settings, now);
  return (
    PHASES.find((phase) => !entry(keyOf.approval(settings.year, phase)) && !(phase === 'strategyMeeting' && held)) ??
    null
  );
};

export const nextStep = (index: UnitIndex, now: Now, { items, hasPeople, isMending }: Condition): NextStep => {
  const { settings, employees } = index.unit;
  const { nextSteps, phases, pages, nothingWaits } = words(settings.language);
  const step = (text: string, page: WaitingPlace['page'], about: Partial<NextStep> = {}): NextStep => ({
    text,
    phase: null,
    nextCycle: false,
    page,
    employeeId: '',
    part: '',
    ...about,
  });
  if (isYearOver(settings, now)) return step(nextSteps.nextCycle, 'year', { nextCycle: true });
  const phase = nextPhase(index, now);
  const prepare = (text: string, part: string) => step(text, 'prepare', { phase, part });
  if (!hasPeople) return prepare(nextSteps.importEmployees, 'import');
  if (index.activeFocusAreas.length === 0) return prepare(nextSteps.writeStrategy, 'focusAreas');
  const blocked = phase === 'invitations' && invitationsBlocked(settings, now);
  if (blocked === 'meetingNotSet' || (phase === 'strategyMeeting' && !isMeetingSet(settings)))
    return prepare(nextSteps.setMeeting, 'meeting');
  const hasTimes = employees.some((employee) => employee.state === 'active' && slotOf(employee) !== '');
  if (phase === 'invitations' && !hasTimes) return prepare(pages.next.times, 'slots');
  if (phase) return step(blocked ? nextSteps.holdMeeting : phases[phase], 'overview', { phase });
  const next = nextForManager(items);
  if (!next) return step(isMending ? pages.mend : nothingWaits, 'overview');
  const { page, part, employeeId } = placeOf(next);
  return step(nextWaiting(index, next, items), page, { part, employeeId });
};
