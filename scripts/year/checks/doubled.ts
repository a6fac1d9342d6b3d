// Mails, files and rows that exist twice and may exist only once.
import { momentOf } from '../office/localTime.ts';
import { type MailKind, mailKindOf } from '../office/mailKinds.ts';
import type { Office } from '../office/office.ts';

type Mail = Office['workspace']['state']['outbox'][number];

/** Kinds that are sent again and again, but only once a day to each reader. */
const REPEATING: readonly (MailKind | 'other')[] = [
  'reminder',
  'confirmationReminder',
  'topics',
  'deadline',
  'digest',
  'calendar',
  'other',
];

/** The meeting in the attached calendar file; a meeting that is moved gets a higher sequence. */
export const meetingOf = ({ attachments }: Mail): { uid: string; sequence: string } | undefined => {
  const ics = attachments.find(({ name }) => name.endsWith('.ics'));
  if (!ics) return undefined;
  const lines = Buffer.from(ics.content, 'base64').toString('utf8').replaceAll('\r\n ', '').split('\r\n');
  const value = (property: string): string =>
    lines.find((line) => line.startsWith(`${property}:`))?.slice(property.length + 1) ?? '';
  return { uid: value('UID'), sequence: value('SEQUENCE') };
};

/** What may be sent once: an invitation for each conversation, a notice for each time it is moved to, others for each text. */
const mailKey = (mail: Mail): string => {
  const kind = mailKindOf(mail.subject);
  const readers = mail.to.join();
  if (REPEATING.includes(kind)) return `mail ${kind} to ${readers} on ${momentOf(mail.sentAt).slice(0, 10)}`;
  const meeting = meetingOf(mail);
  const about = meeting && (kind === 'invitation' ? meeting.uid : `${meeting.uid}, sequence ${meeting.sequence}`);
  return `mail ${kind} to ${readers}: ${about ?? `${mail.subject}\n${mail.body}`}`;
};

/** Describes each mail, file and row that exists twice. */
export const duplicatesIn = (office: Office): string[] => {
  const keys: string[] = [
    ...office.workspace.state.outbox.map(mailKey),
    ...office.filesWithKey(/^\d+\//).map(({ id, key }) => `file ${key} of ${office.workspace.file(id)?.owner}`),
    ...keysOf(office, 'log', ['Nøgle', 'Key']),
    ...keysOf(office, 'employees', ['E-mail']),
    ...keysOf(office, 'answers', ['År', 'Year'], ['Medarbejder-id', 'Employee id'], ['Spørgsmåls-id', 'Question id']),
    ...keysOf(
      office,
      'suggestions',
      ['År', 'Year'],
      ['Medarbejder-id', 'Employee id'],
      ['Spørgsmåls-id', 'Question id'],
    ),
    ...keysOf(office, 'agreements', ['År', 'Year'], ['Medarbejder-id', 'Employee id'], ['Aftale', 'Agreement']),
    ...keysOf(office, 'conversations', ['År', 'Year'], ['Medarbejder-id', 'Employee id']),
  ];
  const seen = new Set<string>();
  return keys.filter((key) => seen.has(key) || !seen.add(key)).map((key) => key.split('\n')[0] ?? '');
};

const keysOf = (office: Office, tab: Parameters<Office['tab']>[0], ...headings: string[][]): string[] =>
  office.tab(tab).rows.map((row) => `${tab} ${headings.map((each) => row.cell(...each).toLowerCase()).join(' / ')}`);
