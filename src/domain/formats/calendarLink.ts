// The address at which a person adds an appointment to Google Calendar, for mail programs that do not take the calendar file.
// Google has no page for it; the parameters are those that its own "Add to Calendar" buttons have had for years (assumed).
import { plainDate, type When } from './ics.ts';

export interface CalendarEvent {
  readonly title: string;
  readonly place: string;
  readonly when: When;
}

export const calendarLink = ({ title, place, when }: CalendarEvent): string => {
  const dates =
    'day' in when ? `${plainDate(when.day)}/${plainDate(when.dayAfter)}` : `${when.startUtc}/${when.endUtc}`;
  const parameters = [
    ['action', 'TEMPLATE'],
    ['text', title],
    ['dates', dates],
    ...(place.trim() === '' ? [] : [['location', place]]),
  ];
  return `https://calendar.google.com/calendar/render?${parameters.map(([name = '', value = '']) => `${name}=${escaped(value)}`).join('&')}`;
};

/** Halves of characters, which no address can hold, are left out. */
const escaped = (value: string): string =>
  encodeURIComponent(value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''));
