// When the strategy report is made by itself: after the conversations, after the mini-MUS, before the next cycle.
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay, workingDayFrom } from '../calendar/workingDays.ts';
import { miniMusDateOf } from '../halfYear/miniMus.ts';
import type { Conversation, Now } from '../unit/unit.ts';
import type { Register } from '../work/unitIndex.ts';
import { keyOf, mailOf, type ReportKind, type Work } from '../work/work.ts';

/** Conversations that are still missing so long after the window are not waited for. */
const DAYS_AFTER_WINDOW = 7;
const YEAR_REPORT = '06-01';

type Scheduled = Exclude<ReportKind, 'now'>;

/** The report that is due and not made yet, and the mail that tells of it. Of several due at once the latest is made. */
export const reportWork = (register: Register, now: Now): Work[] => {
  const { year, sendReports } = register.unit.settings;
  if (!sendReports) return [];
  const due = (Object.keys(DATES) as Scheduled[])
    .map((which) => ({ which, date: DATES[which](register) }))
    .filter(({ date }) => date !== '' && date <= now.date);
  const latest = due[due.length - 1];
  if (!latest) return [];
  const { which } = latest;
  const key = keyOf.report(year, which);
  const mailKey = keyOf.reportReady(year, which);
  if (!register.isMade(key)) {
    return isWorkingDay(now.date, register.unit.settings.closedDays) ? [{ kind: 'report', key, which }] : [];
  }
  if (register.isDone(mailKey)) return [];
  return [mailOf('reportReady', mailKey, 'manager', [])];
};

/** The first day on which each may be made, in the order of the year; empty while nobody knows. */
const DATES: Record<Scheduled, (register: Register) => string> = {
  interim: (register) => register.unit.settings.interimReport || afterConversations(register),
  halfYear: (register) => register.unit.settings.halfYearReport || afterMiniMus(register),
  year: ({ unit }) =>
    unit.settings.yearReport ||
    (heldIn(unit).size === 0 ? '' : workingDay(unit, `${unit.settings.year + 1}-${YEAR_REPORT}`)),
};

type Unit = Register['unit'];

/** This cycle's conversations, by employee. */
const heldIn = (unit: Unit): Map<string, Conversation> =>
  new Map(
    unit.conversations
      .filter((row) => row.year === unit.settings.year && row.heldOn !== '')
      .map((row) => [row.employeeId, row]),
  );

/** The working day after everybody has had the agreements as confirmed, or after the window has been over for a week. */
const afterConversations = (register: Register): string => {
  const { unit } = register;
  const { year, windowTo } = unit.settings;
  const conversations = heldIn(unit);
  if (conversations.size === 0) return '';
  const confirmedOn = unit.employees
    .filter(({ state }) => state === 'active')
    .map(({ id }) => {
      const entry = register.entry(keyOf.confirmation(year, id, conversations.get(id)?.version ?? 0));
      return entry?.state === 'done' ? entry.at.slice(0, 10) : '';
    });
  const all = confirmedOn.includes('') ? '' : confirmedOn.reduce(later, '');
  const window = windowTo === '' ? '' : addDays(windowTo, DAYS_AFTER_WINDOW);
  const [first = ''] = [all, window].filter((date) => date !== '').sort();
  return first === '' ? '' : workingDay(unit, addDays(first, 1));
};

/** The working day after the last mini-MUS of those whose conversations were in the wave; later ones are not waited for. */
const afterMiniMus = (register: Register): string => {
  const { unit } = register;
  const { year, windowTo } = unit.settings;
  const waveEnd = windowTo === '' ? '' : addDays(windowTo, DAYS_AFTER_WINDOW);
  const over = unit.employees.flatMap((employee) => {
    const talk = register.lastHeld(employee.id);
    const date = miniMusDateOf(register, employee);
    if (!talk || talk.year !== year || date === '' || (waveEnd !== '' && talk.heldOn > waveEnd)) return [];
    return [talk.miniMusHeldOn || date];
  });
  return over.length === 0 ? '' : workingDay(unit, addDays(over.reduce(later), 1));
};

const later = (a: string, b: string): string => (a > b ? a : b);

const workingDay = (unit: Unit, date: string): string => workingDayFrom(date, unit.settings.closedDays);
