// A calendar file as the event that a mail program shows.
import ICAL from 'ical.js';
import type { EventView } from '../pagesContract.ts';

/** Undefined where the file holds no event, or is no calendar. */
export const eventView = (ics: string): EventView | undefined => {
  const calendar = parsed(ics);
  const component = calendar?.getFirstSubcomponent('vevent');
  if (!calendar || !component) return undefined;
  const event = new ICAL.Event(component);
  const { startDate, endDate } = event;
  if (!startDate) return undefined;
  const end = endDate ?? startDate;
  return {
    title: event.summary ?? '',
    start: startDate.isDate ? startDate.toString() : startDate.toUnixTime() * 1000,
    // The end of a whole day is the day after, which is not part of it.
    end: end.isDate ? dayBefore(end) : end.toUnixTime() * 1000,
    place: event.location ?? '',
    description: event.description ?? '',
    organizer: partyOf(component.getFirstProperty('organizer')),
    attendees: component.getAllProperties('attendee').map(partyOf),
    isCancelled:
      calendar.getFirstPropertyValue('method') === 'CANCEL' ||
      component.getFirstPropertyValue('status') === 'CANCELLED',
  };
};

const parsed = (ics: string): ICAL.Component | undefined => {
  if (!/^BEGIN:VCALENDAR\r?$/m.test(ics)) return undefined;
  try {
    return new ICAL.Component(ICAL.parse(ics));
  } catch (error) {
    // A malformed calendar file is offered as a file, as mail programs do.
    if (error instanceof Error) return undefined;
    throw error;
  }
};

const dayBefore = (time: ICAL.Time): string => {
  const day = time.clone();
  day.addDuration(ICAL.Duration.fromSeconds(-86_400));
  return day.toString();
};

const partyOf = (property: ICAL.Property | null): string => {
  if (!property) return '';
  const name = property.getParameter('cn');
  return typeof name === 'string' && name !== '' ? name : String(property.getFirstValue()).replace(/^mailto:/i, '');
};
