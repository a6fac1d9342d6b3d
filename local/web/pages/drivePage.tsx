// A person's files.
export const DrivePage = () => null;
