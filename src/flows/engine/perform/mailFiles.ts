// Makes or fetches the files that a mail carries: calendar files, printed pages, PDFs from Drive.
import { type Invitation, icsOf } from '../../../domain/formats/ics.ts';
import { type Appointment, whenOf } from '../../../domain/mails/appointment.ts';
import { attachmentsOf, type MailAttachment } from '../../../domain/mails/attachments.ts';
import { assertNever } from '../../../domain/text/assertNever.ts';
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
      return { ok: true, value: calendarFile(unitOfWork, attachment.appointment) };
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

const calendarFile = (unitOfWork: UnitOfWork, appointment: Appointment): Attachment => {
  const method = appointment.isOff ? 'CANCEL' : 'REQUEST';
  return {
    // Gmail, among others, offers an event only from a file of this name (assumed: reports disagree).
    name: 'invite.ics',
    mimeType: `text/calendar; charset=utf-8; method=${method}`,
    content: icsOf(method, [eventOf(unitOfWork, appointment)]),
  };
};

const eventOf = ({ unit, now }: UnitOfWork, appointment: Appointment): Invitation => {
  const { managerName, managerEmail } = unit.settings;
  const { id, sequence, isOff, title, description, place, attendee, asksForReply } = appointment;
  return {
    uid: `${id}@${unitKey()}`,
    sequence,
    isOff,
    title,
    description,
    place,
    when: whenOf(appointment, utcOf),
    organizer: { name: managerName, email: managerEmail },
    attendee: { name: attendee.name, email: attendee.email },
    asksForReply,
    stampUtc: utcOf(now.date, now.time),
  };
};
