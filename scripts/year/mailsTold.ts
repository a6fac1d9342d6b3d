// What the timeline tells of the mails that leave by themselves.

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const MAILS_TOLD: Record<string, (count: number) => [da: string, en: string]> = {
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
};
