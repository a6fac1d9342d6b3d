// Which kind a mail is, told by its subject in either language, as a reader tells it.

export const MAIL_KINDS = [
  'strategyMeeting',
  'invitation',
  'moved',
  'reminder',
  'topics',
  'confirmationRequest',
  'confirmation',
  'followUp',
  'digest',
  'miniMus',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

const SUBJECTS: Record<MailKind, RegExp> = {
  strategyMeeting: /^(Strategimøde|Strategy meeting) – /,
  invitation: /^(Invitation til din|Invitation to your) MUS/,
  moved: /^(Ny tid til din|New time for your) MUS/,
  reminder: /^(Husk at forberede din|Remember to prepare your) MUS/,
  topics: /^(Emner til|Topics for) MUS/,
  confirmationRequest: /^(Bekræft dine aftaler fra|Confirm your agreements from) MUS/,
  confirmation: /^(Vores aftaler fra|Our agreements from) MUS/,
  followUp: /^(Husk dine aftaler fra|Remember your agreements from) MUS/,
  digest: /^(Ugens overblik over|This week’s overview of) MUS/,
  miniMus: /^(Mini-MUS|Half-year check): /,
};

export const mailKindOf = (subject: string): MailKind | 'other' =>
  MAIL_KINDS.find((kind) => SUBJECTS[kind].test(subject)) ?? 'other';
