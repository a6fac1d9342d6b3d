// What each mail carries: appointments for the calendar, the form on paper, the agreements as they were frozen.

import { printFormHtml } from '../forms/printForm.ts';
import { printStatusFormHtml } from '../halfYear/printStatusForm.ts';
import { employeeOf } from '../people/employeeOf.ts';
import { isWithoutAddress } from '../unit/emailAddress.ts';
import { keyOf, type MailWork } from '../work/work.ts';
import { type Appointment, appointmentOf, type CalendarEntry } from './appointment.ts';
import type { MailSource } from './mailDetails.ts';
import { managersFile } from './managersCalendar.ts';

export type MailAttachment =
  | { kind: 'appointment'; appointment: Appointment }
  /** A file of many events to import. */
  | { kind: 'calendar'; name: string; entries: CalendarEntry[] }
  /** A page of HTML to be attached as a PDF. */
  | { kind: 'page'; name: string; html: string }
  /** A PDF in Drive; the id is empty where the log knows of none. */
  | { kind: 'pdfInDrive'; name: string; fileId: string };

/** What is attached to a mail by itself, or to what it adds to a combined one. */
type Carrier = Pick<MailWork, 'mail' | 'employeeIds' | 'keys'>;

export const attachmentsOf = (source: MailSource, work: MailWork): MailAttachment[] =>
  (work.parts ?? [work]).flatMap((carrier) => {
    const appointment = appointmentOf(source, carrier);
    return [
      // The manager has it in a calendar of her own.
      ...(appointment && !isWithoutAddress(appointment.attendee)
        ? [{ kind: 'appointment', appointment } as const]
        : []),
      ...filesOf(source, carrier, work.version),
    ];
  });

const filesOf = (source: MailSource, { mail, employeeIds }: Carrier, version: number): MailAttachment[] => {
  const { index } = source;
  const { unit } = index;
  const { year } = unit.settings;
  const [employeeId = ''] = employeeIds;
  if (mail === 'invitation') {
    const employee = employeeOf(index, employeeId);
    return employee.hasAccount ? [] : [{ kind: 'page', name: `MUS-${year}.pdf`, html: printFormHtml(unit, employee) }];
  }
  if (mail === 'miniMus') {
    const employee = index.employee(employeeId);
    const html = employee && !employee.hasAccount ? printStatusFormHtml(index, employee) : '';
    return html === '' ? [] : [{ kind: 'page', name: `Status-${year}.pdf`, html }];
  }
  if (mail === 'calendar') return [{ kind: 'calendar', name: calendarName(year), entries: managersFile(source) }];
  if (mail === 'confirmation') {
    const fileId = index.entry(keyOf.pdf(year, employeeId, version))?.details.file ?? '';
    return [{ kind: 'pdfInDrive', name: `MUS-${year}-v${version}.pdf`, fileId }];
  }
  return [];
};

export const calendarName = (year: number): string => `MUS-${year}.ics`;
