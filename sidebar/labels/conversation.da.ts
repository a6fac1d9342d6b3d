// The words of the page for one person's conversation, in Danish.
export const conversation = { title: 'Samtale' };
