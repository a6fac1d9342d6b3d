// The words of the follow-up page, in Danish.
export const followUp = { title: '' };
