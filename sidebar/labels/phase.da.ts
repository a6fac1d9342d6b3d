// The words of the phase page, in Danish.
export const phase = { title: '' };
