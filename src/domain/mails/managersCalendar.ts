// The manager's calendar: all that employees have been told of in one file to import, and a link for each.

import { type CalendarNews, calendarNews, type ManagersAppointment } from '../appointments/managersCalendar.ts';
import { calendarLink } from '../formats/calendarLink.ts';
import { nameShown } from '../people/tellApart.ts';
import { tidy } from '../text/plainText.ts';
import { words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type CalendarEntry, hoursFrom, whenOf } from './appointment.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import type { MailSource } from './mailDetails.ts';
import { paragraph } from './parts.ts';

/** Every appointment to come, and what she has in her calendar that has been called off. */
export const managersFile = ({ index, now }: MailSource): CalendarEntry[] => {
  const news = calendarNews(index, now);
  return [
    ...news.all.map((one): CalendarEntry => entryOf(index, one)),
    ...news.off.map(
      ({ id, date, time }): CalendarEntry => ({
        id,
        sequence: news.number,
        isOff: true,
        title: titleOfId(index, id),
        description: '',
        place: '',
        date,
        ...(time === '' ? {} : { hours: hoursFrom(time, index.unit.settings.conversationMinutes) }),
      }),
    ),
  ];
};

export const calendarSection = (source: MailSource): MailSection => {
  const { index, now } = source;
  const news = calendarNews(index, now);
  const { mail, at } = words(index.unit.settings.language);
  const { calendar } = mail;
  return {
    subject: calendar.subject,
    heading: calendar.subject,
    blocks: [
      paragraph(isFirst(news) ? calendar.lead : calendar.changed),
      paragraph(calendar.howTo),
      ...news.given.map((one): Block => {
        const entry = entryOf(index, one);
        return {
          kind: 'link',
          label: `${at(one.facts.date, one.facts.time)}: ${entry.title}`,
          address: calendarLink({ ...entry, when: whenOf(entry, source.utcOf) }),
        };
      }),
      ...(news.off.length === 0
        ? []
        : [
            { kind: 'strong', text: calendar.off } as const,
            {
              kind: 'list',
              items: news.off.map(({ id, date, time }) => `${at(date, time)}: ${titleOfId(index, id)}`),
            } as const,
          ]),
    ],
  };
};

const isFirst = ({ number }: CalendarNews): boolean => number === 1;

const entryOf = (index: UnitIndex, { id, sequence, facts }: ManagersAppointment): CalendarEntry => ({
  id,
  sequence,
  isOff: false,
  title: titleOfId(index, id),
  description: '',
  place: facts.place,
  date: facts.date,
  ...(facts.time === '' ? {} : { hours: hoursFrom(facts.time, facts.minutes) }),
});

/** Whom and what it is about; one who is gone from the Sheet by the id. */
const titleOfId = (index: UnitIndex, id: string): string => {
  const [year = '', kind = '', employeeId = ''] = id.split('-');
  const { settings } = index.unit;
  const { doc, mail, yourWorkplace } = words(settings.language);
  const employee = index.employee(employeeId);
  const name = tidy(employee ? nameShown(index.unit, employee) : employeeId);
  if (kind === 'conversation') return doc.title(Number(year), name);
  return kind === 'miniMus'
    ? mail.calendar.miniMus(name)
    : mail.strategyMeeting.subject(settings.unitName || yourWorkplace);
};
