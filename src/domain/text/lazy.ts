// Values made when they are first asked for, and kept.

export const lazy = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The same for a value that follows from an object: made once for each object, and kept as long as the object is. */
export const lazyFor = <Source extends object, T>(make: (source: Source) => T): ((source: Source) => T) => {
  const made = new WeakMap<Source, { value: T }>();
  return (source) => {
    const known = made.get(source) ?? { value: make(source) };
    made.set(source, known);
    return known.value;
  };
};
