// Makes or fetches the files that a mail carries: calendar files, printed pages, PDFs from Drive.
import { type Invitation, icsOf } from '../../../domain/formats/ics.ts';
import { type Appointment, type CalendarEntry, whenOf } from '../../../domain/mails/appointment.ts';
import { attachmentsOf, type MailAttachment } from '../../../domain/mails/attachments.ts';
import { assertNever } from '../../../domain/text/assertNever.ts';
import { mailboxOf } from '../../../domain/unit/emailAddress.ts';
import type { MailWork } from '../../../domain/work/work.ts';
import { utcOf } from '../../../google/host/clock.ts';
import { type Attachment, pdfAttachment } from '../../../google/host/mail.ts';
import { mapped, type Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import { unitKey } from '../../../google/rest/driveList.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** All files, or the reason why one could not be fetched. */
export const mailFiles = (unitOfWork: UnitOfWork, work: MailWork): Outcome<Attachment[]> => {
  const files: Attachment[] = [];
  for (const attachment of attachmentsOf(unitOfWork, work)) {
    const file = fileOf(unitOfWork, attachment);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return { ok: true, value: files };
};

const fileOf = (unitOfWork: UnitOfWork, attachment: MailAttachment): Outcome<Attachment> => {
  switch (attachment.kind) {
    case 'appointment':
      return { ok: true, value: invitationFile(unitOfWork, attachment.appointment) };
    case 'calendar': {
      const { name, entries } = attachment;
      const mimeType = 'text/calendar; charset=utf-8; method=PUBLISH';
      return { ok: true, value: { name, mimeType, content: calendarText(unitOfWork, entries) } };
    }
    case 'page':
      return { ok: true, value: pdfAttachment(attachment.name, attachment.html) };
    case 'pdfInDrive': {
      const { name, fileId } = attachment;
      const [content] = drive.download([fileId]);
      if (!content) return { ok: false, status: 0, reason: 'noAnswer', retryable: false };
      return mapped(content, (bytes) => ({ name, mimeType: 'application/pdf', content: bytes }));
    }
    default:
      return assertNever(attachment);
  }
};

const invitationFile = (unitOfWork: UnitOfWork, appointment: Appointment): Attachment => {
  const method = appointment.isOff ? 'CANCEL' : 'REQUEST';
  const { attendee } = appointment;
  const mailbox = { name: attendee.name, email: mailboxOf(unitOfWork.unit.settings, attendee) };
  return {
    // Gmail, among others, offers an event only from a file of this name (assumed: reports disagree).
    name: 'invite.ics',
    mimeType: `text/calendar; charset=utf-8; method=${method}`,
    content: icsOf(method, [{ ...eventOf(unitOfWork, appointment), attendee: mailbox }]),
  };
};

/** A calendar to import. */
export const calendarText = (unitOfWork: UnitOfWork, entries: readonly CalendarEntry[]): string =>
  icsOf(
    'PUBLISH',
    entries.map((entry) => eventOf(unitOfWork, entry)),
  );

const eventOf = ({ unit, now }: UnitOfWork, entry: CalendarEntry & Partial<Appointment>): Invitation => {
  const { managerName, managerEmail } = unit.settings;
  const { id, sequence, isOff, title, description, place, asksForReply } = entry;
  return {
    uid: `${id}@${unitKey()}`,
    sequence,
    isOff,
    title,
    description,
    place,
    when: whenOf(entry, utcOf),
    organizer: { name: managerName, email: managerEmail },
    asksForReply,
    stampUtc: utcOf(now.date, now.time),
  };
};
