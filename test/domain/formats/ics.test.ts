// Calendar invitations, read by an independent parser.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { icsOf } from '../../../src/domain/formats/ics.ts';

const invitation = {
  uid: '2026-E01@mus',
  sequence: 1,
  title: 'MUS',
  description: 'Vi ses',
  place: 'Kontoret',
  when: { startUtc: '20261001T070000Z', endUtc: '20261001T083000Z' },
  stampUtc: '20260914T060000Z',
  organizer: { name: 'Mette "M" Holm; leder', email: 'mette@solby.dk' },
  attendee: { name: 'Anders', email: 'anders@solby.dk' },
};
const calendarIn = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventIn = (text: string) => new ICAL.Event(calendarIn(text).getFirstSubcomponent('vevent') ?? undefined);

test('any text comes out of the calendar as it went in, in lines of at most 75 octets', () => {
  const printable = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .filter((text) => text !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(printable, printable, (title, more) => {
      const text = icsOf('REQUEST', [{ ...invitation, title, description: `${title}\n${more}`, place: more }]);
      const event = eventIn(text);
      expect([event.summary, event.description, event.location]).toEqual([title, `${title}\n${more}`, more]);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(text).not.toContain('\uFFFD');
    }),
  );
});

test('commas and semicolons are written as the format wants them, also for readers that split at them', () => {
  const text = icsOf('REQUEST', [{ ...invitation, title: 'MUS, Anna; rum 2' }]);
  expect(text).toContain('SUMMARY:MUS\\, Anna\\; rum 2\r\n');
});

test('carries time, parties and alarm', () => {
  const calendar = calendarIn(icsOf('REQUEST', [{ ...invitation, alarmMinutes: 30 }]));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  const event = eventIn(icsOf('REQUEST', [invitation]));
  expect(event.startDate.toString()).toBe('2026-10-01T07:00:00Z');
  expect(event.duration.toString()).toBe('PT1H30M');
  const component = calendar.getFirstSubcomponent('vevent');
  const organizer = component?.getFirstProperty('organizer');
  expect(organizer?.getFirstValue()).toBe('mailto:mette@solby.dk');
  expect(organizer?.getParameter('cn')).toBe('Mette "M" Holm; leder');
  expect(String(component?.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT30M');
});

test('text cannot add lines of its own', () => {
  const text = icsOf('REQUEST', [
    {
      ...invitation,
      title: 'x\r\nATTACH:evil',
      attendee: { name: 'a\nB:c', email: 'a@b.dk\r\nX:y' },
    },
  ]);
  expect(text).not.toMatch(/^(ATTACH|B|X):/m);
});

test('a whole day ends where the next begins, and takes nobody’s time', () => {
  const event = eventIn(icsOf('REQUEST', [{ ...invitation, when: { day: '2027-03-30', dayAfter: '2027-03-31' } }]));
  expect(event.startDate.isDate).toBe(true);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2027-03-30', '2027-03-31']);
  expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

test('only where somebody wants the answer does the calendar ask for one', () => {
  expect(icsOf('REQUEST', [invitation])).not.toContain('RSVP');
  expect(icsOf('REQUEST', [{ ...invitation, asksForReply: true }]).replace(/\r\n /g, '')).toContain('RSVP=TRUE');
});

test('what is called off is cancelled under the same identity (RFC 5546, 3.2.5)', () => {
  const calendar = calendarIn(icsOf('CANCEL', [{ ...invitation, sequence: 2, isOff: true }]));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  const component = calendar.getFirstSubcomponent('vevent');
  expect(component?.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(component?.getFirstPropertyValue('uid')).toBe(invitation.uid);
  expect(component?.getFirstPropertyValue('sequence')).toBe(2);
});

test('a file to import holds any number of events, without attendees (RFC 5546, 3.2.1)', () => {
  const { attendee: _attendee, ...event } = invitation;
  const calendar = calendarIn(icsOf('PUBLISH', [event, { ...event, uid: 'other', isOff: true }]));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events.map((one) => one.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(events.flatMap((one) => one.getAllProperties('attendee'))).toEqual([]);
  expect(events.every((one) => one.getFirstProperty('organizer'))).toBe(true);
});
