// From one cycle to the next: when it is time, and what of the old year's rows changes.
import { addMonths } from '../calendar/calendarDate.ts';
import { type Decided, focusAreasOfYear } from '../strategy/focusDecisions.ts';
import type { Agreement, Employee, Now, Settings, Tailoring, Unit } from '../unit/unit.ts';

/** The next cycle may be prepared so long after this one began. */
const MONTHS_BEFORE_NEXT = 10;

type YearSettings = Pick<Settings, 'year' | 'meetingDate' | 'windowFrom'>;

/** The first day on which the next cycle can begin. */
export const yearOverFrom = ({ year, meetingDate, windowFrom }: YearSettings): string => {
  const from = addMonths(meetingDate || windowFrom || `${year}-09-01`, MONTHS_BEFORE_NEXT);
  const newYear = `${year + 1}-01-01`;
  return from > newYear ? from : newYear;
};

/** Whether the manager is shown that the next cycle can begin. */
export const isYearOver = (settings: YearSettings, now: Now): boolean => yearOverFrom(settings) <= now.date;

export interface NextCycle {
  settings: Partial<Settings> & Pick<Settings, 'year'>;
  /** The focus areas as the year's decisions have changed them. */
  focusAreas: Decided[];
  employees: Pick<Employee, 'id' | 'conversationDate' | 'conversationTime'>[];
  agreements: Pick<Agreement, 'id' | 'review' | 'employeeReview' | 'reviewedIn'>[];
  /** Marks and own questions were for one conversation; what is irrelevant to a person stays hidden. */
  tailoringGone: Tailoring[];
}

export const nextCycle = ({ settings, focusAreas, employees, agreements, tailoring }: Unit, now: Now): NextCycle => {
  const { year } = settings;
  return {
    settings: {
      year: year + 1,
      meetingDate: '',
      meetingTime: '',
      meetingOverrideReason: '',
      answerDeadline: '',
      windowFrom: '',
      windowTo: '',
      interimReport: '',
      halfYearReport: '',
      yearReport: '',
      closedDays: settings.closedDays.filter((day) => day >= now.date),
    },
    focusAreas: focusAreasOfYear(focusAreas, year + 1).flatMap(({ row }) => row ?? []),
    employees: employees
      .filter((row) => row.conversationDate !== '' || row.conversationTime !== '')
      .map(({ id }) => ({ id, conversationDate: '', conversationTime: '' })),
    agreements: agreements
      .filter((agreement) => isReviewed(agreement, year))
      .map((agreement) => reopened(agreement, year)),
    tailoringGone: tailoring.filter(({ kind }) => kind !== 'hide'),
  };
};

/** In the cycle that ends; those reviewed before it are history already, and its own are reviewed in the next. */
const isReviewed = ({ year, review, reviewedIn }: Agreement, cycle: number): boolean =>
  year !== null && year < cycle && (review === '' ? reviewedIn : (reviewedIn ?? cycle)) === cycle;

/** An unfinished agreement with a deadline beyond the cycle is asked about again; all others are settled for good. */
const reopened = ({ id, review, employeeReview, deadline }: Agreement, cycle: number) =>
  // A run that died has removed the review, and not yet the year.
  review === '' || ((review === 'partly' || review === 'notDone') && deadline > `${cycle}-12-31`)
    ? { id, review: '' as const, employeeReview: '' as const, reviewedIn: null }
    : { id, review, employeeReview, reviewedIn: cycle };
