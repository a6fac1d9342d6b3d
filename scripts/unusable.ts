// The error of a command that was called wrongly, or was given something that cannot be used.

/** Shown as its message alone, without a stack; the command ends with exit code 2. */
export class Unusable extends Error {}
