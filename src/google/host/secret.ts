// A text that nobody can guess, for use within one run.
export const throwawaySecret = (): string => Utilities.getUuid();
