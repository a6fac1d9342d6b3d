// The address that adds an appointment to Google Calendar: nothing that people write can break out of it.
import { type CalendarEvent, calendarLink } from '../../../src/domain/formats/calendarLink.ts';

const EVENT: CalendarEvent = {
  title: 'MUS 2026 – Anna Sø',
  place: 'Kontoret',
  when: { startUtc: '20260928T080000Z', endUtc: '20260928T093000Z' },
};

const read = (link: string): [string, Record<string, string>] => {
  const { origin, pathname, searchParams, hash } = new URL(link);
  return [`${origin}${pathname}${hash}`, Object.fromEntries(searchParams)];
};

test('names the event, its place, and when it is in the time of the world', () => {
  expect(read(calendarLink(EVENT))).toEqual([
    'https://calendar.google.com/calendar/render',
    { action: 'TEMPLATE', text: EVENT.title, dates: '20260928T080000Z/20260928T093000Z', location: 'Kontoret' },
  ]);
});

test('a whole day ends on the day after; without a place there is none', () => {
  const [, parameters] = read(
    calendarLink({ ...EVENT, place: ' ', when: { day: '2027-02-28', dayAfter: '2027-03-01' } }),
  );
  expect(parameters).toEqual({ action: 'TEMPLATE', text: EVENT.title, dates: '20270228/20270301' });
});

test.each(['a&b=c', '100 % #1', `æøå "»${String.fromCodePoint(0x1f600)}`, '<b>\n?', 'x+y&dates=1'])(
  '%j stays what it is, in the title and in the place',
  (text) => {
    const [address, parameters] = read(calendarLink({ ...EVENT, title: text, place: text }));
    expect(address).toBe('https://calendar.google.com/calendar/render');
    expect(parameters).toMatchObject({ text, location: text, dates: '20260928T080000Z/20260928T093000Z' });
  },
);

test('half of a character is left out', () => {
  expect(read(calendarLink({ ...EVENT, title: 'a\ud800b\udc00c' }))[1].text).toBe('abc');
});
