// When the report is made by itself: after the conversations, after the half-year reviews, before the next cycle.
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay, workingDayFrom } from '../calendar/workingDays.ts';
import { halfYearReviewDateOf } from '../halfYear/halfYearReview.ts';
import type { Conversation, Now } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf, type ReportKind, type Work } from '../work/work.ts';

/** Conversations that are still missing so long after the window are not waited for. */
const DAYS_AFTER_WINDOW = 7;
const YEAR_REPORT = '06-01';

type Scheduled = Exclude<ReportKind, 'now'>;

/**
 * The report that is due and not made yet, and the mail that announces what is made. Of several due at once the latest
 * is made; one that was made late, and was still to be announced when the next came, is announced with it.
 */
export const reportWork = (index: UnitIndex, now: Now): Work[] => {
  const { year, sendReports } = index.unit.settings;
  if (!sendReports) return [];
  const due = (Object.keys(DATES) as Scheduled[])
    .map((which) => ({ which, date: DATES[which](index) }))
    .filter(({ date }) => date !== '' && date <= now.date);
  const latest = due[due.length - 1];
  if (!latest) return [];
  const { which } = latest;
  const key = keyOf.report(year, which);
  const isToMake = !index.isMade(key) && isWorkingDay(now.date, index.unit.settings.closedDays);
  const [first, ...earlier] = due
    .reverse()
    .filter((report) => index.isMade(keyOf.report(year, report.which)))
    .map((report) => keyOf.reportReady(year, report.which))
    .filter((mailKey) => !index.isDone(mailKey));
  return [
    ...(isToMake ? [{ kind: 'report', key, which } as const] : []),
    ...(first ? [{ ...mailOf('reportReady', first, 'manager', []), keys: [first, ...earlier] }] : []),
  ];
};

/** The first day on which each report may be made, in the order of the year; empty while it is not known. */
const DATES: Record<Scheduled, (index: UnitIndex) => string> = {
  interim: (index) => index.unit.settings.interimReport || afterConversations(index),
  halfYear: (index) => index.unit.settings.halfYearReport || afterHalfYearReviews(index),
  year: ({ unit }) =>
    unit.settings.yearReport ||
    (heldIn(unit).size === 0 ? '' : workingDay(unit, `${unit.settings.year + 1}-${YEAR_REPORT}`)),
};

type Unit = UnitIndex['unit'];

/** This cycle's conversations, by employee. */
const heldIn = (unit: Unit): Map<string, Conversation> =>
  new Map(
    unit.conversations
      .filter((row) => row.year === unit.settings.year && row.heldOn !== '')
      .map((row) => [row.employeeId, row]),
  );

/**
 * The working day after everybody has had the agreements as confirmed, or after the window has been over for a week.
 */
const afterConversations = (index: UnitIndex): string => {
  const { unit } = index;
  const { year, windowTo } = unit.settings;
  const conversations = heldIn(unit);
  if (conversations.size === 0) return '';
  const confirmedOn = unit.employees
    .filter(({ state }) => state === 'active')
    .map(({ id }) => {
      const entry = index.entry(keyOf.confirmation(year, id, conversations.get(id)?.version ?? 0));
      return entry?.state === 'done' ? entry.at.slice(0, 10) : '';
    });
  const all = confirmedOn.includes('') ? '' : confirmedOn.reduce(later, '');
  const window = windowTo === '' ? '' : addDays(windowTo, DAYS_AFTER_WINDOW);
  const [first = ''] = [all, window].filter((date) => date !== '').sort();
  return first === '' ? '' : workingDay(unit, addDays(first, 1));
};

/**
 * The working day after the last half-year review of those whose conversations were in the wave; later ones are not
 * waited for.
 */
const afterHalfYearReviews = (index: UnitIndex): string => {
  const { unit } = index;
  const { year, windowTo } = unit.settings;
  const waveEnd = windowTo === '' ? '' : addDays(windowTo, DAYS_AFTER_WINDOW);
  const over = unit.employees.flatMap((employee) => {
    const talk = index.lastHeld(employee.id);
    const date = halfYearReviewDateOf(index, employee);
    if (!talk || talk.year !== year || date === '' || (waveEnd !== '' && talk.heldOn > waveEnd)) return [];
    return [talk.miniMusHeldOn || date];
  });
  return over.length === 0 ? '' : workingDay(unit, addDays(over.reduce(later), 1));
};

const later = (a: string, b: string): string => (a > b ? a : b);

const workingDay = (unit: Unit, date: string): string => workingDayFrom(date, unit.settings.closedDays);
