// The invitation to the strategy meeting: the focus is told before anything is asked.
import type { Employee, Unit } from '../unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type Mail, mailOf } from './letter.ts';
import { footer, greeting, meetingFacts, paragraph, signature, strategicFocus } from './parts.ts';

export const strategyMeetingMail = (unit: Unit, employee: Employee): Mail => {
  const language = readingLanguage(unit, employee);
  const told = words(language);
  const { strategyMeeting } = told.mail;
  const { settings } = unit;
  const meeting = {
    date: settings.meetingDate,
    time: settings.meetingTime,
    place: settings.meetingPlace,
    minutes: settings.meetingMinutes,
  };
  return mailOf({
    subject: strategyMeeting.subject(settings.unitName || told.yourWorkplace),
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(strategyMeeting.lead),
      meetingFacts(meeting, language),
      paragraph(strategyMeeting.attached),
      ...strategicFocus(unit, language),
      signature(settings, language),
      footer(settings, language),
    ],
  });
};
