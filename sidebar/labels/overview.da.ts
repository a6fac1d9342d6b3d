// The words of the overview page, in Danish.
export const overview = { title: '' };
