// The words of the pages that prepare the year, in Danish.
export const prepare = { title: 'Forbered' };
