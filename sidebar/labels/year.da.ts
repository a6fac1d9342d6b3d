// The words of the year page, in Danish.
export const year = { title: '' };
