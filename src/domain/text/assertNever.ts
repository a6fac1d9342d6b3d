// Closes a switch over a union: the compiler refuses a case that was forgotten, and a run that gets here stops.

/** The value's kind, where it has one; never the value, which may hold people's words. */
export const assertNever = (value: never): never => {
  const { kind = typeof value }: { kind?: string } = Object(value);
  throw new TypeError(`Impossible: ${kind}`);
};
