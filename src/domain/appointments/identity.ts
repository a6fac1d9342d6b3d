// The identity by which calendars know an appointment of the unit; it stays for ever, since calendars keep it.
import type { FirstMail } from './changes.ts';

const NAMES: Record<FirstMail, string> = { strategyMeeting: 'meeting', invitation: 'conversation', miniMus: 'miniMus' };

/** Without an employee the strategy meeting as the manager's calendar has it. */
export const appointmentId = (kind: FirstMail, year: number, employeeId: string): string =>
  [year, NAMES[kind], ...(employeeId === '' ? [] : [employeeId])].join('-');
