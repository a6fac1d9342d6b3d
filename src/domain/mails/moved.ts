// The notice that the conversation has changed: its time, its place, its length, or that it is called off.
import type { Change } from '../appointments/changes.ts';
import { isSameTime, timeIn } from '../appointments/told.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import { aboutCalendarFile, addToCalendar, conversationDetails, paragraph } from './parts.ts';

/** Without a change it shows what a new time would look like. */
export const movedSection = (
  unit: Unit,
  employee: Employee,
  { change, calendar = '' }: { change?: Change | undefined; calendar?: string } = {},
): MailSection => {
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const { moved } = phrases.mail;
  if (change && !change.facts) {
    const { date, time } = timeIn(change.told);
    return {
      subject: moved.offSubject,
      heading: moved.offSubject,
      blocks: [
        paragraph(moved.off(phrases.at(date, time))),
        ...aboutCalendarFile(employee, phrases.mail.calledOff, phrases.mail.onPaper.calledOff),
      ],
    };
  }
  const isTimeSame = change?.facts !== undefined && isSameTime(change.told, change.facts);
  return {
    subject: isTimeSame ? moved.otherSubject : moved.subject,
    heading: isTimeSame ? moved.otherSubject : phrases.mails.moved,
    blocks: [
      ...aboutCalendarFile(
        employee,
        isTimeSame ? moved.other : moved.lead,
        isTimeSame ? phrases.mail.onPaper.other : phrases.mail.onPaper.moved,
      ),
      conversationDetails(unit, employee, language),
      ...addToCalendar(calendar, language),
      paragraph(moved.trouble),
    ],
  };
};
