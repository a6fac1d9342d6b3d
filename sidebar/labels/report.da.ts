// The words of the report page, in Danish.
export const report = { title: '' };
