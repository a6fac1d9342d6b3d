// The kinds of mail, recognised by their subjects in either language, as a reader would.

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
  'suggestionReply',
  'report',
  'handover',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Kinds that are combined when they fall due for one reader on one morning; the mail has the subject of the most important. */
export const COMBINED: readonly (MailKind | 'other')[] = [
  'handover',
  'reminder',
  'topics',
  'followUp',
  'digest',
  'suggestionReply',
  'report',
];

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
  suggestionReply: /^(Svar på dit forslag|A reply to your suggestion)/,
  report: /^(Strategiopfølgning|Strategy follow-up) /,
  handover: /^(Ny leder af din|A new manager for your) MUS/,
};

export const mailKindOf = (subject: string): MailKind | 'other' =>
  MAIL_KINDS.find((kind) => SUBJECTS[kind].test(subject)) ?? 'other';
