// The tour through the year: what to do next.
export const Tour = () => null;
