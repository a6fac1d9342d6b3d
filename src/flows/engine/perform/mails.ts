// Sends mails: claims and flushes before, notes each as it goes, settles after. None that may have left is sent again.

import { toldBy } from '../../../domain/appointments/changes.ts';
import { calendarSent } from '../../../domain/appointments/managersCalendar.ts';
import { linksToldBy } from '../../../domain/appointments/toldLinks.ts';
import { untoldProblems } from '../../../domain/appointments/untold.ts';
import { mailText } from '../../../domain/mails/mailText.ts';
import { replyClaim } from '../../../domain/strategy/suggestionReplies.ts';
import { mailboxOf } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { MANAGER, readerOfMail } from '../../../domain/work/combineMails.ts';
import { type LogNote, noteOf } from '../../../domain/work/logEntries.ts';
import type { LogKey } from '../../../domain/work/logKeys.ts';
import { isCombined, type MailKind, type MailWork } from '../../../domain/work/work.ts';
import { digestClaim } from '../../../domain/year/digest.ts';
import { due } from '../../../domain/year/due.ts';
import { blobOf, type OutgoingMail, remainingMails, sendMail } from '../../../google/host/mail.ts';
import { type MailFate, noteWave } from '../../../google/host/outbox.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { mailFiles } from './mailFiles.ts';
import { settleClaims, settleMails } from './settleMails.ts';
import { problemOfFailure } from './stages.ts';

export const sendMails = (unitOfWork: UnitOfWork, asked: MailWork[]): Problem[] => {
  // An earlier wave may have ended in a fault; what is known of it is kept before another one begins.
  const settled = new Set(settleClaims(unitOfWork));
  const works = asked.filter(({ keys }) => !keys.some((key) => settled.has(key)));
  // Texts and attachments are made before anything is claimed, so that a fault in them leaves no mail uncertain.
  const { letters, problems } = lettersOf(unitOfWork, works);
  const quota = remainingMails();
  let recipients = 0;
  const affordable = letters.filter(({ letter }) => {
    recipients += letter.cc === '' ? 1 : 2;
    return recipients <= quota;
  });
  const { fates, isSpent } = sendOneByOne(unitOfWork, affordable);
  settleMails(
    unitOfWork,
    affordable.flatMap(({ work }, at) =>
      work.keys.flatMap((key) => (unitOfWork.index.entry(key)?.state === 'claimed' ? [{ key, fate: fates[at] }] : [])),
    ),
  );
  // Another wave begins only once this is kept.
  unitOfWork.flush();
  affordable.forEach(({ work: { key } }, at) => {
    if (fates[at] === 'refused') problems.push({ code: 'mailRefused', values: { key } });
    if (fates[at] === 'unknown') problems.push({ code: 'mailUncertain', values: { key } });
  });
  const canMail = !isSpent && affordable.length === letters.length;
  problems.push(...untoldProblems(unitOfWork.index, unitOfWork.now, { canMail }));
  if (!canMail) {
    const rest = due(unitOfWork.unit, unitOfWork.now).ready.filter(({ kind }) => kind === 'mail').length;
    problems.push({ code: 'mailQuota', values: { left: rest } });
  }
  return problems;
};

/** Hands the mails to Google one by one, and says beforehand which, so that a run that dies leaves one in doubt. */
const sendOneByOne = (
  unitOfWork: UnitOfWork,
  mails: readonly { work: MailWork; letter: Letter }[],
): { fates: readonly MailFate[]; isSpent: boolean } => {
  if (mails.length === 0) return { fates: [], isSpent: false };
  const fates: MailFate[] = mails.map(() => 'waiting');
  const note = (): void => noteWave(mails.map(({ work: { keys } }, at) => ({ keys, fate: fates[at] ?? 'waiting' })));
  note();
  unitOfWork.claimWhatFits(mails.flatMap(({ work }) => work.keys.map((key) => noticeOf(unitOfWork, work, key))));
  for (const [at, { work, letter }] of mails.entries()) {
    // What the log does not take is not sent, and keeps no other back.
    if (work.keys.some((key) => unitOfWork.barred.has(key))) continue;
    fates[at] = 'sending';
    note();
    const outcome = sendMail(letter);
    fates[at] = outcome === 'spent' ? 'waiting' : outcome;
    if (outcome === 'spent') return { fates, isSpent: true };
  }
  return { fates, isSpent: false };
};

/**
 * The claim says what the mail says of times, links, replies and what waits, which may have changed before it is
 * settled. A combined mail notes for each part which reader got it on which day.
 */
const noticeOf = (unitOfWork: UnitOfWork, work: MailWork, key: LogKey<MailKind>): LogNote => {
  const reader = readerOfMail(partOf(work, key));
  // What the manager has ordered once more does not take the place of the morning's mail.
  const isOrdered = reader === MANAGER && unitOfWork.index.entry(key)?.state === 'approved';
  const day = isOrdered ? {} : { on: unitOfWork.now.date };
  return noteOf(key, isCombined(work.mail) ? { to: reader, ...day } : {}, {
    ...unitOfWork.index.entry(key)?.details,
    ...replyClaim(unitOfWork.index, key),
    ...toldBy(unitOfWork.index, key, unitOfWork.now),
    ...linksToldBy(unitOfWork.index, key, reader, unitOfWork.now),
    ...calendarSent(unitOfWork.index, key, unitOfWork.now),
    ...digestClaim(unitOfWork.index, unitOfWork.now, key),
  });
};

const partOf = (work: MailWork, key: LogKey<MailKind>): Pick<MailWork, 'to' | 'employeeIds'> =>
  work.parts?.find(({ keys }) => keys.includes(key)) ?? work;

interface Letter extends OutgoingMail {
  cc: string;
}

const lettersOf = (
  unitOfWork: UnitOfWork,
  works: readonly MailWork[],
): { letters: { work: MailWork; letter: Letter }[]; problems: Problem[] } => {
  const { settings } = unitOfWork.unit;
  const letters: { work: MailWork; letter: Letter }[] = [];
  const problems: Problem[] = [];
  for (const work of works) {
    const attachments = mailFiles(unitOfWork, work);
    // One file that is gone must not hold up everyone's mails.
    if (!attachments.ok) {
      const { status, reason } = attachments;
      problems.push(problemOfFailure(unitOfWork, { key: work.key, status, reason }));
      unitOfWork.note(
        'failed',
        work.keys.map((key) => noteOf(key, { status, reason })),
      );
      continue;
    }
    const employee = work.to === 'manager' ? undefined : unitOfWork.employee(work.employeeIds[0] ?? '');
    const to = employee ? mailboxOf(settings, employee) : settings.managerEmail;
    const letter = {
      ...mailText(unitOfWork, work),
      to,
      cc: work.mail === 'confirmation' && to !== settings.managerEmail ? settings.managerEmail : '',
      fromName: settings.managerName,
      replyTo: settings.managerEmail,
      attachments: attachments.value.map(blobOf),
    };
    letters.push({ work, letter });
  }
  return { letters, problems };
};
