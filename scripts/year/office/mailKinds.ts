// The kinds of mail, recognised by their subjects in either language, as a reader would.
import { isCombined, MAILS, type MailKind as SentKind } from '../../../src/domain/work/work.ts';

/** Reminders before a deadline and after it have one subject, and count as one kind. */
export type MailKind = Exclude<SentKind, 'overdue'>;
export const MAIL_KINDS: readonly MailKind[] = MAILS.filter((kind) => kind !== 'overdue');

const SUBJECTS: Record<MailKind, RegExp> = {
  strategyMeeting: /^(Strategimøde|Strategy meeting) – /,
  invitation: /^(Invitation til din|Invitation to your) MUS/,
  moved: /^(Ny tid til din MUS|New time for your MUS|Din MUS er|Your MUS (has|is))/,
  reminder: /^(Husk at forberede din|Remember to prepare your) MUS/,
  topics: /^(Emner til|Topics for) MUS/,
  confirmationRequest: /^(Bekræft dine aftaler fra|Confirm your agreements from) MUS/,
  confirmationReminder: /^(Husk at bekræfte dine|Remember to confirm your) /,
  confirmation: /^(Vores aftaler fra|Our agreements from) MUS/,
  deadline: /^(Husk dine aftaler fra|Remember your agreements from) MUS/,
  digest: /^(Ugens overblik over|This week’s overview of) MUS/,
  miniMus: /^(Mini-MUS|Half-year check): /,
  reportReady: /^(Strategiopfølgning|The strategy follow-up) /,
  suggestionReply: /^(Svar på dit forslag|A reply to your suggestion)/,
  calendar: /^(MUS-tider til din kalender|MUS appointments for your calendar)/,
  newLink: /^(Nyt link til din|A new link for your) MUS/,
  newManager: /^(Ny leder af din|A new manager for your) MUS/,
};

export const mailKindOf = (subject: string): MailKind | 'other' =>
  MAIL_KINDS.find((kind) => SUBJECTS[kind].test(subject)) ?? 'other';

/** Whether mails of the kind go together when they fall due for one reader on one morning. */
export const isSentTogether = (kind: MailKind | 'other'): boolean => kind !== 'other' && isCombined(kind);
