// Sends mails: claims and flushes before, notes after. The engine never resends a mail that may have left.

import { slotOf } from '../../../domain/conversation/conversationTime.ts';
import { halfYearReviewDateOf } from '../../../domain/halfYear/halfYearReview.ts';
import { mailText } from '../../../domain/mails/mailText.ts';
import { meetingSlotOf } from '../../../domain/strategy/strategyMeeting.ts';
import { notesOfReplies, replyClaim } from '../../../domain/strategy/suggestionReplies.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { readerOfMail } from '../../../domain/work/combineMails.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import { type LogNote, noteOf } from '../../../domain/work/logEntries.ts';
import { employeeIdOf, type LogKey, partsOfKey } from '../../../domain/work/logKeys.ts';
import type { UnitIndex } from '../../../domain/work/unitIndex.ts';
import { isCombined, keyOf, type MailKind, type MailWork } from '../../../domain/work/work.ts';
import { due } from '../../../domain/year/due.ts';
import { blobOf, type MailOutcome, type OutgoingMail, remainingMails, sendMail } from '../../../google/host/mail.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { mailFiles } from './mailFiles.ts';
import { problemOfFailure } from './stages.ts';

export const sendMails = (unitOfWork: UnitOfWork, works: MailWork[]): Problem[] => {
  // Texts and attachments are made before anything is claimed, so that a fault in them leaves no mail uncertain.
  const { letters, problems } = lettersOf(unitOfWork, works);
  const quota = remainingMails();
  let recipients = 0;
  const affordable = letters.filter(({ letter }) => {
    recipients += letter.cc === '' ? 1 : 2;
    return recipients <= quota;
  });
  unitOfWork.claim(affordable.flatMap(({ work }) => work.keys.map((key) => noticeOf(unitOfWork, work, key))));
  const outcomes = affordable.map(({ work, letter }): { work: MailWork; outcome: MailOutcome } => ({
    work,
    outcome: sendMail(letter),
  }));
  for (const state of ['done', 'failed', 'uncertain'] as const) {
    const settled = outcomes.filter(({ outcome }) => outcome === STATE_OF[state]).map(({ work }) => work);
    unitOfWork.note(state, [
      ...settled.flatMap((work) => work.keys.map((key) => noteOf(key, {}, detailsOf(unitOfWork, key)))),
      ...(state === 'done'
        ? [
            ...notesOfTimes(unitOfWork, settled),
            ...settled.flatMap(({ keys }) => notesOfReplies(unitOfWork.index, keys)),
          ]
        : []),
    ]);
  }
  problems.push(
    ...outcomes
      .filter(({ outcome }) => outcome !== 'sent')
      .map(
        ({ work, outcome }): Problem => ({
          code: outcome === 'refused' ? 'mailRefused' : 'mailUncertain',
          values: { key: work.key },
        }),
      ),
  );
  if (affordable.length < letters.length) {
    const rest = due(unitOfWork.unit, unitOfWork.now).ready.filter(({ kind }) => kind === 'mail').length;
    problems.push({ code: 'mailQuota', values: { left: rest } });
  }
  return problems;
};

/** A combined mail, or one with the status form's link, notes for each part which reader got it on which day. */
const noticeOf = (unitOfWork: UnitOfWork, work: MailWork, key: LogKey<MailKind>): LogNote =>
  isCombined(work.mail) || work.mail === 'miniMus'
    ? noteOf(
        key,
        { to: readerOfMail(partOf(work, key)), on: unitOfWork.now.date },
        { ...unitOfWork.index.entry(key)?.details, ...replyClaim(unitOfWork.index, key) },
      )
    : { key };

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
    const letter = {
      to: work.to === 'manager' ? settings.managerEmail : unitOfWork.employee(work.employeeIds[0] ?? '').email,
      cc: work.mail === 'confirmation' ? settings.managerEmail : '',
      ...mailText(unitOfWork, work),
      fromName: settings.managerName,
      replyTo: settings.managerEmail,
      attachments: attachments.value.map(blobOf),
    };
    letters.push({ work, letter });
  }
  return { letters, problems };
};

const STATE_OF = { done: 'sent', failed: 'refused', uncertain: 'unknown' } as const;

const detailsOf = (unitOfWork: UnitOfWork, key: LogKey<MailKind>): DetailsByKind[MailKind] => {
  const kept = unitOfWork.index.entry(key)?.details ?? {};
  return { ...kept, ...timeGivenBy(unitOfWork, key) };
};

/** The time that a first mail gives, by the mail's key; later mails are not in the map. */
export const timeGivenBy = (
  unitOfWork: UnitOfWork,
  key: LogKey<MailKind>,
): Pick<DetailsByKind['invitation'], 'slot' | 'sequence'> => {
  const { settings } = unitOfWork.unit;
  const employee = unitOfWork.index.employee(employeeIdOf(partsOfKey(key)));
  if (!employee) return {};
  if (key === keyOf.invitation(settings.year, employee.id)) return { slot: slotOf(employee), sequence: 0 };
  if (key === keyOf.strategyMeeting(settings.year, employee.id)) return { slot: meetingSlotOf(settings), sequence: 0 };
  if (key === keyOf.miniMus(unitOfWork.index.lastHeld(employee.id)?.year ?? 0, employee.id))
    return { slot: halfYearReviewDateOf(unitOfWork.index, employee, unitOfWork.now.date), sequence: 0 };
  return {};
};

/** The new time that a notice gives is noted with the first mail, where later runs look for it. */
const notesOfTimes = (unitOfWork: UnitOfWork, works: readonly MailWork[]): LogNote<TimeMail>[] =>
  works.flatMap((work) => {
    const id = work.employeeIds[0] ?? '';
    const firstKey = FIRST[work.mail]?.(unitOfWork.index, id);
    const first = firstKey && unitOfWork.index.entry(firstKey);
    if (!first || firstKey === work.key) return [];
    const sequence = (first.details.sequence ?? 0) + 1;
    return [noteOf(first.key, { ...timeGivenBy(unitOfWork, first.key), sequence }, first.details)];
  });

/** The mails that give a time. */
type TimeMail = 'invitation' | 'strategyMeeting' | 'miniMus';

/** Which mail first gave the time that these may change. */
const FIRST: Partial<Record<MailKind, (index: UnitIndex, employeeId: string) => LogKey<TimeMail>>> = {
  moved: ({ unit }, id) => keyOf.invitation(unit.settings.year, id),
  strategyMeeting: ({ unit }, id) => keyOf.strategyMeeting(unit.settings.year, id),
  miniMus: (index, id) => keyOf.miniMus(index.lastHeld(id)?.year ?? 0, id),
};
