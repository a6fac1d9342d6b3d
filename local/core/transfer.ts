// What google.script.run carries between page and server: copies of primitives, lists and plain objects, and nothing else.
import { GoogleError } from '../errors.ts';

/**
 * The copy that arrives on the other side; undefined in a list becomes null, in an object it is left out.
 * Reports differ on what a nested Date does on Google (null, or no answer at all), so it is refused loudly.
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 *
 * @throws `refusal` where the value holds a Date, a function, a DOM node or any other object of a class, or itself
 */
export const transferred = (value: unknown, refusal: string): unknown => copy(value, refusal, []);

const copy = (value: unknown, refusal: string, around: readonly object[]): unknown => {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new GoogleError(refusal);
  if (typeof value !== 'object' || value === null) return value;
  if (around.includes(value)) throw new GoogleError(refusal);
  const inside = [...around, value];
  if (Array.isArray(value)) return value.map((member) => (member === undefined ? null : copy(member, refusal, inside)));
  if (!isPlain(value)) throw new GoogleError(refusal);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, copy(member, refusal, inside)]),
  );
};

/** A plain object of any realm: its prototype is `Object.prototype` or null. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};
