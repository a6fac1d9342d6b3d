// The hours in which the add-on runs by itself, and the hour in which its mails leave.
import { isWorkingDay } from './workingDays.ts';

interface Moment {
  date: string;
  time: string;
}

/**
 * Evening and night. Nothing is sent by itself and what comes in is collected before the morning's mails: an hourly run
 * would only spend its owner's daily trigger time.
 */
export const NIGHT = { from: '19:00', to: '06:00' };
/** The hour of a working day in which mails leave by themselves. */
export const MORNING = { from: '08:00', to: '09:00' };
/** From here on all status forms are polled, so that one run that fails leaves another before the mails. */
export const BEFORE_MORNING = '07:00';

/** Whether mails that leave by themselves leave now. */
export const isMorning = ({ closedDays }: { closedDays: readonly string[] }, now: Moment): boolean =>
  now.time >= MORNING.from && now.time < MORNING.to && isWorkingDay(now.date, closedDays);

/**
 * The hourly run rests in the evening and at night, at weekends and on public holidays; what comes in meanwhile is
 * collected on the next working day, before anything is sent.
 */
export const isRest = (now: Moment): boolean =>
  now.time >= NIGHT.from || now.time < NIGHT.to || !isWorkingDay(now.date);
