// The hours in which the add-on runs by itself, and those in which its mails leave.
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
/**
 * From when mails leave by themselves on a working day, and until when a run still makes up for one that Google let out:
 * later than that a mail is read the next day, and is better sent then.
 */
export const MORNING = { from: '08:00', to: '16:00' };
/** From here on all status forms are polled, so that one run that fails leaves another before the mails. */
export const BEFORE_MORNING = '07:00';

/**
 * The hourly run rests in the evening and at night, at weekends and on public holidays; what comes in meanwhile is
 * collected on the next working day, before anything is sent.
 */
export const isRest = (now: Moment): boolean =>
  now.time >= NIGHT.from || now.time < NIGHT.to || !isWorkingDay(now.date);
