// Calendar invitations (RFC 5545) that mail programs offer to put into the calendar.

export interface Party {
  readonly name: string;
  readonly email: string;
}

/**
 * Moments are `yyyyMMddTHHmmssZ`: UTC needs no time zone tables, and summer time is settled before. Dates are
 * `yyyy-MM-dd`: a whole day, for which nobody is taken to be busy; its end is the day after, which is not part of it.
 */
export type When =
  | { readonly startUtc: string; readonly endUtc: string }
  | { readonly day: string; readonly dayAfter: string };

export interface Invitation {
  readonly uid: string;
  /** Higher for every change to the same meeting. */
  readonly sequence: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly when: When;
  readonly stampUtc: string;
  readonly organizer: Party;
  /** Absent where the file is for the reader to import. */
  readonly attendee?: Party;
  /** Whether the calendar is to ask the attendee for an answer, which goes to the organizer. */
  readonly asksForReply?: boolean | undefined;
  readonly isOff?: boolean;
  readonly alarmMinutes?: number;
}

/** `PUBLISH` is a file of any number of events to import; the others, of one each, go to its attendee (RFC 5546). */
export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export const icsOf = (method: Method, events: readonly Invitation[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Strategisk MUS//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const linesOf = (invitation: Invitation): string[] => {
  const { organizer, attendee, asksForReply = false, isOff = false, alarmMinutes } = invitation;
  return [
    'BEGIN:VEVENT',
    `UID:${text(invitation.uid)}`,
    `SEQUENCE:${invitation.sequence}`,
    `DTSTAMP:${invitation.stampUtc}`,
    ...('day' in invitation.when
      ? [
          `DTSTART;VALUE=DATE:${plainDate(invitation.when.day)}`,
          `DTEND;VALUE=DATE:${plainDate(invitation.when.dayAfter)}`,
        ]
      : [`DTSTART:${invitation.when.startUtc}`, `DTEND:${invitation.when.endUtc}`]),
    `SUMMARY:${text(invitation.title)}`,
    ...(invitation.description ? [`DESCRIPTION:${text(invitation.description)}`] : []),
    ...(invitation.place ? [`LOCATION:${text(invitation.place)}`] : []),
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${address(organizer.email)}`,
    ...(attendee
      ? [
          `ATTENDEE;CN=${parameter(attendee.name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION` +
            `${asksForReply ? ';RSVP=TRUE' : ''}:mailto:${address(attendee.email)}`,
        ]
      : []),
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${'day' in invitation.when ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(alarmMinutes !== undefined ? alarm(alarmMinutes, invitation.title) : []),
    'END:VEVENT',
  ];
};

export const plainDate = (date: string): string => date.replace(/-/g, '');

const alarm = (minutes: number, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(title)}`,
  `TRIGGER:-PT${minutes}M`,
  'END:VALARM',
];

/** One kind of line break; control characters, which the format forbids, and halves of characters left out. */
const clean = (value: string): string =>
  Array.from(value.replace(/\r\n?|\u2028|\u2029/g, '\n'))
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = (code < 0x20 && character !== '\n' && character !== '\t') || code === 0x7f;
      return !isControl && !(code >= 0xd800 && code <= 0xdfff);
    })
    .join('');

const text = (value: string): string =>
  clean(value)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');

/** In quotes, with RFC 6868's signs for what quotes cannot hold. */
const parameter = (value: string): string =>
  `"${clean(value).replace(/\^/g, '^^').replace(/"/g, "^'").replace(/\n/g, '^n')}"`;

const address = (email: string): string => clean(email).replace(/\s/g, '');

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

const MOST_OCTETS = 75;

/** Long lines go on in the next one after a space; no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MOST_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += more;
  }
  return result;
}
