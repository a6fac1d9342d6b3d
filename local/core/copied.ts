// A copy of plain records, several times as fast as `structuredClone`, which looks for much that they never hold.

/** A copy of lists and plain objects, all the way down; of anything else within them the very same. */
export const copied = <Value>(value: Value): Value => copyOf(value) as Value;

const copyOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isPlain(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) {
    const member: unknown = Reflect.get(value, key);
    copy[key] = typeof member === 'object' ? copyOf(member) : member;
  }
  return copy;
};

/** Of whatever realm. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
