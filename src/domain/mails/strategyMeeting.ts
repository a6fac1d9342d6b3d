// The invitation to the strategy meeting, which presents the focus before anything is asked; and that it is called off.
import type { ToldTime } from '../appointments/told.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type MailText, renderMail } from './letter.ts';
import {
  aboutCalendarFile,
  addToCalendar,
  footer,
  greeting,
  meetingDetails,
  paragraph,
  signature,
  strategicFocus,
} from './parts.ts';

/** `isChanged`: the reader knows of the meeting, and it is now at another time or place. */
export const strategyMeetingMail = (
  unit: Unit,
  employee: Employee,
  { isChanged = false, calendar = '' }: { isChanged?: boolean; calendar?: string } = {},
): MailText => {
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const { strategyMeeting } = phrases.mail;
  const { settings } = unit;
  const meeting = {
    date: settings.meetingDate,
    time: settings.meetingTime,
    place: settings.meetingPlace,
    minutes: settings.meetingMinutes,
  };
  return renderMail({
    subject: (isChanged ? strategyMeeting.changedSubject : strategyMeeting.subject)(
      settings.unitName || phrases.yourWorkplace,
    ),
    language,
    blocks: [
      greeting(employee.name, language),
      ...(isChanged
        ? aboutCalendarFile(employee, strategyMeeting.changed, phrases.mail.onPaper.meeting)
        : [paragraph(strategyMeeting.lead)]),
      meetingDetails(meeting, language),
      ...(isChanged ? [] : aboutCalendarFile(employee, strategyMeeting.attached)),
      ...addToCalendar(calendar, language),
      ...strategicFocus(unit, language),
      signature(settings, language),
      footer(settings, language),
    ],
  });
};

export const meetingCalledOffMail = (unit: Unit, employee: Employee, { date, time }: ToldTime): MailText => {
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const { strategyMeeting, calledOff, onPaper } = phrases.mail;
  const { settings } = unit;
  return renderMail({
    subject: strategyMeeting.offSubject(settings.unitName || phrases.yourWorkplace),
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(strategyMeeting.off(phrases.at(date, time))),
      ...aboutCalendarFile(employee, calledOff, onPaper.calledOff),
      signature(settings, language),
      footer(settings, language),
    ],
  });
};
