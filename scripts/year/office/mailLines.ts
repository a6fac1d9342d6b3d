// What the timeline tells of the mails that leave by themselves.

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const MAIL_LINES: Record<string, (count: number) => [da: string, en: string]> = {
  strategyMeeting: (count) => [
    `${some(count, 'indkaldelse', 'indkaldelser')} til strategimødet sendt.`,
    `${some(count, 'invitation', 'invitations')} to the strategy meeting sent.`,
  ],
  invitation: (count) => [
    `${some(count, 'invitation', 'invitationer')} til MUS sendt.`,
    `${some(count, 'invitation', 'invitations')} to the conversation sent.`,
  ],
  moved: (count) => [
    `${some(count, 'besked', 'beskeder')} om ny samtaletid sendt.`,
    `${some(count, 'notice', 'notices')} of a new time sent.`,
  ],
  reminder: (count) => [
    `${some(count, 'påmindelse', 'påmindelser')} sendt til dem, der mangler at svare.`,
    `${some(count, 'reminder', 'reminders')} sent to those who have not answered.`,
  ],
  topics: (count) => [
    `${some(count, 'mail', 'mails')} til lederen med emner til de næste samtaler.`,
    `${some(count, 'mail', 'mails')} to the manager with topics for the next conversations.`,
  ],
  confirmationRequest: (count) => [
    `${some(count, 'medarbejder', 'medarbejdere')} bedt om at bekræfte sine aftaler.`,
    `${some(count, 'employee', 'employees')} asked to confirm their agreements.`,
  ],
  confirmation: (count) => [
    `${some(count, 'sæt bekræftede aftaler', 'sæt bekræftede aftaler')} sendt til begge som PDF.`,
    `${some(count, 'set of confirmed agreements', 'sets of confirmed agreements')} mailed to both as PDF.`,
  ],
  followUp: (count) => [
    `${some(count, 'mail', 'mails')} om aftaler, hvis frist nærmer sig eller er overskredet.`,
    `${some(count, 'mail', 'mails')} about agreements whose deadline is near or has passed.`,
  ],
  digest: () => ['Ugens overblik sendt til lederen.', 'The overview of the week sent to the manager.'],
  miniMus: (count) => [
    `${some(count, 'indkaldelse', 'indkaldelser')} til mini-MUS sendt.`,
    `${some(count, 'invitation', 'invitations')} to the mini-MUS sent.`,
  ],
  suggestionReply: (count) => [
    `${some(count, 'medarbejder', 'medarbejdere')} har fået lederens svar på forslag.`,
    `${some(count, 'employee', 'employees')} mailed the manager’s reply to suggestions.`,
  ],
  report: () => [
    'Strategiopfølgningen er klar og sendt til lederen.',
    'The strategy follow-up is ready and mailed to the manager.',
  ],
  handover: (count) => [
    `${some(count, 'medarbejder', 'medarbejdere')} har fået at vide, hvem den nye leder er.`,
    `${some(count, 'employee', 'employees')} told who the new manager is.`,
  ],
};
