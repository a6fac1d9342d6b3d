// The timeline's lines about mails that the hourly trigger sends.

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const MAIL_LINES: Record<string, (count: number) => [da: string, en: string]> = {
  strategyMeeting: (count) => [
    `${counted(count, 'indkaldelse', 'indkaldelser')} til strategimødet sendt.`,
    `${counted(count, 'invitation', 'invitations')} to the strategy meeting sent.`,
  ],
  invitation: (count) => [
    `${counted(count, 'invitation', 'invitationer')} til MUS sendt.`,
    `${counted(count, 'invitation', 'invitations')} to the conversation sent.`,
  ],
  moved: (count) => [
    `${counted(count, 'besked', 'beskeder')} om ny samtaletid sendt.`,
    `${counted(count, 'notice', 'notices')} of a new time sent.`,
  ],
  reminder: (count) => [
    `${counted(count, 'påmindelse', 'påmindelser')} sendt til dem, der mangler at svare.`,
    `${counted(count, 'reminder', 'reminders')} sent to those who have not answered.`,
  ],
  topics: (count) => [
    `${counted(count, 'mail', 'mails')} til lederen med emner til de næste samtaler.`,
    `${counted(count, 'mail', 'mails')} to the manager with topics for the next conversations.`,
  ],
  confirmationRequest: (count) => [
    `${counted(count, 'medarbejder', 'medarbejdere')} bedt om at bekræfte sine aftaler.`,
    `${counted(count, 'employee', 'employees')} asked to confirm their agreements.`,
  ],
  confirmationReminder: (count) => [
    `${counted(count, 'påmindelse', 'påmindelser')} sendt til dem, der ikke har bekræftet.`,
    `${counted(count, 'reminder', 'reminders')} sent to those who have not confirmed.`,
  ],
  confirmation: (count) => [
    `${counted(count, 'sæt bekræftede aftaler', 'sæt bekræftede aftaler')} sendt til begge som PDF.`,
    `${counted(count, 'set of confirmed agreements', 'sets of confirmed agreements')} mailed to both as PDF.`,
  ],
  deadline: (count) => [
    `${counted(count, 'mail', 'mails')} om aftaler, hvis frist nærmer sig eller er overskredet.`,
    `${counted(count, 'mail', 'mails')} about agreements whose deadline is near or has passed.`,
  ],
  digest: () => ['Ugens overblik sendt til lederen.', 'The overview of the week sent to the manager.'],
  miniMus: (count) => [
    `${counted(count, 'indkaldelse', 'indkaldelser')} til mini-MUS sendt.`,
    `${counted(count, 'invitation', 'invitations')} to the mini-MUS sent.`,
  ],
  suggestionReply: (count) => [
    `${counted(count, 'medarbejder', 'medarbejdere')} har fået lederens svar på forslag.`,
    `${counted(count, 'employee', 'employees')} mailed the manager’s reply to suggestions.`,
  ],
  reportReady: () => [
    'Strategiopfølgningen er klar og sendt til lederen.',
    'The strategy follow-up is ready and mailed to the manager.',
  ],
  newLink: (count) => [
    `${counted(count, 'medarbejder', 'medarbejdere')} har fået et nyt link.`,
    `${counted(count, 'employee', 'employees')} told a new link.`,
  ],
  newManager: (count) => [
    `${counted(count, 'medarbejder', 'medarbejdere')} har fået at vide, hvem den nye leder er.`,
    `${counted(count, 'employee', 'employees')} told who the new manager is.`,
  ],
};
