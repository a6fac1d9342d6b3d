// Dates that a Sheet with the month first may have taken for others than people meant: 03/09 became 9 March.

import { addDays } from '../calendar/calendarDate.ts';
import { otherWayRound } from '../calendar/dateOrder.ts';
import { nameShown } from '../people/tellApart.ts';
import { lazy } from '../text/lazy.ts';
import type { Employee, Now, Unit } from '../unit/unit.ts';
import { type KeyParts, type LogKey, partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailKind, type Work } from '../work/work.ts';

export interface DateInDoubt {
  readonly tab: 'employees' | 'agreements';
  readonly id: string;
  readonly column: 'conversationDate' | 'miniMusDate' | 'deadline';
  /** Whose it is. */
  readonly employeeId: string;
  readonly name: string;
  readonly date: string;
  /** With day and month exchanged. */
  readonly other: string;
}

type Dated = Omit<DateInDoubt, 'other'>;

/** A conversation within the window of conversations is meant as it stands, unless its other day is there too. */
const isMeant = ({ column, date, other }: DateInDoubt, { settings: { windowFrom, windowTo } }: Unit): boolean => {
  const isWithin = (day: string): boolean => windowFrom !== '' && day >= windowFrom && day <= windowTo;
  return column === 'conversationDate' && isWithin(date) && !isWithin(other);
};

/** Where the log notes which date the manager has said is right. */
export const keyOfSettled = ({ tab, id, column }: DateInDoubt): LogKey<'settledDate'> =>
  keyOf.settledDate(tab, id, column);

/** The manager has been asked about this very date; another that is typed later is asked about anew. */
const isSettled = ({ entry }: UnitIndex, doubt: DateInDoubt): boolean =>
  entry(keyOfSettled(doubt))?.details.date === doubt.date;

const TWO_YEARS = 2 * 366;

/** Of what still matters; a day that has nothing to do with now is what people meant, if its other has not either. */
export const datesInDoubt = (index: UnitIndex, { date: today }: Now): DateInDoubt[] => {
  const { unit } = index;
  if (!unit.readsMonthFirst?.()) return [];
  const cells: Dated[] = [
    ...unit.employees
      .filter(({ state }) => state !== 'left')
      .flatMap((employee): Dated[] => {
        const { id, conversationDate, miniMusDate } = employee;
        const name = nameShown(unit, employee);
        return [
          { tab: 'employees', id, column: 'conversationDate', employeeId: id, name, date: conversationDate },
          { tab: 'employees', id, column: 'miniMusDate', employeeId: id, name, date: miniMusDate },
        ];
      }),
    ...unit.agreements
      .filter(({ review, progress }) => review === '' && progress !== 'lapsed' && progress !== 'done')
      .map(
        ({ id, employeeId, employeeName, deadline }): Dated => ({
          tab: 'agreements',
          id,
          column: 'deadline',
          employeeId,
          name: employeeName,
          date: deadline,
        }),
      ),
  ];
  const matters = (day: string): boolean => day >= today && day <= addDays(today, TWO_YEARS);
  return cells.flatMap((cell): DateInDoubt[] => {
    const other = cell.date === '' ? undefined : otherWayRound(cell.date);
    if (!other || !(matters(cell.date) || matters(other))) return [];
    const doubt = { ...cell, other };
    return isMeant(doubt, unit) || isSettled(index, doubt) ? [] : [doubt];
  });
};

/** The day that a mail tells an employee. */
const TOLD: { readonly [Kind in MailKind]?: DateInDoubt['column'] } = {
  invitation: 'conversationDate',
  moved: 'conversationDate',
  miniMus: 'miniMusDate',
  deadline: 'deadline',
  overdue: 'deadline',
};

/** Nobody is told a day that may be another than people meant: such a mail waits until the manager has settled it. */
export const tellsDateInDoubt = (index: UnitIndex, now: Now): ((work: Work) => boolean) => {
  const doubted = lazy(() => new Set(datesInDoubt(index, now).map(({ id, column }) => `${id}/${column}`)));
  const tells = (key: LogKey<MailKind>, employeeIds: readonly string[]): boolean => {
    const parts = partsOfKey(key);
    const column = TOLD[parts.kind];
    if (!column) return false;
    const ids = isOfAgreement(parts) ? [parts.agreementId] : employeeIds;
    return ids.some((id) => doubted().has(`${id}/${column}`));
  };
  return (work) =>
    work.kind === 'mail' && work.to === 'employee' && work.keys.some((key) => tells(key, work.employeeIds));
};

const isOfAgreement = (parts: KeyParts<MailKind>): parts is KeyParts<'deadline' | 'overdue'> =>
  parts.kind === 'deadline' || parts.kind === 'overdue';

/** As the person is shown in files that others read: without a day of the conversation that is in doubt. */
export const withSureDay = (index: UnitIndex, employee: Employee, now: Now): Employee =>
  datesInDoubt(index, now).some(({ id, column }) => id === employee.id && column === 'conversationDate')
    ? { ...employee, conversationDate: '' }
    : employee;
